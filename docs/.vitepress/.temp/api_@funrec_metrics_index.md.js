import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(
  '{"title":"@funrec/metrics","description":"","frontmatter":{},"headers":[],"relativePath":"api/@funrec/metrics/index.md","filePath":"api/@funrec/metrics/index.md"}',
);
const _sfc_main = { name: "api/@funrec/metrics/index.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(
    `<div${ssrRenderAttrs(_attrs)}><h1 id="funrec-metrics" tabindex="-1">@funrec/metrics <a class="header-anchor" href="#funrec-metrics" aria-label="Permalink to &quot;@funrec/metrics&quot;">​</a></h1><h2 id="interfaces" tabindex="-1">Interfaces <a class="header-anchor" href="#interfaces" aria-label="Permalink to &quot;Interfaces&quot;">​</a></h2><ul><li><a href="./interfaces/EvaluateOptions">EvaluateOptions</a></li><li><a href="./interfaces/Evaluation">Evaluation</a></li><li><a href="./interfaces/EvaluationProtocol">EvaluationProtocol</a></li><li><a href="./interfaces/PairedComparison">PairedComparison</a></li><li><a href="./interfaces/RankingModel">RankingModel</a></li><li><a href="./interfaces/RatingEvaluation">RatingEvaluation</a></li><li><a href="./interfaces/ResamplingOptions">ResamplingOptions</a></li></ul><h2 id="type-aliases" tabindex="-1">Type Aliases <a class="header-anchor" href="#type-aliases" aria-label="Permalink to &quot;Type Aliases&quot;">​</a></h2><ul><li><a href="./type-aliases/MetricName">MetricName</a></li><li><a href="./type-aliases/RatingPair">RatingPair</a></li></ul><h2 id="variables" tabindex="-1">Variables <a class="header-anchor" href="#variables" aria-label="Permalink to &quot;Variables&quot;">​</a></h2><ul><li><a href="./variables/METRIC_NAMES">METRIC_NAMES</a></li></ul><h2 id="functions" tabindex="-1">Functions <a class="header-anchor" href="#functions" aria-label="Permalink to &quot;Functions&quot;">​</a></h2><ul><li><a href="./functions/auc">auc</a></li><li><a href="./functions/averagePopularity">averagePopularity</a></li><li><a href="./functions/comparePaired">comparePaired</a></li><li><a href="./functions/coverage">coverage</a></li><li><a href="./functions/diversity">diversity</a></li><li><a href="./functions/evaluate">evaluate</a></li><li><a href="./functions/evaluateRatings">evaluateRatings</a></li><li><a href="./functions/gini">gini</a></li><li><a href="./functions/hitRate">hitRate</a></li><li><a href="./functions/itemCosine">itemCosine</a></li><li><a href="./functions/mae">mae</a></li><li><a href="./functions/map">map</a></li><li><a href="./functions/mrr">mrr</a></li><li><a href="./functions/ndcg">ndcg</a></li><li><a href="./functions/novelty">novelty</a></li><li><a href="./functions/precision">precision</a></li><li><a href="./functions/recall">recall</a></li><li><a href="./functions/rmse">rmse</a></li></ul></div>`,
  );
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "api/@funrec/metrics/index.md",
  );
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const index = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export { __pageData, index as default };
