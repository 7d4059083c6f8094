import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(
  '{"title":"Type Alias: Similarity","description":"","frontmatter":{},"headers":[],"relativePath":"api/@funrec/ann/type-aliases/Similarity.md","filePath":"api/@funrec/ann/type-aliases/Similarity.md"}',
);
const _sfc_main = { name: "api/@funrec/ann/type-aliases/Similarity.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(
    `<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-similarity" tabindex="-1">Type Alias: Similarity <a class="header-anchor" href="#type-alias-similarity" aria-label="Permalink to &quot;Type Alias: Similarity&quot;">​</a></h1><div class="language-ts vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">ts</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">type</span><span style="--shiki-light:#6F42C1;--shiki-dark:#B392F0;"> Similarity</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;"> =</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;"> typeof</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;"> SIMILARITIES</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">[number];</span></span></code></pre></div><p>How alike two vectors are; a higher score is better.</p><ul><li><code>&quot;inner product&quot;</code>: the sum of the products of their numbers. What the models of FunRec are trained for.</li><li><code>&quot;cosine&quot;</code>: the inner product divided by both lengths, from -1 to 1; 0 for a vector of zeros.</li><li><code>&quot;l2&quot;</code>: minus the square of the Euclidean distance: 0 for equal vectors, and lower the further apart they are.</li></ul></div>`,
  );
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "api/@funrec/ann/type-aliases/Similarity.md",
  );
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Similarity = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export { __pageData, Similarity as default };
