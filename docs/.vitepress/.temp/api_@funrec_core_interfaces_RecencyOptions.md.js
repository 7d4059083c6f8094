import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(
  '{"title":"Interface: RecencyOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/@funrec/core/interfaces/RecencyOptions.md","filePath":"api/@funrec/core/interfaces/RecencyOptions.md"}',
);
const _sfc_main = { name: "api/@funrec/core/interfaces/RecencyOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(
    `<div${ssrRenderAttrs(_attrs)}><h1 id="interface-recencyoptions" tabindex="-1">Interface: RecencyOptions <a class="header-anchor" href="#interface-recencyoptions" aria-label="Permalink to &quot;Interface: RecencyOptions&quot;">​</a></h1><p>Options that say which items of a history count, and how much.</p><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./../../i2i/interfaces/ItemVectorOptions"><code>ItemVectorOptions</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="lastitems" tabindex="-1">lastItems? <a class="header-anchor" href="#lastitems" aria-label="Permalink to &quot;lastItems?&quot;">​</a></h3><div class="language-ts vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">ts</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">readonly lastItems</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">?:</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> number;</span></span></code></pre></div><p>Only this many latest items of the history count: an integer of at least 1. Default: all.</p><hr><h3 id="recencyhalflife" tabindex="-1">recencyHalfLife? <a class="header-anchor" href="#recencyhalflife" aria-label="Permalink to &quot;recencyHalfLife?&quot;">​</a></h3><div class="language-ts vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">ts</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">readonly recencyHalfLife</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">?:</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> number;</span></span></code></pre></div><p>An item counts half after this many later items of the history: above 0. Default: no decay.</p></div>`,
  );
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "api/@funrec/core/interfaces/RecencyOptions.md",
  );
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RecencyOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export { __pageData, RecencyOptions as default };
