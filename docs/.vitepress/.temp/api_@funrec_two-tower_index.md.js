import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(
  '{"title":"@funrec/two-tower","description":"","frontmatter":{},"headers":[],"relativePath":"api/@funrec/two-tower/index.md","filePath":"api/@funrec/two-tower/index.md"}',
);
const _sfc_main = { name: "api/@funrec/two-tower/index.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(
    `<div${ssrRenderAttrs(_attrs)}><h1 id="funrec-two-tower" tabindex="-1">@funrec/two-tower <a class="header-anchor" href="#funrec-two-tower" aria-label="Permalink to &quot;@funrec/two-tower&quot;">​</a></h1><h2 id="classes" tabindex="-1">Classes <a class="header-anchor" href="#classes" aria-label="Permalink to &quot;Classes&quot;">​</a></h2><ul><li><a href="./classes/DSSM">DSSM</a></li><li><a href="./classes/FM">FM</a></li><li><a href="./classes/YouTubeDNN">YouTubeDNN</a></li></ul><h2 id="interfaces" tabindex="-1">Interfaces <a class="header-anchor" href="#interfaces" aria-label="Permalink to &quot;Interfaces&quot;">​</a></h2><ul><li><a href="./interfaces/DSSMOptions">DSSMOptions</a></li><li><a href="./interfaces/FMOptions">FMOptions</a></li><li><a href="./interfaces/YouTubeDNNOptions">YouTubeDNNOptions</a></li></ul></div>`,
  );
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "api/@funrec/two-tower/index.md",
  );
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const index = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export { __pageData, index as default };
