import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(
  '{"title":"API reference","description":"","frontmatter":{},"headers":[],"relativePath":"api/index.md","filePath":"api/index.md"}',
);
const _sfc_main = { name: "api/index.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(
    `<div${ssrRenderAttrs(_attrs)}><h1 id="api-reference" tabindex="-1">API reference <a class="header-anchor" href="#api-reference" aria-label="Permalink to &quot;API reference&quot;">​</a></h1><h2 id="modules" tabindex="-1">Modules <a class="header-anchor" href="#modules" aria-label="Permalink to &quot;Modules&quot;">​</a></h2><ul><li><a href="./@funrec/ann/">@funrec/ann</a></li><li><a href="./@funrec/cf/">@funrec/cf</a></li><li><a href="./@funrec/core/">@funrec/core</a></li><li><a href="./@funrec/core/kernels/">@funrec/core/kernels</a></li><li><a href="./@funrec/core/tensor/">@funrec/core/tensor</a></li><li><a href="./@funrec/core/testing/">@funrec/core/testing</a></li><li><a href="./@funrec/core/vectors/">@funrec/core/vectors</a></li><li><a href="./@funrec/i2i/">@funrec/i2i</a></li><li><a href="./@funrec/metrics/">@funrec/metrics</a></li><li><a href="./@funrec/mf/">@funrec/mf</a></li><li><a href="./@funrec/sequence/">@funrec/sequence</a></li><li><a href="./@funrec/two-tower/">@funrec/two-tower</a></li></ul></div>`,
  );
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/index.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const index = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export { __pageData, index as default };
