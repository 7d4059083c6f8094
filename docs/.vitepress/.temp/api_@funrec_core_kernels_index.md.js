import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(
  '{"title":"@funrec/core/kernels","description":"","frontmatter":{},"headers":[],"relativePath":"api/@funrec/core/kernels/index.md","filePath":"api/@funrec/core/kernels/index.md"}',
);
const _sfc_main = { name: "api/@funrec/core/kernels/index.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(
    `<div${ssrRenderAttrs(_attrs)}><h1 id="funrec-core-kernels" tabindex="-1">@funrec/core/kernels <a class="header-anchor" href="#funrec-core-kernels" aria-label="Permalink to &quot;@funrec/core/kernels&quot;">​</a></h1><h2 id="classes" tabindex="-1">Classes <a class="header-anchor" href="#classes" aria-label="Permalink to &quot;Classes&quot;">​</a></h2><ul><li><a href="./classes/KernelMemory">KernelMemory</a></li><li><a href="./classes/Kernels">Kernels</a></li><li><a href="./classes/RowHeaps">RowHeaps</a></li></ul><h2 id="interfaces" tabindex="-1">Interfaces <a class="header-anchor" href="#interfaces" aria-label="Permalink to &quot;Interfaces&quot;">​</a></h2><ul><li><a href="./interfaces/Block">Block</a></li><li><a href="./interfaces/KernelCall">KernelCall</a></li><li><a href="./interfaces/KernelCode">KernelCode</a></li><li><a href="./interfaces/KernelsOptions">KernelsOptions</a></li><li><a href="./interfaces/RankingKernel">RankingKernel</a></li></ul><h2 id="type-aliases" tabindex="-1">Type Aliases <a class="header-anchor" href="#type-aliases" aria-label="Permalink to &quot;Type Aliases&quot;">​</a></h2><ul><li><a href="./type-aliases/NumberType">NumberType</a></li></ul><h2 id="functions" tabindex="-1">Functions <a class="header-anchor" href="#functions" aria-label="Permalink to &quot;Functions&quot;">​</a></h2><ul><li><a href="./functions/chunksOf">chunksOf</a></li><li><a href="./functions/copyRows">copyRows</a></li><li><a href="./functions/rankQueries">rankQueries</a></li><li><a href="./functions/terminateWorkers">terminateWorkers</a></li></ul></div>`,
  );
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "api/@funrec/core/kernels/index.md",
  );
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const index = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export { __pageData, index as default };
