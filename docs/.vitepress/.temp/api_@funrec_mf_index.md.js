import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(
  '{"title":"@funrec/mf","description":"","frontmatter":{},"headers":[],"relativePath":"api/@funrec/mf/index.md","filePath":"api/@funrec/mf/index.md"}',
);
const _sfc_main = { name: "api/@funrec/mf/index.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(
    `<div${ssrRenderAttrs(_attrs)}><h1 id="funrec-mf" tabindex="-1">@funrec/mf <a class="header-anchor" href="#funrec-mf" aria-label="Permalink to &quot;@funrec/mf&quot;">​</a></h1><h2 id="classes" tabindex="-1">Classes <a class="header-anchor" href="#classes" aria-label="Permalink to &quot;Classes&quot;">​</a></h2><ul><li><a href="./classes/BiasSVD">BiasSVD</a></li><li><a href="./classes/BPR">BPR</a></li><li><a href="./classes/EASE">EASE</a></li><li><a href="./classes/FunkSVD">FunkSVD</a></li><li><a href="./classes/IALS">IALS</a></li></ul><h2 id="interfaces" tabindex="-1">Interfaces <a class="header-anchor" href="#interfaces" aria-label="Permalink to &quot;Interfaces&quot;">​</a></h2><ul><li><a href="./interfaces/BPROptions">BPROptions</a></li><li><a href="./interfaces/EASEOptions">EASEOptions</a></li><li><a href="./interfaces/IALSOptions">IALSOptions</a></li><li><a href="./interfaces/SVDOptions">SVDOptions</a></li><li><a href="./interfaces/SVDSettings">SVDSettings</a></li></ul><h2 id="type-aliases" tabindex="-1">Type Aliases <a class="header-anchor" href="#type-aliases" aria-label="Permalink to &quot;Type Aliases&quot;">​</a></h2><ul><li><a href="./type-aliases/Feedback">Feedback</a></li></ul></div>`,
  );
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@funrec/mf/index.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const index = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export { __pageData, index as default };
