import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(
  '{"title":"@funrec/i2i","description":"","frontmatter":{},"headers":[],"relativePath":"api/@funrec/i2i/index.md","filePath":"api/@funrec/i2i/index.md"}',
);
const _sfc_main = { name: "api/@funrec/i2i/index.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(
    `<div${ssrRenderAttrs(_attrs)}><h1 id="funrec-i2i" tabindex="-1">@funrec/i2i <a class="header-anchor" href="#funrec-i2i" aria-label="Permalink to &quot;@funrec/i2i&quot;">​</a></h1><h2 id="classes" tabindex="-1">Classes <a class="header-anchor" href="#classes" aria-label="Permalink to &quot;Classes&quot;">​</a></h2><ul><li><a href="./classes/Airbnb">Airbnb</a></li><li><a href="./classes/EGES">EGES</a></li><li><a href="./classes/Item2Vec">Item2Vec</a></li><li><a href="./classes/Word2Vec">Word2Vec</a></li></ul><h2 id="interfaces" tabindex="-1">Interfaces <a class="header-anchor" href="#interfaces" aria-label="Permalink to &quot;Interfaces&quot;">​</a></h2><ul><li><a href="./interfaces/AirbnbOptions">AirbnbOptions</a></li><li><a href="./interfaces/DirectionOptions">DirectionOptions</a></li><li><a href="./interfaces/EGESOptions">EGESOptions</a></li><li><a href="./interfaces/Item2VecOptions">Item2VecOptions</a></li><li><a href="./interfaces/ItemVectorOptions">ItemVectorOptions</a></li><li><a href="./interfaces/NegativeSamplingOptions">NegativeSamplingOptions</a></li><li><a href="./interfaces/NextItemOptions">NextItemOptions</a></li><li><a href="./interfaces/VectorTrainingOptions">VectorTrainingOptions</a></li><li><a href="./interfaces/Word2VecOptions">Word2VecOptions</a></li></ul><h2 id="type-aliases" tabindex="-1">Type Aliases <a class="header-anchor" href="#type-aliases" aria-label="Permalink to &quot;Type Aliases&quot;">​</a></h2><ul><li><a href="./type-aliases/ItemFeatures">ItemFeatures</a></li></ul></div>`,
  );
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@funrec/i2i/index.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const index = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export { __pageData, index as default };
