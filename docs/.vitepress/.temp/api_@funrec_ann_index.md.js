import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(
  '{"title":"@funrec/ann","description":"","frontmatter":{},"headers":[],"relativePath":"api/@funrec/ann/index.md","filePath":"api/@funrec/ann/index.md"}',
);
const _sfc_main = { name: "api/@funrec/ann/index.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(
    `<div${ssrRenderAttrs(_attrs)}><h1 id="funrec-ann" tabindex="-1">@funrec/ann <a class="header-anchor" href="#funrec-ann" aria-label="Permalink to &quot;@funrec/ann&quot;">​</a></h1><h2 id="classes" tabindex="-1">Classes <a class="header-anchor" href="#classes" aria-label="Permalink to &quot;Classes&quot;">​</a></h2><ul><li><a href="./classes/FlatIndex">FlatIndex</a></li><li><a href="./classes/HnswIndex">HnswIndex</a></li><li><a href="./classes/IndexedRecommender">IndexedRecommender</a></li><li><a href="./classes/VectorIndex">VectorIndex</a></li></ul><h2 id="interfaces" tabindex="-1">Interfaces <a class="header-anchor" href="#interfaces" aria-label="Permalink to &quot;Interfaces&quot;">​</a></h2><ul><li><a href="./interfaces/FlatIndexContext">FlatIndexContext</a></li><li><a href="./interfaces/FlatIndexOptions">FlatIndexOptions</a></li><li><a href="./interfaces/HnswIndexOptions">HnswIndexOptions</a></li><li><a href="./interfaces/MilvusUpserts">MilvusUpserts</a></li><li><a href="./interfaces/PgvectorExport">PgvectorExport</a></li><li><a href="./interfaces/PgvectorOptions">PgvectorOptions</a></li><li><a href="./interfaces/QdrantUpserts">QdrantUpserts</a></li><li><a href="./interfaces/SearchOptions">SearchOptions</a></li><li><a href="./interfaces/UpsertOptions">UpsertOptions</a></li><li><a href="./interfaces/VectorModel">VectorModel</a></li><li><a href="./interfaces/VectorQuery">VectorQuery</a></li></ul><h2 id="type-aliases" tabindex="-1">Type Aliases <a class="header-anchor" href="#type-aliases" aria-label="Permalink to &quot;Type Aliases&quot;">​</a></h2><ul><li><a href="./type-aliases/IndexedOptions">IndexedOptions</a></li><li><a href="./type-aliases/IndexForOptions">IndexForOptions</a></li><li><a href="./type-aliases/SearchFilter">SearchFilter</a></li><li><a href="./type-aliases/Similarity">Similarity</a></li><li><a href="./type-aliases/Vector">Vector</a></li></ul><h2 id="functions" tabindex="-1">Functions <a class="header-anchor" href="#functions" aria-label="Permalink to &quot;Functions&quot;">​</a></h2><ul><li><a href="./functions/indexFor">indexFor</a></li><li><a href="./functions/recallAt">recallAt</a></li><li><a href="./functions/toMilvus">toMilvus</a></li><li><a href="./functions/toPgvector">toPgvector</a></li><li><a href="./functions/toQdrant">toQdrant</a></li></ul></div>`,
  );
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@funrec/ann/index.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const index = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export { __pageData, index as default };
