import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(
  '{"title":"@funrec/core/vectors","description":"","frontmatter":{},"headers":[],"relativePath":"api/@funrec/core/vectors/index.md","filePath":"api/@funrec/core/vectors/index.md"}',
);
const _sfc_main = { name: "api/@funrec/core/vectors/index.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(
    `<div${ssrRenderAttrs(_attrs)}><h1 id="funrec-core-vectors" tabindex="-1">@funrec/core/vectors <a class="header-anchor" href="#funrec-core-vectors" aria-label="Permalink to &quot;@funrec/core/vectors&quot;">​</a></h1><h2 id="classes" tabindex="-1">Classes <a class="header-anchor" href="#classes" aria-label="Permalink to &quot;Classes&quot;">​</a></h2><ul><li><a href="./classes/InterestRecommender">InterestRecommender</a></li><li><a href="./classes/ItemVectorRecommender">ItemVectorRecommender</a></li><li><a href="./classes/VectorRanking">VectorRanking</a></li><li><a href="./classes/VectorRecommender">VectorRecommender</a></li></ul><h2 id="interfaces" tabindex="-1">Interfaces <a class="header-anchor" href="#interfaces" aria-label="Permalink to &quot;Interfaces&quot;">​</a></h2><ul><li><a href="./interfaces/ItemVectors">ItemVectors</a></li><li><a href="./interfaces/VectorQuery">VectorQuery</a></li><li><a href="./interfaces/VectorTable">VectorTable</a></li></ul><h2 id="functions" tabindex="-1">Functions <a class="header-anchor" href="#functions" aria-label="Permalink to &quot;Functions&quot;">​</a></h2><ul><li><a href="./functions/unitVectors">unitVectors</a></li></ul></div>`,
  );
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "api/@funrec/core/vectors/index.md",
  );
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const index = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export { __pageData, index as default };
