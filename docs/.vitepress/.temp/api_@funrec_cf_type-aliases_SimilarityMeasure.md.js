import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(
  '{"title":"Type Alias: SimilarityMeasure","description":"","frontmatter":{},"headers":[],"relativePath":"api/@funrec/cf/type-aliases/SimilarityMeasure.md","filePath":"api/@funrec/cf/type-aliases/SimilarityMeasure.md"}',
);
const _sfc_main = { name: "api/@funrec/cf/type-aliases/SimilarityMeasure.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(
    `<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-similaritymeasure" tabindex="-1">Type Alias: SimilarityMeasure <a class="header-anchor" href="#type-alias-similaritymeasure" aria-label="Permalink to &quot;Type Alias: SimilarityMeasure&quot;">​</a></h1><div class="language-ts vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">ts</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">type</span><span style="--shiki-light:#6F42C1;--shiki-dark:#B392F0;"> SimilarityMeasure</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;"> =</span><span style="--shiki-light:#032F62;--shiki-dark:#9ECBFF;"> &quot;cosine&quot;</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;"> |</span><span style="--shiki-light:#032F62;--shiki-dark:#9ECBFF;"> &quot;jaccard&quot;</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;"> |</span><span style="--shiki-light:#032F62;--shiki-dark:#9ECBFF;"> &quot;pearson&quot;</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">;</span></span></code></pre></div><p>How alike two items are by their users, or two users by their items.</p><ul><li><code>&quot;cosine&quot;</code>: |A and B| / sqrt(|A| |B|)</li><li><code>&quot;jaccard&quot;</code>: |A and B| / |A or B|</li><li><code>&quot;pearson&quot;</code>: correlation of the values over what both have; the means are those over what both have</li></ul></div>`,
  );
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "api/@funrec/cf/type-aliases/SimilarityMeasure.md",
  );
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SimilarityMeasure = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export { __pageData, SimilarityMeasure as default };
