import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(
  '{"title":"Interface: LeaveLastKOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/@funrec/core/interfaces/LeaveLastKOptions.md","filePath":"api/@funrec/core/interfaces/LeaveLastKOptions.md"}',
);
const _sfc_main = { name: "api/@funrec/core/interfaces/LeaveLastKOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(
    `<div${ssrRenderAttrs(_attrs)}><h1 id="interface-leavelastkoptions" tabindex="-1">Interface: LeaveLastKOptions <a class="header-anchor" href="#interface-leavelastkoptions" aria-label="Permalink to &quot;Interface: LeaveLastKOptions&quot;">​</a></h1><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="k" tabindex="-1">k? <a class="header-anchor" href="#k" aria-label="Permalink to &quot;k?&quot;">​</a></h3><div class="language-ts vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">ts</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">readonly k</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">?:</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> number;</span></span></code></pre></div><p>How many of each user&#39;s last rows are the test: an integer of at least 1, default 5.</p></div>`,
  );
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "api/@funrec/core/interfaces/LeaveLastKOptions.md",
  );
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const LeaveLastKOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export { __pageData, LeaveLastKOptions as default };
