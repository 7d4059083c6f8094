import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(
  '{"title":"Interface: RandomHoldOutOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/@funrec/core/interfaces/RandomHoldOutOptions.md","filePath":"api/@funrec/core/interfaces/RandomHoldOutOptions.md"}',
);
const _sfc_main = { name: "api/@funrec/core/interfaces/RandomHoldOutOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(
    `<div${ssrRenderAttrs(_attrs)}><h1 id="interface-randomholdoutoptions" tabindex="-1">Interface: RandomHoldOutOptions <a class="header-anchor" href="#interface-randomholdoutoptions" aria-label="Permalink to &quot;Interface: RandomHoldOutOptions&quot;">​</a></h1><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="seed" tabindex="-1">seed? <a class="header-anchor" href="#seed" aria-label="Permalink to &quot;seed?&quot;">​</a></h3><div class="language-ts vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">ts</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">readonly seed</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">?:</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> number;</span></span></code></pre></div><p>Integer from 0 to 2^32 - 1, default 42.</p><hr><h3 id="testfraction" tabindex="-1">testFraction? <a class="header-anchor" href="#testfraction" aria-label="Permalink to &quot;testFraction?&quot;">​</a></h3><div class="language-ts vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">ts</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">readonly testFraction</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">?:</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> number;</span></span></code></pre></div><p>Share of rows in the test part, above 0 and below 1, default 0.2. The count is rounded up.</p></div>`,
  );
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "api/@funrec/core/interfaces/RandomHoldOutOptions.md",
  );
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RandomHoldOutOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export { __pageData, RandomHoldOutOptions as default };
