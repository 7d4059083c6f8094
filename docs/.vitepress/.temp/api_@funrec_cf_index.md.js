import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(
  '{"title":"@funrec/cf","description":"","frontmatter":{},"headers":[],"relativePath":"api/@funrec/cf/index.md","filePath":"api/@funrec/cf/index.md"}',
);
const _sfc_main = { name: "api/@funrec/cf/index.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(
    `<div${ssrRenderAttrs(_attrs)}><h1 id="funrec-cf" tabindex="-1">@funrec/cf <a class="header-anchor" href="#funrec-cf" aria-label="Permalink to &quot;@funrec/cf&quot;">​</a></h1><h2 id="classes" tabindex="-1">Classes <a class="header-anchor" href="#classes" aria-label="Permalink to &quot;Classes&quot;">​</a></h2><ul><li><a href="./classes/GpuAbsence">GpuAbsence</a></li><li><a href="./classes/GpuCounter">GpuCounter</a></li><li><a href="./classes/ItemCF">ItemCF</a></li><li><a href="./classes/Popularity">Popularity</a></li><li><a href="./classes/Swing">Swing</a></li><li><a href="./classes/UserCF">UserCF</a></li></ul><h2 id="interfaces" tabindex="-1">Interfaces <a class="header-anchor" href="#interfaces" aria-label="Permalink to &quot;Interfaces&quot;">​</a></h2><ul><li><a href="./interfaces/CountTile">CountTile</a></li><li><a href="./interfaces/GpuDevice">GpuDevice</a></li><li><a href="./interfaces/ItemCFOptions">ItemCFOptions</a></li><li><a href="./interfaces/ItemNeighborOptions">ItemNeighborOptions</a></li><li><a href="./interfaces/SimilarUsersOptions">SimilarUsersOptions</a></li><li><a href="./interfaces/SwingOptions">SwingOptions</a></li><li><a href="./interfaces/TileOptions">TileOptions</a></li><li><a href="./interfaces/UserCFOptions">UserCFOptions</a></li></ul><h2 id="type-aliases" tabindex="-1">Type Aliases <a class="header-anchor" href="#type-aliases" aria-label="Permalink to &quot;Type Aliases&quot;">​</a></h2><ul><li><a href="./type-aliases/GpuMode">GpuMode</a></li><li><a href="./type-aliases/PopularityOptions">PopularityOptions</a></li><li><a href="./type-aliases/SimilarityMeasure">SimilarityMeasure</a></li></ul></div>`,
  );
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@funrec/cf/index.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const index = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export { __pageData, index as default };
