import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(
  '{"title":"Interface: GlobalTimeOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/@funrec/core/interfaces/GlobalTimeOptions.md","filePath":"api/@funrec/core/interfaces/GlobalTimeOptions.md"}',
);
const _sfc_main = { name: "api/@funrec/core/interfaces/GlobalTimeOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(
    `<div${ssrRenderAttrs(_attrs)}><h1 id="interface-globaltimeoptions" tabindex="-1">Interface: GlobalTimeOptions <a class="header-anchor" href="#interface-globaltimeoptions" aria-label="Permalink to &quot;Interface: GlobalTimeOptions&quot;">​</a></h1><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="testfraction" tabindex="-1">testFraction? <a class="header-anchor" href="#testfraction" aria-label="Permalink to &quot;testFraction?&quot;">​</a></h3><div class="language-ts vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">ts</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">readonly testFraction</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">?:</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> number;</span></span></code></pre></div><p>Share of rows, the latest, in the test part: above 0 and below 1, default 0.2. The count is rounded up.</p><hr><h3 id="validationfraction" tabindex="-1">validationFraction? <a class="header-anchor" href="#validationfraction" aria-label="Permalink to &quot;validationFraction?&quot;">​</a></h3><div class="language-ts vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">ts</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">readonly validationFraction</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">?:</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> number;</span></span></code></pre></div><p>Share of rows just before them in a validation part: from 0, default 0 (no validation part). Both together: below 1.</p></div>`,
  );
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "api/@funrec/core/interfaces/GlobalTimeOptions.md",
  );
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const GlobalTimeOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export { __pageData, GlobalTimeOptions as default };
