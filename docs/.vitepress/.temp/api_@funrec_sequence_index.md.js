import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(
  '{"title":"@funrec/sequence","description":"","frontmatter":{},"headers":[],"relativePath":"api/@funrec/sequence/index.md","filePath":"api/@funrec/sequence/index.md"}',
);
const _sfc_main = { name: "api/@funrec/sequence/index.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(
    `<div${ssrRenderAttrs(_attrs)}><h1 id="funrec-sequence" tabindex="-1">@funrec/sequence <a class="header-anchor" href="#funrec-sequence" aria-label="Permalink to &quot;@funrec/sequence&quot;">​</a></h1><h2 id="classes" tabindex="-1">Classes <a class="header-anchor" href="#classes" aria-label="Permalink to &quot;Classes&quot;">​</a></h2><ul><li><a href="./classes/GRU4Rec">GRU4Rec</a></li><li><a href="./classes/HSTU">HSTU</a></li><li><a href="./classes/MIND">MIND</a></li><li><a href="./classes/SASRec">SASRec</a></li><li><a href="./classes/SDM">SDM</a></li><li><a href="./classes/TIGER">TIGER</a></li></ul><h2 id="interfaces" tabindex="-1">Interfaces <a class="header-anchor" href="#interfaces" aria-label="Permalink to &quot;Interfaces&quot;">​</a></h2><ul><li><a href="./interfaces/GRU4RecOptions">GRU4RecOptions</a></li><li><a href="./interfaces/HSTUOptions">HSTUOptions</a></li><li><a href="./interfaces/MINDOptions">MINDOptions</a></li><li><a href="./interfaces/SASRecOptions">SASRecOptions</a></li><li><a href="./interfaces/SDMOptions">SDMOptions</a></li><li><a href="./interfaces/SequenceOptions">SequenceOptions</a></li><li><a href="./interfaces/TIGEROptions">TIGEROptions</a></li></ul><h2 id="type-aliases" tabindex="-1">Type Aliases <a class="header-anchor" href="#type-aliases" aria-label="Permalink to &quot;Type Aliases&quot;">​</a></h2><ul><li><a href="./type-aliases/ItemFeatures">ItemFeatures</a></li><li><a href="./type-aliases/ItemVectorMap">ItemVectorMap</a></li><li><a href="./type-aliases/SequenceLoss">SequenceLoss</a></li></ul><h2 id="variables" tabindex="-1">Variables <a class="header-anchor" href="#variables" aria-label="Permalink to &quot;Variables&quot;">​</a></h2><ul><li><a href="./variables/sequenceLosses">sequenceLosses</a></li></ul></div>`,
  );
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "api/@funrec/sequence/index.md",
  );
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const index = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export { __pageData, index as default };
