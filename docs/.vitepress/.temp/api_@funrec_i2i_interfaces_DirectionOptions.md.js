import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(
  '{"title":"Interface: DirectionOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/@funrec/i2i/interfaces/DirectionOptions.md","filePath":"api/@funrec/i2i/interfaces/DirectionOptions.md"}',
);
const _sfc_main = { name: "api/@funrec/i2i/interfaces/DirectionOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(
    `<div${ssrRenderAttrs(_attrs)}><h1 id="interface-directionoptions" tabindex="-1">Interface: DirectionOptions <a class="header-anchor" href="#interface-directionoptions" aria-label="Permalink to &quot;Interface: DirectionOptions&quot;">​</a></h1><p>Option of <a href="./../classes/Word2Vec">Word2Vec</a> and <a href="./../classes/Item2Vec">Item2Vec</a>.</p><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./Item2VecOptions"><code>Item2VecOptions</code></a></li><li><a href="./Word2VecOptions"><code>Word2VecOptions</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="direction" tabindex="-1">direction? <a class="header-anchor" href="#direction" aria-label="Permalink to &quot;direction?&quot;">​</a></h3><div class="language-ts vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">ts</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">readonly direction</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">?:</span><span style="--shiki-light:#032F62;--shiki-dark:#9ECBFF;"> &quot;both&quot;</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;"> |</span><span style="--shiki-light:#032F62;--shiki-dark:#9ECBFF;"> &quot;forward&quot;</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">;</span></span></code></pre></div><p>Where contexts stand: on both sides of an item, as in the papers, or behind it only (<code>&quot;forward&quot;</code>), which trains what comes next and so recommends the next item better. Default <code>&quot;both&quot;</code>.</p></div>`,
  );
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "api/@funrec/i2i/interfaces/DirectionOptions.md",
  );
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const DirectionOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export { __pageData, DirectionOptions as default };
