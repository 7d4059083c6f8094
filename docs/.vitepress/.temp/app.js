import {
  ssrRenderAttrs,
  ssrRenderSlot,
  ssrInterpolate,
  ssrRenderAttr,
  ssrRenderList,
  ssrRenderComponent,
  ssrRenderVNode,
  ssrRenderClass,
  renderToString,
} from "vue/server-renderer";
import {
  defineComponent,
  mergeProps,
  useSSRContext,
  shallowRef,
  inject,
  computed,
  ref,
  watch,
  onUnmounted,
  reactive,
  markRaw,
  readonly,
  nextTick,
  h,
  unref,
  onMounted,
  watchEffect,
  watchPostEffect,
  onUpdated,
  resolveComponent,
  createVNode,
  resolveDynamicComponent,
  withCtx,
  renderSlot,
  createTextVNode,
  toDisplayString,
  openBlock,
  createBlock,
  createCommentVNode,
  Fragment,
  renderList,
  defineAsyncComponent,
  provide,
  toHandlers,
  withKeys,
  onBeforeUnmount,
  useSlots,
  createSSRApp,
} from "vue";
import {
  usePreferredDark,
  useDark,
  useMediaQuery,
  useWindowSize,
  onKeyStroke,
  useWindowScroll,
  useScrollLock,
} from "@vueuse/core";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const _sfc_main$17 = /* @__PURE__ */ defineComponent({
  __name: "VPBadge",
  __ssrInlineRender: true,
  props: {
    text: {},
    type: { default: "tip" },
  },
  setup(__props) {
    return (_ctx, _push, _parent, _attrs) => {
      _push(
        `<span${ssrRenderAttrs(
          mergeProps(
            {
              class: ["VPBadge", __props.type],
            },
            _attrs,
          ),
        )}>`,
      );
      ssrRenderSlot(
        _ctx.$slots,
        "default",
        {},
        () => {
          _push(`${ssrInterpolate(__props.text)}`);
        },
        _push,
        _parent,
      );
      _push(`</span>`);
    };
  },
});
const _sfc_setup$17 = _sfc_main$17.setup;
_sfc_main$17.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPBadge.vue",
  );
  return _sfc_setup$17 ? _sfc_setup$17(props, ctx) : void 0;
};
function deserializeFunctions(r) {
  return Array.isArray(r)
    ? r.map(deserializeFunctions)
    : typeof r == "object" && r !== null
      ? Object.keys(r).reduce((t, n) => ((t[n] = deserializeFunctions(r[n])), t), {})
      : typeof r == "string" && r.startsWith("_vp-fn_")
        ? new Function(`return ${r.slice(7)}`)()
        : r;
}
const siteData = deserializeFunctions(
  JSON.parse(
    '{"lang":"en-US","dir":"ltr","title":"FunRec","description":"A VitePress site","base":"/","head":[],"router":{"prefetchLinks":true},"appearance":true,"themeConfig":{"search":{"provider":"local","options":{"locales":{"zh":{"translations":{"button":{"buttonText":"搜索","buttonAriaLabel":"搜索"},"modal":{"displayDetails":"显示详情","resetButtonTitle":"清除","backButtonTitle":"返回","noResultsText":"没有结果：","footer":{"selectText":"选择","navigateText":"移动","closeText":"关闭"}}}}}}},"socialLinks":[{"icon":"github","link":"https://github.com/funrec/funrec"}]},"locales":{"root":{"label":"English","lang":"en","description":"The recall stage of a recommender system for Node.js and TypeScript","themeConfig":{"nav":[{"text":"Start","link":"/guide/your-own-data"},{"text":"Models","link":"/guide/which-model"},{"text":"API reference","link":"/api/"}],"sidebar":{"/api/":[{"text":"@funrec/ann","link":"/api/@funrec/ann/","collapsed":true,"items":[{"text":"FlatIndex","link":"/api/@funrec/ann/classes/FlatIndex"},{"text":"HnswIndex","link":"/api/@funrec/ann/classes/HnswIndex"},{"text":"IndexedRecommender","link":"/api/@funrec/ann/classes/IndexedRecommender"},{"text":"VectorIndex","link":"/api/@funrec/ann/classes/VectorIndex"},{"text":"indexFor","link":"/api/@funrec/ann/functions/indexFor"},{"text":"recallAt","link":"/api/@funrec/ann/functions/recallAt"},{"text":"toMilvus","link":"/api/@funrec/ann/functions/toMilvus"},{"text":"toPgvector","link":"/api/@funrec/ann/functions/toPgvector"},{"text":"toQdrant","link":"/api/@funrec/ann/functions/toQdrant"},{"text":"FlatIndexContext","link":"/api/@funrec/ann/interfaces/FlatIndexContext"},{"text":"FlatIndexOptions","link":"/api/@funrec/ann/interfaces/FlatIndexOptions"},{"text":"HnswIndexOptions","link":"/api/@funrec/ann/interfaces/HnswIndexOptions"},{"text":"MilvusUpserts","link":"/api/@funrec/ann/interfaces/MilvusUpserts"},{"text":"PgvectorExport","link":"/api/@funrec/ann/interfaces/PgvectorExport"},{"text":"PgvectorOptions","link":"/api/@funrec/ann/interfaces/PgvectorOptions"},{"text":"QdrantUpserts","link":"/api/@funrec/ann/interfaces/QdrantUpserts"},{"text":"SearchOptions","link":"/api/@funrec/ann/interfaces/SearchOptions"},{"text":"UpsertOptions","link":"/api/@funrec/ann/interfaces/UpsertOptions"},{"text":"VectorModel","link":"/api/@funrec/ann/interfaces/VectorModel"},{"text":"VectorQuery","link":"/api/@funrec/ann/interfaces/VectorQuery"},{"text":"IndexForOptions","link":"/api/@funrec/ann/type-aliases/IndexForOptions"},{"text":"IndexedOptions","link":"/api/@funrec/ann/type-aliases/IndexedOptions"},{"text":"SearchFilter","link":"/api/@funrec/ann/type-aliases/SearchFilter"},{"text":"Similarity","link":"/api/@funrec/ann/type-aliases/Similarity"},{"text":"Vector","link":"/api/@funrec/ann/type-aliases/Vector"}]},{"text":"@funrec/cf","link":"/api/@funrec/cf/","collapsed":true,"items":[{"text":"GpuAbsence","link":"/api/@funrec/cf/classes/GpuAbsence"},{"text":"GpuCounter","link":"/api/@funrec/cf/classes/GpuCounter"},{"text":"ItemCF","link":"/api/@funrec/cf/classes/ItemCF"},{"text":"Popularity","link":"/api/@funrec/cf/classes/Popularity"},{"text":"Swing","link":"/api/@funrec/cf/classes/Swing"},{"text":"UserCF","link":"/api/@funrec/cf/classes/UserCF"},{"text":"CountTile","link":"/api/@funrec/cf/interfaces/CountTile"},{"text":"GpuDevice","link":"/api/@funrec/cf/interfaces/GpuDevice"},{"text":"ItemCFOptions","link":"/api/@funrec/cf/interfaces/ItemCFOptions"},{"text":"ItemNeighborOptions","link":"/api/@funrec/cf/interfaces/ItemNeighborOptions"},{"text":"SimilarUsersOptions","link":"/api/@funrec/cf/interfaces/SimilarUsersOptions"},{"text":"SwingOptions","link":"/api/@funrec/cf/interfaces/SwingOptions"},{"text":"TileOptions","link":"/api/@funrec/cf/interfaces/TileOptions"},{"text":"UserCFOptions","link":"/api/@funrec/cf/interfaces/UserCFOptions"},{"text":"GpuMode","link":"/api/@funrec/cf/type-aliases/GpuMode"},{"text":"PopularityOptions","link":"/api/@funrec/cf/type-aliases/PopularityOptions"},{"text":"SimilarityMeasure","link":"/api/@funrec/cf/type-aliases/SimilarityMeasure"}]},{"text":"@funrec/core","link":"/api/@funrec/core/","collapsed":true,"items":[{"text":"AliasTable","link":"/api/@funrec/core/classes/AliasTable"},{"text":"CandidateFilter","link":"/api/@funrec/core/classes/CandidateFilter"},{"text":"DataError","link":"/api/@funrec/core/classes/DataError"},{"text":"EngineError","link":"/api/@funrec/core/classes/EngineError"},{"text":"FeatureTable","link":"/api/@funrec/core/classes/FeatureTable"},{"text":"FunRecError","link":"/api/@funrec/core/classes/FunRecError"},{"text":"GrowingArray","link":"/api/@funrec/core/classes/GrowingArray"},{"text":"InteractionMatrix","link":"/api/@funrec/core/classes/InteractionMatrix"},{"text":"Interactions","link":"/api/@funrec/core/classes/Interactions"},{"text":"ModelFile","link":"/api/@funrec/core/classes/ModelFile"},{"text":"ModelFileError","link":"/api/@funrec/core/classes/ModelFileError"},{"text":"ModelFileWriter","link":"/api/@funrec/core/classes/ModelFileWriter"},{"text":"OptionError","link":"/api/@funrec/core/classes/OptionError"},{"text":"Random","link":"/api/@funrec/core/classes/Random"},{"text":"Recommender","link":"/api/@funrec/core/classes/Recommender"},{"text":"Stage","link":"/api/@funrec/core/classes/Stage"},{"text":"UnknownIdError","link":"/api/@funrec/core/classes/UnknownIdError"},{"text":"Vocabulary","link":"/api/@funrec/core/classes/Vocabulary"},{"text":"WorstFirstHeap","link":"/api/@funrec/core/classes/WorstFirstHeap"},{"text":"extendMatrix","link":"/api/@funrec/core/functions/extendMatrix"},{"text":"globalTime","link":"/api/@funrec/core/functions/globalTime"},{"text":"leaveLastK","link":"/api/@funrec/core/functions/leaveLastK"},{"text":"leaveLastOut","link":"/api/@funrec/core/functions/leaveLastOut"},{"text":"loadDataset","link":"/api/@funrec/core/functions/loadDataset"},{"text":"locateDataset","link":"/api/@funrec/core/functions/locateDataset"},{"text":"makeSplit","link":"/api/@funrec/core/functions/makeSplit"},{"text":"numpyPermutation","link":"/api/@funrec/core/functions/numpyPermutation"},{"text":"offsetsFromCounts","link":"/api/@funrec/core/functions/offsetsFromCounts"},{"text":"parseDescriptor","link":"/api/@funrec/core/functions/parseDescriptor"},{"text":"parseOptions","link":"/api/@funrec/core/functions/parseOptions"},{"text":"randomHoldOut","link":"/api/@funrec/core/functions/randomHoldOut"},{"text":"readAtomic","link":"/api/@funrec/core/functions/readAtomic"},{"text":"readAtomicFeatures","link":"/api/@funrec/core/functions/readAtomicFeatures"},{"text":"readCsv","link":"/api/@funrec/core/functions/readCsv"},{"text":"readCsvFeatures","link":"/api/@funrec/core/functions/readCsvFeatures"},{"text":"readJsonl","link":"/api/@funrec/core/functions/readJsonl"},{"text":"readModel","link":"/api/@funrec/core/functions/readModel"},{"text":"readOptions","link":"/api/@funrec/core/functions/readOptions"},{"text":"readSequences","link":"/api/@funrec/core/functions/readSequences"},{"text":"rowColumns","link":"/api/@funrec/core/functions/rowColumns"},{"text":"rowsByUser","link":"/api/@funrec/core/functions/rowsByUser"},{"text":"simulate","link":"/api/@funrec/core/functions/simulate"},{"text":"startFit","link":"/api/@funrec/core/functions/startFit"},{"text":"startTraining","link":"/api/@funrec/core/functions/startTraining"},{"text":"startUpdate","link":"/api/@funrec/core/functions/startUpdate"},{"text":"topK","link":"/api/@funrec/core/functions/topK"},{"text":"train","link":"/api/@funrec/core/functions/train"},{"text":"transpose","link":"/api/@funrec/core/functions/transpose"},{"text":"weighByRecency","link":"/api/@funrec/core/functions/weighByRecency"},{"text":"writeAtomically","link":"/api/@funrec/core/functions/writeAtomically"},{"text":"AtomicFeaturesOptions","link":"/api/@funrec/core/interfaces/AtomicFeaturesOptions"},{"text":"AtomicOptions","link":"/api/@funrec/core/interfaces/AtomicOptions"},{"text":"CompressedRows","link":"/api/@funrec/core/interfaces/CompressedRows"},{"text":"CsvFeature","link":"/api/@funrec/core/interfaces/CsvFeature"},{"text":"CsvFeaturesOptions","link":"/api/@funrec/core/interfaces/CsvFeaturesOptions"},{"text":"CsvOptions","link":"/api/@funrec/core/interfaces/CsvOptions"},{"text":"DataLocation","link":"/api/@funrec/core/interfaces/DataLocation"},{"text":"Dataset","link":"/api/@funrec/core/interfaces/Dataset"},{"text":"DatasetDescriptor","link":"/api/@funrec/core/interfaces/DatasetDescriptor"},{"text":"DatasetDownload","link":"/api/@funrec/core/interfaces/DatasetDownload"},{"text":"DelimitedOptions","link":"/api/@funrec/core/interfaces/DelimitedOptions"},{"text":"EarlyStopping","link":"/api/@funrec/core/interfaces/EarlyStopping"},{"text":"EventColumn","link":"/api/@funrec/core/interfaces/EventColumn"},{"text":"ExtendedMatrix","link":"/api/@funrec/core/interfaces/ExtendedMatrix"},{"text":"FitContext","link":"/api/@funrec/core/interfaces/FitContext"},{"text":"FitWork","link":"/api/@funrec/core/interfaces/FitWork"},{"text":"GlobalTimeOptions","link":"/api/@funrec/core/interfaces/GlobalTimeOptions"},{"text":"Interaction","link":"/api/@funrec/core/interfaces/Interaction"},{"text":"InteractionColumns","link":"/api/@funrec/core/interfaces/InteractionColumns"},{"text":"InteractionsWithFeatures","link":"/api/@funrec/core/interfaces/InteractionsWithFeatures"},{"text":"JsonlOptions","link":"/api/@funrec/core/interfaces/JsonlOptions"},{"text":"LeaveLastKOptions","link":"/api/@funrec/core/interfaces/LeaveLastKOptions"},{"text":"LeaveLastOutOptions","link":"/api/@funrec/core/interfaces/LeaveLastOutOptions"},{"text":"LocateOptions","link":"/api/@funrec/core/interfaces/LocateOptions"},{"text":"LocatedDataset","link":"/api/@funrec/core/interfaces/LocatedDataset"},{"text":"ModelState","link":"/api/@funrec/core/interfaces/ModelState"},{"text":"Progress","link":"/api/@funrec/core/interfaces/Progress"},{"text":"RandomHoldOutOptions","link":"/api/@funrec/core/interfaces/RandomHoldOutOptions"},{"text":"Ranked","link":"/api/@funrec/core/interfaces/Ranked"},{"text":"RatingPredictor","link":"/api/@funrec/core/interfaces/RatingPredictor"},{"text":"Reason","link":"/api/@funrec/core/interfaces/Reason"},{"text":"RecencyOptions","link":"/api/@funrec/core/interfaces/RecencyOptions"},{"text":"RecommendOptions","link":"/api/@funrec/core/interfaces/RecommendOptions"},{"text":"Recommendation","link":"/api/@funrec/core/interfaces/Recommendation"},{"text":"RecommenderClass","link":"/api/@funrec/core/interfaces/RecommenderClass"},{"text":"ResolvedQuery","link":"/api/@funrec/core/interfaces/ResolvedQuery"},{"text":"RowsByUser","link":"/api/@funrec/core/interfaces/RowsByUser"},{"text":"Scores","link":"/api/@funrec/core/interfaces/Scores"},{"text":"SequencesOptions","link":"/api/@funrec/core/interfaces/SequencesOptions"},{"text":"SimilarItems","link":"/api/@funrec/core/interfaces/SimilarItems"},{"text":"SimulateOptions","link":"/api/@funrec/core/interfaces/SimulateOptions"},{"text":"Simulation","link":"/api/@funrec/core/interfaces/Simulation"},{"text":"Span","link":"/api/@funrec/core/interfaces/Span"},{"text":"Split","link":"/api/@funrec/core/interfaces/Split"},{"text":"SplitRows","link":"/api/@funrec/core/interfaces/SplitRows"},{"text":"StartedFit","link":"/api/@funrec/core/interfaces/StartedFit"},{"text":"StartedUpdate","link":"/api/@funrec/core/interfaces/StartedUpdate"},{"text":"Steps","link":"/api/@funrec/core/interfaces/Steps"},{"text":"TrainContext","link":"/api/@funrec/core/interfaces/TrainContext"},{"text":"TrainWork","link":"/api/@funrec/core/interfaces/TrainWork"},{"text":"Trainee","link":"/api/@funrec/core/interfaces/Trainee"},{"text":"Updatable","link":"/api/@funrec/core/interfaces/Updatable"},{"text":"WorkContext","link":"/api/@funrec/core/interfaces/WorkContext"},{"text":"ColumnReference","link":"/api/@funrec/core/type-aliases/ColumnReference"},{"text":"Device","link":"/api/@funrec/core/type-aliases/Device"},{"text":"Encoding","link":"/api/@funrec/core/type-aliases/Encoding"},{"text":"EngineName","link":"/api/@funrec/core/type-aliases/EngineName"},{"text":"FeatureColumn","link":"/api/@funrec/core/type-aliases/FeatureColumn"},{"text":"FeatureKind","link":"/api/@funrec/core/type-aliases/FeatureKind"},{"text":"FeatureRow","link":"/api/@funrec/core/type-aliases/FeatureRow"},{"text":"FeatureSchema","link":"/api/@funrec/core/type-aliases/FeatureSchema"},{"text":"FeaturesFile","link":"/api/@funrec/core/type-aliases/FeaturesFile"},{"text":"HistoryEntry","link":"/api/@funrec/core/type-aliases/HistoryEntry"},{"text":"Id","link":"/api/@funrec/core/type-aliases/Id"},{"text":"InteractionColumnMap","link":"/api/@funrec/core/type-aliases/InteractionColumnMap"},{"text":"InteractionsFile","link":"/api/@funrec/core/type-aliases/InteractionsFile"},{"text":"Query","link":"/api/@funrec/core/type-aliases/Query"},{"text":"SimilarOptions","link":"/api/@funrec/core/type-aliases/SimilarOptions"},{"text":"Tensors","link":"/api/@funrec/core/type-aliases/Tensors"},{"text":"TextSource","link":"/api/@funrec/core/type-aliases/TextSource"},{"text":"TimeOrder","link":"/api/@funrec/core/type-aliases/TimeOrder"},{"text":"Timestamps","link":"/api/@funrec/core/type-aliases/Timestamps"},{"text":"TrainingData","link":"/api/@funrec/core/type-aliases/TrainingData"},{"text":"TrainingMetrics","link":"/api/@funrec/core/type-aliases/TrainingMetrics"},{"text":"UpdateContext","link":"/api/@funrec/core/type-aliases/UpdateContext"},{"text":"UserFeatures","link":"/api/@funrec/core/type-aliases/UserFeatures"},{"text":"FORMAT_VERSION","link":"/api/@funrec/core/variables/FORMAT_VERSION"},{"text":"recencyEntries","link":"/api/@funrec/core/variables/recencyEntries"},{"text":"recommendSchema","link":"/api/@funrec/core/variables/recommendSchema"},{"text":"workContextEntries","link":"/api/@funrec/core/variables/workContextEntries"}]},{"text":"@funrec/core/kernels","link":"/api/@funrec/core/kernels/","collapsed":true,"items":[{"text":"KernelMemory","link":"/api/@funrec/core/kernels/classes/KernelMemory"},{"text":"Kernels","link":"/api/@funrec/core/kernels/classes/Kernels"},{"text":"RowHeaps","link":"/api/@funrec/core/kernels/classes/RowHeaps"},{"text":"chunksOf","link":"/api/@funrec/core/kernels/functions/chunksOf"},{"text":"copyRows","link":"/api/@funrec/core/kernels/functions/copyRows"},{"text":"rankQueries","link":"/api/@funrec/core/kernels/functions/rankQueries"},{"text":"terminateWorkers","link":"/api/@funrec/core/kernels/functions/terminateWorkers"},{"text":"Block","link":"/api/@funrec/core/kernels/interfaces/Block"},{"text":"KernelCall","link":"/api/@funrec/core/kernels/interfaces/KernelCall"},{"text":"KernelCode","link":"/api/@funrec/core/kernels/interfaces/KernelCode"},{"text":"KernelsOptions","link":"/api/@funrec/core/kernels/interfaces/KernelsOptions"},{"text":"RankingKernel","link":"/api/@funrec/core/kernels/interfaces/RankingKernel"},{"text":"NumberType","link":"/api/@funrec/core/kernels/type-aliases/NumberType"}]},{"text":"@funrec/core/tensor","link":"/api/@funrec/core/tensor/","collapsed":true,"items":[{"text":"Engine","link":"/api/@funrec/core/tensor/classes/Engine"},{"text":"NegativeSampler","link":"/api/@funrec/core/tensor/classes/NegativeSampler"},{"text":"NetworkTraining","link":"/api/@funrec/core/tensor/classes/NetworkTraining"},{"text":"causalAttention","link":"/api/@funrec/core/tensor/functions/causalAttention"},{"text":"compareItems","link":"/api/@funrec/core/tensor/functions/compareItems"},{"text":"compareWithDrawn","link":"/api/@funrec/core/tensor/functions/compareWithDrawn"},{"text":"comparedItems","link":"/api/@funrec/core/tensor/functions/comparedItems"},{"text":"comparisonArrays","link":"/api/@funrec/core/tensor/functions/comparisonArrays"},{"text":"compute","link":"/api/@funrec/core/tensor/functions/compute"},{"text":"constant","link":"/api/@funrec/core/tensor/functions/constant"},{"text":"copyParameters","link":"/api/@funrec/core/tensor/functions/copyParameters"},{"text":"countNextItems","link":"/api/@funrec/core/tensor/functions/countNextItems"},{"text":"denseLayers","link":"/api/@funrec/core/tensor/functions/denseLayers"},{"text":"denseWeights","link":"/api/@funrec/core/tensor/functions/denseWeights"},{"text":"drawNextItems","link":"/api/@funrec/core/tensor/functions/drawNextItems"},{"text":"dropout","link":"/api/@funrec/core/tensor/functions/dropout"},{"text":"embeddingTable","link":"/api/@funrec/core/tensor/functions/embeddingTable"},{"text":"exampleEntries","link":"/api/@funrec/core/tensor/functions/exampleEntries"},{"text":"gatedRecurrence","link":"/api/@funrec/core/tensor/functions/gatedRecurrence"},{"text":"glorot","link":"/api/@funrec/core/tensor/functions/glorot"},{"text":"layerNormalization","link":"/api/@funrec/core/tensor/functions/layerNormalization"},{"text":"learningRateSchedule","link":"/api/@funrec/core/tensor/functions/learningRateSchedule"},{"text":"learntValues","link":"/api/@funrec/core/tensor/functions/learntValues"},{"text":"logisticLoss","link":"/api/@funrec/core/tensor/functions/logisticLoss"},{"text":"longShortTermMemory","link":"/api/@funrec/core/tensor/functions/longShortTermMemory"},{"text":"lookUp","link":"/api/@funrec/core/tensor/functions/lookUp"},{"text":"lookupLength","link":"/api/@funrec/core/tensor/functions/lookupLength"},{"text":"negativeSampler","link":"/api/@funrec/core/tensor/functions/negativeSampler"},{"text":"negativesEntries","link":"/api/@funrec/core/tensor/functions/negativesEntries"},{"text":"normal","link":"/api/@funrec/core/tensor/functions/normal"},{"text":"openEngine","link":"/api/@funrec/core/tensor/functions/openEngine"},{"text":"pointwiseAttention","link":"/api/@funrec/core/tensor/functions/pointwiseAttention"},{"text":"readParameters","link":"/api/@funrec/core/tensor/functions/readParameters"},{"text":"rowWeights","link":"/api/@funrec/core/tensor/functions/rowWeights"},{"text":"sampledSoftmaxLoss","link":"/api/@funrec/core/tensor/functions/sampledSoftmaxLoss"},{"text":"serveLosses","link":"/api/@funrec/core/tensor/functions/serveLosses"},{"text":"serveVectors","link":"/api/@funrec/core/tensor/functions/serveVectors"},{"text":"softmaxCrossEntropy","link":"/api/@funrec/core/tensor/functions/softmaxCrossEntropy"},{"text":"timeBucket","link":"/api/@funrec/core/tensor/functions/timeBucket"},{"text":"trainNetwork","link":"/api/@funrec/core/tensor/functions/trainNetwork"},{"text":"trainOnNextItems","link":"/api/@funrec/core/tensor/functions/trainOnNextItems"},{"text":"unitRows","link":"/api/@funrec/core/tensor/functions/unitRows"},{"text":"weightTensors","link":"/api/@funrec/core/tensor/functions/weightTensors"},{"text":"writeParameters","link":"/api/@funrec/core/tensor/functions/writeParameters"},{"text":"AttentionInputs","link":"/api/@funrec/core/tensor/interfaces/AttentionInputs"},{"text":"ComparedItems","link":"/api/@funrec/core/tensor/interfaces/ComparedItems"},{"text":"Comparison","link":"/api/@funrec/core/tensor/interfaces/Comparison"},{"text":"EmbeddingTable","link":"/api/@funrec/core/tensor/interfaces/EmbeddingTable"},{"text":"EpochExamples","link":"/api/@funrec/core/tensor/interfaces/EpochExamples"},{"text":"EpochSettings","link":"/api/@funrec/core/tensor/interfaces/EpochSettings"},{"text":"ExampleDefaults","link":"/api/@funrec/core/tensor/interfaces/ExampleDefaults"},{"text":"ExampleOptions","link":"/api/@funrec/core/tensor/interfaces/ExampleOptions"},{"text":"InputArray","link":"/api/@funrec/core/tensor/interfaces/InputArray"},{"text":"LearningRateSettings","link":"/api/@funrec/core/tensor/interfaces/LearningRateSettings"},{"text":"Lookup","link":"/api/@funrec/core/tensor/interfaces/Lookup"},{"text":"LossInWorkers","link":"/api/@funrec/core/tensor/interfaces/LossInWorkers"},{"text":"NegativeDistribution","link":"/api/@funrec/core/tensor/interfaces/NegativeDistribution"},{"text":"NegativesOptions","link":"/api/@funrec/core/tensor/interfaces/NegativesOptions"},{"text":"Network","link":"/api/@funrec/core/tensor/interfaces/Network"},{"text":"NetworkInput","link":"/api/@funrec/core/tensor/interfaces/NetworkInput"},{"text":"NetworkTrainingSettings","link":"/api/@funrec/core/tensor/interfaces/NetworkTrainingSettings"},{"text":"NextItemSamples","link":"/api/@funrec/core/tensor/interfaces/NextItemSamples"},{"text":"Parameters","link":"/api/@funrec/core/tensor/interfaces/Parameters"},{"text":"PointwiseAttentionInputs","link":"/api/@funrec/core/tensor/interfaces/PointwiseAttentionInputs"},{"text":"TrainingInput","link":"/api/@funrec/core/tensor/interfaces/TrainingInput"},{"text":"Weight","link":"/api/@funrec/core/tensor/interfaces/Weight"},{"text":"Activation","link":"/api/@funrec/core/tensor/type-aliases/Activation"},{"text":"ExampleSettings","link":"/api/@funrec/core/tensor/type-aliases/ExampleSettings"},{"text":"Loss","link":"/api/@funrec/core/tensor/type-aliases/Loss"},{"text":"OptimizerName","link":"/api/@funrec/core/tensor/type-aliases/OptimizerName"},{"text":"TensorFlow","link":"/api/@funrec/core/tensor/type-aliases/TensorFlow"},{"text":"TensorMap","link":"/api/@funrec/core/tensor/type-aliases/TensorMap"},{"text":"SERVING","link":"/api/@funrec/core/tensor/variables/SERVING"},{"text":"TIME_BUCKETS","link":"/api/@funrec/core/tensor/variables/TIME_BUCKETS"},{"text":"positiveInteger","link":"/api/@funrec/core/tensor/variables/positiveInteger"}]},{"text":"@funrec/core/testing","link":"/api/@funrec/core/testing/","collapsed":true,"items":[{"text":"checkerboard","link":"/api/@funrec/core/testing/functions/checkerboard"},{"text":"conformanceChecks","link":"/api/@funrec/core/testing/functions/conformanceChecks"},{"text":"smallLog","link":"/api/@funrec/core/testing/functions/smallLog"},{"text":"ConformanceCheck","link":"/api/@funrec/core/testing/interfaces/ConformanceCheck"},{"text":"ConformanceOptions","link":"/api/@funrec/core/testing/interfaces/ConformanceOptions"}]},{"text":"@funrec/core/vectors","link":"/api/@funrec/core/vectors/","collapsed":true,"items":[{"text":"InterestRecommender","link":"/api/@funrec/core/vectors/classes/InterestRecommender"},{"text":"ItemVectorRecommender","link":"/api/@funrec/core/vectors/classes/ItemVectorRecommender"},{"text":"VectorRanking","link":"/api/@funrec/core/vectors/classes/VectorRanking"},{"text":"VectorRecommender","link":"/api/@funrec/core/vectors/classes/VectorRecommender"},{"text":"unitVectors","link":"/api/@funrec/core/vectors/functions/unitVectors"},{"text":"ItemVectors","link":"/api/@funrec/core/vectors/interfaces/ItemVectors"},{"text":"VectorQuery","link":"/api/@funrec/core/vectors/interfaces/VectorQuery"},{"text":"VectorTable","link":"/api/@funrec/core/vectors/interfaces/VectorTable"}]},{"text":"@funrec/i2i","link":"/api/@funrec/i2i/","collapsed":true,"items":[{"text":"Airbnb","link":"/api/@funrec/i2i/classes/Airbnb"},{"text":"EGES","link":"/api/@funrec/i2i/classes/EGES"},{"text":"Item2Vec","link":"/api/@funrec/i2i/classes/Item2Vec"},{"text":"Word2Vec","link":"/api/@funrec/i2i/classes/Word2Vec"},{"text":"AirbnbOptions","link":"/api/@funrec/i2i/interfaces/AirbnbOptions"},{"text":"DirectionOptions","link":"/api/@funrec/i2i/interfaces/DirectionOptions"},{"text":"EGESOptions","link":"/api/@funrec/i2i/interfaces/EGESOptions"},{"text":"Item2VecOptions","link":"/api/@funrec/i2i/interfaces/Item2VecOptions"},{"text":"ItemVectorOptions","link":"/api/@funrec/i2i/interfaces/ItemVectorOptions"},{"text":"NegativeSamplingOptions","link":"/api/@funrec/i2i/interfaces/NegativeSamplingOptions"},{"text":"NextItemOptions","link":"/api/@funrec/i2i/interfaces/NextItemOptions"},{"text":"VectorTrainingOptions","link":"/api/@funrec/i2i/interfaces/VectorTrainingOptions"},{"text":"Word2VecOptions","link":"/api/@funrec/i2i/interfaces/Word2VecOptions"},{"text":"ItemFeatures","link":"/api/@funrec/i2i/type-aliases/ItemFeatures"}]},{"text":"@funrec/metrics","link":"/api/@funrec/metrics/","collapsed":true,"items":[{"text":"auc","link":"/api/@funrec/metrics/functions/auc"},{"text":"averagePopularity","link":"/api/@funrec/metrics/functions/averagePopularity"},{"text":"comparePaired","link":"/api/@funrec/metrics/functions/comparePaired"},{"text":"coverage","link":"/api/@funrec/metrics/functions/coverage"},{"text":"diversity","link":"/api/@funrec/metrics/functions/diversity"},{"text":"evaluate","link":"/api/@funrec/metrics/functions/evaluate"},{"text":"evaluateRatings","link":"/api/@funrec/metrics/functions/evaluateRatings"},{"text":"gini","link":"/api/@funrec/metrics/functions/gini"},{"text":"hitRate","link":"/api/@funrec/metrics/functions/hitRate"},{"text":"itemCosine","link":"/api/@funrec/metrics/functions/itemCosine"},{"text":"mae","link":"/api/@funrec/metrics/functions/mae"},{"text":"map","link":"/api/@funrec/metrics/functions/map"},{"text":"mrr","link":"/api/@funrec/metrics/functions/mrr"},{"text":"ndcg","link":"/api/@funrec/metrics/functions/ndcg"},{"text":"novelty","link":"/api/@funrec/metrics/functions/novelty"},{"text":"precision","link":"/api/@funrec/metrics/functions/precision"},{"text":"recall","link":"/api/@funrec/metrics/functions/recall"},{"text":"rmse","link":"/api/@funrec/metrics/functions/rmse"},{"text":"EvaluateOptions","link":"/api/@funrec/metrics/interfaces/EvaluateOptions"},{"text":"Evaluation","link":"/api/@funrec/metrics/interfaces/Evaluation"},{"text":"EvaluationProtocol","link":"/api/@funrec/metrics/interfaces/EvaluationProtocol"},{"text":"PairedComparison","link":"/api/@funrec/metrics/interfaces/PairedComparison"},{"text":"RankingModel","link":"/api/@funrec/metrics/interfaces/RankingModel"},{"text":"RatingEvaluation","link":"/api/@funrec/metrics/interfaces/RatingEvaluation"},{"text":"ResamplingOptions","link":"/api/@funrec/metrics/interfaces/ResamplingOptions"},{"text":"MetricName","link":"/api/@funrec/metrics/type-aliases/MetricName"},{"text":"RatingPair","link":"/api/@funrec/metrics/type-aliases/RatingPair"},{"text":"METRIC_NAMES","link":"/api/@funrec/metrics/variables/METRIC_NAMES"}]},{"text":"@funrec/mf","link":"/api/@funrec/mf/","collapsed":true,"items":[{"text":"BPR","link":"/api/@funrec/mf/classes/BPR"},{"text":"BiasSVD","link":"/api/@funrec/mf/classes/BiasSVD"},{"text":"EASE","link":"/api/@funrec/mf/classes/EASE"},{"text":"FunkSVD","link":"/api/@funrec/mf/classes/FunkSVD"},{"text":"IALS","link":"/api/@funrec/mf/classes/IALS"},{"text":"BPROptions","link":"/api/@funrec/mf/interfaces/BPROptions"},{"text":"EASEOptions","link":"/api/@funrec/mf/interfaces/EASEOptions"},{"text":"IALSOptions","link":"/api/@funrec/mf/interfaces/IALSOptions"},{"text":"SVDOptions","link":"/api/@funrec/mf/interfaces/SVDOptions"},{"text":"SVDSettings","link":"/api/@funrec/mf/interfaces/SVDSettings"},{"text":"Feedback","link":"/api/@funrec/mf/type-aliases/Feedback"}]},{"text":"@funrec/sequence","link":"/api/@funrec/sequence/","collapsed":true,"items":[{"text":"GRU4Rec","link":"/api/@funrec/sequence/classes/GRU4Rec"},{"text":"HSTU","link":"/api/@funrec/sequence/classes/HSTU"},{"text":"MIND","link":"/api/@funrec/sequence/classes/MIND"},{"text":"SASRec","link":"/api/@funrec/sequence/classes/SASRec"},{"text":"SDM","link":"/api/@funrec/sequence/classes/SDM"},{"text":"TIGER","link":"/api/@funrec/sequence/classes/TIGER"},{"text":"GRU4RecOptions","link":"/api/@funrec/sequence/interfaces/GRU4RecOptions"},{"text":"HSTUOptions","link":"/api/@funrec/sequence/interfaces/HSTUOptions"},{"text":"MINDOptions","link":"/api/@funrec/sequence/interfaces/MINDOptions"},{"text":"SASRecOptions","link":"/api/@funrec/sequence/interfaces/SASRecOptions"},{"text":"SDMOptions","link":"/api/@funrec/sequence/interfaces/SDMOptions"},{"text":"SequenceOptions","link":"/api/@funrec/sequence/interfaces/SequenceOptions"},{"text":"TIGEROptions","link":"/api/@funrec/sequence/interfaces/TIGEROptions"},{"text":"ItemFeatures","link":"/api/@funrec/sequence/type-aliases/ItemFeatures"},{"text":"ItemVectorMap","link":"/api/@funrec/sequence/type-aliases/ItemVectorMap"},{"text":"SequenceLoss","link":"/api/@funrec/sequence/type-aliases/SequenceLoss"},{"text":"sequenceLosses","link":"/api/@funrec/sequence/variables/sequenceLosses"}]},{"text":"@funrec/two-tower","link":"/api/@funrec/two-tower/","collapsed":true,"items":[{"text":"DSSM","link":"/api/@funrec/two-tower/classes/DSSM"},{"text":"FM","link":"/api/@funrec/two-tower/classes/FM"},{"text":"YouTubeDNN","link":"/api/@funrec/two-tower/classes/YouTubeDNN"},{"text":"DSSMOptions","link":"/api/@funrec/two-tower/interfaces/DSSMOptions"},{"text":"FMOptions","link":"/api/@funrec/two-tower/interfaces/FMOptions"},{"text":"YouTubeDNNOptions","link":"/api/@funrec/two-tower/interfaces/YouTubeDNNOptions"}]}],"/":[{"text":"Guides","items":[{"text":"Your own data in five minutes","link":"/guide/your-own-data"},{"text":"Which model should I use?","link":"/guide/which-model"},{"text":"Serve it","link":"/guide/serve"},{"text":"Indices","link":"/guide/indices"},{"text":"Metrics","link":"/guide/metrics"},{"text":"Add a model","link":"/guide/add-a-model"}]},{"text":"Collaborative filtering","items":[{"text":"Popularity","link":"/models/popularity"},{"text":"ItemCF","link":"/models/item-cf"},{"text":"UserCF","link":"/models/user-cf"},{"text":"Swing","link":"/models/swing"}]},{"text":"Matrix factorization","items":[{"text":"FunkSVD","link":"/models/funk-svd"},{"text":"BiasSVD","link":"/models/bias-svd"},{"text":"BPR","link":"/models/bpr"},{"text":"IALS","link":"/models/ials"},{"text":"EASE","link":"/models/ease"}]},{"text":"Item to item","items":[{"text":"Word2Vec","link":"/models/word2vec"},{"text":"Item2Vec","link":"/models/item2vec"},{"text":"EGES","link":"/models/eges"},{"text":"Airbnb","link":"/models/airbnb"}]},{"text":"Two towers","items":[{"text":"FM","link":"/models/fm"},{"text":"DSSM","link":"/models/dssm"},{"text":"YouTubeDNN","link":"/models/youtube-dnn"}]},{"text":"Sequences","items":[{"text":"MIND","link":"/models/mind"},{"text":"SDM","link":"/models/sdm"},{"text":"GRU4Rec","link":"/models/gru4rec"},{"text":"SASRec","link":"/models/sas-rec"},{"text":"HSTU","link":"/models/hstu"},{"text":"TIGER","link":"/models/tiger"}]}]}}},"zh":{"label":"中文","lang":"zh","description":"面向 Node.js 与 TypeScript 的推荐系统召回模型","themeConfig":{"nav":[{"text":"上手","link":"/zh/guide/your-own-data"},{"text":"模型","link":"/zh/guide/which-model"},{"text":"API 参考（英文）","link":"/api/"}],"sidebar":{"/api/":[{"text":"@funrec/ann","link":"/api/@funrec/ann/","collapsed":true,"items":[{"text":"FlatIndex","link":"/api/@funrec/ann/classes/FlatIndex"},{"text":"HnswIndex","link":"/api/@funrec/ann/classes/HnswIndex"},{"text":"IndexedRecommender","link":"/api/@funrec/ann/classes/IndexedRecommender"},{"text":"VectorIndex","link":"/api/@funrec/ann/classes/VectorIndex"},{"text":"indexFor","link":"/api/@funrec/ann/functions/indexFor"},{"text":"recallAt","link":"/api/@funrec/ann/functions/recallAt"},{"text":"toMilvus","link":"/api/@funrec/ann/functions/toMilvus"},{"text":"toPgvector","link":"/api/@funrec/ann/functions/toPgvector"},{"text":"toQdrant","link":"/api/@funrec/ann/functions/toQdrant"},{"text":"FlatIndexContext","link":"/api/@funrec/ann/interfaces/FlatIndexContext"},{"text":"FlatIndexOptions","link":"/api/@funrec/ann/interfaces/FlatIndexOptions"},{"text":"HnswIndexOptions","link":"/api/@funrec/ann/interfaces/HnswIndexOptions"},{"text":"MilvusUpserts","link":"/api/@funrec/ann/interfaces/MilvusUpserts"},{"text":"PgvectorExport","link":"/api/@funrec/ann/interfaces/PgvectorExport"},{"text":"PgvectorOptions","link":"/api/@funrec/ann/interfaces/PgvectorOptions"},{"text":"QdrantUpserts","link":"/api/@funrec/ann/interfaces/QdrantUpserts"},{"text":"SearchOptions","link":"/api/@funrec/ann/interfaces/SearchOptions"},{"text":"UpsertOptions","link":"/api/@funrec/ann/interfaces/UpsertOptions"},{"text":"VectorModel","link":"/api/@funrec/ann/interfaces/VectorModel"},{"text":"VectorQuery","link":"/api/@funrec/ann/interfaces/VectorQuery"},{"text":"IndexForOptions","link":"/api/@funrec/ann/type-aliases/IndexForOptions"},{"text":"IndexedOptions","link":"/api/@funrec/ann/type-aliases/IndexedOptions"},{"text":"SearchFilter","link":"/api/@funrec/ann/type-aliases/SearchFilter"},{"text":"Similarity","link":"/api/@funrec/ann/type-aliases/Similarity"},{"text":"Vector","link":"/api/@funrec/ann/type-aliases/Vector"}]},{"text":"@funrec/cf","link":"/api/@funrec/cf/","collapsed":true,"items":[{"text":"GpuAbsence","link":"/api/@funrec/cf/classes/GpuAbsence"},{"text":"GpuCounter","link":"/api/@funrec/cf/classes/GpuCounter"},{"text":"ItemCF","link":"/api/@funrec/cf/classes/ItemCF"},{"text":"Popularity","link":"/api/@funrec/cf/classes/Popularity"},{"text":"Swing","link":"/api/@funrec/cf/classes/Swing"},{"text":"UserCF","link":"/api/@funrec/cf/classes/UserCF"},{"text":"CountTile","link":"/api/@funrec/cf/interfaces/CountTile"},{"text":"GpuDevice","link":"/api/@funrec/cf/interfaces/GpuDevice"},{"text":"ItemCFOptions","link":"/api/@funrec/cf/interfaces/ItemCFOptions"},{"text":"ItemNeighborOptions","link":"/api/@funrec/cf/interfaces/ItemNeighborOptions"},{"text":"SimilarUsersOptions","link":"/api/@funrec/cf/interfaces/SimilarUsersOptions"},{"text":"SwingOptions","link":"/api/@funrec/cf/interfaces/SwingOptions"},{"text":"TileOptions","link":"/api/@funrec/cf/interfaces/TileOptions"},{"text":"UserCFOptions","link":"/api/@funrec/cf/interfaces/UserCFOptions"},{"text":"GpuMode","link":"/api/@funrec/cf/type-aliases/GpuMode"},{"text":"PopularityOptions","link":"/api/@funrec/cf/type-aliases/PopularityOptions"},{"text":"SimilarityMeasure","link":"/api/@funrec/cf/type-aliases/SimilarityMeasure"}]},{"text":"@funrec/core","link":"/api/@funrec/core/","collapsed":true,"items":[{"text":"AliasTable","link":"/api/@funrec/core/classes/AliasTable"},{"text":"CandidateFilter","link":"/api/@funrec/core/classes/CandidateFilter"},{"text":"DataError","link":"/api/@funrec/core/classes/DataError"},{"text":"EngineError","link":"/api/@funrec/core/classes/EngineError"},{"text":"FeatureTable","link":"/api/@funrec/core/classes/FeatureTable"},{"text":"FunRecError","link":"/api/@funrec/core/classes/FunRecError"},{"text":"GrowingArray","link":"/api/@funrec/core/classes/GrowingArray"},{"text":"InteractionMatrix","link":"/api/@funrec/core/classes/InteractionMatrix"},{"text":"Interactions","link":"/api/@funrec/core/classes/Interactions"},{"text":"ModelFile","link":"/api/@funrec/core/classes/ModelFile"},{"text":"ModelFileError","link":"/api/@funrec/core/classes/ModelFileError"},{"text":"ModelFileWriter","link":"/api/@funrec/core/classes/ModelFileWriter"},{"text":"OptionError","link":"/api/@funrec/core/classes/OptionError"},{"text":"Random","link":"/api/@funrec/core/classes/Random"},{"text":"Recommender","link":"/api/@funrec/core/classes/Recommender"},{"text":"Stage","link":"/api/@funrec/core/classes/Stage"},{"text":"UnknownIdError","link":"/api/@funrec/core/classes/UnknownIdError"},{"text":"Vocabulary","link":"/api/@funrec/core/classes/Vocabulary"},{"text":"WorstFirstHeap","link":"/api/@funrec/core/classes/WorstFirstHeap"},{"text":"extendMatrix","link":"/api/@funrec/core/functions/extendMatrix"},{"text":"globalTime","link":"/api/@funrec/core/functions/globalTime"},{"text":"leaveLastK","link":"/api/@funrec/core/functions/leaveLastK"},{"text":"leaveLastOut","link":"/api/@funrec/core/functions/leaveLastOut"},{"text":"loadDataset","link":"/api/@funrec/core/functions/loadDataset"},{"text":"locateDataset","link":"/api/@funrec/core/functions/locateDataset"},{"text":"makeSplit","link":"/api/@funrec/core/functions/makeSplit"},{"text":"numpyPermutation","link":"/api/@funrec/core/functions/numpyPermutation"},{"text":"offsetsFromCounts","link":"/api/@funrec/core/functions/offsetsFromCounts"},{"text":"parseDescriptor","link":"/api/@funrec/core/functions/parseDescriptor"},{"text":"parseOptions","link":"/api/@funrec/core/functions/parseOptions"},{"text":"randomHoldOut","link":"/api/@funrec/core/functions/randomHoldOut"},{"text":"readAtomic","link":"/api/@funrec/core/functions/readAtomic"},{"text":"readAtomicFeatures","link":"/api/@funrec/core/functions/readAtomicFeatures"},{"text":"readCsv","link":"/api/@funrec/core/functions/readCsv"},{"text":"readCsvFeatures","link":"/api/@funrec/core/functions/readCsvFeatures"},{"text":"readJsonl","link":"/api/@funrec/core/functions/readJsonl"},{"text":"readModel","link":"/api/@funrec/core/functions/readModel"},{"text":"readOptions","link":"/api/@funrec/core/functions/readOptions"},{"text":"readSequences","link":"/api/@funrec/core/functions/readSequences"},{"text":"rowColumns","link":"/api/@funrec/core/functions/rowColumns"},{"text":"rowsByUser","link":"/api/@funrec/core/functions/rowsByUser"},{"text":"simulate","link":"/api/@funrec/core/functions/simulate"},{"text":"startFit","link":"/api/@funrec/core/functions/startFit"},{"text":"startTraining","link":"/api/@funrec/core/functions/startTraining"},{"text":"startUpdate","link":"/api/@funrec/core/functions/startUpdate"},{"text":"topK","link":"/api/@funrec/core/functions/topK"},{"text":"train","link":"/api/@funrec/core/functions/train"},{"text":"transpose","link":"/api/@funrec/core/functions/transpose"},{"text":"weighByRecency","link":"/api/@funrec/core/functions/weighByRecency"},{"text":"writeAtomically","link":"/api/@funrec/core/functions/writeAtomically"},{"text":"AtomicFeaturesOptions","link":"/api/@funrec/core/interfaces/AtomicFeaturesOptions"},{"text":"AtomicOptions","link":"/api/@funrec/core/interfaces/AtomicOptions"},{"text":"CompressedRows","link":"/api/@funrec/core/interfaces/CompressedRows"},{"text":"CsvFeature","link":"/api/@funrec/core/interfaces/CsvFeature"},{"text":"CsvFeaturesOptions","link":"/api/@funrec/core/interfaces/CsvFeaturesOptions"},{"text":"CsvOptions","link":"/api/@funrec/core/interfaces/CsvOptions"},{"text":"DataLocation","link":"/api/@funrec/core/interfaces/DataLocation"},{"text":"Dataset","link":"/api/@funrec/core/interfaces/Dataset"},{"text":"DatasetDescriptor","link":"/api/@funrec/core/interfaces/DatasetDescriptor"},{"text":"DatasetDownload","link":"/api/@funrec/core/interfaces/DatasetDownload"},{"text":"DelimitedOptions","link":"/api/@funrec/core/interfaces/DelimitedOptions"},{"text":"EarlyStopping","link":"/api/@funrec/core/interfaces/EarlyStopping"},{"text":"EventColumn","link":"/api/@funrec/core/interfaces/EventColumn"},{"text":"ExtendedMatrix","link":"/api/@funrec/core/interfaces/ExtendedMatrix"},{"text":"FitContext","link":"/api/@funrec/core/interfaces/FitContext"},{"text":"FitWork","link":"/api/@funrec/core/interfaces/FitWork"},{"text":"GlobalTimeOptions","link":"/api/@funrec/core/interfaces/GlobalTimeOptions"},{"text":"Interaction","link":"/api/@funrec/core/interfaces/Interaction"},{"text":"InteractionColumns","link":"/api/@funrec/core/interfaces/InteractionColumns"},{"text":"InteractionsWithFeatures","link":"/api/@funrec/core/interfaces/InteractionsWithFeatures"},{"text":"JsonlOptions","link":"/api/@funrec/core/interfaces/JsonlOptions"},{"text":"LeaveLastKOptions","link":"/api/@funrec/core/interfaces/LeaveLastKOptions"},{"text":"LeaveLastOutOptions","link":"/api/@funrec/core/interfaces/LeaveLastOutOptions"},{"text":"LocateOptions","link":"/api/@funrec/core/interfaces/LocateOptions"},{"text":"LocatedDataset","link":"/api/@funrec/core/interfaces/LocatedDataset"},{"text":"ModelState","link":"/api/@funrec/core/interfaces/ModelState"},{"text":"Progress","link":"/api/@funrec/core/interfaces/Progress"},{"text":"RandomHoldOutOptions","link":"/api/@funrec/core/interfaces/RandomHoldOutOptions"},{"text":"Ranked","link":"/api/@funrec/core/interfaces/Ranked"},{"text":"RatingPredictor","link":"/api/@funrec/core/interfaces/RatingPredictor"},{"text":"Reason","link":"/api/@funrec/core/interfaces/Reason"},{"text":"RecencyOptions","link":"/api/@funrec/core/interfaces/RecencyOptions"},{"text":"RecommendOptions","link":"/api/@funrec/core/interfaces/RecommendOptions"},{"text":"Recommendation","link":"/api/@funrec/core/interfaces/Recommendation"},{"text":"RecommenderClass","link":"/api/@funrec/core/interfaces/RecommenderClass"},{"text":"ResolvedQuery","link":"/api/@funrec/core/interfaces/ResolvedQuery"},{"text":"RowsByUser","link":"/api/@funrec/core/interfaces/RowsByUser"},{"text":"Scores","link":"/api/@funrec/core/interfaces/Scores"},{"text":"SequencesOptions","link":"/api/@funrec/core/interfaces/SequencesOptions"},{"text":"SimilarItems","link":"/api/@funrec/core/interfaces/SimilarItems"},{"text":"SimulateOptions","link":"/api/@funrec/core/interfaces/SimulateOptions"},{"text":"Simulation","link":"/api/@funrec/core/interfaces/Simulation"},{"text":"Span","link":"/api/@funrec/core/interfaces/Span"},{"text":"Split","link":"/api/@funrec/core/interfaces/Split"},{"text":"SplitRows","link":"/api/@funrec/core/interfaces/SplitRows"},{"text":"StartedFit","link":"/api/@funrec/core/interfaces/StartedFit"},{"text":"StartedUpdate","link":"/api/@funrec/core/interfaces/StartedUpdate"},{"text":"Steps","link":"/api/@funrec/core/interfaces/Steps"},{"text":"TrainContext","link":"/api/@funrec/core/interfaces/TrainContext"},{"text":"TrainWork","link":"/api/@funrec/core/interfaces/TrainWork"},{"text":"Trainee","link":"/api/@funrec/core/interfaces/Trainee"},{"text":"Updatable","link":"/api/@funrec/core/interfaces/Updatable"},{"text":"WorkContext","link":"/api/@funrec/core/interfaces/WorkContext"},{"text":"ColumnReference","link":"/api/@funrec/core/type-aliases/ColumnReference"},{"text":"Device","link":"/api/@funrec/core/type-aliases/Device"},{"text":"Encoding","link":"/api/@funrec/core/type-aliases/Encoding"},{"text":"EngineName","link":"/api/@funrec/core/type-aliases/EngineName"},{"text":"FeatureColumn","link":"/api/@funrec/core/type-aliases/FeatureColumn"},{"text":"FeatureKind","link":"/api/@funrec/core/type-aliases/FeatureKind"},{"text":"FeatureRow","link":"/api/@funrec/core/type-aliases/FeatureRow"},{"text":"FeatureSchema","link":"/api/@funrec/core/type-aliases/FeatureSchema"},{"text":"FeaturesFile","link":"/api/@funrec/core/type-aliases/FeaturesFile"},{"text":"HistoryEntry","link":"/api/@funrec/core/type-aliases/HistoryEntry"},{"text":"Id","link":"/api/@funrec/core/type-aliases/Id"},{"text":"InteractionColumnMap","link":"/api/@funrec/core/type-aliases/InteractionColumnMap"},{"text":"InteractionsFile","link":"/api/@funrec/core/type-aliases/InteractionsFile"},{"text":"Query","link":"/api/@funrec/core/type-aliases/Query"},{"text":"SimilarOptions","link":"/api/@funrec/core/type-aliases/SimilarOptions"},{"text":"Tensors","link":"/api/@funrec/core/type-aliases/Tensors"},{"text":"TextSource","link":"/api/@funrec/core/type-aliases/TextSource"},{"text":"TimeOrder","link":"/api/@funrec/core/type-aliases/TimeOrder"},{"text":"Timestamps","link":"/api/@funrec/core/type-aliases/Timestamps"},{"text":"TrainingData","link":"/api/@funrec/core/type-aliases/TrainingData"},{"text":"TrainingMetrics","link":"/api/@funrec/core/type-aliases/TrainingMetrics"},{"text":"UpdateContext","link":"/api/@funrec/core/type-aliases/UpdateContext"},{"text":"UserFeatures","link":"/api/@funrec/core/type-aliases/UserFeatures"},{"text":"FORMAT_VERSION","link":"/api/@funrec/core/variables/FORMAT_VERSION"},{"text":"recencyEntries","link":"/api/@funrec/core/variables/recencyEntries"},{"text":"recommendSchema","link":"/api/@funrec/core/variables/recommendSchema"},{"text":"workContextEntries","link":"/api/@funrec/core/variables/workContextEntries"}]},{"text":"@funrec/core/kernels","link":"/api/@funrec/core/kernels/","collapsed":true,"items":[{"text":"KernelMemory","link":"/api/@funrec/core/kernels/classes/KernelMemory"},{"text":"Kernels","link":"/api/@funrec/core/kernels/classes/Kernels"},{"text":"RowHeaps","link":"/api/@funrec/core/kernels/classes/RowHeaps"},{"text":"chunksOf","link":"/api/@funrec/core/kernels/functions/chunksOf"},{"text":"copyRows","link":"/api/@funrec/core/kernels/functions/copyRows"},{"text":"rankQueries","link":"/api/@funrec/core/kernels/functions/rankQueries"},{"text":"terminateWorkers","link":"/api/@funrec/core/kernels/functions/terminateWorkers"},{"text":"Block","link":"/api/@funrec/core/kernels/interfaces/Block"},{"text":"KernelCall","link":"/api/@funrec/core/kernels/interfaces/KernelCall"},{"text":"KernelCode","link":"/api/@funrec/core/kernels/interfaces/KernelCode"},{"text":"KernelsOptions","link":"/api/@funrec/core/kernels/interfaces/KernelsOptions"},{"text":"RankingKernel","link":"/api/@funrec/core/kernels/interfaces/RankingKernel"},{"text":"NumberType","link":"/api/@funrec/core/kernels/type-aliases/NumberType"}]},{"text":"@funrec/core/tensor","link":"/api/@funrec/core/tensor/","collapsed":true,"items":[{"text":"Engine","link":"/api/@funrec/core/tensor/classes/Engine"},{"text":"NegativeSampler","link":"/api/@funrec/core/tensor/classes/NegativeSampler"},{"text":"NetworkTraining","link":"/api/@funrec/core/tensor/classes/NetworkTraining"},{"text":"causalAttention","link":"/api/@funrec/core/tensor/functions/causalAttention"},{"text":"compareItems","link":"/api/@funrec/core/tensor/functions/compareItems"},{"text":"compareWithDrawn","link":"/api/@funrec/core/tensor/functions/compareWithDrawn"},{"text":"comparedItems","link":"/api/@funrec/core/tensor/functions/comparedItems"},{"text":"comparisonArrays","link":"/api/@funrec/core/tensor/functions/comparisonArrays"},{"text":"compute","link":"/api/@funrec/core/tensor/functions/compute"},{"text":"constant","link":"/api/@funrec/core/tensor/functions/constant"},{"text":"copyParameters","link":"/api/@funrec/core/tensor/functions/copyParameters"},{"text":"countNextItems","link":"/api/@funrec/core/tensor/functions/countNextItems"},{"text":"denseLayers","link":"/api/@funrec/core/tensor/functions/denseLayers"},{"text":"denseWeights","link":"/api/@funrec/core/tensor/functions/denseWeights"},{"text":"drawNextItems","link":"/api/@funrec/core/tensor/functions/drawNextItems"},{"text":"dropout","link":"/api/@funrec/core/tensor/functions/dropout"},{"text":"embeddingTable","link":"/api/@funrec/core/tensor/functions/embeddingTable"},{"text":"exampleEntries","link":"/api/@funrec/core/tensor/functions/exampleEntries"},{"text":"gatedRecurrence","link":"/api/@funrec/core/tensor/functions/gatedRecurrence"},{"text":"glorot","link":"/api/@funrec/core/tensor/functions/glorot"},{"text":"layerNormalization","link":"/api/@funrec/core/tensor/functions/layerNormalization"},{"text":"learningRateSchedule","link":"/api/@funrec/core/tensor/functions/learningRateSchedule"},{"text":"learntValues","link":"/api/@funrec/core/tensor/functions/learntValues"},{"text":"logisticLoss","link":"/api/@funrec/core/tensor/functions/logisticLoss"},{"text":"longShortTermMemory","link":"/api/@funrec/core/tensor/functions/longShortTermMemory"},{"text":"lookUp","link":"/api/@funrec/core/tensor/functions/lookUp"},{"text":"lookupLength","link":"/api/@funrec/core/tensor/functions/lookupLength"},{"text":"negativeSampler","link":"/api/@funrec/core/tensor/functions/negativeSampler"},{"text":"negativesEntries","link":"/api/@funrec/core/tensor/functions/negativesEntries"},{"text":"normal","link":"/api/@funrec/core/tensor/functions/normal"},{"text":"openEngine","link":"/api/@funrec/core/tensor/functions/openEngine"},{"text":"pointwiseAttention","link":"/api/@funrec/core/tensor/functions/pointwiseAttention"},{"text":"readParameters","link":"/api/@funrec/core/tensor/functions/readParameters"},{"text":"rowWeights","link":"/api/@funrec/core/tensor/functions/rowWeights"},{"text":"sampledSoftmaxLoss","link":"/api/@funrec/core/tensor/functions/sampledSoftmaxLoss"},{"text":"serveLosses","link":"/api/@funrec/core/tensor/functions/serveLosses"},{"text":"serveVectors","link":"/api/@funrec/core/tensor/functions/serveVectors"},{"text":"softmaxCrossEntropy","link":"/api/@funrec/core/tensor/functions/softmaxCrossEntropy"},{"text":"timeBucket","link":"/api/@funrec/core/tensor/functions/timeBucket"},{"text":"trainNetwork","link":"/api/@funrec/core/tensor/functions/trainNetwork"},{"text":"trainOnNextItems","link":"/api/@funrec/core/tensor/functions/trainOnNextItems"},{"text":"unitRows","link":"/api/@funrec/core/tensor/functions/unitRows"},{"text":"weightTensors","link":"/api/@funrec/core/tensor/functions/weightTensors"},{"text":"writeParameters","link":"/api/@funrec/core/tensor/functions/writeParameters"},{"text":"AttentionInputs","link":"/api/@funrec/core/tensor/interfaces/AttentionInputs"},{"text":"ComparedItems","link":"/api/@funrec/core/tensor/interfaces/ComparedItems"},{"text":"Comparison","link":"/api/@funrec/core/tensor/interfaces/Comparison"},{"text":"EmbeddingTable","link":"/api/@funrec/core/tensor/interfaces/EmbeddingTable"},{"text":"EpochExamples","link":"/api/@funrec/core/tensor/interfaces/EpochExamples"},{"text":"EpochSettings","link":"/api/@funrec/core/tensor/interfaces/EpochSettings"},{"text":"ExampleDefaults","link":"/api/@funrec/core/tensor/interfaces/ExampleDefaults"},{"text":"ExampleOptions","link":"/api/@funrec/core/tensor/interfaces/ExampleOptions"},{"text":"InputArray","link":"/api/@funrec/core/tensor/interfaces/InputArray"},{"text":"LearningRateSettings","link":"/api/@funrec/core/tensor/interfaces/LearningRateSettings"},{"text":"Lookup","link":"/api/@funrec/core/tensor/interfaces/Lookup"},{"text":"LossInWorkers","link":"/api/@funrec/core/tensor/interfaces/LossInWorkers"},{"text":"NegativeDistribution","link":"/api/@funrec/core/tensor/interfaces/NegativeDistribution"},{"text":"NegativesOptions","link":"/api/@funrec/core/tensor/interfaces/NegativesOptions"},{"text":"Network","link":"/api/@funrec/core/tensor/interfaces/Network"},{"text":"NetworkInput","link":"/api/@funrec/core/tensor/interfaces/NetworkInput"},{"text":"NetworkTrainingSettings","link":"/api/@funrec/core/tensor/interfaces/NetworkTrainingSettings"},{"text":"NextItemSamples","link":"/api/@funrec/core/tensor/interfaces/NextItemSamples"},{"text":"Parameters","link":"/api/@funrec/core/tensor/interfaces/Parameters"},{"text":"PointwiseAttentionInputs","link":"/api/@funrec/core/tensor/interfaces/PointwiseAttentionInputs"},{"text":"TrainingInput","link":"/api/@funrec/core/tensor/interfaces/TrainingInput"},{"text":"Weight","link":"/api/@funrec/core/tensor/interfaces/Weight"},{"text":"Activation","link":"/api/@funrec/core/tensor/type-aliases/Activation"},{"text":"ExampleSettings","link":"/api/@funrec/core/tensor/type-aliases/ExampleSettings"},{"text":"Loss","link":"/api/@funrec/core/tensor/type-aliases/Loss"},{"text":"OptimizerName","link":"/api/@funrec/core/tensor/type-aliases/OptimizerName"},{"text":"TensorFlow","link":"/api/@funrec/core/tensor/type-aliases/TensorFlow"},{"text":"TensorMap","link":"/api/@funrec/core/tensor/type-aliases/TensorMap"},{"text":"SERVING","link":"/api/@funrec/core/tensor/variables/SERVING"},{"text":"TIME_BUCKETS","link":"/api/@funrec/core/tensor/variables/TIME_BUCKETS"},{"text":"positiveInteger","link":"/api/@funrec/core/tensor/variables/positiveInteger"}]},{"text":"@funrec/core/testing","link":"/api/@funrec/core/testing/","collapsed":true,"items":[{"text":"checkerboard","link":"/api/@funrec/core/testing/functions/checkerboard"},{"text":"conformanceChecks","link":"/api/@funrec/core/testing/functions/conformanceChecks"},{"text":"smallLog","link":"/api/@funrec/core/testing/functions/smallLog"},{"text":"ConformanceCheck","link":"/api/@funrec/core/testing/interfaces/ConformanceCheck"},{"text":"ConformanceOptions","link":"/api/@funrec/core/testing/interfaces/ConformanceOptions"}]},{"text":"@funrec/core/vectors","link":"/api/@funrec/core/vectors/","collapsed":true,"items":[{"text":"InterestRecommender","link":"/api/@funrec/core/vectors/classes/InterestRecommender"},{"text":"ItemVectorRecommender","link":"/api/@funrec/core/vectors/classes/ItemVectorRecommender"},{"text":"VectorRanking","link":"/api/@funrec/core/vectors/classes/VectorRanking"},{"text":"VectorRecommender","link":"/api/@funrec/core/vectors/classes/VectorRecommender"},{"text":"unitVectors","link":"/api/@funrec/core/vectors/functions/unitVectors"},{"text":"ItemVectors","link":"/api/@funrec/core/vectors/interfaces/ItemVectors"},{"text":"VectorQuery","link":"/api/@funrec/core/vectors/interfaces/VectorQuery"},{"text":"VectorTable","link":"/api/@funrec/core/vectors/interfaces/VectorTable"}]},{"text":"@funrec/i2i","link":"/api/@funrec/i2i/","collapsed":true,"items":[{"text":"Airbnb","link":"/api/@funrec/i2i/classes/Airbnb"},{"text":"EGES","link":"/api/@funrec/i2i/classes/EGES"},{"text":"Item2Vec","link":"/api/@funrec/i2i/classes/Item2Vec"},{"text":"Word2Vec","link":"/api/@funrec/i2i/classes/Word2Vec"},{"text":"AirbnbOptions","link":"/api/@funrec/i2i/interfaces/AirbnbOptions"},{"text":"DirectionOptions","link":"/api/@funrec/i2i/interfaces/DirectionOptions"},{"text":"EGESOptions","link":"/api/@funrec/i2i/interfaces/EGESOptions"},{"text":"Item2VecOptions","link":"/api/@funrec/i2i/interfaces/Item2VecOptions"},{"text":"ItemVectorOptions","link":"/api/@funrec/i2i/interfaces/ItemVectorOptions"},{"text":"NegativeSamplingOptions","link":"/api/@funrec/i2i/interfaces/NegativeSamplingOptions"},{"text":"NextItemOptions","link":"/api/@funrec/i2i/interfaces/NextItemOptions"},{"text":"VectorTrainingOptions","link":"/api/@funrec/i2i/interfaces/VectorTrainingOptions"},{"text":"Word2VecOptions","link":"/api/@funrec/i2i/interfaces/Word2VecOptions"},{"text":"ItemFeatures","link":"/api/@funrec/i2i/type-aliases/ItemFeatures"}]},{"text":"@funrec/metrics","link":"/api/@funrec/metrics/","collapsed":true,"items":[{"text":"auc","link":"/api/@funrec/metrics/functions/auc"},{"text":"averagePopularity","link":"/api/@funrec/metrics/functions/averagePopularity"},{"text":"comparePaired","link":"/api/@funrec/metrics/functions/comparePaired"},{"text":"coverage","link":"/api/@funrec/metrics/functions/coverage"},{"text":"diversity","link":"/api/@funrec/metrics/functions/diversity"},{"text":"evaluate","link":"/api/@funrec/metrics/functions/evaluate"},{"text":"evaluateRatings","link":"/api/@funrec/metrics/functions/evaluateRatings"},{"text":"gini","link":"/api/@funrec/metrics/functions/gini"},{"text":"hitRate","link":"/api/@funrec/metrics/functions/hitRate"},{"text":"itemCosine","link":"/api/@funrec/metrics/functions/itemCosine"},{"text":"mae","link":"/api/@funrec/metrics/functions/mae"},{"text":"map","link":"/api/@funrec/metrics/functions/map"},{"text":"mrr","link":"/api/@funrec/metrics/functions/mrr"},{"text":"ndcg","link":"/api/@funrec/metrics/functions/ndcg"},{"text":"novelty","link":"/api/@funrec/metrics/functions/novelty"},{"text":"precision","link":"/api/@funrec/metrics/functions/precision"},{"text":"recall","link":"/api/@funrec/metrics/functions/recall"},{"text":"rmse","link":"/api/@funrec/metrics/functions/rmse"},{"text":"EvaluateOptions","link":"/api/@funrec/metrics/interfaces/EvaluateOptions"},{"text":"Evaluation","link":"/api/@funrec/metrics/interfaces/Evaluation"},{"text":"EvaluationProtocol","link":"/api/@funrec/metrics/interfaces/EvaluationProtocol"},{"text":"PairedComparison","link":"/api/@funrec/metrics/interfaces/PairedComparison"},{"text":"RankingModel","link":"/api/@funrec/metrics/interfaces/RankingModel"},{"text":"RatingEvaluation","link":"/api/@funrec/metrics/interfaces/RatingEvaluation"},{"text":"ResamplingOptions","link":"/api/@funrec/metrics/interfaces/ResamplingOptions"},{"text":"MetricName","link":"/api/@funrec/metrics/type-aliases/MetricName"},{"text":"RatingPair","link":"/api/@funrec/metrics/type-aliases/RatingPair"},{"text":"METRIC_NAMES","link":"/api/@funrec/metrics/variables/METRIC_NAMES"}]},{"text":"@funrec/mf","link":"/api/@funrec/mf/","collapsed":true,"items":[{"text":"BPR","link":"/api/@funrec/mf/classes/BPR"},{"text":"BiasSVD","link":"/api/@funrec/mf/classes/BiasSVD"},{"text":"EASE","link":"/api/@funrec/mf/classes/EASE"},{"text":"FunkSVD","link":"/api/@funrec/mf/classes/FunkSVD"},{"text":"IALS","link":"/api/@funrec/mf/classes/IALS"},{"text":"BPROptions","link":"/api/@funrec/mf/interfaces/BPROptions"},{"text":"EASEOptions","link":"/api/@funrec/mf/interfaces/EASEOptions"},{"text":"IALSOptions","link":"/api/@funrec/mf/interfaces/IALSOptions"},{"text":"SVDOptions","link":"/api/@funrec/mf/interfaces/SVDOptions"},{"text":"SVDSettings","link":"/api/@funrec/mf/interfaces/SVDSettings"},{"text":"Feedback","link":"/api/@funrec/mf/type-aliases/Feedback"}]},{"text":"@funrec/sequence","link":"/api/@funrec/sequence/","collapsed":true,"items":[{"text":"GRU4Rec","link":"/api/@funrec/sequence/classes/GRU4Rec"},{"text":"HSTU","link":"/api/@funrec/sequence/classes/HSTU"},{"text":"MIND","link":"/api/@funrec/sequence/classes/MIND"},{"text":"SASRec","link":"/api/@funrec/sequence/classes/SASRec"},{"text":"SDM","link":"/api/@funrec/sequence/classes/SDM"},{"text":"TIGER","link":"/api/@funrec/sequence/classes/TIGER"},{"text":"GRU4RecOptions","link":"/api/@funrec/sequence/interfaces/GRU4RecOptions"},{"text":"HSTUOptions","link":"/api/@funrec/sequence/interfaces/HSTUOptions"},{"text":"MINDOptions","link":"/api/@funrec/sequence/interfaces/MINDOptions"},{"text":"SASRecOptions","link":"/api/@funrec/sequence/interfaces/SASRecOptions"},{"text":"SDMOptions","link":"/api/@funrec/sequence/interfaces/SDMOptions"},{"text":"SequenceOptions","link":"/api/@funrec/sequence/interfaces/SequenceOptions"},{"text":"TIGEROptions","link":"/api/@funrec/sequence/interfaces/TIGEROptions"},{"text":"ItemFeatures","link":"/api/@funrec/sequence/type-aliases/ItemFeatures"},{"text":"ItemVectorMap","link":"/api/@funrec/sequence/type-aliases/ItemVectorMap"},{"text":"SequenceLoss","link":"/api/@funrec/sequence/type-aliases/SequenceLoss"},{"text":"sequenceLosses","link":"/api/@funrec/sequence/variables/sequenceLosses"}]},{"text":"@funrec/two-tower","link":"/api/@funrec/two-tower/","collapsed":true,"items":[{"text":"DSSM","link":"/api/@funrec/two-tower/classes/DSSM"},{"text":"FM","link":"/api/@funrec/two-tower/classes/FM"},{"text":"YouTubeDNN","link":"/api/@funrec/two-tower/classes/YouTubeDNN"},{"text":"DSSMOptions","link":"/api/@funrec/two-tower/interfaces/DSSMOptions"},{"text":"FMOptions","link":"/api/@funrec/two-tower/interfaces/FMOptions"},{"text":"YouTubeDNNOptions","link":"/api/@funrec/two-tower/interfaces/YouTubeDNNOptions"}]}],"/zh/":[{"text":"指南","items":[{"text":"五分钟用上自己的数据","link":"/zh/guide/your-own-data"},{"text":"该用哪个模型？","link":"/zh/guide/which-model"},{"text":"上线服务","link":"/zh/guide/serve"},{"text":"向量检索","link":"/zh/guide/indices"},{"text":"评测指标","link":"/zh/guide/metrics"},{"text":"添加一个模型","link":"/zh/guide/add-a-model"}]},{"text":"协同过滤","items":[{"text":"Popularity","link":"/zh/models/popularity"},{"text":"ItemCF","link":"/zh/models/item-cf"},{"text":"UserCF","link":"/zh/models/user-cf"},{"text":"Swing","link":"/zh/models/swing"}]},{"text":"矩阵分解","items":[{"text":"FunkSVD","link":"/zh/models/funk-svd"},{"text":"BiasSVD","link":"/zh/models/bias-svd"},{"text":"BPR","link":"/zh/models/bpr"},{"text":"IALS","link":"/zh/models/ials"},{"text":"EASE","link":"/zh/models/ease"}]},{"text":"I2I 召回","items":[{"text":"Word2Vec","link":"/zh/models/word2vec"},{"text":"Item2Vec","link":"/zh/models/item2vec"},{"text":"EGES","link":"/zh/models/eges"},{"text":"Airbnb","link":"/zh/models/airbnb"}]},{"text":"双塔召回","items":[{"text":"FM","link":"/zh/models/fm"},{"text":"DSSM","link":"/zh/models/dssm"},{"text":"YouTubeDNN","link":"/zh/models/youtube-dnn"}]},{"text":"序列召回","items":[{"text":"MIND","link":"/zh/models/mind"},{"text":"SDM","link":"/zh/models/sdm"},{"text":"GRU4Rec","link":"/zh/models/gru4rec"},{"text":"SASRec","link":"/zh/models/sas-rec"},{"text":"HSTU","link":"/zh/models/hstu"},{"text":"TIGER","link":"/zh/models/tiger"}]}]},"outline":{"label":"本页内容"},"docFooter":{"prev":"上一页","next":"下一页"},"darkModeSwitchLabel":"外观","lightModeSwitchTitle":"切换到浅色","darkModeSwitchTitle":"切换到深色","sidebarMenuLabel":"目录","returnToTopLabel":"回到顶部","langMenuLabel":"语言","skipToContentLabel":"跳到正文","notFound":{"title":"没有这一页","quote":"地址写错了，或者页面已经移走。","linkLabel":"回到首页","linkText":"回到首页"}}}},"scrollOffset":134,"cleanUrls":true}',
  ),
);
const __vite_import_meta_env__ = {};
const EXTERNAL_URL_RE = /^(?:[a-z]+:|\/\/)/i;
const APPEARANCE_KEY = "vitepress-theme-appearance";
const HASH_RE = /#.*$/;
const HASH_OR_QUERY_RE = /[?#].*$/;
const INDEX_OR_EXT_RE = /(?:(^|\/)index)?\.(?:md|html)$/;
const inBrowser = typeof document !== "undefined";
const notFoundPageData = {
  relativePath: "404.md",
  filePath: "",
  title: "404",
  description: "Not Found",
  headers: [],
  frontmatter: { sidebar: false, layout: "page" },
  lastUpdated: 0,
  isNotFound: true,
};
function isActive(currentPath, matchPath, asRegex = false) {
  if (matchPath === void 0) {
    return false;
  }
  currentPath = normalize(`/${currentPath}`);
  if (asRegex) {
    return new RegExp(matchPath).test(currentPath);
  }
  if (normalize(matchPath) !== currentPath) {
    return false;
  }
  const hashMatch = matchPath.match(HASH_RE);
  if (hashMatch) {
    return (inBrowser ? location.hash : "") === hashMatch[0];
  }
  return true;
}
function normalize(path) {
  return decodeURI(path).replace(HASH_OR_QUERY_RE, "").replace(INDEX_OR_EXT_RE, "$1");
}
function isExternal(path) {
  return EXTERNAL_URL_RE.test(path);
}
function getLocaleForPath(siteData2, relativePath) {
  return (
    Object.keys((siteData2 == null ? void 0 : siteData2.locales) || {}).find(
      (key) => key !== "root" && !isExternal(key) && isActive(relativePath, `/${key}/`, true),
    ) || "root"
  );
}
function resolveSiteDataByRoute(siteData2, relativePath) {
  var _a, _b, _c, _d, _e, _f, _g;
  const localeIndex = getLocaleForPath(siteData2, relativePath);
  return Object.assign({}, siteData2, {
    localeIndex,
    lang: ((_a = siteData2.locales[localeIndex]) == null ? void 0 : _a.lang) ?? siteData2.lang,
    dir: ((_b = siteData2.locales[localeIndex]) == null ? void 0 : _b.dir) ?? siteData2.dir,
    title: ((_c = siteData2.locales[localeIndex]) == null ? void 0 : _c.title) ?? siteData2.title,
    titleTemplate:
      ((_d = siteData2.locales[localeIndex]) == null ? void 0 : _d.titleTemplate) ?? siteData2.titleTemplate,
    description:
      ((_e = siteData2.locales[localeIndex]) == null ? void 0 : _e.description) ?? siteData2.description,
    head: mergeHead(siteData2.head, ((_f = siteData2.locales[localeIndex]) == null ? void 0 : _f.head) ?? []),
    themeConfig: {
      ...siteData2.themeConfig,
      ...((_g = siteData2.locales[localeIndex]) == null ? void 0 : _g.themeConfig),
    },
  });
}
function createTitle(siteData2, pageData) {
  const title = pageData.title || siteData2.title;
  const template = pageData.titleTemplate ?? siteData2.titleTemplate;
  if (typeof template === "string" && template.includes(":title")) {
    return template.replace(/:title/g, title);
  }
  const templateString = createTitleTemplate(siteData2.title, template);
  if (title === templateString.slice(3)) {
    return title;
  }
  return `${title}${templateString}`;
}
function createTitleTemplate(siteTitle, template) {
  if (template === false) {
    return "";
  }
  if (template === true || template === void 0) {
    return ` | ${siteTitle}`;
  }
  if (siteTitle === template) {
    return "";
  }
  return ` | ${template}`;
}
function hasTag(head, tag) {
  const [tagType, tagAttrs] = tag;
  if (tagType !== "meta") return false;
  const keyAttr = Object.entries(tagAttrs)[0];
  if (keyAttr == null) return false;
  return head.some(([type, attrs]) => type === tagType && attrs[keyAttr[0]] === keyAttr[1]);
}
function mergeHead(prev, curr) {
  return [...prev.filter((tagAttrs) => !hasTag(curr, tagAttrs)), ...curr];
}
const INVALID_CHAR_REGEX = /[\u0000-\u001F"#$&*+,:;<=>?[\]^`{|}\u007F]/g;
const DRIVE_LETTER_REGEX = /^[a-z]:/i;
function sanitizeFileName(name) {
  const match = DRIVE_LETTER_REGEX.exec(name);
  const driveLetter = match ? match[0] : "";
  return (
    driveLetter +
    name
      .slice(driveLetter.length)
      .replace(INVALID_CHAR_REGEX, "_")
      .replace(/(^|\/)_+(?=[^/]*$)/, "$1")
  );
}
const KNOWN_EXTENSIONS = /* @__PURE__ */ new Set();
function treatAsHtml(filename) {
  var _a;
  if (KNOWN_EXTENSIONS.size === 0) {
    const extraExts =
      (typeof process === "object" && ((_a = process.env) == null ? void 0 : _a.VITE_EXTRA_EXTENSIONS)) ||
      (__vite_import_meta_env__ == null ? void 0 : __vite_import_meta_env__.VITE_EXTRA_EXTENSIONS) ||
      "";
    (
      "3g2,3gp,aac,ai,apng,au,avif,bin,bmp,cer,class,conf,crl,css,csv,dll,doc,eps,epub,exe,gif,gz,ics,ief,jar,jpe,jpeg,jpg,js,json,jsonld,m4a,man,mid,midi,mjs,mov,mp2,mp3,mp4,mpe,mpeg,mpg,mpp,oga,ogg,ogv,ogx,opus,otf,p10,p7c,p7m,p7s,pdf,png,ps,qt,roff,rtf,rtx,ser,svg,t,tif,tiff,tr,ts,tsv,ttf,txt,vtt,wav,weba,webm,webp,woff,woff2,xhtml,xml,yaml,yml,zip" +
      (extraExts && typeof extraExts === "string" ? "," + extraExts : "")
    )
      .split(",")
      .forEach((ext2) => KNOWN_EXTENSIONS.add(ext2));
  }
  const ext = filename.split(".").pop();
  return ext == null || !KNOWN_EXTENSIONS.has(ext.toLowerCase());
}
function escapeRegExp(str) {
  return str.replace(/[|\\{}()[\]^$+*?.]/g, "\\$&").replace(/-/g, "\\x2d");
}
const dataSymbol = Symbol();
const siteDataRef = shallowRef(siteData);
function initData(route) {
  const site = computed(() => resolveSiteDataByRoute(siteDataRef.value, route.data.relativePath));
  const appearance = site.value.appearance;
  const isDark =
    appearance === "force-dark"
      ? ref(true)
      : appearance === "force-auto"
        ? usePreferredDark()
        : appearance
          ? useDark({
              storageKey: APPEARANCE_KEY,
              initialValue: () => (appearance === "dark" ? "dark" : "auto"),
              ...(typeof appearance === "object" ? appearance : {}),
            })
          : ref(false);
  const hashRef = ref(inBrowser ? location.hash : "");
  if (inBrowser) {
    window.addEventListener("hashchange", () => {
      hashRef.value = location.hash;
    });
  }
  watch(
    () => route.data,
    () => {
      hashRef.value = inBrowser ? location.hash : "";
    },
  );
  return {
    site,
    theme: computed(() => site.value.themeConfig),
    page: computed(() => route.data),
    frontmatter: computed(() => route.data.frontmatter),
    params: computed(() => route.data.params),
    lang: computed(() => site.value.lang),
    dir: computed(() => route.data.frontmatter.dir || site.value.dir),
    localeIndex: computed(() => site.value.localeIndex || "root"),
    title: computed(() => createTitle(site.value, route.data)),
    description: computed(() => route.data.description || site.value.description),
    isDark,
    hash: computed(() => hashRef.value),
  };
}
function useData$1() {
  const data2 = inject(dataSymbol);
  if (!data2) {
    throw new Error("vitepress data not properly injected in app");
  }
  return data2;
}
function joinPath(base, path) {
  return `${base}${path}`.replace(/\/+/g, "/");
}
function withBase(path) {
  return EXTERNAL_URL_RE.test(path) || !path.startsWith("/") ? path : joinPath(siteDataRef.value.base, path);
}
function pathToFile(path) {
  let pagePath = path.replace(/\.html$/, "");
  pagePath = decodeURIComponent(pagePath);
  pagePath = pagePath.replace(/\/$/, "/index");
  {
    if (inBrowser) {
      const base = "/";
      pagePath = sanitizeFileName(pagePath.slice(base.length).replace(/\//g, "_") || "index") + ".md";
      let pageHash = __VP_HASH_MAP__[pagePath.toLowerCase()];
      if (!pageHash) {
        pagePath = pagePath.endsWith("_index.md")
          ? pagePath.slice(0, -9) + ".md"
          : pagePath.slice(0, -3) + "_index.md";
        pageHash = __VP_HASH_MAP__[pagePath.toLowerCase()];
      }
      if (!pageHash) return null;
      pagePath = `${base}${"assets"}/${pagePath}.${pageHash}.js`;
    } else {
      pagePath = `./${sanitizeFileName(pagePath.slice(1).replace(/\//g, "_"))}.md.js`;
    }
  }
  return pagePath;
}
let contentUpdatedCallbacks = [];
function onContentUpdated(fn) {
  contentUpdatedCallbacks.push(fn);
  onUnmounted(() => {
    contentUpdatedCallbacks = contentUpdatedCallbacks.filter((f) => f !== fn);
  });
}
function getScrollOffset() {
  let scrollOffset = siteDataRef.value.scrollOffset;
  let offset = 0;
  let padding = 24;
  if (typeof scrollOffset === "object" && "padding" in scrollOffset) {
    padding = scrollOffset.padding;
    scrollOffset = scrollOffset.selector;
  }
  if (typeof scrollOffset === "number") {
    offset = scrollOffset;
  } else if (typeof scrollOffset === "string") {
    offset = tryOffsetSelector(scrollOffset, padding);
  } else if (Array.isArray(scrollOffset)) {
    for (const selector of scrollOffset) {
      const res = tryOffsetSelector(selector, padding);
      if (res) {
        offset = res;
        break;
      }
    }
  }
  return offset;
}
function tryOffsetSelector(selector, padding) {
  const el = document.querySelector(selector);
  if (!el) return 0;
  const bot = el.getBoundingClientRect().bottom;
  if (bot < 0) return 0;
  return bot + padding;
}
const RouterSymbol = Symbol();
const fakeHost = "http://a.com";
const getDefaultRoute = () => ({
  path: "/",
  component: null,
  data: notFoundPageData,
});
function createRouter(loadPageModule, fallbackComponent) {
  const route = reactive(getDefaultRoute());
  const router = {
    route,
    go,
  };
  async function go(href = inBrowser ? location.href : "/") {
    var _a, _b;
    href = normalizeHref(href);
    if ((await ((_a = router.onBeforeRouteChange) == null ? void 0 : _a.call(router, href))) === false)
      return;
    if (inBrowser && href !== normalizeHref(location.href)) {
      history.replaceState({ scrollPosition: window.scrollY }, "");
      history.pushState({}, "", href);
    }
    await loadPage(href);
    await ((_b = router.onAfterRouteChange ?? router.onAfterRouteChanged) == null ? void 0 : _b(href));
  }
  let latestPendingPath = null;
  async function loadPage(href, scrollPosition = 0, isRetry = false) {
    var _a, _b;
    if ((await ((_a = router.onBeforePageLoad) == null ? void 0 : _a.call(router, href))) === false) return;
    const targetLoc = new URL(href, fakeHost);
    const pendingPath = (latestPendingPath = targetLoc.pathname);
    try {
      let page = await loadPageModule(pendingPath);
      if (!page) {
        throw new Error(`Page not found: ${pendingPath}`);
      }
      if (latestPendingPath === pendingPath) {
        latestPendingPath = null;
        const { default: comp, __pageData } = page;
        if (!comp) {
          throw new Error(`Invalid route component: ${comp}`);
        }
        await ((_b = router.onAfterPageLoad) == null ? void 0 : _b.call(router, href));
        route.path = inBrowser ? pendingPath : withBase(pendingPath);
        route.component = markRaw(comp);
        route.data = true ? markRaw(__pageData) : readonly(__pageData);
        if (inBrowser) {
          nextTick(() => {
            let actualPathname =
              siteDataRef.value.base + __pageData.relativePath.replace(/(?:(^|\/)index)?\.md$/, "$1");
            if (!siteDataRef.value.cleanUrls && !actualPathname.endsWith("/")) {
              actualPathname += ".html";
            }
            if (actualPathname !== targetLoc.pathname) {
              targetLoc.pathname = actualPathname;
              href = actualPathname + targetLoc.search + targetLoc.hash;
              history.replaceState({}, "", href);
            }
            if (targetLoc.hash && !scrollPosition) {
              let target = null;
              try {
                target = document.getElementById(decodeURIComponent(targetLoc.hash).slice(1));
              } catch (e) {
                console.warn(e);
              }
              if (target) {
                scrollTo(target, targetLoc.hash);
                return;
              }
            }
            window.scrollTo(0, scrollPosition);
          });
        }
      }
    } catch (err) {
      if (!/fetch|Page not found/.test(err.message) && !/^\/404(\.html|\/)?$/.test(href)) {
        console.error(err);
      }
      if (!isRetry) {
        try {
          const res = await fetch(siteDataRef.value.base + "hashmap.json");
          window.__VP_HASH_MAP__ = await res.json();
          await loadPage(href, scrollPosition, true);
          return;
        } catch (e) {}
      }
      if (latestPendingPath === pendingPath) {
        latestPendingPath = null;
        route.path = inBrowser ? pendingPath : withBase(pendingPath);
        route.component = fallbackComponent ? markRaw(fallbackComponent) : null;
        const relativePath = inBrowser
          ? pendingPath
              .replace(/(^|\/)$/, "$1index")
              .replace(/(\.html)?$/, ".md")
              .replace(/^\//, "")
          : "404.md";
        route.data = { ...notFoundPageData, relativePath };
      }
    }
  }
  if (inBrowser) {
    if (history.state === null) {
      history.replaceState({}, "");
    }
    window.addEventListener(
      "click",
      (e) => {
        if (
          e.defaultPrevented ||
          !(e.target instanceof Element) ||
          e.target.closest("button") || // temporary fix for docsearch action buttons
          e.button !== 0 ||
          e.ctrlKey ||
          e.shiftKey ||
          e.altKey ||
          e.metaKey
        )
          return;
        const link2 = e.target.closest("a");
        if (
          !link2 ||
          link2.closest(".vp-raw") ||
          link2.hasAttribute("download") ||
          link2.hasAttribute("target")
        )
          return;
        const linkHref =
          link2.getAttribute("href") ??
          (link2 instanceof SVGAElement ? link2.getAttribute("xlink:href") : null);
        if (linkHref == null) return;
        const { href, origin, pathname, hash, search } = new URL(linkHref, link2.baseURI);
        const currentUrl = new URL(location.href);
        if (origin === currentUrl.origin && treatAsHtml(pathname)) {
          e.preventDefault();
          if (pathname === currentUrl.pathname && search === currentUrl.search) {
            if (hash !== currentUrl.hash) {
              history.pushState({}, "", href);
              window.dispatchEvent(
                new HashChangeEvent("hashchange", {
                  oldURL: currentUrl.href,
                  newURL: href,
                }),
              );
            }
            if (hash) {
              scrollTo(link2, hash, link2.classList.contains("header-anchor"));
            } else {
              window.scrollTo(0, 0);
            }
          } else {
            go(href);
          }
        }
      },
      { capture: true },
    );
    window.addEventListener("popstate", async (e) => {
      var _a;
      if (e.state === null) return;
      const href = normalizeHref(location.href);
      await loadPage(href, (e.state && e.state.scrollPosition) || 0);
      await ((_a = router.onAfterRouteChange ?? router.onAfterRouteChanged) == null ? void 0 : _a(href));
    });
    window.addEventListener("hashchange", (e) => {
      e.preventDefault();
    });
  }
  return router;
}
function useRouter() {
  const router = inject(RouterSymbol);
  if (!router) {
    throw new Error("useRouter() is called without provider.");
  }
  return router;
}
function useRoute() {
  return useRouter().route;
}
function scrollTo(el, hash, smooth = false) {
  let target = null;
  try {
    target = el.classList.contains("header-anchor")
      ? el
      : document.getElementById(decodeURIComponent(hash).slice(1));
  } catch (e) {
    console.warn(e);
  }
  if (target) {
    let scrollToTarget = function () {
      if (!smooth || Math.abs(targetTop - window.scrollY) > window.innerHeight) window.scrollTo(0, targetTop);
      else window.scrollTo({ left: 0, top: targetTop, behavior: "smooth" });
    };
    const targetPadding = parseInt(window.getComputedStyle(target).paddingTop, 10);
    const targetTop = window.scrollY + target.getBoundingClientRect().top - getScrollOffset() + targetPadding;
    requestAnimationFrame(scrollToTarget);
  }
}
function normalizeHref(href) {
  const url = new URL(href, fakeHost);
  url.pathname = url.pathname.replace(/(^|\/)index(\.html)?$/, "$1");
  if (siteDataRef.value.cleanUrls) url.pathname = url.pathname.replace(/\.html$/, "");
  else if (!url.pathname.endsWith("/") && !url.pathname.endsWith(".html")) url.pathname += ".html";
  return url.pathname + url.search + url.hash;
}
const runCbs = () => contentUpdatedCallbacks.forEach((fn) => fn());
const Content = defineComponent({
  name: "VitePressContent",
  props: {
    as: { type: [Object, String], default: "div" },
  },
  setup(props) {
    const route = useRoute();
    const { frontmatter, site } = useData$1();
    watch(frontmatter, runCbs, { deep: true, flush: "post" });
    return () =>
      h(props.as, site.value.contentProps ?? { style: { position: "relative" } }, [
        route.component
          ? h(route.component, {
              onVnodeMounted: runCbs,
              onVnodeUpdated: runCbs,
              onVnodeUnmounted: runCbs,
            })
          : "404 Page Not Found",
      ]);
  },
});
const _sfc_main$16 = /* @__PURE__ */ defineComponent({
  __name: "VPBackdrop",
  __ssrInlineRender: true,
  props: {
    show: { type: Boolean },
  },
  setup(__props) {
    return (_ctx, _push, _parent, _attrs) => {
      if (__props.show) {
        _push(`<div${ssrRenderAttrs(mergeProps({ class: "VPBackdrop" }, _attrs))} data-v-c79a1216></div>`);
      } else {
        _push(`<!---->`);
      }
    };
  },
});
const _sfc_setup$16 = _sfc_main$16.setup;
_sfc_main$16.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPBackdrop.vue",
  );
  return _sfc_setup$16 ? _sfc_setup$16(props, ctx) : void 0;
};
const VPBackdrop = /* @__PURE__ */ _export_sfc(_sfc_main$16, [["__scopeId", "data-v-c79a1216"]]);
const useData = useData$1;
function throttleAndDebounce(fn, delay) {
  let timeoutId;
  let called = false;
  return () => {
    if (timeoutId) clearTimeout(timeoutId);
    if (!called) {
      fn();
      (called = true) && setTimeout(() => (called = false), delay);
    } else timeoutId = setTimeout(fn, delay);
  };
}
function ensureStartingSlash(path) {
  return path.startsWith("/") ? path : `/${path}`;
}
function normalizeLink$1(url) {
  const { pathname, search, hash, protocol } = new URL(url, "http://a.com");
  if (isExternal(url) || url.startsWith("#") || !protocol.startsWith("http") || !treatAsHtml(pathname))
    return url;
  const { site } = useData();
  const normalizedPath =
    pathname.endsWith("/") || pathname.endsWith(".html")
      ? url
      : url.replace(
          /(?:(^\.+)\/)?.*$/,
          `$1${pathname.replace(/(\.md)?$/, site.value.cleanUrls ? "" : ".html")}${search}${hash}`,
        );
  return withBase(normalizedPath);
}
function useLangs({ correspondingLink = false } = {}) {
  const { site, localeIndex, page, theme: theme2, hash } = useData();
  const currentLang = computed(() => {
    var _a, _b;
    return {
      label: (_a = site.value.locales[localeIndex.value]) == null ? void 0 : _a.label,
      link:
        ((_b = site.value.locales[localeIndex.value]) == null ? void 0 : _b.link) ||
        (localeIndex.value === "root" ? "/" : `/${localeIndex.value}/`),
    };
  });
  const localeLinks = computed(() =>
    Object.entries(site.value.locales).flatMap(([key, value]) =>
      currentLang.value.label === value.label
        ? []
        : {
            text: value.label,
            link:
              normalizeLink(
                value.link || (key === "root" ? "/" : `/${key}/`),
                theme2.value.i18nRouting !== false && correspondingLink,
                page.value.relativePath.slice(currentLang.value.link.length - 1),
                !site.value.cleanUrls,
              ) + hash.value,
          },
    ),
  );
  return { localeLinks, currentLang };
}
function normalizeLink(link2, addPath, path, addExt) {
  return addPath
    ? link2.replace(/\/$/, "") +
        ensureStartingSlash(path.replace(/(^|\/)index\.md$/, "$1").replace(/\.md$/, addExt ? ".html" : ""))
    : link2;
}
const _sfc_main$15 = /* @__PURE__ */ defineComponent({
  __name: "NotFound",
  __ssrInlineRender: true,
  setup(__props) {
    const { theme: theme2 } = useData();
    const { currentLang } = useLangs();
    return (_ctx, _push, _parent, _attrs) => {
      var _a, _b, _c, _d, _e;
      _push(
        `<div${ssrRenderAttrs(mergeProps({ class: "NotFound" }, _attrs))} data-v-d6be1790><p class="code" data-v-d6be1790>${ssrInterpolate(((_a = unref(theme2).notFound) == null ? void 0 : _a.code) ?? "404")}</p><h1 class="title" data-v-d6be1790>${ssrInterpolate(((_b = unref(theme2).notFound) == null ? void 0 : _b.title) ?? "PAGE NOT FOUND")}</h1><div class="divider" data-v-d6be1790></div><blockquote class="quote" data-v-d6be1790>${ssrInterpolate(((_c = unref(theme2).notFound) == null ? void 0 : _c.quote) ?? "But if you don't change your direction, and if you keep looking, you may end up where you are heading.")}</blockquote><div class="action" data-v-d6be1790><a class="link"${ssrRenderAttr("href", unref(withBase)(unref(currentLang).link))}${ssrRenderAttr("aria-label", ((_d = unref(theme2).notFound) == null ? void 0 : _d.linkLabel) ?? "go to home")} data-v-d6be1790>${ssrInterpolate(((_e = unref(theme2).notFound) == null ? void 0 : _e.linkText) ?? "Take me home")}</a></div></div>`,
      );
    };
  },
});
const _sfc_setup$15 = _sfc_main$15.setup;
_sfc_main$15.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/NotFound.vue",
  );
  return _sfc_setup$15 ? _sfc_setup$15(props, ctx) : void 0;
};
const NotFound = /* @__PURE__ */ _export_sfc(_sfc_main$15, [["__scopeId", "data-v-d6be1790"]]);
function getSidebar(_sidebar, path) {
  if (Array.isArray(_sidebar)) return addBase(_sidebar);
  if (_sidebar == null) return [];
  path = ensureStartingSlash(path);
  const dir = Object.keys(_sidebar)
    .sort((a, b) => {
      return b.split("/").length - a.split("/").length;
    })
    .find((dir2) => {
      return path.startsWith(ensureStartingSlash(dir2));
    });
  const sidebar = dir ? _sidebar[dir] : [];
  return Array.isArray(sidebar) ? addBase(sidebar) : addBase(sidebar.items, sidebar.base);
}
function getSidebarGroups(sidebar) {
  const groups = [];
  let lastGroupIndex = 0;
  for (const index in sidebar) {
    const item = sidebar[index];
    if (item.items) {
      lastGroupIndex = groups.push(item);
      continue;
    }
    if (!groups[lastGroupIndex]) {
      groups.push({ items: [] });
    }
    groups[lastGroupIndex].items.push(item);
  }
  return groups;
}
function getFlatSideBarLinks(sidebar) {
  const links = [];
  function recursivelyExtractLinks(items) {
    for (const item of items) {
      if (item.text && item.link) {
        links.push({
          text: item.text,
          link: item.link,
          docFooterText: item.docFooterText,
        });
      }
      if (item.items) {
        recursivelyExtractLinks(item.items);
      }
    }
  }
  recursivelyExtractLinks(sidebar);
  return links;
}
function hasActiveLink(path, items) {
  if (Array.isArray(items)) {
    return items.some((item) => hasActiveLink(path, item));
  }
  return isActive(path, items.link) ? true : items.items ? hasActiveLink(path, items.items) : false;
}
function addBase(items, _base) {
  return [...items].map((_item) => {
    const item = { ..._item };
    const base = item.base || _base;
    if (base && item.link) item.link = base + item.link;
    if (item.items) item.items = addBase(item.items, base);
    return item;
  });
}
function useSidebar() {
  const { frontmatter, page, theme: theme2 } = useData();
  const is960 = useMediaQuery("(min-width: 960px)");
  const isOpen = ref(false);
  const _sidebar = computed(() => {
    const sidebarConfig = theme2.value.sidebar;
    const relativePath = page.value.relativePath;
    return sidebarConfig ? getSidebar(sidebarConfig, relativePath) : [];
  });
  const sidebar = ref(_sidebar.value);
  watch(_sidebar, (next, prev) => {
    if (JSON.stringify(next) !== JSON.stringify(prev)) sidebar.value = _sidebar.value;
  });
  const hasSidebar = computed(() => {
    return (
      frontmatter.value.sidebar !== false && sidebar.value.length > 0 && frontmatter.value.layout !== "home"
    );
  });
  const leftAside = computed(() => {
    if (hasAside)
      return frontmatter.value.aside == null
        ? theme2.value.aside === "left"
        : frontmatter.value.aside === "left";
    return false;
  });
  const hasAside = computed(() => {
    if (frontmatter.value.layout === "home") return false;
    if (frontmatter.value.aside != null) return !!frontmatter.value.aside;
    return theme2.value.aside !== false;
  });
  const isSidebarEnabled = computed(() => hasSidebar.value && is960.value);
  const sidebarGroups = computed(() => {
    return hasSidebar.value ? getSidebarGroups(sidebar.value) : [];
  });
  function open() {
    isOpen.value = true;
  }
  function close() {
    isOpen.value = false;
  }
  function toggle() {
    isOpen.value ? close() : open();
  }
  return {
    isOpen,
    sidebar,
    sidebarGroups,
    hasSidebar,
    hasAside,
    leftAside,
    isSidebarEnabled,
    open,
    close,
    toggle,
  };
}
function useCloseSidebarOnEscape(isOpen, close) {
  let triggerElement;
  watchEffect(() => {
    triggerElement = isOpen.value ? document.activeElement : void 0;
  });
  onMounted(() => {
    window.addEventListener("keyup", onEscape);
  });
  onUnmounted(() => {
    window.removeEventListener("keyup", onEscape);
  });
  function onEscape(e) {
    if (e.key === "Escape" && isOpen.value) {
      close();
      triggerElement == null ? void 0 : triggerElement.focus();
    }
  }
}
function useSidebarControl(item) {
  const { page, hash } = useData();
  const collapsed = ref(false);
  const collapsible = computed(() => {
    return item.value.collapsed != null;
  });
  const isLink = computed(() => {
    return !!item.value.link;
  });
  const isActiveLink = ref(false);
  const updateIsActiveLink = () => {
    isActiveLink.value = isActive(page.value.relativePath, item.value.link);
  };
  watch([page, item, hash], updateIsActiveLink);
  onMounted(updateIsActiveLink);
  const hasActiveLink$1 = computed(() => {
    if (isActiveLink.value) {
      return true;
    }
    return item.value.items ? hasActiveLink(page.value.relativePath, item.value.items) : false;
  });
  const hasChildren = computed(() => {
    return !!(item.value.items && item.value.items.length);
  });
  watchEffect(() => {
    collapsed.value = !!(collapsible.value && item.value.collapsed);
  });
  watchPostEffect(() => {
    (isActiveLink.value || hasActiveLink$1.value) && (collapsed.value = false);
  });
  function toggle() {
    if (collapsible.value) {
      collapsed.value = !collapsed.value;
    }
  }
  return {
    collapsed,
    collapsible,
    isLink,
    isActiveLink,
    hasActiveLink: hasActiveLink$1,
    hasChildren,
    toggle,
  };
}
function useAside() {
  const { hasSidebar } = useSidebar();
  const is960 = useMediaQuery("(min-width: 960px)");
  const is1280 = useMediaQuery("(min-width: 1280px)");
  const isAsideEnabled = computed(() => {
    if (!is1280.value && !is960.value) {
      return false;
    }
    return hasSidebar.value ? is1280.value : is960.value;
  });
  return {
    isAsideEnabled,
  };
}
const ignoreRE = /\b(?:VPBadge|header-anchor|footnote-ref|ignore-header)\b/;
const resolvedHeaders = [];
function resolveTitle(theme2) {
  return (
    (typeof theme2.outline === "object" && !Array.isArray(theme2.outline) && theme2.outline.label) ||
    theme2.outlineTitle ||
    "On this page"
  );
}
function getHeaders(range) {
  const headers = [...document.querySelectorAll(".VPDoc :where(h1,h2,h3,h4,h5,h6)")]
    .filter((el) => el.id && el.hasChildNodes())
    .map((el) => {
      const level = Number(el.tagName[1]);
      return {
        element: el,
        title: serializeHeader(el),
        link: "#" + el.id,
        level,
      };
    });
  return resolveHeaders(headers, range);
}
function serializeHeader(h2) {
  let ret = "";
  for (const node of h2.childNodes) {
    if (node.nodeType === 1) {
      if (ignoreRE.test(node.className)) continue;
      ret += node.textContent;
    } else if (node.nodeType === 3) {
      ret += node.textContent;
    }
  }
  return ret.trim();
}
function resolveHeaders(headers, range) {
  if (range === false) {
    return [];
  }
  const levelsRange = (typeof range === "object" && !Array.isArray(range) ? range.level : range) || 2;
  const [high, low] =
    typeof levelsRange === "number"
      ? [levelsRange, levelsRange]
      : levelsRange === "deep"
        ? [2, 6]
        : levelsRange;
  return buildTree(headers, high, low);
}
function useActiveAnchor(container, marker) {
  const { isAsideEnabled } = useAside();
  const onScroll = throttleAndDebounce(setActiveLink, 100);
  let prevActiveLink = null;
  onMounted(() => {
    requestAnimationFrame(setActiveLink);
    window.addEventListener("scroll", onScroll);
  });
  onUpdated(() => {
    activateLink(location.hash);
  });
  onUnmounted(() => {
    window.removeEventListener("scroll", onScroll);
  });
  function setActiveLink() {
    if (!isAsideEnabled.value) {
      return;
    }
    const scrollY = window.scrollY;
    const innerHeight = window.innerHeight;
    const offsetHeight = document.body.offsetHeight;
    const isBottom = Math.abs(scrollY + innerHeight - offsetHeight) < 1;
    const headers = resolvedHeaders
      .map(({ element, link: link2 }) => ({
        link: link2,
        top: getAbsoluteTop(element),
      }))
      .filter(({ top }) => !Number.isNaN(top))
      .sort((a, b) => a.top - b.top);
    if (!headers.length) {
      activateLink(null);
      return;
    }
    if (scrollY < 1) {
      activateLink(null);
      return;
    }
    if (isBottom) {
      activateLink(headers[headers.length - 1].link);
      return;
    }
    let activeLink = null;
    for (const { link: link2, top } of headers) {
      if (top > scrollY + getScrollOffset() + 4) {
        break;
      }
      activeLink = link2;
    }
    activateLink(activeLink);
  }
  function activateLink(hash) {
    if (prevActiveLink) {
      prevActiveLink.classList.remove("active");
    }
    if (hash == null) {
      prevActiveLink = null;
    } else {
      prevActiveLink = container.value.querySelector(`a[href="${decodeURIComponent(hash)}"]`);
    }
    const activeLink = prevActiveLink;
    if (activeLink) {
      activeLink.classList.add("active");
      marker.value.style.top = activeLink.offsetTop + 39 + "px";
      marker.value.style.opacity = "1";
    } else {
      marker.value.style.top = "33px";
      marker.value.style.opacity = "0";
    }
  }
}
function getAbsoluteTop(element) {
  let offsetTop = 0;
  while (element !== document.body) {
    if (element === null) {
      return NaN;
    }
    offsetTop += element.offsetTop;
    element = element.offsetParent;
  }
  return offsetTop;
}
function buildTree(data2, min, max) {
  resolvedHeaders.length = 0;
  const result = [];
  const stack = [];
  data2.forEach((item) => {
    const node = { ...item, children: [] };
    let parent = stack[stack.length - 1];
    while (parent && parent.level >= node.level) {
      stack.pop();
      parent = stack[stack.length - 1];
    }
    if (node.element.classList.contains("ignore-header") || (parent && "shouldIgnore" in parent)) {
      stack.push({ level: node.level, shouldIgnore: true });
      return;
    }
    if (node.level > max || node.level < min) return;
    resolvedHeaders.push({ element: node.element, link: node.link });
    if (parent) parent.children.push(node);
    else result.push(node);
    stack.push(node);
  });
  return result;
}
const _sfc_main$14 = /* @__PURE__ */ defineComponent({
  __name: "VPDocOutlineItem",
  __ssrInlineRender: true,
  props: {
    headers: {},
    root: { type: Boolean },
  },
  setup(__props) {
    return (_ctx, _push, _parent, _attrs) => {
      const _component_VPDocOutlineItem = resolveComponent("VPDocOutlineItem", true);
      _push(
        `<ul${ssrRenderAttrs(
          mergeProps(
            {
              class: ["VPDocOutlineItem", __props.root ? "root" : "nested"],
            },
            _attrs,
          ),
        )} data-v-b933a997><!--[-->`,
      );
      ssrRenderList(__props.headers, ({ children, link: link2, title }) => {
        _push(
          `<li data-v-b933a997><a class="outline-link"${ssrRenderAttr("href", link2)}${ssrRenderAttr("title", title)} data-v-b933a997>${ssrInterpolate(title)}</a>`,
        );
        if (children == null ? void 0 : children.length) {
          _push(ssrRenderComponent(_component_VPDocOutlineItem, { headers: children }, null, _parent));
        } else {
          _push(`<!---->`);
        }
        _push(`</li>`);
      });
      _push(`<!--]--></ul>`);
    };
  },
});
const _sfc_setup$14 = _sfc_main$14.setup;
_sfc_main$14.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPDocOutlineItem.vue",
  );
  return _sfc_setup$14 ? _sfc_setup$14(props, ctx) : void 0;
};
const VPDocOutlineItem = /* @__PURE__ */ _export_sfc(_sfc_main$14, [["__scopeId", "data-v-b933a997"]]);
const _sfc_main$13 = /* @__PURE__ */ defineComponent({
  __name: "VPDocAsideOutline",
  __ssrInlineRender: true,
  setup(__props) {
    const { frontmatter, theme: theme2 } = useData();
    const headers = shallowRef([]);
    onContentUpdated(() => {
      headers.value = getHeaders(frontmatter.value.outline ?? theme2.value.outline);
    });
    const container = ref();
    const marker = ref();
    useActiveAnchor(container, marker);
    return (_ctx, _push, _parent, _attrs) => {
      _push(
        `<nav${ssrRenderAttrs(
          mergeProps(
            {
              "aria-labelledby": "doc-outline-aria-label",
              class: ["VPDocAsideOutline", { "has-outline": headers.value.length > 0 }],
              ref_key: "container",
              ref: container,
            },
            _attrs,
          ),
        )} data-v-a5bbad30><div class="content" data-v-a5bbad30><div class="outline-marker" data-v-a5bbad30></div><div aria-level="2" class="outline-title" id="doc-outline-aria-label" role="heading" data-v-a5bbad30>${ssrInterpolate(unref(resolveTitle)(unref(theme2)))}</div>`,
      );
      _push(
        ssrRenderComponent(
          VPDocOutlineItem,
          {
            headers: headers.value,
            root: true,
          },
          null,
          _parent,
        ),
      );
      _push(`</div></nav>`);
    };
  },
});
const _sfc_setup$13 = _sfc_main$13.setup;
_sfc_main$13.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPDocAsideOutline.vue",
  );
  return _sfc_setup$13 ? _sfc_setup$13(props, ctx) : void 0;
};
const VPDocAsideOutline = /* @__PURE__ */ _export_sfc(_sfc_main$13, [["__scopeId", "data-v-a5bbad30"]]);
const _sfc_main$12 = /* @__PURE__ */ defineComponent({
  __name: "VPDocAsideCarbonAds",
  __ssrInlineRender: true,
  props: {
    carbonAds: {},
  },
  setup(__props) {
    const VPCarbonAds = () => null;
    return (_ctx, _push, _parent, _attrs) => {
      _push(`<div${ssrRenderAttrs(mergeProps({ class: "VPDocAsideCarbonAds" }, _attrs))}>`);
      _push(ssrRenderComponent(unref(VPCarbonAds), { "carbon-ads": __props.carbonAds }, null, _parent));
      _push(`</div>`);
    };
  },
});
const _sfc_setup$12 = _sfc_main$12.setup;
_sfc_main$12.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPDocAsideCarbonAds.vue",
  );
  return _sfc_setup$12 ? _sfc_setup$12(props, ctx) : void 0;
};
const _sfc_main$11 = /* @__PURE__ */ defineComponent({
  __name: "VPDocAside",
  __ssrInlineRender: true,
  setup(__props) {
    const { theme: theme2 } = useData();
    return (_ctx, _push, _parent, _attrs) => {
      _push(`<div${ssrRenderAttrs(mergeProps({ class: "VPDocAside" }, _attrs))} data-v-3f215769>`);
      ssrRenderSlot(_ctx.$slots, "aside-top", {}, null, _push, _parent);
      ssrRenderSlot(_ctx.$slots, "aside-outline-before", {}, null, _push, _parent);
      _push(ssrRenderComponent(VPDocAsideOutline, null, null, _parent));
      ssrRenderSlot(_ctx.$slots, "aside-outline-after", {}, null, _push, _parent);
      _push(`<div class="spacer" data-v-3f215769></div>`);
      ssrRenderSlot(_ctx.$slots, "aside-ads-before", {}, null, _push, _parent);
      if (unref(theme2).carbonAds) {
        _push(
          ssrRenderComponent(
            _sfc_main$12,
            {
              "carbon-ads": unref(theme2).carbonAds,
            },
            null,
            _parent,
          ),
        );
      } else {
        _push(`<!---->`);
      }
      ssrRenderSlot(_ctx.$slots, "aside-ads-after", {}, null, _push, _parent);
      ssrRenderSlot(_ctx.$slots, "aside-bottom", {}, null, _push, _parent);
      _push(`</div>`);
    };
  },
});
const _sfc_setup$11 = _sfc_main$11.setup;
_sfc_main$11.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPDocAside.vue",
  );
  return _sfc_setup$11 ? _sfc_setup$11(props, ctx) : void 0;
};
const VPDocAside = /* @__PURE__ */ _export_sfc(_sfc_main$11, [["__scopeId", "data-v-3f215769"]]);
function useEditLink() {
  const { theme: theme2, page } = useData();
  return computed(() => {
    const { text = "Edit this page", pattern = "" } = theme2.value.editLink || {};
    let url;
    if (typeof pattern === "function") {
      url = pattern(page.value);
    } else {
      url = pattern.replace(/:path/g, page.value.filePath);
    }
    return { url, text };
  });
}
function usePrevNext() {
  const { page, theme: theme2, frontmatter } = useData();
  return computed(() => {
    var _a, _b, _c, _d, _e, _f, _g, _h;
    const sidebar = getSidebar(theme2.value.sidebar, page.value.relativePath);
    const links = getFlatSideBarLinks(sidebar);
    const candidates = uniqBy(links, (link2) => link2.link.replace(/[?#].*$/, ""));
    const index = candidates.findIndex((link2) => {
      return isActive(page.value.relativePath, link2.link);
    });
    const hidePrev =
      (((_a = theme2.value.docFooter) == null ? void 0 : _a.prev) === false && !frontmatter.value.prev) ||
      frontmatter.value.prev === false;
    const hideNext =
      (((_b = theme2.value.docFooter) == null ? void 0 : _b.next) === false && !frontmatter.value.next) ||
      frontmatter.value.next === false;
    return {
      prev: hidePrev
        ? void 0
        : {
            text:
              (typeof frontmatter.value.prev === "string"
                ? frontmatter.value.prev
                : typeof frontmatter.value.prev === "object"
                  ? frontmatter.value.prev.text
                  : void 0) ??
              ((_c = candidates[index - 1]) == null ? void 0 : _c.docFooterText) ??
              ((_d = candidates[index - 1]) == null ? void 0 : _d.text),
            link:
              (typeof frontmatter.value.prev === "object" ? frontmatter.value.prev.link : void 0) ??
              ((_e = candidates[index - 1]) == null ? void 0 : _e.link),
          },
      next: hideNext
        ? void 0
        : {
            text:
              (typeof frontmatter.value.next === "string"
                ? frontmatter.value.next
                : typeof frontmatter.value.next === "object"
                  ? frontmatter.value.next.text
                  : void 0) ??
              ((_f = candidates[index + 1]) == null ? void 0 : _f.docFooterText) ??
              ((_g = candidates[index + 1]) == null ? void 0 : _g.text),
            link:
              (typeof frontmatter.value.next === "object" ? frontmatter.value.next.link : void 0) ??
              ((_h = candidates[index + 1]) == null ? void 0 : _h.link),
          },
    };
  });
}
function uniqBy(array, keyFn) {
  const seen = /* @__PURE__ */ new Set();
  return array.filter((item) => {
    const k = keyFn(item);
    return seen.has(k) ? false : seen.add(k);
  });
}
const _sfc_main$10 = /* @__PURE__ */ defineComponent({
  __name: "VPLink",
  __ssrInlineRender: true,
  props: {
    tag: {},
    href: {},
    noIcon: { type: Boolean },
    target: {},
    rel: {},
  },
  setup(__props) {
    const props = __props;
    const tag = computed(() => props.tag ?? (props.href ? "a" : "span"));
    const isExternal2 = computed(
      () => (props.href && EXTERNAL_URL_RE.test(props.href)) || props.target === "_blank",
    );
    return (_ctx, _push, _parent, _attrs) => {
      ssrRenderVNode(
        _push,
        createVNode(
          resolveDynamicComponent(tag.value),
          mergeProps(
            {
              class: [
                "VPLink",
                {
                  link: __props.href,
                  "vp-external-link-icon": isExternal2.value,
                  "no-icon": __props.noIcon,
                },
              ],
              href: __props.href ? unref(normalizeLink$1)(__props.href) : void 0,
              target: __props.target ?? (isExternal2.value ? "_blank" : void 0),
              rel: __props.rel ?? (isExternal2.value ? "noreferrer" : void 0),
            },
            _attrs,
          ),
          {
            default: withCtx((_, _push2, _parent2, _scopeId) => {
              if (_push2) {
                ssrRenderSlot(_ctx.$slots, "default", {}, null, _push2, _parent2, _scopeId);
              } else {
                return [renderSlot(_ctx.$slots, "default")];
              }
            }),
            _: 3,
          },
        ),
        _parent,
      );
    };
  },
});
const _sfc_setup$10 = _sfc_main$10.setup;
_sfc_main$10.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPLink.vue",
  );
  return _sfc_setup$10 ? _sfc_setup$10(props, ctx) : void 0;
};
const _sfc_main$$ = /* @__PURE__ */ defineComponent({
  __name: "VPDocFooterLastUpdated",
  __ssrInlineRender: true,
  setup(__props) {
    const { theme: theme2, page, lang } = useData();
    const date = computed(() => new Date(page.value.lastUpdated));
    const isoDatetime = computed(() => date.value.toISOString());
    const datetime = ref("");
    onMounted(() => {
      watchEffect(() => {
        var _a, _b, _c;
        datetime.value = new Intl.DateTimeFormat(
          (
            (_b = (_a = theme2.value.lastUpdated) == null ? void 0 : _a.formatOptions) == null
              ? void 0
              : _b.forceLocale
          )
            ? lang.value
            : void 0,
          ((_c = theme2.value.lastUpdated) == null ? void 0 : _c.formatOptions) ?? {
            dateStyle: "short",
            timeStyle: "short",
          },
        ).format(date.value);
      });
    });
    return (_ctx, _push, _parent, _attrs) => {
      var _a;
      _push(
        `<p${ssrRenderAttrs(mergeProps({ class: "VPLastUpdated" }, _attrs))} data-v-e98dd255>${ssrInterpolate(((_a = unref(theme2).lastUpdated) == null ? void 0 : _a.text) || unref(theme2).lastUpdatedText || "Last updated")}: <time${ssrRenderAttr("datetime", isoDatetime.value)} data-v-e98dd255>${ssrInterpolate(datetime.value)}</time></p>`,
      );
    };
  },
});
const _sfc_setup$$ = _sfc_main$$.setup;
_sfc_main$$.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPDocFooterLastUpdated.vue",
  );
  return _sfc_setup$$ ? _sfc_setup$$(props, ctx) : void 0;
};
const VPDocFooterLastUpdated = /* @__PURE__ */ _export_sfc(_sfc_main$$, [["__scopeId", "data-v-e98dd255"]]);
const _sfc_main$_ = /* @__PURE__ */ defineComponent({
  __name: "VPDocFooter",
  __ssrInlineRender: true,
  setup(__props) {
    const { theme: theme2, page, frontmatter } = useData();
    const editLink = useEditLink();
    const control = usePrevNext();
    const hasEditLink = computed(() => theme2.value.editLink && frontmatter.value.editLink !== false);
    const hasLastUpdated = computed(() => page.value.lastUpdated);
    const showFooter = computed(
      () => hasEditLink.value || hasLastUpdated.value || control.value.prev || control.value.next,
    );
    return (_ctx, _push, _parent, _attrs) => {
      var _a, _b, _c, _d;
      if (showFooter.value) {
        _push(`<footer${ssrRenderAttrs(mergeProps({ class: "VPDocFooter" }, _attrs))} data-v-e257564d>`);
        ssrRenderSlot(_ctx.$slots, "doc-footer-before", {}, null, _push, _parent);
        if (hasEditLink.value || hasLastUpdated.value) {
          _push(`<div class="edit-info" data-v-e257564d>`);
          if (hasEditLink.value) {
            _push(`<div class="edit-link" data-v-e257564d>`);
            _push(
              ssrRenderComponent(
                _sfc_main$10,
                {
                  class: "edit-link-button",
                  href: unref(editLink).url,
                  "no-icon": true,
                },
                {
                  default: withCtx((_, _push2, _parent2, _scopeId) => {
                    if (_push2) {
                      _push2(
                        `<span class="vpi-square-pen edit-link-icon" data-v-e257564d${_scopeId}></span> ${ssrInterpolate(unref(editLink).text)}`,
                      );
                    } else {
                      return [
                        createVNode("span", { class: "vpi-square-pen edit-link-icon" }),
                        createTextVNode(" " + toDisplayString(unref(editLink).text), 1),
                      ];
                    }
                  }),
                  _: 1,
                },
                _parent,
              ),
            );
            _push(`</div>`);
          } else {
            _push(`<!---->`);
          }
          if (hasLastUpdated.value) {
            _push(`<div class="last-updated" data-v-e257564d>`);
            _push(ssrRenderComponent(VPDocFooterLastUpdated, null, null, _parent));
            _push(`</div>`);
          } else {
            _push(`<!---->`);
          }
          _push(`</div>`);
        } else {
          _push(`<!---->`);
        }
        if (
          ((_a = unref(control).prev) == null ? void 0 : _a.link) ||
          ((_b = unref(control).next) == null ? void 0 : _b.link)
        ) {
          _push(
            `<nav class="prev-next" aria-labelledby="doc-footer-aria-label" data-v-e257564d><span class="visually-hidden" id="doc-footer-aria-label" data-v-e257564d>Pager</span><div class="pager" data-v-e257564d>`,
          );
          if ((_c = unref(control).prev) == null ? void 0 : _c.link) {
            _push(
              ssrRenderComponent(
                _sfc_main$10,
                {
                  class: "pager-link prev",
                  href: unref(control).prev.link,
                },
                {
                  default: withCtx((_, _push2, _parent2, _scopeId) => {
                    var _a2, _b2;
                    if (_push2) {
                      _push2(
                        `<span class="desc" data-v-e257564d${_scopeId}>${(((_a2 = unref(theme2).docFooter) == null ? void 0 : _a2.prev) || "Previous page") ?? ""}</span><span class="title" data-v-e257564d${_scopeId}>${unref(control).prev.text ?? ""}</span>`,
                      );
                    } else {
                      return [
                        createVNode(
                          "span",
                          {
                            class: "desc",
                            innerHTML:
                              ((_b2 = unref(theme2).docFooter) == null ? void 0 : _b2.prev) ||
                              "Previous page",
                          },
                          null,
                          8,
                          ["innerHTML"],
                        ),
                        createVNode(
                          "span",
                          {
                            class: "title",
                            innerHTML: unref(control).prev.text,
                          },
                          null,
                          8,
                          ["innerHTML"],
                        ),
                      ];
                    }
                  }),
                  _: 1,
                },
                _parent,
              ),
            );
          } else {
            _push(`<!---->`);
          }
          _push(`</div><div class="pager" data-v-e257564d>`);
          if ((_d = unref(control).next) == null ? void 0 : _d.link) {
            _push(
              ssrRenderComponent(
                _sfc_main$10,
                {
                  class: "pager-link next",
                  href: unref(control).next.link,
                },
                {
                  default: withCtx((_, _push2, _parent2, _scopeId) => {
                    var _a2, _b2;
                    if (_push2) {
                      _push2(
                        `<span class="desc" data-v-e257564d${_scopeId}>${(((_a2 = unref(theme2).docFooter) == null ? void 0 : _a2.next) || "Next page") ?? ""}</span><span class="title" data-v-e257564d${_scopeId}>${unref(control).next.text ?? ""}</span>`,
                      );
                    } else {
                      return [
                        createVNode(
                          "span",
                          {
                            class: "desc",
                            innerHTML:
                              ((_b2 = unref(theme2).docFooter) == null ? void 0 : _b2.next) || "Next page",
                          },
                          null,
                          8,
                          ["innerHTML"],
                        ),
                        createVNode(
                          "span",
                          {
                            class: "title",
                            innerHTML: unref(control).next.text,
                          },
                          null,
                          8,
                          ["innerHTML"],
                        ),
                      ];
                    }
                  }),
                  _: 1,
                },
                _parent,
              ),
            );
          } else {
            _push(`<!---->`);
          }
          _push(`</div></nav>`);
        } else {
          _push(`<!---->`);
        }
        _push(`</footer>`);
      } else {
        _push(`<!---->`);
      }
    };
  },
});
const _sfc_setup$_ = _sfc_main$_.setup;
_sfc_main$_.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPDocFooter.vue",
  );
  return _sfc_setup$_ ? _sfc_setup$_(props, ctx) : void 0;
};
const VPDocFooter = /* @__PURE__ */ _export_sfc(_sfc_main$_, [["__scopeId", "data-v-e257564d"]]);
const _sfc_main$Z = /* @__PURE__ */ defineComponent({
  __name: "VPDoc",
  __ssrInlineRender: true,
  setup(__props) {
    const { theme: theme2 } = useData();
    const route = useRoute();
    const { hasSidebar, hasAside, leftAside } = useSidebar();
    const pageName = computed(() => route.path.replace(/[./]+/g, "_").replace(/_html$/, ""));
    return (_ctx, _push, _parent, _attrs) => {
      const _component_Content = resolveComponent("Content");
      _push(
        `<div${ssrRenderAttrs(
          mergeProps(
            {
              class: ["VPDoc", { "has-sidebar": unref(hasSidebar), "has-aside": unref(hasAside) }],
            },
            _attrs,
          ),
        )} data-v-39a288b8>`,
      );
      ssrRenderSlot(_ctx.$slots, "doc-top", {}, null, _push, _parent);
      _push(`<div class="container" data-v-39a288b8>`);
      if (unref(hasAside)) {
        _push(
          `<div class="${ssrRenderClass([{ "left-aside": unref(leftAside) }, "aside"])}" data-v-39a288b8><div class="aside-curtain" data-v-39a288b8></div><div class="aside-container" data-v-39a288b8><div class="aside-content" data-v-39a288b8>`,
        );
        _push(
          ssrRenderComponent(
            VPDocAside,
            null,
            {
              "aside-top": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "aside-top", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "aside-top", {}, void 0, true)];
                }
              }),
              "aside-bottom": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "aside-bottom", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "aside-bottom", {}, void 0, true)];
                }
              }),
              "aside-outline-before": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "aside-outline-before", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "aside-outline-before", {}, void 0, true)];
                }
              }),
              "aside-outline-after": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "aside-outline-after", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "aside-outline-after", {}, void 0, true)];
                }
              }),
              "aside-ads-before": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "aside-ads-before", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "aside-ads-before", {}, void 0, true)];
                }
              }),
              "aside-ads-after": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "aside-ads-after", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "aside-ads-after", {}, void 0, true)];
                }
              }),
              _: 3,
            },
            _parent,
          ),
        );
        _push(`</div></div></div>`);
      } else {
        _push(`<!---->`);
      }
      _push(`<div class="content" data-v-39a288b8><div class="content-container" data-v-39a288b8>`);
      ssrRenderSlot(_ctx.$slots, "doc-before", {}, null, _push, _parent);
      _push(`<main class="main" data-v-39a288b8>`);
      _push(
        ssrRenderComponent(
          _component_Content,
          {
            class: [
              "vp-doc",
              [pageName.value, unref(theme2).externalLinkIcon && "external-link-icon-enabled"],
            ],
          },
          null,
          _parent,
        ),
      );
      _push(`</main>`);
      _push(
        ssrRenderComponent(
          VPDocFooter,
          null,
          {
            "doc-footer-before": withCtx((_, _push2, _parent2, _scopeId) => {
              if (_push2) {
                ssrRenderSlot(_ctx.$slots, "doc-footer-before", {}, null, _push2, _parent2, _scopeId);
              } else {
                return [renderSlot(_ctx.$slots, "doc-footer-before", {}, void 0, true)];
              }
            }),
            _: 3,
          },
          _parent,
        ),
      );
      ssrRenderSlot(_ctx.$slots, "doc-after", {}, null, _push, _parent);
      _push(`</div></div></div>`);
      ssrRenderSlot(_ctx.$slots, "doc-bottom", {}, null, _push, _parent);
      _push(`</div>`);
    };
  },
});
const _sfc_setup$Z = _sfc_main$Z.setup;
_sfc_main$Z.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPDoc.vue",
  );
  return _sfc_setup$Z ? _sfc_setup$Z(props, ctx) : void 0;
};
const VPDoc = /* @__PURE__ */ _export_sfc(_sfc_main$Z, [["__scopeId", "data-v-39a288b8"]]);
const _sfc_main$Y = /* @__PURE__ */ defineComponent({
  __name: "VPButton",
  __ssrInlineRender: true,
  props: {
    tag: {},
    size: { default: "medium" },
    theme: { default: "brand" },
    text: {},
    href: {},
    target: {},
    rel: {},
  },
  setup(__props) {
    const props = __props;
    const isExternal2 = computed(() => props.href && EXTERNAL_URL_RE.test(props.href));
    const component = computed(() => {
      return props.tag || (props.href ? "a" : "button");
    });
    return (_ctx, _push, _parent, _attrs) => {
      ssrRenderVNode(
        _push,
        createVNode(
          resolveDynamicComponent(component.value),
          mergeProps(
            {
              class: ["VPButton", [__props.size, __props.theme]],
              href: __props.href ? unref(normalizeLink$1)(__props.href) : void 0,
              target: props.target ?? (isExternal2.value ? "_blank" : void 0),
              rel: props.rel ?? (isExternal2.value ? "noreferrer" : void 0),
            },
            _attrs,
          ),
          {
            default: withCtx((_, _push2, _parent2, _scopeId) => {
              if (_push2) {
                _push2(`${ssrInterpolate(__props.text)}`);
              } else {
                return [createTextVNode(toDisplayString(__props.text), 1)];
              }
            }),
            _: 1,
          },
        ),
        _parent,
      );
    };
  },
});
const _sfc_setup$Y = _sfc_main$Y.setup;
_sfc_main$Y.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPButton.vue",
  );
  return _sfc_setup$Y ? _sfc_setup$Y(props, ctx) : void 0;
};
const VPButton = /* @__PURE__ */ _export_sfc(_sfc_main$Y, [["__scopeId", "data-v-fa7799d5"]]);
const _sfc_main$X = /* @__PURE__ */ defineComponent({
  ...{ inheritAttrs: false },
  __name: "VPImage",
  __ssrInlineRender: true,
  props: {
    image: {},
    alt: {},
  },
  setup(__props) {
    return (_ctx, _push, _parent, _attrs) => {
      const _component_VPImage = resolveComponent("VPImage", true);
      if (__props.image) {
        _push(`<!--[-->`);
        if (typeof __props.image === "string" || "src" in __props.image) {
          _push(
            `<img${ssrRenderAttrs(
              mergeProps(
                { class: "VPImage" },
                typeof __props.image === "string" ? _ctx.$attrs : { ...__props.image, ..._ctx.$attrs },
                {
                  src: unref(withBase)(typeof __props.image === "string" ? __props.image : __props.image.src),
                  alt: __props.alt ?? (typeof __props.image === "string" ? "" : __props.image.alt || ""),
                },
              ),
            )} data-v-8426fc1a>`,
          );
        } else {
          _push(`<!--[-->`);
          _push(
            ssrRenderComponent(
              _component_VPImage,
              mergeProps(
                {
                  class: "dark",
                  image: __props.image.dark,
                  alt: __props.image.alt,
                },
                _ctx.$attrs,
              ),
              null,
              _parent,
            ),
          );
          _push(
            ssrRenderComponent(
              _component_VPImage,
              mergeProps(
                {
                  class: "light",
                  image: __props.image.light,
                  alt: __props.image.alt,
                },
                _ctx.$attrs,
              ),
              null,
              _parent,
            ),
          );
          _push(`<!--]-->`);
        }
        _push(`<!--]-->`);
      } else {
        _push(`<!---->`);
      }
    };
  },
});
const _sfc_setup$X = _sfc_main$X.setup;
_sfc_main$X.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPImage.vue",
  );
  return _sfc_setup$X ? _sfc_setup$X(props, ctx) : void 0;
};
const VPImage = /* @__PURE__ */ _export_sfc(_sfc_main$X, [["__scopeId", "data-v-8426fc1a"]]);
const _sfc_main$W = /* @__PURE__ */ defineComponent({
  __name: "VPHero",
  __ssrInlineRender: true,
  props: {
    name: {},
    text: {},
    tagline: {},
    image: {},
    actions: {},
  },
  setup(__props) {
    const heroImageSlotExists = inject("hero-image-slot-exists");
    return (_ctx, _push, _parent, _attrs) => {
      _push(
        `<div${ssrRenderAttrs(
          mergeProps(
            {
              class: ["VPHero", { "has-image": __props.image || unref(heroImageSlotExists) }],
            },
            _attrs,
          ),
        )} data-v-4f9c455b><div class="container" data-v-4f9c455b><div class="main" data-v-4f9c455b>`,
      );
      ssrRenderSlot(_ctx.$slots, "home-hero-info-before", {}, null, _push, _parent);
      ssrRenderSlot(
        _ctx.$slots,
        "home-hero-info",
        {},
        () => {
          _push(`<h1 class="heading" data-v-4f9c455b>`);
          if (__props.name) {
            _push(`<span class="name clip" data-v-4f9c455b>${__props.name ?? ""}</span>`);
          } else {
            _push(`<!---->`);
          }
          if (__props.text) {
            _push(`<span class="text" data-v-4f9c455b>${__props.text ?? ""}</span>`);
          } else {
            _push(`<!---->`);
          }
          _push(`</h1>`);
          if (__props.tagline) {
            _push(`<p class="tagline" data-v-4f9c455b>${__props.tagline ?? ""}</p>`);
          } else {
            _push(`<!---->`);
          }
        },
        _push,
        _parent,
      );
      ssrRenderSlot(_ctx.$slots, "home-hero-info-after", {}, null, _push, _parent);
      if (__props.actions) {
        _push(`<div class="actions" data-v-4f9c455b><!--[-->`);
        ssrRenderList(__props.actions, (action) => {
          _push(`<div class="action" data-v-4f9c455b>`);
          _push(
            ssrRenderComponent(
              VPButton,
              {
                tag: "a",
                size: "medium",
                theme: action.theme,
                text: action.text,
                href: action.link,
                target: action.target,
                rel: action.rel,
              },
              null,
              _parent,
            ),
          );
          _push(`</div>`);
        });
        _push(`<!--]--></div>`);
      } else {
        _push(`<!---->`);
      }
      ssrRenderSlot(_ctx.$slots, "home-hero-actions-after", {}, null, _push, _parent);
      _push(`</div>`);
      if (__props.image || unref(heroImageSlotExists)) {
        _push(
          `<div class="image" data-v-4f9c455b><div class="image-container" data-v-4f9c455b><div class="image-bg" data-v-4f9c455b></div>`,
        );
        ssrRenderSlot(
          _ctx.$slots,
          "home-hero-image",
          {},
          () => {
            if (__props.image) {
              _push(
                ssrRenderComponent(
                  VPImage,
                  {
                    class: "image-src",
                    image: __props.image,
                  },
                  null,
                  _parent,
                ),
              );
            } else {
              _push(`<!---->`);
            }
          },
          _push,
          _parent,
        );
        _push(`</div></div>`);
      } else {
        _push(`<!---->`);
      }
      _push(`</div></div>`);
    };
  },
});
const _sfc_setup$W = _sfc_main$W.setup;
_sfc_main$W.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPHero.vue",
  );
  return _sfc_setup$W ? _sfc_setup$W(props, ctx) : void 0;
};
const VPHero = /* @__PURE__ */ _export_sfc(_sfc_main$W, [["__scopeId", "data-v-4f9c455b"]]);
const _sfc_main$V = /* @__PURE__ */ defineComponent({
  __name: "VPHomeHero",
  __ssrInlineRender: true,
  setup(__props) {
    const { frontmatter: fm } = useData();
    return (_ctx, _push, _parent, _attrs) => {
      if (unref(fm).hero) {
        _push(
          ssrRenderComponent(
            VPHero,
            mergeProps(
              {
                class: "VPHomeHero",
                name: unref(fm).hero.name,
                text: unref(fm).hero.text,
                tagline: unref(fm).hero.tagline,
                image: unref(fm).hero.image,
                actions: unref(fm).hero.actions,
              },
              _attrs,
            ),
            {
              "home-hero-info-before": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "home-hero-info-before", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "home-hero-info-before")];
                }
              }),
              "home-hero-info": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "home-hero-info", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "home-hero-info")];
                }
              }),
              "home-hero-info-after": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "home-hero-info-after", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "home-hero-info-after")];
                }
              }),
              "home-hero-actions-after": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "home-hero-actions-after", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "home-hero-actions-after")];
                }
              }),
              "home-hero-image": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "home-hero-image", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "home-hero-image")];
                }
              }),
              _: 3,
            },
            _parent,
          ),
        );
      } else {
        _push(`<!---->`);
      }
    };
  },
});
const _sfc_setup$V = _sfc_main$V.setup;
_sfc_main$V.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPHomeHero.vue",
  );
  return _sfc_setup$V ? _sfc_setup$V(props, ctx) : void 0;
};
const _sfc_main$U = /* @__PURE__ */ defineComponent({
  __name: "VPFeature",
  __ssrInlineRender: true,
  props: {
    icon: {},
    title: {},
    details: {},
    link: {},
    linkText: {},
    rel: {},
    target: {},
  },
  setup(__props) {
    return (_ctx, _push, _parent, _attrs) => {
      _push(
        ssrRenderComponent(
          _sfc_main$10,
          mergeProps(
            {
              class: "VPFeature",
              href: __props.link,
              rel: __props.rel,
              target: __props.target,
              "no-icon": true,
              tag: __props.link ? "a" : "div",
            },
            _attrs,
          ),
          {
            default: withCtx((_, _push2, _parent2, _scopeId) => {
              if (_push2) {
                _push2(`<article class="box" data-v-a3976bdc${_scopeId}>`);
                if (typeof __props.icon === "object" && __props.icon.wrap) {
                  _push2(`<div class="icon" data-v-a3976bdc${_scopeId}>`);
                  _push2(
                    ssrRenderComponent(
                      VPImage,
                      {
                        image: __props.icon,
                        alt: __props.icon.alt,
                        height: __props.icon.height || 48,
                        width: __props.icon.width || 48,
                      },
                      null,
                      _parent2,
                      _scopeId,
                    ),
                  );
                  _push2(`</div>`);
                } else if (typeof __props.icon === "object") {
                  _push2(
                    ssrRenderComponent(
                      VPImage,
                      {
                        image: __props.icon,
                        alt: __props.icon.alt,
                        height: __props.icon.height || 48,
                        width: __props.icon.width || 48,
                      },
                      null,
                      _parent2,
                      _scopeId,
                    ),
                  );
                } else if (__props.icon) {
                  _push2(`<div class="icon" data-v-a3976bdc${_scopeId}>${__props.icon ?? ""}</div>`);
                } else {
                  _push2(`<!---->`);
                }
                _push2(`<h2 class="title" data-v-a3976bdc${_scopeId}>${__props.title ?? ""}</h2>`);
                if (__props.details) {
                  _push2(`<p class="details" data-v-a3976bdc${_scopeId}>${__props.details ?? ""}</p>`);
                } else {
                  _push2(`<!---->`);
                }
                if (__props.linkText) {
                  _push2(
                    `<div class="link-text" data-v-a3976bdc${_scopeId}><p class="link-text-value" data-v-a3976bdc${_scopeId}>${ssrInterpolate(__props.linkText)} <span class="vpi-arrow-right link-text-icon" data-v-a3976bdc${_scopeId}></span></p></div>`,
                  );
                } else {
                  _push2(`<!---->`);
                }
                _push2(`</article>`);
              } else {
                return [
                  createVNode("article", { class: "box" }, [
                    typeof __props.icon === "object" && __props.icon.wrap
                      ? (openBlock(),
                        createBlock(
                          "div",
                          {
                            key: 0,
                            class: "icon",
                          },
                          [
                            createVNode(
                              VPImage,
                              {
                                image: __props.icon,
                                alt: __props.icon.alt,
                                height: __props.icon.height || 48,
                                width: __props.icon.width || 48,
                              },
                              null,
                              8,
                              ["image", "alt", "height", "width"],
                            ),
                          ],
                        ))
                      : typeof __props.icon === "object"
                        ? (openBlock(),
                          createBlock(
                            VPImage,
                            {
                              key: 1,
                              image: __props.icon,
                              alt: __props.icon.alt,
                              height: __props.icon.height || 48,
                              width: __props.icon.width || 48,
                            },
                            null,
                            8,
                            ["image", "alt", "height", "width"],
                          ))
                        : __props.icon
                          ? (openBlock(),
                            createBlock(
                              "div",
                              {
                                key: 2,
                                class: "icon",
                                innerHTML: __props.icon,
                              },
                              null,
                              8,
                              ["innerHTML"],
                            ))
                          : createCommentVNode("", true),
                    createVNode(
                      "h2",
                      {
                        class: "title",
                        innerHTML: __props.title,
                      },
                      null,
                      8,
                      ["innerHTML"],
                    ),
                    __props.details
                      ? (openBlock(),
                        createBlock(
                          "p",
                          {
                            key: 3,
                            class: "details",
                            innerHTML: __props.details,
                          },
                          null,
                          8,
                          ["innerHTML"],
                        ))
                      : createCommentVNode("", true),
                    __props.linkText
                      ? (openBlock(),
                        createBlock(
                          "div",
                          {
                            key: 4,
                            class: "link-text",
                          },
                          [
                            createVNode("p", { class: "link-text-value" }, [
                              createTextVNode(toDisplayString(__props.linkText) + " ", 1),
                              createVNode("span", { class: "vpi-arrow-right link-text-icon" }),
                            ]),
                          ],
                        ))
                      : createCommentVNode("", true),
                  ]),
                ];
              }
            }),
            _: 1,
          },
          _parent,
        ),
      );
    };
  },
});
const _sfc_setup$U = _sfc_main$U.setup;
_sfc_main$U.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPFeature.vue",
  );
  return _sfc_setup$U ? _sfc_setup$U(props, ctx) : void 0;
};
const VPFeature = /* @__PURE__ */ _export_sfc(_sfc_main$U, [["__scopeId", "data-v-a3976bdc"]]);
const _sfc_main$T = /* @__PURE__ */ defineComponent({
  __name: "VPFeatures",
  __ssrInlineRender: true,
  props: {
    features: {},
  },
  setup(__props) {
    const props = __props;
    const grid = computed(() => {
      const length = props.features.length;
      if (!length) {
        return;
      } else if (length === 2) {
        return "grid-2";
      } else if (length === 3) {
        return "grid-3";
      } else if (length % 3 === 0) {
        return "grid-6";
      } else if (length > 3) {
        return "grid-4";
      }
    });
    return (_ctx, _push, _parent, _attrs) => {
      if (__props.features) {
        _push(
          `<div${ssrRenderAttrs(mergeProps({ class: "VPFeatures" }, _attrs))} data-v-a6181336><div class="container" data-v-a6181336><div class="items" data-v-a6181336><!--[-->`,
        );
        ssrRenderList(__props.features, (feature) => {
          _push(`<div class="${ssrRenderClass([[grid.value], "item"])}" data-v-a6181336>`);
          _push(
            ssrRenderComponent(
              VPFeature,
              {
                icon: feature.icon,
                title: feature.title,
                details: feature.details,
                link: feature.link,
                "link-text": feature.linkText,
                rel: feature.rel,
                target: feature.target,
              },
              null,
              _parent,
            ),
          );
          _push(`</div>`);
        });
        _push(`<!--]--></div></div></div>`);
      } else {
        _push(`<!---->`);
      }
    };
  },
});
const _sfc_setup$T = _sfc_main$T.setup;
_sfc_main$T.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPFeatures.vue",
  );
  return _sfc_setup$T ? _sfc_setup$T(props, ctx) : void 0;
};
const VPFeatures = /* @__PURE__ */ _export_sfc(_sfc_main$T, [["__scopeId", "data-v-a6181336"]]);
const _sfc_main$S = /* @__PURE__ */ defineComponent({
  __name: "VPHomeFeatures",
  __ssrInlineRender: true,
  setup(__props) {
    const { frontmatter: fm } = useData();
    return (_ctx, _push, _parent, _attrs) => {
      if (unref(fm).features) {
        _push(
          ssrRenderComponent(
            VPFeatures,
            mergeProps(
              {
                class: "VPHomeFeatures",
                features: unref(fm).features,
              },
              _attrs,
            ),
            null,
            _parent,
          ),
        );
      } else {
        _push(`<!---->`);
      }
    };
  },
});
const _sfc_setup$S = _sfc_main$S.setup;
_sfc_main$S.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPHomeFeatures.vue",
  );
  return _sfc_setup$S ? _sfc_setup$S(props, ctx) : void 0;
};
const _sfc_main$R = /* @__PURE__ */ defineComponent({
  __name: "VPHomeContent",
  __ssrInlineRender: true,
  setup(__props) {
    const { width: vw } = useWindowSize({
      initialWidth: 0,
      includeScrollbar: false,
    });
    return (_ctx, _push, _parent, _attrs) => {
      _push(
        `<div${ssrRenderAttrs(
          mergeProps(
            {
              class: "vp-doc container",
              style: unref(vw) ? { "--vp-offset": `calc(50% - ${unref(vw) / 2}px)` } : {},
            },
            _attrs,
          ),
        )} data-v-8e2d4988>`,
      );
      ssrRenderSlot(_ctx.$slots, "default", {}, null, _push, _parent);
      _push(`</div>`);
    };
  },
});
const _sfc_setup$R = _sfc_main$R.setup;
_sfc_main$R.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPHomeContent.vue",
  );
  return _sfc_setup$R ? _sfc_setup$R(props, ctx) : void 0;
};
const VPHomeContent = /* @__PURE__ */ _export_sfc(_sfc_main$R, [["__scopeId", "data-v-8e2d4988"]]);
const _sfc_main$Q = /* @__PURE__ */ defineComponent({
  __name: "VPHome",
  __ssrInlineRender: true,
  setup(__props) {
    const { frontmatter, theme: theme2 } = useData();
    return (_ctx, _push, _parent, _attrs) => {
      const _component_Content = resolveComponent("Content");
      _push(
        `<div${ssrRenderAttrs(
          mergeProps(
            {
              class: [
                "VPHome",
                {
                  "external-link-icon-enabled": unref(theme2).externalLinkIcon,
                },
              ],
            },
            _attrs,
          ),
        )} data-v-8b561e3d>`,
      );
      ssrRenderSlot(_ctx.$slots, "home-hero-before", {}, null, _push, _parent);
      _push(
        ssrRenderComponent(
          _sfc_main$V,
          null,
          {
            "home-hero-info-before": withCtx((_, _push2, _parent2, _scopeId) => {
              if (_push2) {
                ssrRenderSlot(_ctx.$slots, "home-hero-info-before", {}, null, _push2, _parent2, _scopeId);
              } else {
                return [renderSlot(_ctx.$slots, "home-hero-info-before", {}, void 0, true)];
              }
            }),
            "home-hero-info": withCtx((_, _push2, _parent2, _scopeId) => {
              if (_push2) {
                ssrRenderSlot(_ctx.$slots, "home-hero-info", {}, null, _push2, _parent2, _scopeId);
              } else {
                return [renderSlot(_ctx.$slots, "home-hero-info", {}, void 0, true)];
              }
            }),
            "home-hero-info-after": withCtx((_, _push2, _parent2, _scopeId) => {
              if (_push2) {
                ssrRenderSlot(_ctx.$slots, "home-hero-info-after", {}, null, _push2, _parent2, _scopeId);
              } else {
                return [renderSlot(_ctx.$slots, "home-hero-info-after", {}, void 0, true)];
              }
            }),
            "home-hero-actions-after": withCtx((_, _push2, _parent2, _scopeId) => {
              if (_push2) {
                ssrRenderSlot(_ctx.$slots, "home-hero-actions-after", {}, null, _push2, _parent2, _scopeId);
              } else {
                return [renderSlot(_ctx.$slots, "home-hero-actions-after", {}, void 0, true)];
              }
            }),
            "home-hero-image": withCtx((_, _push2, _parent2, _scopeId) => {
              if (_push2) {
                ssrRenderSlot(_ctx.$slots, "home-hero-image", {}, null, _push2, _parent2, _scopeId);
              } else {
                return [renderSlot(_ctx.$slots, "home-hero-image", {}, void 0, true)];
              }
            }),
            _: 3,
          },
          _parent,
        ),
      );
      ssrRenderSlot(_ctx.$slots, "home-hero-after", {}, null, _push, _parent);
      ssrRenderSlot(_ctx.$slots, "home-features-before", {}, null, _push, _parent);
      _push(ssrRenderComponent(_sfc_main$S, null, null, _parent));
      ssrRenderSlot(_ctx.$slots, "home-features-after", {}, null, _push, _parent);
      if (unref(frontmatter).markdownStyles !== false) {
        _push(
          ssrRenderComponent(
            VPHomeContent,
            null,
            {
              default: withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  _push2(ssrRenderComponent(_component_Content, null, null, _parent2, _scopeId));
                } else {
                  return [createVNode(_component_Content)];
                }
              }),
              _: 1,
            },
            _parent,
          ),
        );
      } else {
        _push(ssrRenderComponent(_component_Content, null, null, _parent));
      }
      _push(`</div>`);
    };
  },
});
const _sfc_setup$Q = _sfc_main$Q.setup;
_sfc_main$Q.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPHome.vue",
  );
  return _sfc_setup$Q ? _sfc_setup$Q(props, ctx) : void 0;
};
const VPHome = /* @__PURE__ */ _export_sfc(_sfc_main$Q, [["__scopeId", "data-v-8b561e3d"]]);
const _sfc_main$P = {};
function _sfc_ssrRender$1(_ctx, _push, _parent, _attrs) {
  const _component_Content = resolveComponent("Content");
  _push(`<div${ssrRenderAttrs(mergeProps({ class: "VPPage" }, _attrs))}>`);
  ssrRenderSlot(_ctx.$slots, "page-top", {}, null, _push, _parent);
  _push(ssrRenderComponent(_component_Content, null, null, _parent));
  ssrRenderSlot(_ctx.$slots, "page-bottom", {}, null, _push, _parent);
  _push(`</div>`);
}
const _sfc_setup$P = _sfc_main$P.setup;
_sfc_main$P.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPPage.vue",
  );
  return _sfc_setup$P ? _sfc_setup$P(props, ctx) : void 0;
};
const VPPage = /* @__PURE__ */ _export_sfc(_sfc_main$P, [["ssrRender", _sfc_ssrRender$1]]);
const _sfc_main$O = /* @__PURE__ */ defineComponent({
  __name: "VPContent",
  __ssrInlineRender: true,
  setup(__props) {
    const { page, frontmatter } = useData();
    const { hasSidebar } = useSidebar();
    return (_ctx, _push, _parent, _attrs) => {
      _push(
        `<div${ssrRenderAttrs(
          mergeProps(
            {
              class: [
                "VPContent",
                {
                  "has-sidebar": unref(hasSidebar),
                  "is-home": unref(frontmatter).layout === "home",
                },
              ],
              id: "VPContent",
            },
            _attrs,
          ),
        )} data-v-1428d186>`,
      );
      if (unref(page).isNotFound) {
        ssrRenderSlot(
          _ctx.$slots,
          "not-found",
          {},
          () => {
            _push(ssrRenderComponent(NotFound, null, null, _parent));
          },
          _push,
          _parent,
        );
      } else if (unref(frontmatter).layout === "page") {
        _push(
          ssrRenderComponent(
            VPPage,
            null,
            {
              "page-top": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "page-top", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "page-top", {}, void 0, true)];
                }
              }),
              "page-bottom": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "page-bottom", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "page-bottom", {}, void 0, true)];
                }
              }),
              _: 3,
            },
            _parent,
          ),
        );
      } else if (unref(frontmatter).layout === "home") {
        _push(
          ssrRenderComponent(
            VPHome,
            null,
            {
              "home-hero-before": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "home-hero-before", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "home-hero-before", {}, void 0, true)];
                }
              }),
              "home-hero-info-before": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "home-hero-info-before", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "home-hero-info-before", {}, void 0, true)];
                }
              }),
              "home-hero-info": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "home-hero-info", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "home-hero-info", {}, void 0, true)];
                }
              }),
              "home-hero-info-after": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "home-hero-info-after", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "home-hero-info-after", {}, void 0, true)];
                }
              }),
              "home-hero-actions-after": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "home-hero-actions-after", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "home-hero-actions-after", {}, void 0, true)];
                }
              }),
              "home-hero-image": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "home-hero-image", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "home-hero-image", {}, void 0, true)];
                }
              }),
              "home-hero-after": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "home-hero-after", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "home-hero-after", {}, void 0, true)];
                }
              }),
              "home-features-before": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "home-features-before", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "home-features-before", {}, void 0, true)];
                }
              }),
              "home-features-after": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "home-features-after", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "home-features-after", {}, void 0, true)];
                }
              }),
              _: 3,
            },
            _parent,
          ),
        );
      } else if (unref(frontmatter).layout && unref(frontmatter).layout !== "doc") {
        ssrRenderVNode(
          _push,
          createVNode(resolveDynamicComponent(unref(frontmatter).layout), null, null),
          _parent,
        );
      } else {
        _push(
          ssrRenderComponent(
            VPDoc,
            null,
            {
              "doc-top": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "doc-top", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "doc-top", {}, void 0, true)];
                }
              }),
              "doc-bottom": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "doc-bottom", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "doc-bottom", {}, void 0, true)];
                }
              }),
              "doc-footer-before": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "doc-footer-before", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "doc-footer-before", {}, void 0, true)];
                }
              }),
              "doc-before": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "doc-before", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "doc-before", {}, void 0, true)];
                }
              }),
              "doc-after": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "doc-after", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "doc-after", {}, void 0, true)];
                }
              }),
              "aside-top": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "aside-top", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "aside-top", {}, void 0, true)];
                }
              }),
              "aside-outline-before": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "aside-outline-before", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "aside-outline-before", {}, void 0, true)];
                }
              }),
              "aside-outline-after": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "aside-outline-after", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "aside-outline-after", {}, void 0, true)];
                }
              }),
              "aside-ads-before": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "aside-ads-before", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "aside-ads-before", {}, void 0, true)];
                }
              }),
              "aside-ads-after": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "aside-ads-after", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "aside-ads-after", {}, void 0, true)];
                }
              }),
              "aside-bottom": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "aside-bottom", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "aside-bottom", {}, void 0, true)];
                }
              }),
              _: 3,
            },
            _parent,
          ),
        );
      }
      _push(`</div>`);
    };
  },
});
const _sfc_setup$O = _sfc_main$O.setup;
_sfc_main$O.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPContent.vue",
  );
  return _sfc_setup$O ? _sfc_setup$O(props, ctx) : void 0;
};
const VPContent = /* @__PURE__ */ _export_sfc(_sfc_main$O, [["__scopeId", "data-v-1428d186"]]);
const _sfc_main$N = /* @__PURE__ */ defineComponent({
  __name: "VPFooter",
  __ssrInlineRender: true,
  setup(__props) {
    const { theme: theme2, frontmatter } = useData();
    const { hasSidebar } = useSidebar();
    return (_ctx, _push, _parent, _attrs) => {
      if (unref(theme2).footer && unref(frontmatter).footer !== false) {
        _push(
          `<footer${ssrRenderAttrs(
            mergeProps(
              {
                class: ["VPFooter", { "has-sidebar": unref(hasSidebar) }],
              },
              _attrs,
            ),
          )} data-v-e315a0ad><div class="container" data-v-e315a0ad>`,
        );
        if (unref(theme2).footer.message) {
          _push(`<p class="message" data-v-e315a0ad>${unref(theme2).footer.message ?? ""}</p>`);
        } else {
          _push(`<!---->`);
        }
        if (unref(theme2).footer.copyright) {
          _push(`<p class="copyright" data-v-e315a0ad>${unref(theme2).footer.copyright ?? ""}</p>`);
        } else {
          _push(`<!---->`);
        }
        _push(`</div></footer>`);
      } else {
        _push(`<!---->`);
      }
    };
  },
});
const _sfc_setup$N = _sfc_main$N.setup;
_sfc_main$N.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPFooter.vue",
  );
  return _sfc_setup$N ? _sfc_setup$N(props, ctx) : void 0;
};
const VPFooter = /* @__PURE__ */ _export_sfc(_sfc_main$N, [["__scopeId", "data-v-e315a0ad"]]);
function useLocalNav() {
  const { theme: theme2, frontmatter } = useData();
  const headers = shallowRef([]);
  const hasLocalNav = computed(() => {
    return headers.value.length > 0;
  });
  onContentUpdated(() => {
    headers.value = getHeaders(frontmatter.value.outline ?? theme2.value.outline);
  });
  return {
    headers,
    hasLocalNav,
  };
}
const _sfc_main$M = /* @__PURE__ */ defineComponent({
  __name: "VPLocalNavOutlineDropdown",
  __ssrInlineRender: true,
  props: {
    headers: {},
    navHeight: {},
  },
  setup(__props) {
    const { theme: theme2 } = useData();
    const open = ref(false);
    const vh = ref(0);
    const main = ref();
    ref();
    function closeOnClickOutside(e) {
      var _a;
      if (!((_a = main.value) == null ? void 0 : _a.contains(e.target))) {
        open.value = false;
      }
    }
    watch(open, (value) => {
      if (value) {
        document.addEventListener("click", closeOnClickOutside);
        return;
      }
      document.removeEventListener("click", closeOnClickOutside);
    });
    onKeyStroke("Escape", () => {
      open.value = false;
    });
    onContentUpdated(() => {
      open.value = false;
    });
    return (_ctx, _push, _parent, _attrs) => {
      _push(
        `<div${ssrRenderAttrs(
          mergeProps(
            {
              class: "VPLocalNavOutlineDropdown",
              style: { "--vp-vh": vh.value + "px" },
              ref_key: "main",
              ref: main,
            },
            _attrs,
          ),
        )} data-v-8a42e2b4>`,
      );
      if (__props.headers.length > 0) {
        _push(
          `<button class="${ssrRenderClass({ open: open.value })}" data-v-8a42e2b4><span class="menu-text" data-v-8a42e2b4>${ssrInterpolate(unref(resolveTitle)(unref(theme2)))}</span><span class="vpi-chevron-right icon" data-v-8a42e2b4></span></button>`,
        );
      } else {
        _push(
          `<button data-v-8a42e2b4>${ssrInterpolate(unref(theme2).returnToTopLabel || "Return to top")}</button>`,
        );
      }
      if (open.value) {
        _push(
          `<div class="items" data-v-8a42e2b4><div class="header" data-v-8a42e2b4><a class="top-link" href="#" data-v-8a42e2b4>${ssrInterpolate(unref(theme2).returnToTopLabel || "Return to top")}</a></div><div class="outline" data-v-8a42e2b4>`,
        );
        _push(ssrRenderComponent(VPDocOutlineItem, { headers: __props.headers }, null, _parent));
        _push(`</div></div>`);
      } else {
        _push(`<!---->`);
      }
      _push(`</div>`);
    };
  },
});
const _sfc_setup$M = _sfc_main$M.setup;
_sfc_main$M.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPLocalNavOutlineDropdown.vue",
  );
  return _sfc_setup$M ? _sfc_setup$M(props, ctx) : void 0;
};
const VPLocalNavOutlineDropdown = /* @__PURE__ */ _export_sfc(_sfc_main$M, [
  ["__scopeId", "data-v-8a42e2b4"],
]);
const _sfc_main$L = /* @__PURE__ */ defineComponent({
  __name: "VPLocalNav",
  __ssrInlineRender: true,
  props: {
    open: { type: Boolean },
  },
  emits: ["open-menu"],
  setup(__props) {
    const { theme: theme2, frontmatter } = useData();
    const { hasSidebar } = useSidebar();
    const { headers } = useLocalNav();
    const { y } = useWindowScroll();
    const navHeight = ref(0);
    onMounted(() => {
      navHeight.value = parseInt(
        getComputedStyle(document.documentElement).getPropertyValue("--vp-nav-height"),
      );
    });
    onContentUpdated(() => {
      headers.value = getHeaders(frontmatter.value.outline ?? theme2.value.outline);
    });
    const empty = computed(() => {
      return headers.value.length === 0;
    });
    const emptyAndNoSidebar = computed(() => {
      return empty.value && !hasSidebar.value;
    });
    const classes = computed(() => {
      return {
        VPLocalNav: true,
        "has-sidebar": hasSidebar.value,
        empty: empty.value,
        fixed: emptyAndNoSidebar.value,
      };
    });
    return (_ctx, _push, _parent, _attrs) => {
      if (unref(frontmatter).layout !== "home" && (!emptyAndNoSidebar.value || unref(y) >= navHeight.value)) {
        _push(
          `<div${ssrRenderAttrs(mergeProps({ class: classes.value }, _attrs))} data-v-a6f0e41e><div class="container" data-v-a6f0e41e>`,
        );
        if (unref(hasSidebar)) {
          _push(
            `<button class="menu"${ssrRenderAttr("aria-expanded", __props.open)} aria-controls="VPSidebarNav" data-v-a6f0e41e><span class="vpi-align-left menu-icon" data-v-a6f0e41e></span><span class="menu-text" data-v-a6f0e41e>${ssrInterpolate(unref(theme2).sidebarMenuLabel || "Menu")}</span></button>`,
          );
        } else {
          _push(`<!---->`);
        }
        _push(
          ssrRenderComponent(
            VPLocalNavOutlineDropdown,
            {
              headers: unref(headers),
              navHeight: navHeight.value,
            },
            null,
            _parent,
          ),
        );
        _push(`</div></div>`);
      } else {
        _push(`<!---->`);
      }
    };
  },
});
const _sfc_setup$L = _sfc_main$L.setup;
_sfc_main$L.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPLocalNav.vue",
  );
  return _sfc_setup$L ? _sfc_setup$L(props, ctx) : void 0;
};
const VPLocalNav = /* @__PURE__ */ _export_sfc(_sfc_main$L, [["__scopeId", "data-v-a6f0e41e"]]);
function useNav() {
  const isScreenOpen = ref(false);
  function openScreen() {
    isScreenOpen.value = true;
    window.addEventListener("resize", closeScreenOnTabletWindow);
  }
  function closeScreen() {
    isScreenOpen.value = false;
    window.removeEventListener("resize", closeScreenOnTabletWindow);
  }
  function toggleScreen() {
    isScreenOpen.value ? closeScreen() : openScreen();
  }
  function closeScreenOnTabletWindow() {
    window.outerWidth >= 768 && closeScreen();
  }
  const route = useRoute();
  watch(() => route.path, closeScreen);
  return {
    isScreenOpen,
    openScreen,
    closeScreen,
    toggleScreen,
  };
}
const _sfc_main$K = {};
function _sfc_ssrRender(_ctx, _push, _parent, _attrs) {
  _push(
    `<button${ssrRenderAttrs(
      mergeProps(
        {
          class: "VPSwitch",
          type: "button",
          role: "switch",
        },
        _attrs,
      ),
    )} data-v-1d5665e3><span class="check" data-v-1d5665e3>`,
  );
  if (_ctx.$slots.default) {
    _push(`<span class="icon" data-v-1d5665e3>`);
    ssrRenderSlot(_ctx.$slots, "default", {}, null, _push, _parent);
    _push(`</span>`);
  } else {
    _push(`<!---->`);
  }
  _push(`</span></button>`);
}
const _sfc_setup$K = _sfc_main$K.setup;
_sfc_main$K.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPSwitch.vue",
  );
  return _sfc_setup$K ? _sfc_setup$K(props, ctx) : void 0;
};
const VPSwitch = /* @__PURE__ */ _export_sfc(_sfc_main$K, [
  ["ssrRender", _sfc_ssrRender],
  ["__scopeId", "data-v-1d5665e3"],
]);
const _sfc_main$J = /* @__PURE__ */ defineComponent({
  __name: "VPSwitchAppearance",
  __ssrInlineRender: true,
  setup(__props) {
    const { isDark, theme: theme2 } = useData();
    const toggleAppearance = inject("toggle-appearance", () => {
      isDark.value = !isDark.value;
    });
    const switchTitle = ref("");
    watchPostEffect(() => {
      switchTitle.value = isDark.value
        ? theme2.value.lightModeSwitchTitle || "Switch to light theme"
        : theme2.value.darkModeSwitchTitle || "Switch to dark theme";
    });
    return (_ctx, _push, _parent, _attrs) => {
      _push(
        ssrRenderComponent(
          VPSwitch,
          mergeProps(
            {
              title: switchTitle.value,
              class: "VPSwitchAppearance",
              "aria-checked": unref(isDark),
              onClick: unref(toggleAppearance),
            },
            _attrs,
          ),
          {
            default: withCtx((_, _push2, _parent2, _scopeId) => {
              if (_push2) {
                _push2(
                  `<span class="vpi-sun sun" data-v-5337faa4${_scopeId}></span><span class="vpi-moon moon" data-v-5337faa4${_scopeId}></span>`,
                );
              } else {
                return [
                  createVNode("span", { class: "vpi-sun sun" }),
                  createVNode("span", { class: "vpi-moon moon" }),
                ];
              }
            }),
            _: 1,
          },
          _parent,
        ),
      );
    };
  },
});
const _sfc_setup$J = _sfc_main$J.setup;
_sfc_main$J.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPSwitchAppearance.vue",
  );
  return _sfc_setup$J ? _sfc_setup$J(props, ctx) : void 0;
};
const VPSwitchAppearance = /* @__PURE__ */ _export_sfc(_sfc_main$J, [["__scopeId", "data-v-5337faa4"]]);
const _sfc_main$I = /* @__PURE__ */ defineComponent({
  __name: "VPNavBarAppearance",
  __ssrInlineRender: true,
  setup(__props) {
    const { site } = useData();
    return (_ctx, _push, _parent, _attrs) => {
      if (
        unref(site).appearance &&
        unref(site).appearance !== "force-dark" &&
        unref(site).appearance !== "force-auto"
      ) {
        _push(`<div${ssrRenderAttrs(mergeProps({ class: "VPNavBarAppearance" }, _attrs))} data-v-6c893767>`);
        _push(ssrRenderComponent(VPSwitchAppearance, null, null, _parent));
        _push(`</div>`);
      } else {
        _push(`<!---->`);
      }
    };
  },
});
const _sfc_setup$I = _sfc_main$I.setup;
_sfc_main$I.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPNavBarAppearance.vue",
  );
  return _sfc_setup$I ? _sfc_setup$I(props, ctx) : void 0;
};
const VPNavBarAppearance = /* @__PURE__ */ _export_sfc(_sfc_main$I, [["__scopeId", "data-v-6c893767"]]);
const focusedElement = ref();
let active = false;
let listeners = 0;
function useFlyout(options) {
  const focus = ref(false);
  if (inBrowser) {
    !active && activateFocusTracking();
    listeners++;
    const unwatch = watch(focusedElement, (el) => {
      var _a, _b, _c;
      if (el === options.el.value || ((_a = options.el.value) == null ? void 0 : _a.contains(el))) {
        focus.value = true;
        (_b = options.onFocus) == null ? void 0 : _b.call(options);
      } else {
        focus.value = false;
        (_c = options.onBlur) == null ? void 0 : _c.call(options);
      }
    });
    onUnmounted(() => {
      unwatch();
      listeners--;
      if (!listeners) {
        deactivateFocusTracking();
      }
    });
  }
  return readonly(focus);
}
function activateFocusTracking() {
  document.addEventListener("focusin", handleFocusIn);
  active = true;
  focusedElement.value = document.activeElement;
}
function deactivateFocusTracking() {
  document.removeEventListener("focusin", handleFocusIn);
}
function handleFocusIn() {
  focusedElement.value = document.activeElement;
}
const _sfc_main$H = /* @__PURE__ */ defineComponent({
  __name: "VPMenuLink",
  __ssrInlineRender: true,
  props: {
    item: {},
  },
  setup(__props) {
    const { page } = useData();
    return (_ctx, _push, _parent, _attrs) => {
      _push(`<div${ssrRenderAttrs(mergeProps({ class: "VPMenuLink" }, _attrs))} data-v-35975db6>`);
      _push(
        ssrRenderComponent(
          _sfc_main$10,
          {
            class: {
              active: unref(isActive)(
                unref(page).relativePath,
                __props.item.activeMatch || __props.item.link,
                !!__props.item.activeMatch,
              ),
            },
            href: __props.item.link,
            target: __props.item.target,
            rel: __props.item.rel,
            "no-icon": __props.item.noIcon,
          },
          {
            default: withCtx((_, _push2, _parent2, _scopeId) => {
              if (_push2) {
                _push2(`<span data-v-35975db6${_scopeId}>${__props.item.text ?? ""}</span>`);
              } else {
                return [
                  createVNode(
                    "span",
                    {
                      innerHTML: __props.item.text,
                    },
                    null,
                    8,
                    ["innerHTML"],
                  ),
                ];
              }
            }),
            _: 1,
          },
          _parent,
        ),
      );
      _push(`</div>`);
    };
  },
});
const _sfc_setup$H = _sfc_main$H.setup;
_sfc_main$H.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPMenuLink.vue",
  );
  return _sfc_setup$H ? _sfc_setup$H(props, ctx) : void 0;
};
const VPMenuLink = /* @__PURE__ */ _export_sfc(_sfc_main$H, [["__scopeId", "data-v-35975db6"]]);
const _sfc_main$G = /* @__PURE__ */ defineComponent({
  __name: "VPMenuGroup",
  __ssrInlineRender: true,
  props: {
    text: {},
    items: {},
  },
  setup(__props) {
    return (_ctx, _push, _parent, _attrs) => {
      _push(`<div${ssrRenderAttrs(mergeProps({ class: "VPMenuGroup" }, _attrs))} data-v-69e747b5>`);
      if (__props.text) {
        _push(`<p class="title" data-v-69e747b5>${ssrInterpolate(__props.text)}</p>`);
      } else {
        _push(`<!---->`);
      }
      _push(`<!--[-->`);
      ssrRenderList(__props.items, (item) => {
        _push(`<!--[-->`);
        if ("link" in item) {
          _push(ssrRenderComponent(VPMenuLink, { item }, null, _parent));
        } else {
          _push(`<!---->`);
        }
        _push(`<!--]-->`);
      });
      _push(`<!--]--></div>`);
    };
  },
});
const _sfc_setup$G = _sfc_main$G.setup;
_sfc_main$G.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPMenuGroup.vue",
  );
  return _sfc_setup$G ? _sfc_setup$G(props, ctx) : void 0;
};
const VPMenuGroup = /* @__PURE__ */ _export_sfc(_sfc_main$G, [["__scopeId", "data-v-69e747b5"]]);
const _sfc_main$F = /* @__PURE__ */ defineComponent({
  __name: "VPMenu",
  __ssrInlineRender: true,
  props: {
    items: {},
  },
  setup(__props) {
    return (_ctx, _push, _parent, _attrs) => {
      _push(`<div${ssrRenderAttrs(mergeProps({ class: "VPMenu" }, _attrs))} data-v-b98bc113>`);
      if (__props.items) {
        _push(`<div class="items" data-v-b98bc113><!--[-->`);
        ssrRenderList(__props.items, (item) => {
          _push(`<!--[-->`);
          if ("link" in item) {
            _push(ssrRenderComponent(VPMenuLink, { item }, null, _parent));
          } else if ("component" in item) {
            ssrRenderVNode(
              _push,
              createVNode(
                resolveDynamicComponent(item.component),
                mergeProps({ ref_for: true }, item.props),
                null,
              ),
              _parent,
            );
          } else {
            _push(
              ssrRenderComponent(
                VPMenuGroup,
                {
                  text: item.text,
                  items: item.items,
                },
                null,
                _parent,
              ),
            );
          }
          _push(`<!--]-->`);
        });
        _push(`<!--]--></div>`);
      } else {
        _push(`<!---->`);
      }
      ssrRenderSlot(_ctx.$slots, "default", {}, null, _push, _parent);
      _push(`</div>`);
    };
  },
});
const _sfc_setup$F = _sfc_main$F.setup;
_sfc_main$F.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPMenu.vue",
  );
  return _sfc_setup$F ? _sfc_setup$F(props, ctx) : void 0;
};
const VPMenu = /* @__PURE__ */ _export_sfc(_sfc_main$F, [["__scopeId", "data-v-b98bc113"]]);
const _sfc_main$E = /* @__PURE__ */ defineComponent({
  __name: "VPFlyout",
  __ssrInlineRender: true,
  props: {
    icon: {},
    button: {},
    label: {},
    items: {},
  },
  setup(__props) {
    const open = ref(false);
    const el = ref();
    useFlyout({ el, onBlur });
    function onBlur() {
      open.value = false;
    }
    return (_ctx, _push, _parent, _attrs) => {
      _push(
        `<div${ssrRenderAttrs(
          mergeProps(
            {
              class: "VPFlyout",
              ref_key: "el",
              ref: el,
            },
            _attrs,
          ),
        )} data-v-cf11d7a2><button type="button" class="button" aria-haspopup="true"${ssrRenderAttr("aria-expanded", open.value)}${ssrRenderAttr("aria-label", __props.label)} data-v-cf11d7a2>`,
      );
      if (__props.button || __props.icon) {
        _push(`<span class="text" data-v-cf11d7a2>`);
        if (__props.icon) {
          _push(`<span class="${ssrRenderClass([__props.icon, "option-icon"])}" data-v-cf11d7a2></span>`);
        } else {
          _push(`<!---->`);
        }
        if (__props.button) {
          _push(`<span data-v-cf11d7a2>${__props.button ?? ""}</span>`);
        } else {
          _push(`<!---->`);
        }
        _push(`<span class="vpi-chevron-down text-icon" data-v-cf11d7a2></span></span>`);
      } else {
        _push(`<span class="vpi-more-horizontal icon" data-v-cf11d7a2></span>`);
      }
      _push(`</button><div class="menu" data-v-cf11d7a2>`);
      _push(
        ssrRenderComponent(
          VPMenu,
          { items: __props.items },
          {
            default: withCtx((_, _push2, _parent2, _scopeId) => {
              if (_push2) {
                ssrRenderSlot(_ctx.$slots, "default", {}, null, _push2, _parent2, _scopeId);
              } else {
                return [renderSlot(_ctx.$slots, "default", {}, void 0, true)];
              }
            }),
            _: 3,
          },
          _parent,
        ),
      );
      _push(`</div></div>`);
    };
  },
});
const _sfc_setup$E = _sfc_main$E.setup;
_sfc_main$E.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPFlyout.vue",
  );
  return _sfc_setup$E ? _sfc_setup$E(props, ctx) : void 0;
};
const VPFlyout = /* @__PURE__ */ _export_sfc(_sfc_main$E, [["__scopeId", "data-v-cf11d7a2"]]);
const _sfc_main$D = /* @__PURE__ */ defineComponent({
  __name: "VPSocialLink",
  __ssrInlineRender: true,
  props: {
    icon: {},
    link: {},
    ariaLabel: {},
  },
  setup(__props) {
    var _a;
    const props = __props;
    const el = ref();
    onMounted(async () => {
      var _a2;
      await nextTick();
      const span = (_a2 = el.value) == null ? void 0 : _a2.children[0];
      if (
        span instanceof HTMLElement &&
        span.className.startsWith("vpi-social-") &&
        (getComputedStyle(span).maskImage || getComputedStyle(span).webkitMaskImage) === "none"
      ) {
        span.style.setProperty("--icon", `url('https://api.iconify.design/simple-icons/${props.icon}.svg')`);
      }
    });
    const svg = computed(() => {
      if (typeof props.icon === "object") return props.icon.svg;
      return `<span class="vpi-social-${props.icon}"></span>`;
    });
    {
      typeof props.icon === "string" &&
        ((_a = useSSRContext()) == null ? void 0 : _a.vpSocialIcons.add(props.icon));
    }
    return (_ctx, _push, _parent, _attrs) => {
      _push(
        `<a${ssrRenderAttrs(
          mergeProps(
            {
              ref_key: "el",
              ref: el,
              class: "VPSocialLink no-icon",
              href: __props.link,
              "aria-label": __props.ariaLabel ?? (typeof __props.icon === "string" ? __props.icon : ""),
              target: "_blank",
              rel: "noopener",
            },
            _attrs,
          ),
        )} data-v-bd121fe5>${svg.value ?? ""}</a>`,
      );
    };
  },
});
const _sfc_setup$D = _sfc_main$D.setup;
_sfc_main$D.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPSocialLink.vue",
  );
  return _sfc_setup$D ? _sfc_setup$D(props, ctx) : void 0;
};
const VPSocialLink = /* @__PURE__ */ _export_sfc(_sfc_main$D, [["__scopeId", "data-v-bd121fe5"]]);
const _sfc_main$C = /* @__PURE__ */ defineComponent({
  __name: "VPSocialLinks",
  __ssrInlineRender: true,
  props: {
    links: {},
  },
  setup(__props) {
    return (_ctx, _push, _parent, _attrs) => {
      _push(`<div${ssrRenderAttrs(mergeProps({ class: "VPSocialLinks" }, _attrs))} data-v-7bc22406><!--[-->`);
      ssrRenderList(__props.links, ({ link: link2, icon, ariaLabel }) => {
        _push(
          ssrRenderComponent(
            VPSocialLink,
            {
              key: link2,
              icon,
              link: link2,
              ariaLabel,
            },
            null,
            _parent,
          ),
        );
      });
      _push(`<!--]--></div>`);
    };
  },
});
const _sfc_setup$C = _sfc_main$C.setup;
_sfc_main$C.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPSocialLinks.vue",
  );
  return _sfc_setup$C ? _sfc_setup$C(props, ctx) : void 0;
};
const VPSocialLinks = /* @__PURE__ */ _export_sfc(_sfc_main$C, [["__scopeId", "data-v-7bc22406"]]);
const _sfc_main$B = /* @__PURE__ */ defineComponent({
  __name: "VPNavBarExtra",
  __ssrInlineRender: true,
  setup(__props) {
    const { site, theme: theme2 } = useData();
    const { localeLinks, currentLang } = useLangs({ correspondingLink: true });
    const hasExtraContent = computed(
      () =>
        (localeLinks.value.length && currentLang.value.label) ||
        site.value.appearance ||
        theme2.value.socialLinks,
    );
    return (_ctx, _push, _parent, _attrs) => {
      if (hasExtraContent.value) {
        _push(
          ssrRenderComponent(
            VPFlyout,
            mergeProps(
              {
                class: "VPNavBarExtra",
                label: "extra navigation",
              },
              _attrs,
            ),
            {
              default: withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  if (unref(localeLinks).length && unref(currentLang).label) {
                    _push2(
                      `<div class="group translations" data-v-bb2aa2f0${_scopeId}><p class="trans-title" data-v-bb2aa2f0${_scopeId}>${ssrInterpolate(unref(currentLang).label)}</p><!--[-->`,
                    );
                    ssrRenderList(unref(localeLinks), (locale) => {
                      _push2(ssrRenderComponent(VPMenuLink, { item: locale }, null, _parent2, _scopeId));
                    });
                    _push2(`<!--]--></div>`);
                  } else {
                    _push2(`<!---->`);
                  }
                  if (
                    unref(site).appearance &&
                    unref(site).appearance !== "force-dark" &&
                    unref(site).appearance !== "force-auto"
                  ) {
                    _push2(
                      `<div class="group" data-v-bb2aa2f0${_scopeId}><div class="item appearance" data-v-bb2aa2f0${_scopeId}><p class="label" data-v-bb2aa2f0${_scopeId}>${ssrInterpolate(unref(theme2).darkModeSwitchLabel || "Appearance")}</p><div class="appearance-action" data-v-bb2aa2f0${_scopeId}>`,
                    );
                    _push2(ssrRenderComponent(VPSwitchAppearance, null, null, _parent2, _scopeId));
                    _push2(`</div></div></div>`);
                  } else {
                    _push2(`<!---->`);
                  }
                  if (unref(theme2).socialLinks) {
                    _push2(
                      `<div class="group" data-v-bb2aa2f0${_scopeId}><div class="item social-links" data-v-bb2aa2f0${_scopeId}>`,
                    );
                    _push2(
                      ssrRenderComponent(
                        VPSocialLinks,
                        {
                          class: "social-links-list",
                          links: unref(theme2).socialLinks,
                        },
                        null,
                        _parent2,
                        _scopeId,
                      ),
                    );
                    _push2(`</div></div>`);
                  } else {
                    _push2(`<!---->`);
                  }
                } else {
                  return [
                    unref(localeLinks).length && unref(currentLang).label
                      ? (openBlock(),
                        createBlock(
                          "div",
                          {
                            key: 0,
                            class: "group translations",
                          },
                          [
                            createVNode(
                              "p",
                              { class: "trans-title" },
                              toDisplayString(unref(currentLang).label),
                              1,
                            ),
                            (openBlock(true),
                            createBlock(
                              Fragment,
                              null,
                              renderList(unref(localeLinks), (locale) => {
                                return (
                                  openBlock(),
                                  createBlock(
                                    VPMenuLink,
                                    {
                                      key: locale.link,
                                      item: locale,
                                    },
                                    null,
                                    8,
                                    ["item"],
                                  )
                                );
                              }),
                              128,
                            )),
                          ],
                        ))
                      : createCommentVNode("", true),
                    unref(site).appearance &&
                    unref(site).appearance !== "force-dark" &&
                    unref(site).appearance !== "force-auto"
                      ? (openBlock(),
                        createBlock(
                          "div",
                          {
                            key: 1,
                            class: "group",
                          },
                          [
                            createVNode("div", { class: "item appearance" }, [
                              createVNode(
                                "p",
                                { class: "label" },
                                toDisplayString(unref(theme2).darkModeSwitchLabel || "Appearance"),
                                1,
                              ),
                              createVNode("div", { class: "appearance-action" }, [
                                createVNode(VPSwitchAppearance),
                              ]),
                            ]),
                          ],
                        ))
                      : createCommentVNode("", true),
                    unref(theme2).socialLinks
                      ? (openBlock(),
                        createBlock(
                          "div",
                          {
                            key: 2,
                            class: "group",
                          },
                          [
                            createVNode("div", { class: "item social-links" }, [
                              createVNode(
                                VPSocialLinks,
                                {
                                  class: "social-links-list",
                                  links: unref(theme2).socialLinks,
                                },
                                null,
                                8,
                                ["links"],
                              ),
                            ]),
                          ],
                        ))
                      : createCommentVNode("", true),
                  ];
                }
              }),
              _: 1,
            },
            _parent,
          ),
        );
      } else {
        _push(`<!---->`);
      }
    };
  },
});
const _sfc_setup$B = _sfc_main$B.setup;
_sfc_main$B.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPNavBarExtra.vue",
  );
  return _sfc_setup$B ? _sfc_setup$B(props, ctx) : void 0;
};
const VPNavBarExtra = /* @__PURE__ */ _export_sfc(_sfc_main$B, [["__scopeId", "data-v-bb2aa2f0"]]);
const _sfc_main$A = /* @__PURE__ */ defineComponent({
  __name: "VPNavBarHamburger",
  __ssrInlineRender: true,
  props: {
    active: { type: Boolean },
  },
  emits: ["click"],
  setup(__props) {
    return (_ctx, _push, _parent, _attrs) => {
      _push(
        `<button${ssrRenderAttrs(
          mergeProps(
            {
              type: "button",
              class: ["VPNavBarHamburger", { active: __props.active }],
              "aria-label": "mobile navigation",
              "aria-expanded": __props.active,
              "aria-controls": "VPNavScreen",
            },
            _attrs,
          ),
        )} data-v-e5dd9c1c><span class="container" data-v-e5dd9c1c><span class="top" data-v-e5dd9c1c></span><span class="middle" data-v-e5dd9c1c></span><span class="bottom" data-v-e5dd9c1c></span></span></button>`,
      );
    };
  },
});
const _sfc_setup$A = _sfc_main$A.setup;
_sfc_main$A.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPNavBarHamburger.vue",
  );
  return _sfc_setup$A ? _sfc_setup$A(props, ctx) : void 0;
};
const VPNavBarHamburger = /* @__PURE__ */ _export_sfc(_sfc_main$A, [["__scopeId", "data-v-e5dd9c1c"]]);
const _sfc_main$z = /* @__PURE__ */ defineComponent({
  __name: "VPNavBarMenuLink",
  __ssrInlineRender: true,
  props: {
    item: {},
  },
  setup(__props) {
    const { page } = useData();
    return (_ctx, _push, _parent, _attrs) => {
      _push(
        ssrRenderComponent(
          _sfc_main$10,
          mergeProps(
            {
              class: {
                VPNavBarMenuLink: true,
                active: unref(isActive)(
                  unref(page).relativePath,
                  __props.item.activeMatch || __props.item.link,
                  !!__props.item.activeMatch,
                ),
              },
              href: __props.item.link,
              target: __props.item.target,
              rel: __props.item.rel,
              "no-icon": __props.item.noIcon,
              tabindex: "0",
            },
            _attrs,
          ),
          {
            default: withCtx((_, _push2, _parent2, _scopeId) => {
              if (_push2) {
                _push2(`<span data-v-e56f3d57${_scopeId}>${__props.item.text ?? ""}</span>`);
              } else {
                return [
                  createVNode(
                    "span",
                    {
                      innerHTML: __props.item.text,
                    },
                    null,
                    8,
                    ["innerHTML"],
                  ),
                ];
              }
            }),
            _: 1,
          },
          _parent,
        ),
      );
    };
  },
});
const _sfc_setup$z = _sfc_main$z.setup;
_sfc_main$z.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPNavBarMenuLink.vue",
  );
  return _sfc_setup$z ? _sfc_setup$z(props, ctx) : void 0;
};
const VPNavBarMenuLink = /* @__PURE__ */ _export_sfc(_sfc_main$z, [["__scopeId", "data-v-e56f3d57"]]);
const _sfc_main$y = /* @__PURE__ */ defineComponent({
  __name: "VPNavBarMenuGroup",
  __ssrInlineRender: true,
  props: {
    item: {},
  },
  setup(__props) {
    const props = __props;
    const { page } = useData();
    const isChildActive = (navItem) => {
      if ("component" in navItem) return false;
      if ("link" in navItem) {
        return isActive(page.value.relativePath, navItem.link, !!props.item.activeMatch);
      }
      return navItem.items.some(isChildActive);
    };
    const childrenActive = computed(() => isChildActive(props.item));
    return (_ctx, _push, _parent, _attrs) => {
      _push(
        ssrRenderComponent(
          VPFlyout,
          mergeProps(
            {
              class: {
                VPNavBarMenuGroup: true,
                active:
                  unref(isActive)(
                    unref(page).relativePath,
                    __props.item.activeMatch,
                    !!__props.item.activeMatch,
                  ) || childrenActive.value,
              },
              button: __props.item.text,
              items: __props.item.items,
            },
            _attrs,
          ),
          null,
          _parent,
        ),
      );
    };
  },
});
const _sfc_setup$y = _sfc_main$y.setup;
_sfc_main$y.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPNavBarMenuGroup.vue",
  );
  return _sfc_setup$y ? _sfc_setup$y(props, ctx) : void 0;
};
const _sfc_main$x = /* @__PURE__ */ defineComponent({
  __name: "VPNavBarMenu",
  __ssrInlineRender: true,
  setup(__props) {
    const { theme: theme2 } = useData();
    return (_ctx, _push, _parent, _attrs) => {
      if (unref(theme2).nav) {
        _push(
          `<nav${ssrRenderAttrs(
            mergeProps(
              {
                "aria-labelledby": "main-nav-aria-label",
                class: "VPNavBarMenu",
              },
              _attrs,
            ),
          )} data-v-dc692963><span id="main-nav-aria-label" class="visually-hidden" data-v-dc692963> Main Navigation </span><!--[-->`,
        );
        ssrRenderList(unref(theme2).nav, (item) => {
          _push(`<!--[-->`);
          if ("link" in item) {
            _push(ssrRenderComponent(VPNavBarMenuLink, { item }, null, _parent));
          } else if ("component" in item) {
            ssrRenderVNode(
              _push,
              createVNode(
                resolveDynamicComponent(item.component),
                mergeProps({ ref_for: true }, item.props),
                null,
              ),
              _parent,
            );
          } else {
            _push(ssrRenderComponent(_sfc_main$y, { item }, null, _parent));
          }
          _push(`<!--]-->`);
        });
        _push(`<!--]--></nav>`);
      } else {
        _push(`<!---->`);
      }
    };
  },
});
const _sfc_setup$x = _sfc_main$x.setup;
_sfc_main$x.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPNavBarMenu.vue",
  );
  return _sfc_setup$x ? _sfc_setup$x(props, ctx) : void 0;
};
const VPNavBarMenu = /* @__PURE__ */ _export_sfc(_sfc_main$x, [["__scopeId", "data-v-dc692963"]]);
function createSearchTranslate(defaultTranslations) {
  const { localeIndex, theme: theme2 } = useData();
  function translate(key) {
    var _a, _b, _c;
    const keyPath = key.split(".");
    const themeObject = (_a = theme2.value.search) == null ? void 0 : _a.options;
    const isObject = themeObject && typeof themeObject === "object";
    const locales =
      (isObject &&
        ((_c = (_b = themeObject.locales) == null ? void 0 : _b[localeIndex.value]) == null
          ? void 0
          : _c.translations)) ||
      null;
    const translations = (isObject && themeObject.translations) || null;
    let localeResult = locales;
    let translationResult = translations;
    let defaultResult = defaultTranslations;
    const lastKey = keyPath.pop();
    for (const k of keyPath) {
      let fallbackResult = null;
      const foundInFallback = defaultResult == null ? void 0 : defaultResult[k];
      if (foundInFallback) {
        fallbackResult = defaultResult = foundInFallback;
      }
      const foundInTranslation = translationResult == null ? void 0 : translationResult[k];
      if (foundInTranslation) {
        fallbackResult = translationResult = foundInTranslation;
      }
      const foundInLocale = localeResult == null ? void 0 : localeResult[k];
      if (foundInLocale) {
        fallbackResult = localeResult = foundInLocale;
      }
      if (!foundInFallback) {
        defaultResult = fallbackResult;
      }
      if (!foundInTranslation) {
        translationResult = fallbackResult;
      }
      if (!foundInLocale) {
        localeResult = fallbackResult;
      }
    }
    return (
      (localeResult == null ? void 0 : localeResult[lastKey]) ??
      (translationResult == null ? void 0 : translationResult[lastKey]) ??
      (defaultResult == null ? void 0 : defaultResult[lastKey]) ??
      ""
    );
  }
  return translate;
}
const _sfc_main$w = /* @__PURE__ */ defineComponent({
  __name: "VPNavBarSearchButton",
  __ssrInlineRender: true,
  setup(__props) {
    const defaultTranslations = {
      button: {
        buttonText: "Search",
        buttonAriaLabel: "Search",
      },
    };
    const translate = createSearchTranslate(defaultTranslations);
    return (_ctx, _push, _parent, _attrs) => {
      _push(
        `<button${ssrRenderAttrs(
          mergeProps(
            {
              type: "button",
              class: "DocSearch DocSearch-Button",
              "aria-label": unref(translate)("button.buttonAriaLabel"),
            },
            _attrs,
          ),
        )}><span class="DocSearch-Button-Container"><span class="vp-icon DocSearch-Search-Icon"></span><span class="DocSearch-Button-Placeholder">${ssrInterpolate(unref(translate)("button.buttonText"))}</span></span><span class="DocSearch-Button-Keys"><kbd class="DocSearch-Button-Key"></kbd><kbd class="DocSearch-Button-Key">K</kbd></span></button>`,
      );
    };
  },
});
const _sfc_setup$w = _sfc_main$w.setup;
_sfc_main$w.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPNavBarSearchButton.vue",
  );
  return _sfc_setup$w ? _sfc_setup$w(props, ctx) : void 0;
};
const _sfc_main$v = /* @__PURE__ */ defineComponent({
  __name: "VPNavBarSearch",
  __ssrInlineRender: true,
  setup(__props) {
    const VPLocalSearchBox = defineAsyncComponent(() => import("./VPLocalSearchBox.DWB0yIVE.js"));
    const VPAlgoliaSearchBox = () => null;
    const { theme: theme2 } = useData();
    const loaded = ref(false);
    const actuallyLoaded = ref(false);
    onMounted(() => {
      {
        return;
      }
    });
    function load() {
      if (!loaded.value) {
        loaded.value = true;
        setTimeout(poll, 16);
      }
    }
    function poll() {
      const e = new Event("keydown");
      e.key = "k";
      e.metaKey = true;
      window.dispatchEvent(e);
      setTimeout(() => {
        if (!document.querySelector(".DocSearch-Modal")) {
          poll();
        }
      }, 16);
    }
    function isEditingContent(event) {
      const element = event.target;
      const tagName = element.tagName;
      return (
        element.isContentEditable || tagName === "INPUT" || tagName === "SELECT" || tagName === "TEXTAREA"
      );
    }
    const showSearch = ref(false);
    {
      onKeyStroke("k", (event) => {
        if (event.ctrlKey || event.metaKey) {
          event.preventDefault();
          showSearch.value = true;
        }
      });
      onKeyStroke("/", (event) => {
        if (!isEditingContent(event)) {
          event.preventDefault();
          showSearch.value = true;
        }
      });
    }
    const provider = "local";
    return (_ctx, _push, _parent, _attrs) => {
      var _a;
      _push(`<div${ssrRenderAttrs(mergeProps({ class: "VPNavBarSearch" }, _attrs))}>`);
      if (unref(provider) === "local") {
        _push(`<!--[-->`);
        if (showSearch.value) {
          _push(
            ssrRenderComponent(
              unref(VPLocalSearchBox),
              {
                onClose: ($event) => (showSearch.value = false),
              },
              null,
              _parent,
            ),
          );
        } else {
          _push(`<!---->`);
        }
        _push(`<div id="local-search">`);
        _push(
          ssrRenderComponent(
            _sfc_main$w,
            {
              onClick: ($event) => (showSearch.value = true),
            },
            null,
            _parent,
          ),
        );
        _push(`</div><!--]-->`);
      } else if (unref(provider) === "algolia") {
        _push(`<!--[-->`);
        if (loaded.value) {
          _push(
            ssrRenderComponent(
              unref(VPAlgoliaSearchBox),
              {
                algolia: ((_a = unref(theme2).search) == null ? void 0 : _a.options) ?? unref(theme2).algolia,
                onVnodeBeforeMount: ($event) => (actuallyLoaded.value = true),
              },
              null,
              _parent,
            ),
          );
        } else {
          _push(`<!---->`);
        }
        if (!actuallyLoaded.value) {
          _push(`<div id="docsearch">`);
          _push(ssrRenderComponent(_sfc_main$w, { onClick: load }, null, _parent));
          _push(`</div>`);
        } else {
          _push(`<!---->`);
        }
        _push(`<!--]-->`);
      } else {
        _push(`<!---->`);
      }
      _push(`</div>`);
    };
  },
});
const _sfc_setup$v = _sfc_main$v.setup;
_sfc_main$v.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPNavBarSearch.vue",
  );
  return _sfc_setup$v ? _sfc_setup$v(props, ctx) : void 0;
};
const _sfc_main$u = /* @__PURE__ */ defineComponent({
  __name: "VPNavBarSocialLinks",
  __ssrInlineRender: true,
  setup(__props) {
    const { theme: theme2 } = useData();
    return (_ctx, _push, _parent, _attrs) => {
      if (unref(theme2).socialLinks) {
        _push(
          ssrRenderComponent(
            VPSocialLinks,
            mergeProps(
              {
                class: "VPNavBarSocialLinks",
                links: unref(theme2).socialLinks,
              },
              _attrs,
            ),
            null,
            _parent,
          ),
        );
      } else {
        _push(`<!---->`);
      }
    };
  },
});
const _sfc_setup$u = _sfc_main$u.setup;
_sfc_main$u.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPNavBarSocialLinks.vue",
  );
  return _sfc_setup$u ? _sfc_setup$u(props, ctx) : void 0;
};
const VPNavBarSocialLinks = /* @__PURE__ */ _export_sfc(_sfc_main$u, [["__scopeId", "data-v-0394ad82"]]);
const _sfc_main$t = /* @__PURE__ */ defineComponent({
  __name: "VPNavBarTitle",
  __ssrInlineRender: true,
  setup(__props) {
    const { site, theme: theme2 } = useData();
    const { hasSidebar } = useSidebar();
    const { currentLang } = useLangs();
    const link2 = computed(() => {
      var _a;
      return typeof theme2.value.logoLink === "string"
        ? theme2.value.logoLink
        : (_a = theme2.value.logoLink) == null
          ? void 0
          : _a.link;
    });
    const rel = computed(() => {
      var _a;
      return typeof theme2.value.logoLink === "string"
        ? void 0
        : (_a = theme2.value.logoLink) == null
          ? void 0
          : _a.rel;
    });
    const target = computed(() => {
      var _a;
      return typeof theme2.value.logoLink === "string"
        ? void 0
        : (_a = theme2.value.logoLink) == null
          ? void 0
          : _a.target;
    });
    return (_ctx, _push, _parent, _attrs) => {
      _push(
        `<div${ssrRenderAttrs(
          mergeProps(
            {
              class: ["VPNavBarTitle", { "has-sidebar": unref(hasSidebar) }],
            },
            _attrs,
          ),
        )} data-v-1168a8e4><a class="title"${ssrRenderAttr("href", link2.value ?? unref(normalizeLink$1)(unref(currentLang).link))}${ssrRenderAttr("rel", rel.value)}${ssrRenderAttr("target", target.value)} data-v-1168a8e4>`,
      );
      ssrRenderSlot(_ctx.$slots, "nav-bar-title-before", {}, null, _push, _parent);
      if (unref(theme2).logo) {
        _push(
          ssrRenderComponent(
            VPImage,
            {
              class: "logo",
              image: unref(theme2).logo,
            },
            null,
            _parent,
          ),
        );
      } else {
        _push(`<!---->`);
      }
      if (unref(theme2).siteTitle) {
        _push(`<span data-v-1168a8e4>${unref(theme2).siteTitle ?? ""}</span>`);
      } else if (unref(theme2).siteTitle === void 0) {
        _push(`<span data-v-1168a8e4>${ssrInterpolate(unref(site).title)}</span>`);
      } else {
        _push(`<!---->`);
      }
      ssrRenderSlot(_ctx.$slots, "nav-bar-title-after", {}, null, _push, _parent);
      _push(`</a></div>`);
    };
  },
});
const _sfc_setup$t = _sfc_main$t.setup;
_sfc_main$t.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPNavBarTitle.vue",
  );
  return _sfc_setup$t ? _sfc_setup$t(props, ctx) : void 0;
};
const VPNavBarTitle = /* @__PURE__ */ _export_sfc(_sfc_main$t, [["__scopeId", "data-v-1168a8e4"]]);
const _sfc_main$s = /* @__PURE__ */ defineComponent({
  __name: "VPNavBarTranslations",
  __ssrInlineRender: true,
  setup(__props) {
    const { theme: theme2 } = useData();
    const { localeLinks, currentLang } = useLangs({ correspondingLink: true });
    return (_ctx, _push, _parent, _attrs) => {
      if (unref(localeLinks).length && unref(currentLang).label) {
        _push(
          ssrRenderComponent(
            VPFlyout,
            mergeProps(
              {
                class: "VPNavBarTranslations",
                icon: "vpi-languages",
                label: unref(theme2).langMenuLabel || "Change language",
              },
              _attrs,
            ),
            {
              default: withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  _push2(
                    `<div class="items" data-v-88af2de4${_scopeId}><p class="title" data-v-88af2de4${_scopeId}>${ssrInterpolate(unref(currentLang).label)}</p><!--[-->`,
                  );
                  ssrRenderList(unref(localeLinks), (locale) => {
                    _push2(ssrRenderComponent(VPMenuLink, { item: locale }, null, _parent2, _scopeId));
                  });
                  _push2(`<!--]--></div>`);
                } else {
                  return [
                    createVNode("div", { class: "items" }, [
                      createVNode("p", { class: "title" }, toDisplayString(unref(currentLang).label), 1),
                      (openBlock(true),
                      createBlock(
                        Fragment,
                        null,
                        renderList(unref(localeLinks), (locale) => {
                          return (
                            openBlock(),
                            createBlock(
                              VPMenuLink,
                              {
                                key: locale.link,
                                item: locale,
                              },
                              null,
                              8,
                              ["item"],
                            )
                          );
                        }),
                        128,
                      )),
                    ]),
                  ];
                }
              }),
              _: 1,
            },
            _parent,
          ),
        );
      } else {
        _push(`<!---->`);
      }
    };
  },
});
const _sfc_setup$s = _sfc_main$s.setup;
_sfc_main$s.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPNavBarTranslations.vue",
  );
  return _sfc_setup$s ? _sfc_setup$s(props, ctx) : void 0;
};
const VPNavBarTranslations = /* @__PURE__ */ _export_sfc(_sfc_main$s, [["__scopeId", "data-v-88af2de4"]]);
const _sfc_main$r = /* @__PURE__ */ defineComponent({
  __name: "VPNavBar",
  __ssrInlineRender: true,
  props: {
    isScreenOpen: { type: Boolean },
  },
  emits: ["toggle-screen"],
  setup(__props) {
    const props = __props;
    const { y } = useWindowScroll();
    const { hasSidebar } = useSidebar();
    const { frontmatter } = useData();
    const classes = ref({});
    watchPostEffect(() => {
      classes.value = {
        "has-sidebar": hasSidebar.value,
        home: frontmatter.value.layout === "home",
        top: y.value === 0,
        "screen-open": props.isScreenOpen,
      };
    });
    return (_ctx, _push, _parent, _attrs) => {
      _push(
        `<div${ssrRenderAttrs(
          mergeProps(
            {
              class: ["VPNavBar", classes.value],
            },
            _attrs,
          ),
        )} data-v-6aa21345><div class="wrapper" data-v-6aa21345><div class="container" data-v-6aa21345><div class="title" data-v-6aa21345>`,
      );
      _push(
        ssrRenderComponent(
          VPNavBarTitle,
          null,
          {
            "nav-bar-title-before": withCtx((_, _push2, _parent2, _scopeId) => {
              if (_push2) {
                ssrRenderSlot(_ctx.$slots, "nav-bar-title-before", {}, null, _push2, _parent2, _scopeId);
              } else {
                return [renderSlot(_ctx.$slots, "nav-bar-title-before", {}, void 0, true)];
              }
            }),
            "nav-bar-title-after": withCtx((_, _push2, _parent2, _scopeId) => {
              if (_push2) {
                ssrRenderSlot(_ctx.$slots, "nav-bar-title-after", {}, null, _push2, _parent2, _scopeId);
              } else {
                return [renderSlot(_ctx.$slots, "nav-bar-title-after", {}, void 0, true)];
              }
            }),
            _: 3,
          },
          _parent,
        ),
      );
      _push(`</div><div class="content" data-v-6aa21345><div class="content-body" data-v-6aa21345>`);
      ssrRenderSlot(_ctx.$slots, "nav-bar-content-before", {}, null, _push, _parent);
      _push(ssrRenderComponent(_sfc_main$v, { class: "search" }, null, _parent));
      _push(ssrRenderComponent(VPNavBarMenu, { class: "menu" }, null, _parent));
      _push(ssrRenderComponent(VPNavBarTranslations, { class: "translations" }, null, _parent));
      _push(ssrRenderComponent(VPNavBarAppearance, { class: "appearance" }, null, _parent));
      _push(ssrRenderComponent(VPNavBarSocialLinks, { class: "social-links" }, null, _parent));
      _push(ssrRenderComponent(VPNavBarExtra, { class: "extra" }, null, _parent));
      ssrRenderSlot(_ctx.$slots, "nav-bar-content-after", {}, null, _push, _parent);
      _push(
        ssrRenderComponent(
          VPNavBarHamburger,
          {
            class: "hamburger",
            active: __props.isScreenOpen,
            onClick: ($event) => _ctx.$emit("toggle-screen"),
          },
          null,
          _parent,
        ),
      );
      _push(
        `</div></div></div></div><div class="divider" data-v-6aa21345><div class="divider-line" data-v-6aa21345></div></div></div>`,
      );
    };
  },
});
const _sfc_setup$r = _sfc_main$r.setup;
_sfc_main$r.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPNavBar.vue",
  );
  return _sfc_setup$r ? _sfc_setup$r(props, ctx) : void 0;
};
const VPNavBar = /* @__PURE__ */ _export_sfc(_sfc_main$r, [["__scopeId", "data-v-6aa21345"]]);
const _sfc_main$q = /* @__PURE__ */ defineComponent({
  __name: "VPNavScreenAppearance",
  __ssrInlineRender: true,
  setup(__props) {
    const { site, theme: theme2 } = useData();
    return (_ctx, _push, _parent, _attrs) => {
      if (
        unref(site).appearance &&
        unref(site).appearance !== "force-dark" &&
        unref(site).appearance !== "force-auto"
      ) {
        _push(
          `<div${ssrRenderAttrs(mergeProps({ class: "VPNavScreenAppearance" }, _attrs))} data-v-b44890b2><p class="text" data-v-b44890b2>${ssrInterpolate(unref(theme2).darkModeSwitchLabel || "Appearance")}</p>`,
        );
        _push(ssrRenderComponent(VPSwitchAppearance, null, null, _parent));
        _push(`</div>`);
      } else {
        _push(`<!---->`);
      }
    };
  },
});
const _sfc_setup$q = _sfc_main$q.setup;
_sfc_main$q.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPNavScreenAppearance.vue",
  );
  return _sfc_setup$q ? _sfc_setup$q(props, ctx) : void 0;
};
const VPNavScreenAppearance = /* @__PURE__ */ _export_sfc(_sfc_main$q, [["__scopeId", "data-v-b44890b2"]]);
const _sfc_main$p = /* @__PURE__ */ defineComponent({
  __name: "VPNavScreenMenuLink",
  __ssrInlineRender: true,
  props: {
    item: {},
  },
  setup(__props) {
    const closeScreen = inject("close-screen");
    return (_ctx, _push, _parent, _attrs) => {
      _push(
        ssrRenderComponent(
          _sfc_main$10,
          mergeProps(
            {
              class: "VPNavScreenMenuLink",
              href: __props.item.link,
              target: __props.item.target,
              rel: __props.item.rel,
              "no-icon": __props.item.noIcon,
              onClick: unref(closeScreen),
            },
            _attrs,
          ),
          {
            default: withCtx((_, _push2, _parent2, _scopeId) => {
              if (_push2) {
                _push2(`<span data-v-df37e6dd${_scopeId}>${__props.item.text ?? ""}</span>`);
              } else {
                return [
                  createVNode(
                    "span",
                    {
                      innerHTML: __props.item.text,
                    },
                    null,
                    8,
                    ["innerHTML"],
                  ),
                ];
              }
            }),
            _: 1,
          },
          _parent,
        ),
      );
    };
  },
});
const _sfc_setup$p = _sfc_main$p.setup;
_sfc_main$p.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPNavScreenMenuLink.vue",
  );
  return _sfc_setup$p ? _sfc_setup$p(props, ctx) : void 0;
};
const VPNavScreenMenuLink = /* @__PURE__ */ _export_sfc(_sfc_main$p, [["__scopeId", "data-v-df37e6dd"]]);
const _sfc_main$o = /* @__PURE__ */ defineComponent({
  __name: "VPNavScreenMenuGroupLink",
  __ssrInlineRender: true,
  props: {
    item: {},
  },
  setup(__props) {
    const closeScreen = inject("close-screen");
    return (_ctx, _push, _parent, _attrs) => {
      _push(
        ssrRenderComponent(
          _sfc_main$10,
          mergeProps(
            {
              class: "VPNavScreenMenuGroupLink",
              href: __props.item.link,
              target: __props.item.target,
              rel: __props.item.rel,
              "no-icon": __props.item.noIcon,
              onClick: unref(closeScreen),
            },
            _attrs,
          ),
          {
            default: withCtx((_, _push2, _parent2, _scopeId) => {
              if (_push2) {
                _push2(`<span data-v-3e9c20e4${_scopeId}>${__props.item.text ?? ""}</span>`);
              } else {
                return [
                  createVNode(
                    "span",
                    {
                      innerHTML: __props.item.text,
                    },
                    null,
                    8,
                    ["innerHTML"],
                  ),
                ];
              }
            }),
            _: 1,
          },
          _parent,
        ),
      );
    };
  },
});
const _sfc_setup$o = _sfc_main$o.setup;
_sfc_main$o.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPNavScreenMenuGroupLink.vue",
  );
  return _sfc_setup$o ? _sfc_setup$o(props, ctx) : void 0;
};
const VPNavScreenMenuGroupLink = /* @__PURE__ */ _export_sfc(_sfc_main$o, [["__scopeId", "data-v-3e9c20e4"]]);
const _sfc_main$n = /* @__PURE__ */ defineComponent({
  __name: "VPNavScreenMenuGroupSection",
  __ssrInlineRender: true,
  props: {
    text: {},
    items: {},
  },
  setup(__props) {
    return (_ctx, _push, _parent, _attrs) => {
      _push(
        `<div${ssrRenderAttrs(mergeProps({ class: "VPNavScreenMenuGroupSection" }, _attrs))} data-v-8133b170>`,
      );
      if (__props.text) {
        _push(`<p class="title" data-v-8133b170>${ssrInterpolate(__props.text)}</p>`);
      } else {
        _push(`<!---->`);
      }
      _push(`<!--[-->`);
      ssrRenderList(__props.items, (item) => {
        _push(
          ssrRenderComponent(
            VPNavScreenMenuGroupLink,
            {
              key: item.text,
              item,
            },
            null,
            _parent,
          ),
        );
      });
      _push(`<!--]--></div>`);
    };
  },
});
const _sfc_setup$n = _sfc_main$n.setup;
_sfc_main$n.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPNavScreenMenuGroupSection.vue",
  );
  return _sfc_setup$n ? _sfc_setup$n(props, ctx) : void 0;
};
const VPNavScreenMenuGroupSection = /* @__PURE__ */ _export_sfc(_sfc_main$n, [
  ["__scopeId", "data-v-8133b170"],
]);
const _sfc_main$m = /* @__PURE__ */ defineComponent({
  __name: "VPNavScreenMenuGroup",
  __ssrInlineRender: true,
  props: {
    text: {},
    items: {},
  },
  setup(__props) {
    const props = __props;
    const isOpen = ref(false);
    const groupId = computed(() => `NavScreenGroup-${props.text.replace(" ", "-").toLowerCase()}`);
    return (_ctx, _push, _parent, _attrs) => {
      _push(
        `<div${ssrRenderAttrs(
          mergeProps(
            {
              class: ["VPNavScreenMenuGroup", { open: isOpen.value }],
            },
            _attrs,
          ),
        )} data-v-b9ab8c58><button class="button"${ssrRenderAttr("aria-controls", groupId.value)}${ssrRenderAttr("aria-expanded", isOpen.value)} data-v-b9ab8c58><span class="button-text" data-v-b9ab8c58>${__props.text ?? ""}</span><span class="vpi-plus button-icon" data-v-b9ab8c58></span></button><div${ssrRenderAttr("id", groupId.value)} class="items" data-v-b9ab8c58><!--[-->`,
      );
      ssrRenderList(__props.items, (item) => {
        _push(`<!--[-->`);
        if ("link" in item) {
          _push(`<div class="item" data-v-b9ab8c58>`);
          _push(ssrRenderComponent(VPNavScreenMenuGroupLink, { item }, null, _parent));
          _push(`</div>`);
        } else if ("component" in item) {
          _push(`<div class="item" data-v-b9ab8c58>`);
          ssrRenderVNode(
            _push,
            createVNode(
              resolveDynamicComponent(item.component),
              mergeProps({ ref_for: true }, item.props, { "screen-menu": "" }),
              null,
            ),
            _parent,
          );
          _push(`</div>`);
        } else {
          _push(`<div class="group" data-v-b9ab8c58>`);
          _push(
            ssrRenderComponent(
              VPNavScreenMenuGroupSection,
              {
                text: item.text,
                items: item.items,
              },
              null,
              _parent,
            ),
          );
          _push(`</div>`);
        }
        _push(`<!--]-->`);
      });
      _push(`<!--]--></div></div>`);
    };
  },
});
const _sfc_setup$m = _sfc_main$m.setup;
_sfc_main$m.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPNavScreenMenuGroup.vue",
  );
  return _sfc_setup$m ? _sfc_setup$m(props, ctx) : void 0;
};
const VPNavScreenMenuGroup = /* @__PURE__ */ _export_sfc(_sfc_main$m, [["__scopeId", "data-v-b9ab8c58"]]);
const _sfc_main$l = /* @__PURE__ */ defineComponent({
  __name: "VPNavScreenMenu",
  __ssrInlineRender: true,
  setup(__props) {
    const { theme: theme2 } = useData();
    return (_ctx, _push, _parent, _attrs) => {
      if (unref(theme2).nav) {
        _push(`<nav${ssrRenderAttrs(mergeProps({ class: "VPNavScreenMenu" }, _attrs))}><!--[-->`);
        ssrRenderList(unref(theme2).nav, (item) => {
          _push(`<!--[-->`);
          if ("link" in item) {
            _push(ssrRenderComponent(VPNavScreenMenuLink, { item }, null, _parent));
          } else if ("component" in item) {
            ssrRenderVNode(
              _push,
              createVNode(
                resolveDynamicComponent(item.component),
                mergeProps({ ref_for: true }, item.props, { "screen-menu": "" }),
                null,
              ),
              _parent,
            );
          } else {
            _push(
              ssrRenderComponent(
                VPNavScreenMenuGroup,
                {
                  text: item.text || "",
                  items: item.items,
                },
                null,
                _parent,
              ),
            );
          }
          _push(`<!--]-->`);
        });
        _push(`<!--]--></nav>`);
      } else {
        _push(`<!---->`);
      }
    };
  },
});
const _sfc_setup$l = _sfc_main$l.setup;
_sfc_main$l.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPNavScreenMenu.vue",
  );
  return _sfc_setup$l ? _sfc_setup$l(props, ctx) : void 0;
};
const _sfc_main$k = /* @__PURE__ */ defineComponent({
  __name: "VPNavScreenSocialLinks",
  __ssrInlineRender: true,
  setup(__props) {
    const { theme: theme2 } = useData();
    return (_ctx, _push, _parent, _attrs) => {
      if (unref(theme2).socialLinks) {
        _push(
          ssrRenderComponent(
            VPSocialLinks,
            mergeProps(
              {
                class: "VPNavScreenSocialLinks",
                links: unref(theme2).socialLinks,
              },
              _attrs,
            ),
            null,
            _parent,
          ),
        );
      } else {
        _push(`<!---->`);
      }
    };
  },
});
const _sfc_setup$k = _sfc_main$k.setup;
_sfc_main$k.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPNavScreenSocialLinks.vue",
  );
  return _sfc_setup$k ? _sfc_setup$k(props, ctx) : void 0;
};
const _sfc_main$j = /* @__PURE__ */ defineComponent({
  __name: "VPNavScreenTranslations",
  __ssrInlineRender: true,
  setup(__props) {
    const { localeLinks, currentLang } = useLangs({ correspondingLink: true });
    const isOpen = ref(false);
    return (_ctx, _push, _parent, _attrs) => {
      if (unref(localeLinks).length && unref(currentLang).label) {
        _push(
          `<div${ssrRenderAttrs(
            mergeProps(
              {
                class: ["VPNavScreenTranslations", { open: isOpen.value }],
              },
              _attrs,
            ),
          )} data-v-858fe1a4><button class="title" data-v-858fe1a4><span class="vpi-languages icon lang" data-v-858fe1a4></span> ${ssrInterpolate(unref(currentLang).label)} <span class="vpi-chevron-down icon chevron" data-v-858fe1a4></span></button><ul class="list" data-v-858fe1a4><!--[-->`,
        );
        ssrRenderList(unref(localeLinks), (locale) => {
          _push(`<li class="item" data-v-858fe1a4>`);
          _push(
            ssrRenderComponent(
              _sfc_main$10,
              {
                class: "link",
                href: locale.link,
              },
              {
                default: withCtx((_, _push2, _parent2, _scopeId) => {
                  if (_push2) {
                    _push2(`${ssrInterpolate(locale.text)}`);
                  } else {
                    return [createTextVNode(toDisplayString(locale.text), 1)];
                  }
                }),
                _: 2,
              },
              _parent,
            ),
          );
          _push(`</li>`);
        });
        _push(`<!--]--></ul></div>`);
      } else {
        _push(`<!---->`);
      }
    };
  },
});
const _sfc_setup$j = _sfc_main$j.setup;
_sfc_main$j.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPNavScreenTranslations.vue",
  );
  return _sfc_setup$j ? _sfc_setup$j(props, ctx) : void 0;
};
const VPNavScreenTranslations = /* @__PURE__ */ _export_sfc(_sfc_main$j, [["__scopeId", "data-v-858fe1a4"]]);
const _sfc_main$i = /* @__PURE__ */ defineComponent({
  __name: "VPNavScreen",
  __ssrInlineRender: true,
  props: {
    open: { type: Boolean },
  },
  setup(__props) {
    const screen = ref(null);
    useScrollLock(inBrowser ? document.body : null);
    return (_ctx, _push, _parent, _attrs) => {
      if (__props.open) {
        _push(
          `<div${ssrRenderAttrs(
            mergeProps(
              {
                class: "VPNavScreen",
                ref_key: "screen",
                ref: screen,
                id: "VPNavScreen",
              },
              _attrs,
            ),
          )} data-v-f2779853><div class="container" data-v-f2779853>`,
        );
        ssrRenderSlot(_ctx.$slots, "nav-screen-content-before", {}, null, _push, _parent);
        _push(ssrRenderComponent(_sfc_main$l, { class: "menu" }, null, _parent));
        _push(ssrRenderComponent(VPNavScreenTranslations, { class: "translations" }, null, _parent));
        _push(ssrRenderComponent(VPNavScreenAppearance, { class: "appearance" }, null, _parent));
        _push(ssrRenderComponent(_sfc_main$k, { class: "social-links" }, null, _parent));
        ssrRenderSlot(_ctx.$slots, "nav-screen-content-after", {}, null, _push, _parent);
        _push(`</div></div>`);
      } else {
        _push(`<!---->`);
      }
    };
  },
});
const _sfc_setup$i = _sfc_main$i.setup;
_sfc_main$i.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPNavScreen.vue",
  );
  return _sfc_setup$i ? _sfc_setup$i(props, ctx) : void 0;
};
const VPNavScreen = /* @__PURE__ */ _export_sfc(_sfc_main$i, [["__scopeId", "data-v-f2779853"]]);
const _sfc_main$h = /* @__PURE__ */ defineComponent({
  __name: "VPNav",
  __ssrInlineRender: true,
  setup(__props) {
    const { isScreenOpen, closeScreen, toggleScreen } = useNav();
    const { frontmatter } = useData();
    const hasNavbar = computed(() => {
      return frontmatter.value.navbar !== false;
    });
    provide("close-screen", closeScreen);
    watchEffect(() => {
      if (inBrowser) {
        document.documentElement.classList.toggle("hide-nav", !hasNavbar.value);
      }
    });
    return (_ctx, _push, _parent, _attrs) => {
      if (hasNavbar.value) {
        _push(`<header${ssrRenderAttrs(mergeProps({ class: "VPNav" }, _attrs))} data-v-ae24b3ad>`);
        _push(
          ssrRenderComponent(
            VPNavBar,
            {
              "is-screen-open": unref(isScreenOpen),
              onToggleScreen: unref(toggleScreen),
            },
            {
              "nav-bar-title-before": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "nav-bar-title-before", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "nav-bar-title-before", {}, void 0, true)];
                }
              }),
              "nav-bar-title-after": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "nav-bar-title-after", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "nav-bar-title-after", {}, void 0, true)];
                }
              }),
              "nav-bar-content-before": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "nav-bar-content-before", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "nav-bar-content-before", {}, void 0, true)];
                }
              }),
              "nav-bar-content-after": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "nav-bar-content-after", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "nav-bar-content-after", {}, void 0, true)];
                }
              }),
              _: 3,
            },
            _parent,
          ),
        );
        _push(
          ssrRenderComponent(
            VPNavScreen,
            { open: unref(isScreenOpen) },
            {
              "nav-screen-content-before": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(
                    _ctx.$slots,
                    "nav-screen-content-before",
                    {},
                    null,
                    _push2,
                    _parent2,
                    _scopeId,
                  );
                } else {
                  return [renderSlot(_ctx.$slots, "nav-screen-content-before", {}, void 0, true)];
                }
              }),
              "nav-screen-content-after": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(
                    _ctx.$slots,
                    "nav-screen-content-after",
                    {},
                    null,
                    _push2,
                    _parent2,
                    _scopeId,
                  );
                } else {
                  return [renderSlot(_ctx.$slots, "nav-screen-content-after", {}, void 0, true)];
                }
              }),
              _: 3,
            },
            _parent,
          ),
        );
        _push(`</header>`);
      } else {
        _push(`<!---->`);
      }
    };
  },
});
const _sfc_setup$h = _sfc_main$h.setup;
_sfc_main$h.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPNav.vue",
  );
  return _sfc_setup$h ? _sfc_setup$h(props, ctx) : void 0;
};
const VPNav = /* @__PURE__ */ _export_sfc(_sfc_main$h, [["__scopeId", "data-v-ae24b3ad"]]);
const _sfc_main$g = /* @__PURE__ */ defineComponent({
  __name: "VPSidebarItem",
  __ssrInlineRender: true,
  props: {
    item: {},
    depth: {},
  },
  setup(__props) {
    const props = __props;
    const {
      collapsed,
      collapsible,
      isLink,
      isActiveLink,
      hasActiveLink: hasActiveLink2,
      hasChildren,
      toggle,
    } = useSidebarControl(computed(() => props.item));
    const sectionTag = computed(() => (hasChildren.value ? "section" : `div`));
    const linkTag = computed(() => (isLink.value ? "a" : "div"));
    const textTag = computed(() => {
      return !hasChildren.value ? "p" : props.depth + 2 === 7 ? "p" : `h${props.depth + 2}`;
    });
    const itemRole = computed(() => (isLink.value ? void 0 : "button"));
    const classes = computed(() => [
      [`level-${props.depth}`],
      { collapsible: collapsible.value },
      { collapsed: collapsed.value },
      { "is-link": isLink.value },
      { "is-active": isActiveLink.value },
      { "has-active": hasActiveLink2.value },
    ]);
    function onItemInteraction(e) {
      if ("key" in e && e.key !== "Enter") {
        return;
      }
      !props.item.link && toggle();
    }
    function onCaretClick() {
      props.item.link && toggle();
    }
    return (_ctx, _push, _parent, _attrs) => {
      const _component_VPSidebarItem = resolveComponent("VPSidebarItem", true);
      ssrRenderVNode(
        _push,
        createVNode(
          resolveDynamicComponent(sectionTag.value),
          mergeProps(
            {
              class: ["VPSidebarItem", classes.value],
            },
            _attrs,
          ),
          {
            default: withCtx((_, _push2, _parent2, _scopeId) => {
              if (_push2) {
                if (__props.item.text) {
                  _push2(
                    `<div class="item"${ssrRenderAttr("role", itemRole.value)}${ssrRenderAttr("tabindex", __props.item.items && 0)} data-v-b3fd67f8${_scopeId}><div class="indicator" data-v-b3fd67f8${_scopeId}></div>`,
                  );
                  if (__props.item.link) {
                    _push2(
                      ssrRenderComponent(
                        _sfc_main$10,
                        {
                          tag: linkTag.value,
                          class: "link",
                          href: __props.item.link,
                          rel: __props.item.rel,
                          target: __props.item.target,
                        },
                        {
                          default: withCtx((_2, _push3, _parent3, _scopeId2) => {
                            if (_push3) {
                              ssrRenderVNode(
                                _push3,
                                createVNode(resolveDynamicComponent(textTag.value), { class: "text" }, null),
                                _parent3,
                                _scopeId2,
                              );
                            } else {
                              return [
                                (openBlock(),
                                createBlock(
                                  resolveDynamicComponent(textTag.value),
                                  {
                                    class: "text",
                                    innerHTML: __props.item.text,
                                  },
                                  null,
                                  8,
                                  ["innerHTML"],
                                )),
                              ];
                            }
                          }),
                          _: 1,
                        },
                        _parent2,
                        _scopeId,
                      ),
                    );
                  } else {
                    ssrRenderVNode(
                      _push2,
                      createVNode(resolveDynamicComponent(textTag.value), { class: "text" }, null),
                      _parent2,
                      _scopeId,
                    );
                  }
                  if (__props.item.collapsed != null && __props.item.items && __props.item.items.length) {
                    _push2(
                      `<div class="caret" role="button" aria-label="toggle section" tabindex="0" data-v-b3fd67f8${_scopeId}><span class="vpi-chevron-right caret-icon" data-v-b3fd67f8${_scopeId}></span></div>`,
                    );
                  } else {
                    _push2(`<!---->`);
                  }
                  _push2(`</div>`);
                } else {
                  _push2(`<!---->`);
                }
                if (__props.item.items && __props.item.items.length) {
                  _push2(`<div class="items" data-v-b3fd67f8${_scopeId}>`);
                  if (__props.depth < 5) {
                    _push2(`<!--[-->`);
                    ssrRenderList(__props.item.items, (i) => {
                      _push2(
                        ssrRenderComponent(
                          _component_VPSidebarItem,
                          {
                            key: i.text,
                            item: i,
                            depth: __props.depth + 1,
                          },
                          null,
                          _parent2,
                          _scopeId,
                        ),
                      );
                    });
                    _push2(`<!--]-->`);
                  } else {
                    _push2(`<!---->`);
                  }
                  _push2(`</div>`);
                } else {
                  _push2(`<!---->`);
                }
              } else {
                return [
                  __props.item.text
                    ? (openBlock(),
                      createBlock(
                        "div",
                        mergeProps(
                          {
                            key: 0,
                            class: "item",
                            role: itemRole.value,
                          },
                          toHandlers(
                            __props.item.items
                              ? { click: onItemInteraction, keydown: onItemInteraction }
                              : {},
                            true,
                          ),
                          {
                            tabindex: __props.item.items && 0,
                          },
                        ),
                        [
                          createVNode("div", { class: "indicator" }),
                          __props.item.link
                            ? (openBlock(),
                              createBlock(
                                _sfc_main$10,
                                {
                                  key: 0,
                                  tag: linkTag.value,
                                  class: "link",
                                  href: __props.item.link,
                                  rel: __props.item.rel,
                                  target: __props.item.target,
                                },
                                {
                                  default: withCtx(() => [
                                    (openBlock(),
                                    createBlock(
                                      resolveDynamicComponent(textTag.value),
                                      {
                                        class: "text",
                                        innerHTML: __props.item.text,
                                      },
                                      null,
                                      8,
                                      ["innerHTML"],
                                    )),
                                  ]),
                                  _: 1,
                                },
                                8,
                                ["tag", "href", "rel", "target"],
                              ))
                            : (openBlock(),
                              createBlock(
                                resolveDynamicComponent(textTag.value),
                                {
                                  key: 1,
                                  class: "text",
                                  innerHTML: __props.item.text,
                                },
                                null,
                                8,
                                ["innerHTML"],
                              )),
                          __props.item.collapsed != null && __props.item.items && __props.item.items.length
                            ? (openBlock(),
                              createBlock(
                                "div",
                                {
                                  key: 2,
                                  class: "caret",
                                  role: "button",
                                  "aria-label": "toggle section",
                                  onClick: onCaretClick,
                                  onKeydown: withKeys(onCaretClick, ["enter"]),
                                  tabindex: "0",
                                },
                                [createVNode("span", { class: "vpi-chevron-right caret-icon" })],
                                32,
                              ))
                            : createCommentVNode("", true),
                        ],
                        16,
                        ["role", "tabindex"],
                      ))
                    : createCommentVNode("", true),
                  __props.item.items && __props.item.items.length
                    ? (openBlock(),
                      createBlock(
                        "div",
                        {
                          key: 1,
                          class: "items",
                        },
                        [
                          __props.depth < 5
                            ? (openBlock(true),
                              createBlock(
                                Fragment,
                                { key: 0 },
                                renderList(__props.item.items, (i) => {
                                  return (
                                    openBlock(),
                                    createBlock(
                                      _component_VPSidebarItem,
                                      {
                                        key: i.text,
                                        item: i,
                                        depth: __props.depth + 1,
                                      },
                                      null,
                                      8,
                                      ["item", "depth"],
                                    )
                                  );
                                }),
                                128,
                              ))
                            : createCommentVNode("", true),
                        ],
                      ))
                    : createCommentVNode("", true),
                ];
              }
            }),
            _: 1,
          },
        ),
        _parent,
      );
    };
  },
});
const _sfc_setup$g = _sfc_main$g.setup;
_sfc_main$g.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPSidebarItem.vue",
  );
  return _sfc_setup$g ? _sfc_setup$g(props, ctx) : void 0;
};
const VPSidebarItem = /* @__PURE__ */ _export_sfc(_sfc_main$g, [["__scopeId", "data-v-b3fd67f8"]]);
const _sfc_main$f = /* @__PURE__ */ defineComponent({
  __name: "VPSidebarGroup",
  __ssrInlineRender: true,
  props: {
    items: {},
  },
  setup(__props) {
    const disableTransition = ref(true);
    let timer = null;
    onMounted(() => {
      timer = setTimeout(() => {
        timer = null;
        disableTransition.value = false;
      }, 300);
    });
    onBeforeUnmount(() => {
      if (timer != null) {
        clearTimeout(timer);
        timer = null;
      }
    });
    return (_ctx, _push, _parent, _attrs) => {
      _push(`<!--[-->`);
      ssrRenderList(__props.items, (item) => {
        _push(
          `<div class="${ssrRenderClass([{ "no-transition": disableTransition.value }, "group"])}" data-v-c40bc020>`,
        );
        _push(
          ssrRenderComponent(
            VPSidebarItem,
            {
              item,
              depth: 0,
            },
            null,
            _parent,
          ),
        );
        _push(`</div>`);
      });
      _push(`<!--]-->`);
    };
  },
});
const _sfc_setup$f = _sfc_main$f.setup;
_sfc_main$f.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPSidebarGroup.vue",
  );
  return _sfc_setup$f ? _sfc_setup$f(props, ctx) : void 0;
};
const VPSidebarGroup = /* @__PURE__ */ _export_sfc(_sfc_main$f, [["__scopeId", "data-v-c40bc020"]]);
const _sfc_main$e = /* @__PURE__ */ defineComponent({
  __name: "VPSidebar",
  __ssrInlineRender: true,
  props: {
    open: { type: Boolean },
  },
  setup(__props) {
    const { sidebarGroups, hasSidebar } = useSidebar();
    const props = __props;
    const navEl = ref(null);
    const isLocked = useScrollLock(inBrowser ? document.body : null);
    watch(
      [props, navEl],
      () => {
        var _a;
        if (props.open) {
          isLocked.value = true;
          (_a = navEl.value) == null ? void 0 : _a.focus();
        } else isLocked.value = false;
      },
      { immediate: true, flush: "post" },
    );
    const key = ref(0);
    watch(
      sidebarGroups,
      () => {
        key.value += 1;
      },
      { deep: true },
    );
    return (_ctx, _push, _parent, _attrs) => {
      if (unref(hasSidebar)) {
        _push(
          `<aside${ssrRenderAttrs(
            mergeProps(
              {
                class: ["VPSidebar", { open: __props.open }],
                ref_key: "navEl",
                ref: navEl,
              },
              _attrs,
            ),
          )} data-v-319d5ca6><div class="curtain" data-v-319d5ca6></div><nav class="nav" id="VPSidebarNav" aria-labelledby="sidebar-aria-label" tabindex="-1" data-v-319d5ca6><span class="visually-hidden" id="sidebar-aria-label" data-v-319d5ca6> Sidebar Navigation </span>`,
        );
        ssrRenderSlot(_ctx.$slots, "sidebar-nav-before", {}, null, _push, _parent);
        _push(
          ssrRenderComponent(
            VPSidebarGroup,
            {
              items: unref(sidebarGroups),
              key: key.value,
            },
            null,
            _parent,
          ),
        );
        ssrRenderSlot(_ctx.$slots, "sidebar-nav-after", {}, null, _push, _parent);
        _push(`</nav></aside>`);
      } else {
        _push(`<!---->`);
      }
    };
  },
});
const _sfc_setup$e = _sfc_main$e.setup;
_sfc_main$e.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPSidebar.vue",
  );
  return _sfc_setup$e ? _sfc_setup$e(props, ctx) : void 0;
};
const VPSidebar = /* @__PURE__ */ _export_sfc(_sfc_main$e, [["__scopeId", "data-v-319d5ca6"]]);
const _sfc_main$d = /* @__PURE__ */ defineComponent({
  __name: "VPSkipLink",
  __ssrInlineRender: true,
  setup(__props) {
    const { theme: theme2 } = useData();
    const route = useRoute();
    const backToTop = ref();
    watch(
      () => route.path,
      () => backToTop.value.focus(),
    );
    return (_ctx, _push, _parent, _attrs) => {
      _push(
        `<!--[--><span tabindex="-1" data-v-0b0ada53></span><a href="#VPContent" class="VPSkipLink visually-hidden" data-v-0b0ada53>${ssrInterpolate(unref(theme2).skipToContentLabel || "Skip to content")}</a><!--]-->`,
      );
    };
  },
});
const _sfc_setup$d = _sfc_main$d.setup;
_sfc_main$d.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPSkipLink.vue",
  );
  return _sfc_setup$d ? _sfc_setup$d(props, ctx) : void 0;
};
const VPSkipLink = /* @__PURE__ */ _export_sfc(_sfc_main$d, [["__scopeId", "data-v-0b0ada53"]]);
const _sfc_main$c = /* @__PURE__ */ defineComponent({
  __name: "Layout",
  __ssrInlineRender: true,
  setup(__props) {
    const { isOpen: isSidebarOpen, open: openSidebar, close: closeSidebar } = useSidebar();
    const route = useRoute();
    watch(() => route.path, closeSidebar);
    useCloseSidebarOnEscape(isSidebarOpen, closeSidebar);
    const { frontmatter } = useData();
    const slots = useSlots();
    const heroImageSlotExists = computed(() => !!slots["home-hero-image"]);
    provide("hero-image-slot-exists", heroImageSlotExists);
    return (_ctx, _push, _parent, _attrs) => {
      const _component_Content = resolveComponent("Content");
      if (unref(frontmatter).layout !== false) {
        _push(
          `<div${ssrRenderAttrs(
            mergeProps(
              {
                class: ["Layout", unref(frontmatter).pageClass],
              },
              _attrs,
            ),
          )} data-v-5d98c3a5>`,
        );
        ssrRenderSlot(_ctx.$slots, "layout-top", {}, null, _push, _parent);
        _push(ssrRenderComponent(VPSkipLink, null, null, _parent));
        _push(
          ssrRenderComponent(
            VPBackdrop,
            {
              class: "backdrop",
              show: unref(isSidebarOpen),
              onClick: unref(closeSidebar),
            },
            null,
            _parent,
          ),
        );
        _push(
          ssrRenderComponent(
            VPNav,
            null,
            {
              "nav-bar-title-before": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "nav-bar-title-before", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "nav-bar-title-before", {}, void 0, true)];
                }
              }),
              "nav-bar-title-after": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "nav-bar-title-after", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "nav-bar-title-after", {}, void 0, true)];
                }
              }),
              "nav-bar-content-before": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "nav-bar-content-before", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "nav-bar-content-before", {}, void 0, true)];
                }
              }),
              "nav-bar-content-after": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "nav-bar-content-after", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "nav-bar-content-after", {}, void 0, true)];
                }
              }),
              "nav-screen-content-before": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(
                    _ctx.$slots,
                    "nav-screen-content-before",
                    {},
                    null,
                    _push2,
                    _parent2,
                    _scopeId,
                  );
                } else {
                  return [renderSlot(_ctx.$slots, "nav-screen-content-before", {}, void 0, true)];
                }
              }),
              "nav-screen-content-after": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(
                    _ctx.$slots,
                    "nav-screen-content-after",
                    {},
                    null,
                    _push2,
                    _parent2,
                    _scopeId,
                  );
                } else {
                  return [renderSlot(_ctx.$slots, "nav-screen-content-after", {}, void 0, true)];
                }
              }),
              _: 3,
            },
            _parent,
          ),
        );
        _push(
          ssrRenderComponent(
            VPLocalNav,
            {
              open: unref(isSidebarOpen),
              onOpenMenu: unref(openSidebar),
            },
            null,
            _parent,
          ),
        );
        _push(
          ssrRenderComponent(
            VPSidebar,
            { open: unref(isSidebarOpen) },
            {
              "sidebar-nav-before": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "sidebar-nav-before", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "sidebar-nav-before", {}, void 0, true)];
                }
              }),
              "sidebar-nav-after": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "sidebar-nav-after", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "sidebar-nav-after", {}, void 0, true)];
                }
              }),
              _: 3,
            },
            _parent,
          ),
        );
        _push(
          ssrRenderComponent(
            VPContent,
            null,
            {
              "page-top": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "page-top", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "page-top", {}, void 0, true)];
                }
              }),
              "page-bottom": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "page-bottom", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "page-bottom", {}, void 0, true)];
                }
              }),
              "not-found": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "not-found", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "not-found", {}, void 0, true)];
                }
              }),
              "home-hero-before": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "home-hero-before", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "home-hero-before", {}, void 0, true)];
                }
              }),
              "home-hero-info-before": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "home-hero-info-before", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "home-hero-info-before", {}, void 0, true)];
                }
              }),
              "home-hero-info": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "home-hero-info", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "home-hero-info", {}, void 0, true)];
                }
              }),
              "home-hero-info-after": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "home-hero-info-after", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "home-hero-info-after", {}, void 0, true)];
                }
              }),
              "home-hero-actions-after": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "home-hero-actions-after", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "home-hero-actions-after", {}, void 0, true)];
                }
              }),
              "home-hero-image": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "home-hero-image", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "home-hero-image", {}, void 0, true)];
                }
              }),
              "home-hero-after": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "home-hero-after", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "home-hero-after", {}, void 0, true)];
                }
              }),
              "home-features-before": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "home-features-before", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "home-features-before", {}, void 0, true)];
                }
              }),
              "home-features-after": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "home-features-after", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "home-features-after", {}, void 0, true)];
                }
              }),
              "doc-footer-before": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "doc-footer-before", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "doc-footer-before", {}, void 0, true)];
                }
              }),
              "doc-before": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "doc-before", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "doc-before", {}, void 0, true)];
                }
              }),
              "doc-after": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "doc-after", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "doc-after", {}, void 0, true)];
                }
              }),
              "doc-top": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "doc-top", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "doc-top", {}, void 0, true)];
                }
              }),
              "doc-bottom": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "doc-bottom", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "doc-bottom", {}, void 0, true)];
                }
              }),
              "aside-top": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "aside-top", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "aside-top", {}, void 0, true)];
                }
              }),
              "aside-bottom": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "aside-bottom", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "aside-bottom", {}, void 0, true)];
                }
              }),
              "aside-outline-before": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "aside-outline-before", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "aside-outline-before", {}, void 0, true)];
                }
              }),
              "aside-outline-after": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "aside-outline-after", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "aside-outline-after", {}, void 0, true)];
                }
              }),
              "aside-ads-before": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "aside-ads-before", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "aside-ads-before", {}, void 0, true)];
                }
              }),
              "aside-ads-after": withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  ssrRenderSlot(_ctx.$slots, "aside-ads-after", {}, null, _push2, _parent2, _scopeId);
                } else {
                  return [renderSlot(_ctx.$slots, "aside-ads-after", {}, void 0, true)];
                }
              }),
              _: 3,
            },
            _parent,
          ),
        );
        _push(ssrRenderComponent(VPFooter, null, null, _parent));
        ssrRenderSlot(_ctx.$slots, "layout-bottom", {}, null, _push, _parent);
        _push(`</div>`);
      } else {
        _push(ssrRenderComponent(_component_Content, _attrs, null, _parent));
      }
    };
  },
});
const _sfc_setup$c = _sfc_main$c.setup;
_sfc_main$c.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/Layout.vue",
  );
  return _sfc_setup$c ? _sfc_setup$c(props, ctx) : void 0;
};
const Layout = /* @__PURE__ */ _export_sfc(_sfc_main$c, [["__scopeId", "data-v-5d98c3a5"]]);
const GridSettings = {
  xmini: [[0, 2]],
  mini: [],
  small: [
    [920, 6],
    [768, 5],
    [640, 4],
    [480, 3],
    [0, 2],
  ],
  medium: [
    [960, 5],
    [832, 4],
    [640, 3],
    [480, 2],
  ],
  big: [
    [832, 3],
    [640, 2],
  ],
};
function useSponsorsGrid({ el, size = "medium" }) {
  const onResize = throttleAndDebounce(manage, 100);
  onMounted(() => {
    manage();
    window.addEventListener("resize", onResize);
  });
  onUnmounted(() => {
    window.removeEventListener("resize", onResize);
  });
  function manage() {
    adjustSlots(el.value, size);
  }
}
function adjustSlots(el, size) {
  const tsize = el.children.length;
  const asize = el.querySelectorAll(".vp-sponsor-grid-item:not(.empty)").length;
  const grid = setGrid(el, size, asize);
  manageSlots(el, grid, tsize, asize);
}
function setGrid(el, size, items) {
  const settings = GridSettings[size];
  const screen = window.innerWidth;
  let grid = 1;
  settings.some(([breakpoint, value]) => {
    if (screen >= breakpoint) {
      grid = items < value ? items : value;
      return true;
    }
  });
  setGridData(el, grid);
  return grid;
}
function setGridData(el, value) {
  el.dataset.vpGrid = String(value);
}
function manageSlots(el, grid, tsize, asize) {
  const diff = tsize - asize;
  const rem = asize % grid;
  const drem = rem === 0 ? rem : grid - rem;
  neutralizeSlots(el, drem - diff);
}
function neutralizeSlots(el, count) {
  if (count === 0) {
    return;
  }
  count > 0 ? addSlots(el, count) : removeSlots(el, count * -1);
}
function addSlots(el, count) {
  for (let i = 0; i < count; i++) {
    const slot = document.createElement("div");
    slot.classList.add("vp-sponsor-grid-item", "empty");
    el.append(slot);
  }
}
function removeSlots(el, count) {
  for (let i = 0; i < count; i++) {
    el.removeChild(el.lastElementChild);
  }
}
const _sfc_main$b = /* @__PURE__ */ defineComponent({
  __name: "VPSponsorsGrid",
  __ssrInlineRender: true,
  props: {
    size: { default: "medium" },
    data: {},
  },
  setup(__props) {
    const props = __props;
    const el = ref(null);
    useSponsorsGrid({ el, size: props.size });
    return (_ctx, _push, _parent, _attrs) => {
      _push(
        `<div${ssrRenderAttrs(
          mergeProps(
            {
              class: ["VPSponsorsGrid vp-sponsor-grid", [__props.size]],
              ref_key: "el",
              ref: el,
            },
            _attrs,
          ),
        )}><!--[-->`,
      );
      ssrRenderList(__props.data, (sponsor) => {
        _push(
          `<div class="vp-sponsor-grid-item"><a class="vp-sponsor-grid-link"${ssrRenderAttr("href", sponsor.url)} target="_blank" rel="sponsored noopener"><article class="vp-sponsor-grid-box"><h4 class="visually-hidden">${ssrInterpolate(sponsor.name)}</h4><img class="vp-sponsor-grid-image"${ssrRenderAttr("src", sponsor.img)}${ssrRenderAttr("alt", sponsor.name)}></article></a></div>`,
        );
      });
      _push(`<!--]--></div>`);
    };
  },
});
const _sfc_setup$b = _sfc_main$b.setup;
_sfc_main$b.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPSponsorsGrid.vue",
  );
  return _sfc_setup$b ? _sfc_setup$b(props, ctx) : void 0;
};
const _sfc_main$a = /* @__PURE__ */ defineComponent({
  __name: "VPSponsors",
  __ssrInlineRender: true,
  props: {
    mode: { default: "normal" },
    tier: {},
    size: {},
    data: {},
  },
  setup(__props) {
    const props = __props;
    const sponsors = computed(() => {
      const isSponsors = props.data.some((s) => {
        return "items" in s;
      });
      if (isSponsors) {
        return props.data;
      }
      return [{ tier: props.tier, size: props.size, items: props.data }];
    });
    return (_ctx, _push, _parent, _attrs) => {
      _push(
        `<div${ssrRenderAttrs(
          mergeProps(
            {
              class: ["VPSponsors vp-sponsor", [__props.mode]],
            },
            _attrs,
          ),
        )}><!--[-->`,
      );
      ssrRenderList(sponsors.value, (sponsor, index) => {
        _push(`<section class="vp-sponsor-section">`);
        if (sponsor.tier) {
          _push(`<h3 class="vp-sponsor-tier">${ssrInterpolate(sponsor.tier)}</h3>`);
        } else {
          _push(`<!---->`);
        }
        _push(
          ssrRenderComponent(
            _sfc_main$b,
            {
              size: sponsor.size,
              data: sponsor.items,
            },
            null,
            _parent,
          ),
        );
        _push(`</section>`);
      });
      _push(`<!--]--></div>`);
    };
  },
});
const _sfc_setup$a = _sfc_main$a.setup;
_sfc_main$a.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPSponsors.vue",
  );
  return _sfc_setup$a ? _sfc_setup$a(props, ctx) : void 0;
};
const _sfc_main$9 = /* @__PURE__ */ defineComponent({
  __name: "VPDocAsideSponsors",
  __ssrInlineRender: true,
  props: {
    tier: {},
    size: {},
    data: {},
  },
  setup(__props) {
    return (_ctx, _push, _parent, _attrs) => {
      _push(`<div${ssrRenderAttrs(mergeProps({ class: "VPDocAsideSponsors" }, _attrs))}>`);
      _push(
        ssrRenderComponent(
          _sfc_main$a,
          {
            mode: "aside",
            tier: __props.tier,
            size: __props.size,
            data: __props.data,
          },
          null,
          _parent,
        ),
      );
      _push(`</div>`);
    };
  },
});
const _sfc_setup$9 = _sfc_main$9.setup;
_sfc_main$9.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPDocAsideSponsors.vue",
  );
  return _sfc_setup$9 ? _sfc_setup$9(props, ctx) : void 0;
};
const _sfc_main$8 = /* @__PURE__ */ defineComponent({
  __name: "VPHomeSponsors",
  __ssrInlineRender: true,
  props: {
    message: {},
    actionText: { default: "Become a sponsor" },
    actionLink: {},
    data: {},
  },
  setup(__props) {
    return (_ctx, _push, _parent, _attrs) => {
      _push(
        `<section${ssrRenderAttrs(mergeProps({ class: "VPHomeSponsors" }, _attrs))} data-v-3d121b4a><div class="container" data-v-3d121b4a><div class="header" data-v-3d121b4a><div class="love" data-v-3d121b4a><span class="vpi-heart icon" data-v-3d121b4a></span></div>`,
      );
      if (__props.message) {
        _push(`<h2 class="message" data-v-3d121b4a>${ssrInterpolate(__props.message)}</h2>`);
      } else {
        _push(`<!---->`);
      }
      _push(`</div><div class="sponsors" data-v-3d121b4a>`);
      _push(ssrRenderComponent(_sfc_main$a, { data: __props.data }, null, _parent));
      _push(`</div>`);
      if (__props.actionLink) {
        _push(`<div class="action" data-v-3d121b4a>`);
        _push(
          ssrRenderComponent(
            VPButton,
            {
              theme: "sponsor",
              text: __props.actionText,
              href: __props.actionLink,
            },
            null,
            _parent,
          ),
        );
        _push(`</div>`);
      } else {
        _push(`<!---->`);
      }
      _push(`</div></section>`);
    };
  },
});
const _sfc_setup$8 = _sfc_main$8.setup;
_sfc_main$8.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPHomeSponsors.vue",
  );
  return _sfc_setup$8 ? _sfc_setup$8(props, ctx) : void 0;
};
const _sfc_main$7 = /* @__PURE__ */ defineComponent({
  __name: "VPTeamMembersItem",
  __ssrInlineRender: true,
  props: {
    size: { default: "medium" },
    member: {},
  },
  setup(__props) {
    return (_ctx, _push, _parent, _attrs) => {
      _push(
        `<article${ssrRenderAttrs(
          mergeProps(
            {
              class: ["VPTeamMembersItem", [__props.size]],
            },
            _attrs,
          ),
        )} data-v-f3fa364a><div class="profile" data-v-f3fa364a><figure class="avatar" data-v-f3fa364a><img class="avatar-img"${ssrRenderAttr("src", __props.member.avatar)}${ssrRenderAttr("alt", __props.member.name)} data-v-f3fa364a></figure><div class="data" data-v-f3fa364a><h1 class="name" data-v-f3fa364a>${ssrInterpolate(__props.member.name)}</h1>`,
      );
      if (__props.member.title || __props.member.org) {
        _push(`<p class="affiliation" data-v-f3fa364a>`);
        if (__props.member.title) {
          _push(`<span class="title" data-v-f3fa364a>${ssrInterpolate(__props.member.title)}</span>`);
        } else {
          _push(`<!---->`);
        }
        if (__props.member.title && __props.member.org) {
          _push(`<span class="at" data-v-f3fa364a> @ </span>`);
        } else {
          _push(`<!---->`);
        }
        if (__props.member.org) {
          _push(
            ssrRenderComponent(
              _sfc_main$10,
              {
                class: ["org", { link: __props.member.orgLink }],
                href: __props.member.orgLink,
                "no-icon": "",
              },
              {
                default: withCtx((_, _push2, _parent2, _scopeId) => {
                  if (_push2) {
                    _push2(`${ssrInterpolate(__props.member.org)}`);
                  } else {
                    return [createTextVNode(toDisplayString(__props.member.org), 1)];
                  }
                }),
                _: 1,
              },
              _parent,
            ),
          );
        } else {
          _push(`<!---->`);
        }
        _push(`</p>`);
      } else {
        _push(`<!---->`);
      }
      if (__props.member.desc) {
        _push(`<p class="desc" data-v-f3fa364a>${__props.member.desc ?? ""}</p>`);
      } else {
        _push(`<!---->`);
      }
      if (__props.member.links) {
        _push(`<div class="links" data-v-f3fa364a>`);
        _push(
          ssrRenderComponent(
            VPSocialLinks,
            {
              links: __props.member.links,
            },
            null,
            _parent,
          ),
        );
        _push(`</div>`);
      } else {
        _push(`<!---->`);
      }
      _push(`</div></div>`);
      if (__props.member.sponsor) {
        _push(`<div class="sp" data-v-f3fa364a>`);
        _push(
          ssrRenderComponent(
            _sfc_main$10,
            {
              class: "sp-link",
              href: __props.member.sponsor,
              "no-icon": "",
            },
            {
              default: withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  _push2(
                    `<span class="vpi-heart sp-icon" data-v-f3fa364a${_scopeId}></span> ${ssrInterpolate(__props.member.actionText || "Sponsor")}`,
                  );
                } else {
                  return [
                    createVNode("span", { class: "vpi-heart sp-icon" }),
                    createTextVNode(" " + toDisplayString(__props.member.actionText || "Sponsor"), 1),
                  ];
                }
              }),
              _: 1,
            },
            _parent,
          ),
        );
        _push(`</div>`);
      } else {
        _push(`<!---->`);
      }
      _push(`</article>`);
    };
  },
});
const _sfc_setup$7 = _sfc_main$7.setup;
_sfc_main$7.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPTeamMembersItem.vue",
  );
  return _sfc_setup$7 ? _sfc_setup$7(props, ctx) : void 0;
};
const VPTeamMembersItem = /* @__PURE__ */ _export_sfc(_sfc_main$7, [["__scopeId", "data-v-f3fa364a"]]);
const _sfc_main$6 = /* @__PURE__ */ defineComponent({
  __name: "VPTeamMembers",
  __ssrInlineRender: true,
  props: {
    size: { default: "medium" },
    members: {},
  },
  setup(__props) {
    const props = __props;
    const classes = computed(() => [props.size, `count-${props.members.length}`]);
    return (_ctx, _push, _parent, _attrs) => {
      _push(
        `<div${ssrRenderAttrs(
          mergeProps(
            {
              class: ["VPTeamMembers", classes.value],
            },
            _attrs,
          ),
        )} data-v-6cb0dbc4><div class="container" data-v-6cb0dbc4><!--[-->`,
      );
      ssrRenderList(__props.members, (member) => {
        _push(`<div class="item" data-v-6cb0dbc4>`);
        _push(
          ssrRenderComponent(
            VPTeamMembersItem,
            {
              size: __props.size,
              member,
            },
            null,
            _parent,
          ),
        );
        _push(`</div>`);
      });
      _push(`<!--]--></div></div>`);
    };
  },
});
const _sfc_setup$6 = _sfc_main$6.setup;
_sfc_main$6.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPTeamMembers.vue",
  );
  return _sfc_setup$6 ? _sfc_setup$6(props, ctx) : void 0;
};
const _sfc_main$5 = {};
const _sfc_setup$5 = _sfc_main$5.setup;
_sfc_main$5.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPTeamPage.vue",
  );
  return _sfc_setup$5 ? _sfc_setup$5(props, ctx) : void 0;
};
const _sfc_main$4 = {};
const _sfc_setup$4 = _sfc_main$4.setup;
_sfc_main$4.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPTeamPageSection.vue",
  );
  return _sfc_setup$4 ? _sfc_setup$4(props, ctx) : void 0;
};
const _sfc_main$3 = {};
const _sfc_setup$3 = _sfc_main$3.setup;
_sfc_main$3.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "../node_modules/vitepress/dist/client/theme-default/components/VPTeamPageTitle.vue",
  );
  return _sfc_setup$3 ? _sfc_setup$3(props, ctx) : void 0;
};
const theme = {
  Layout,
  enhanceApp: ({ app }) => {
    app.component("Badge", _sfc_main$17);
  },
};
function showFigure(figure) {
  if (!figure) return "";
  const spread = figure.spread === void 0 ? "" : ` ± ${figure.spread.toFixed(4)}`;
  return `${figure.mean.toFixed(4)}${spread}`;
}
function showSeconds(seconds) {
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  return seconds < 120 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`;
}
function showOptions(options) {
  return Object.entries(options)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
    .join(", ");
}
const data = JSON.parse(
  '{"quality":[{"model":"sasrec","dataset":"amazon-beauty","protocol":"leave-last-out","file":"amazon-beauty.leave-last-out.json","options":{"maxLength":50,"dropout":0.4,"batchSize":128,"epochs":20,"negatives":2048},"metrics":{"hit_rate@10":{"mean":0.08858382149085543},"ndcg@10":{"mean":0.05223177084602778}},"seeds":1,"fitSeconds":319.14221340200004,"memoryMb":395.3359375},{"model":"popularity","dataset":"amazon-beauty","protocol":"leave-last-out","file":"amazon-beauty.leave-last-out.json","options":{},"metrics":{"hit_rate@10":{"mean":0.011536913652014489},"ndcg@10":{"mean":0.005456137287095746}},"seeds":1,"fitSeconds":0.00902907099999993,"memoryMb":158.99609375},{"model":"item_cf","dataset":"amazon-beauty","protocol":"leave-last-out","file":"amazon-beauty.leave-last-out.json","options":{},"metrics":{"hit_rate@10":{"mean":0.05294459598443858},"ndcg@10":{"mean":0.03071861082908465}},"seeds":1,"fitSeconds":0.28119787199999996,"memoryMb":241.015625},{"model":"bias_svd","dataset":"ml-100k","protocol":"ratings-5-fold","file":"ml-100k.ratings-5-fold.json","options":{"feedback":"explicit"},"metrics":{"rmse":{"mean":0.9051649810013943,"spread":0.003739193061183373},"mae":{"mean":0.7130889804228627,"spread":0.00342331058126397}},"seeds":3,"fitSeconds":1.4043595603333332,"memoryMb":151.8671875},{"model":"funk_svd","dataset":"ml-100k","protocol":"ratings-5-fold","file":"ml-100k.ratings-5-fold.json","options":{"feedback":"explicit"},"metrics":{"rmse":{"mean":0.9083656953135965,"spread":0.003241214418507645},"mae":{"mean":0.7196832573850275,"spread":0.0033694317111329208}},"seeds":3,"fitSeconds":1.171901433333333,"memoryMb":157.828125},{"model":"global_mean","dataset":"ml-100k","protocol":"ratings-5-fold","file":"ml-100k.ratings-5-fold.json","options":{},"metrics":{"rmse":{"mean":1.1256677042902143,"spread":0.006024904605358251},"mae":{"mean":0.9447034920000021,"spread":0.005629810251649173}},"seeds":1,"fitSeconds":0.009934455999999727,"memoryMb":128.56640625},{"model":"biases","dataset":"ml-100k","protocol":"ratings-5-fold","file":"ml-100k.ratings-5-fold.json","options":{},"metrics":{"rmse":{"mean":0.9520753357024621,"spread":0.0043171033745328215},"mae":{"mean":0.7570380479958005,"spread":0.004200792829832197}},"seeds":1,"fitSeconds":0.0294622330000002,"memoryMb":128.40625},{"model":"eges","dataset":"ml-1m","protocol":"cold-items","file":"ml-1m.cold-items.json","options":{"retrieval":"cosine","window":1,"walksPerItem":1,"walkLength":100},"metrics":{"hit_rate@10":{"mean":0.07900047483380816,"spread":0.0029384838068581593},"ndcg@10":{"mean":0.03701540787462429,"spread":0.0016148584942153655},"hit_rate@10[drawn]":{"mean":0.3662749287749288,"spread":0.003249338958492627}},"seeds":3,"fitSeconds":7.648696551666667,"memoryMb":209.5703125},{"model":"item_cf","dataset":"ml-1m","protocol":"leave-last-out","file":"ml-1m.leave-last-out.json","options":{},"metrics":{"hit_rate@10":{"mean":0.0793046357615894},"ndcg@10":{"mean":0.039533633181308474}},"seeds":1,"fitSeconds":0.24784193300000004,"memoryMb":218.171875},{"model":"user_cf","dataset":"ml-1m","protocol":"leave-last-out","file":"ml-1m.leave-last-out.json","options":{},"metrics":{"hit_rate@10":{"mean":0.08211920529801324},"ndcg@10":{"mean":0.04069421239385262}},"seeds":1,"fitSeconds":0.40382857899999997,"memoryMb":210.01953125},{"model":"swing","dataset":"ml-1m","protocol":"leave-last-out","file":"ml-1m.leave-last-out.json","options":{},"metrics":{"hit_rate@10":{"mean":0.04685430463576159},"ndcg@10":{"mean":0.023415042110062168}},"seeds":1,"fitSeconds":8.173592137,"memoryMb":261.1328125},{"model":"funk_svd","dataset":"ml-1m","protocol":"leave-last-out","file":"ml-1m.leave-last-out.json","options":{"factors":128,"learningRate":0.08,"learningRateDecay":0.94,"recencyHalfLife":2},"metrics":{"hit_rate@10":{"mean":0.184878587196468,"spread":0.0038378231017028013},"ndcg@10":{"mean":0.09505127502510491,"spread":0.0012030535491406016}},"seeds":3,"fitSeconds":14.279436690333334,"memoryMb":210.25},{"model":"bias_svd","dataset":"ml-1m","protocol":"leave-last-out","file":"ml-1m.leave-last-out.json","options":{"factors":128,"learningRate":0.08,"learningRateDecay":0.94,"recencyHalfLife":2},"metrics":{"hit_rate@10":{"mean":0.20927152317880796,"spread":0.0034411605448388337},"ndcg@10":{"mean":0.11176325093956214,"spread":0.001167257977685622}},"seeds":3,"fitSeconds":11.575953545333334,"memoryMb":211.39453125},{"model":"bpr","dataset":"ml-1m","protocol":"leave-last-out","file":"ml-1m.leave-last-out.json","options":{"factors":128,"epochs":100,"learningRate":0.15,"regularization":0.005,"recencyHalfLife":2},"metrics":{"hit_rate@10":{"mean":0.2011037527593819,"spread":0.005506885672005608},"ndcg@10":{"mean":0.10785825497004174,"spread":0.001578518170272954}},"seeds":3,"fitSeconds":10.795230156333334,"memoryMb":240.34375},{"model":"ials","dataset":"ml-1m","protocol":"leave-last-out","file":"ml-1m.leave-last-out.json","options":{"factors":256,"unobservedWeight":0.3,"regularization":0.005,"recencyHalfLife":3},"metrics":{"hit_rate@10":{"mean":0.2282560706401766,"spread":0.0013884928946367742},"ndcg@10":{"mean":0.1266558179016814,"spread":0.001113716165241405}},"seeds":3,"fitSeconds":9.492052400666667,"memoryMb":216.21484375},{"model":"ease","dataset":"ml-1m","protocol":"leave-last-out","file":"ml-1m.leave-last-out.json","options":{"regularization":500,"recencyHalfLife":4},"metrics":{"hit_rate@10":{"mean":0.222682119205298},"ndcg@10":{"mean":0.1273929939303365}},"seeds":1,"fitSeconds":3.142901566,"memoryMb":318.53125},{"model":"word2vec","dataset":"ml-1m","protocol":"leave-last-out","file":"ml-1m.leave-last-out.json","options":{"window":5,"dimensions":128},"metrics":{"hit_rate@10":{"mean":0.25662251655629137,"spread":0.001193891150815875},"ndcg@10":{"mean":0.1412106003421566,"spread":0.0011202823863695783}},"seeds":3,"fitSeconds":8.033980342333335,"memoryMb":237.765625},{"model":"item2vec","dataset":"ml-1m","protocol":"leave-last-out","file":"ml-1m.leave-last-out.json","options":{"window":5,"direction":"forward","dimensions":128},"metrics":{"hit_rate@10":{"mean":0.27924944812362035,"spread":0.001961297532441166},"ndcg@10":{"mean":0.1576207819990509,"spread":0.001045041525046434}},"seeds":3,"fitSeconds":18.739270622333333,"memoryMb":245.69921875},{"model":"eges","dataset":"ml-1m","protocol":"leave-last-out","file":"ml-1m.leave-last-out.json","options":{"window":1,"walksPerItem":3,"walkLength":40},"metrics":{"hit_rate@10":{"mean":0.25038631346578366,"spread":0.0019331434755117994},"ndcg@10":{"mean":0.13664102980345325,"spread":0.0027502908933291943}},"seeds":3,"fitSeconds":8.680134320666667,"memoryMb":229.484375},{"model":"airbnb","dataset":"ml-1m","protocol":"leave-last-out","file":"ml-1m.leave-last-out.json","options":{},"metrics":{"hit_rate@10":{"mean":0.25601545253863134,"spread":0.0011023722050462678},"ndcg@10":{"mean":0.1402587341803696,"spread":0.001125217536809815}},"seeds":3,"fitSeconds":22.02286944966667,"memoryMb":282.21484375},{"model":"popularity","dataset":"ml-1m","protocol":"leave-last-out","file":"ml-1m.leave-last-out.json","options":{},"metrics":{"hit_rate@10":{"mean":0.03940397350993378},"ndcg@10":{"mean":0.019397600844960936}},"seeds":1,"fitSeconds":0.03943906700000002,"memoryMb":184.109375},{"model":"mind","dataset":"ml-1m","protocol":"leave-last-out","file":"ml-1m.leave-last-out.mind.json","options":{},"metrics":{"hit_rate@10":{"mean":0.23658940397350994},"ndcg@10":{"mean":0.12774131634779504}},"seeds":1,"fitSeconds":1163.451149218,"memoryMb":436.2578125},{"model":"popularity","dataset":"ml-1m","protocol":"leave-last-out","file":"ml-1m.leave-last-out.mind.json","options":{},"metrics":{"hit_rate@10":{"mean":0.03940397350993378},"ndcg@10":{"mean":0.019397600844960936}},"seeds":1,"fitSeconds":0.04876655800000003,"memoryMb":196.21484375},{"model":"item_cf","dataset":"ml-1m","protocol":"leave-last-out","file":"ml-1m.leave-last-out.mind.json","options":{},"metrics":{"hit_rate@10":{"mean":0.0793046357615894},"ndcg@10":{"mean":0.039533633181308474}},"seeds":1,"fitSeconds":0.5355280259999999,"memoryMb":232.421875},{"model":"hstu","dataset":"ml-1m","protocol":"leave-last-out","file":"ml-1m.leave-last-out.sequence.json","options":{"loss":"full","epochs":25},"metrics":{"hit_rate@10":{"mean":0.3021523178807947},"ndcg@10":{"mean":0.17217706145989523}},"seeds":1,"fitSeconds":2166.735389709,"memoryMb":754.45703125},{"model":"sasrec","dataset":"ml-1m","protocol":"leave-last-out","file":"ml-1m.leave-last-out.sequence.json","options":{"loss":"full","blocks":3,"epochs":30},"metrics":{"hit_rate@10":{"mean":0.3036423841059603},"ndcg@10":{"mean":0.16859480308708763}},"seeds":1,"fitSeconds":2107.200818587,"memoryMb":569.859375},{"model":"gru4rec","dataset":"ml-1m","protocol":"leave-last-out","file":"ml-1m.leave-last-out.sequence.json","options":{},"metrics":{"hit_rate@10":{"mean":0.2809602649006622},"ndcg@10":{"mean":0.15812204133051544}},"seeds":1,"fitSeconds":447.53759787,"memoryMb":408.5234375},{"model":"popularity","dataset":"ml-1m","protocol":"leave-last-out","file":"ml-1m.leave-last-out.sequence.json","options":{},"metrics":{"hit_rate@10":{"mean":0.03940397350993378},"ndcg@10":{"mean":0.019397600844960936}},"seeds":1,"fitSeconds":0.06974722500000007,"memoryMb":170.87890625},{"model":"item_cf","dataset":"ml-1m","protocol":"leave-last-out","file":"ml-1m.leave-last-out.sequence.json","options":{},"metrics":{"hit_rate@10":{"mean":0.0793046357615894},"ndcg@10":{"mean":0.039533633181308474}},"seeds":1,"fitSeconds":0.39072002399999994,"memoryMb":221.828125},{"model":"fm","dataset":"ml-1m","protocol":"leave-last-out","file":"ml-1m.leave-last-out.two-tower.json","options":{},"metrics":{"hit_rate@10":{"mean":0.24834437086092717,"spread":0.0024049402394592445},"ndcg@10":{"mean":0.1387811579735906,"spread":0.0005643124816169394}},"seeds":3,"fitSeconds":166.49208217733334,"memoryMb":360.67578125},{"model":"dssm","dataset":"ml-1m","protocol":"leave-last-out","file":"ml-1m.leave-last-out.two-tower.json","options":{},"metrics":{"hit_rate@10":{"mean":0.26650110375275937,"spread":0.00344646688653335},"ndcg@10":{"mean":0.1493439512329977,"spread":0.0011775404676340178}},"seeds":3,"fitSeconds":223.09153397466665,"memoryMb":379.28515625},{"model":"youtube_dnn","dataset":"ml-1m","protocol":"leave-last-out","file":"ml-1m.leave-last-out.two-tower.json","options":{},"metrics":{"hit_rate@10":{"mean":0.2610927152317881,"spread":0.0009933774834437192},"ndcg@10":{"mean":0.14709901444744067,"spread":0.00032251587049973365}},"seeds":3,"fitSeconds":206.85645549066666,"memoryMb":323.25390625},{"model":"popularity","dataset":"ml-1m","protocol":"leave-last-out","file":"ml-1m.leave-last-out.two-tower.json","options":{},"metrics":{"hit_rate@10":{"mean":0.03940397350993378},"ndcg@10":{"mean":0.019397600844960936}},"seeds":1,"fitSeconds":0.06799850500000003,"memoryMb":166.2890625},{"model":"item_cf","dataset":"ml-1m","protocol":"leave-last-out","file":"ml-1m.leave-last-out.two-tower.json","options":{},"metrics":{"hit_rate@10":{"mean":0.0793046357615894},"ndcg@10":{"mean":0.039533633181308474}},"seeds":1,"fitSeconds":0.3272965590000001,"memoryMb":218.93359375},{"model":"eges","dataset":"ml-1m","protocol":"rare-items","file":"ml-1m.rare-items.json","options":{"retrieval":"cosine","window":1,"walksPerItem":1,"walkLength":100},"metrics":{"hit_rate@10":{"mean":0.2209038562205549,"spread":0.001682716936135585},"ndcg@10":{"mean":0.12065973976081353,"spread":0.0020973799346909088},"hit_rate@10[drawn]":{"mean":0.5567963706159483,"spread":0.005149661337767837}},"seeds":3,"fitSeconds":8.268264648333334,"memoryMb":191.4140625},{"model":"item2vec","dataset":"ml-1m","protocol":"rare-items","file":"ml-1m.rare-items.json","options":{"retrieval":"cosine"},"metrics":{"hit_rate@10":{"mean":0.08253358925143954,"spread":0.0025165250570329725},"ndcg@10":{"mean":0.041442511825624924,"spread":0.0014279201258785789},"hit_rate@10[drawn]":{"mean":0.5111964171465132,"spread":0.003525956974635636}},"seeds":3,"fitSeconds":25.983461554333335,"memoryMb":222.5546875},{"model":"popularity","dataset":"ml-1m","protocol":"rare-items","file":"ml-1m.rare-items.json","options":{},"metrics":{"hit_rate@10":{"mean":0},"ndcg@10":{"mean":0},"hit_rate@10[drawn]":{"mean":0.11743151282498691}},"seeds":1,"fitSeconds":0.03391381700000011,"memoryMb":150.1015625},{"model":"item_cf","dataset":"ml-1m","protocol":"rare-items","file":"ml-1m.rare-items.json","options":{},"metrics":{"hit_rate@10":{"mean":0},"ndcg@10":{"mean":0},"hit_rate@10[drawn]":{"mean":0.003140813121619264}},"seeds":1,"fitSeconds":0.19191507300000002,"memoryMb":197.2734375},{"model":"popularity","dataset":"ml-latest-small","protocol":"funrec","file":"ml-latest-small.funrec.json","options":{},"metrics":{"hit_rate@10":{"mean":0.5308848080133556},"ndcg@10":{"mean":0.1385350231610134}},"seeds":1,"fitSeconds":0.027104747999999974,"memoryMb":161.32421875},{"model":"item_cf","dataset":"ml-latest-small","protocol":"funrec","file":"ml-latest-small.funrec.json","options":{"neighbors":20,"minSimilarity":0.1},"metrics":{"hit_rate@10":{"mean":0.659432387312187},"ndcg@10":{"mean":0.2040438665365124}},"seeds":1,"fitSeconds":3.8220665469999995,"memoryMb":384.58984375},{"model":"user_cf","dataset":"ml-latest-small","protocol":"funrec","file":"ml-latest-small.funrec.json","options":{"neighbors":20,"minSimilarity":0.1},"metrics":{"hit_rate@10":{"mean":0.6911519198664441},"ndcg@10":{"mean":0.22498629354821606}},"seeds":1,"fitSeconds":0.2226071750000001,"memoryMb":133.5546875},{"model":"swing","dataset":"ml-latest-small","protocol":"funrec","file":"ml-latest-small.funrec.json","options":{"neighbors":20,"alpha":1},"metrics":{"hit_rate@10":{"mean":0.6193656093489148},"ndcg@10":{"mean":0.17086351557641036}},"seeds":1,"fitSeconds":2.1457710779999997,"memoryMb":513.4140625}],"speed":[{"loop":"word2vec","data":"ml-1m","of":"FunRec, 2 threads","to":"gensim (corpus_file), 2 threads","median":0.3152965562398672,"min":0.23972700120757032,"max":0.3567480138610219,"file":"speed-training.json"},{"loop":"word2vec","data":"ml-1m","of":"FunRec, 2 threads","to":"gensim (sentences), 2 threads","median":0.31779467712593096,"min":0.2872425443906119,"max":0.34075400936916833,"file":"speed-training.json"},{"loop":"bpr","data":"ml-1m","of":"FunRec, 2 threads","to":"implicit, 2 threads","median":0.4068879465281753,"min":0.2797330480276434,"max":0.4487931192273432,"file":"speed-training.json"},{"loop":"ials","data":"ml-1m","of":"FunRec, 2 threads","to":"implicit, 2 threads","median":0.6170467097130472,"min":0.5603365667321024,"max":0.7195288713101585,"file":"speed-training.json"},{"loop":"funk_svd","data":"ml-1m","of":"FunRec, 2 threads","to":"Surprise, 1 thread","median":0.06399703411160405,"min":0.061354012786258204,"max":0.06455027516009666,"file":"speed-training.json"},{"loop":"funk_svd","data":"ml-1m","of":"FunRec, 1 thread","to":"Surprise, 1 thread","median":0.09290900659838909,"min":0.07363194712607204,"max":0.09528459299681691,"file":"speed-training.json"},{"loop":"bias_svd","data":"ml-1m","of":"FunRec, 2 threads","to":"Surprise, 1 thread","median":0.07171952283433136,"min":0.06341478810195024,"max":0.08643253314761327,"file":"speed-training.json"},{"loop":"bias_svd","data":"ml-1m","of":"FunRec, 1 thread","to":"Surprise, 1 thread","median":0.10834604769427614,"min":0.09974176905249377,"max":0.13971397068358948,"file":"speed-training.json"},{"loop":"funk_svd_100k","data":"ml-100k","of":"FunRec, 2 threads","to":"Surprise, 1 thread","median":0.0966392745103175,"min":0.07284828775758177,"max":0.10178585140103372,"file":"speed-training.json"},{"loop":"funk_svd_100k","data":"ml-100k","of":"FunRec, 1 thread","to":"Surprise, 1 thread","median":0.09807233186895188,"min":0.0923339563406319,"max":0.11353391026961371,"file":"speed-training.json"},{"loop":"bias_svd_100k","data":"ml-100k","of":"FunRec, 2 threads","to":"Surprise, 1 thread","median":0.08612449856411022,"min":0.0816071399370019,"max":0.09489319967191619,"file":"speed-training.json"},{"loop":"bias_svd_100k","data":"ml-100k","of":"FunRec, 1 thread","to":"Surprise, 1 thread","median":0.10929939911154465,"min":0.08910216869890503,"max":0.11772871041346653,"file":"speed-training.json"},{"loop":"item_cf","data":"ml-1m","of":"FunRec, 2 threads","to":"implicit, 2 threads","median":0.2547059734186777,"min":0.24649694017760548,"max":0.2752428012165371,"file":"speed.json"},{"loop":"item_cf","data":"ml-1m","of":"FunRec, 1 thread","to":"implicit, 2 threads","median":0.3932131388146371,"min":0.35834392798716985,"max":0.41529221287946494,"file":"speed.json"},{"loop":"user_cf","data":"ml-1m","of":"FunRec, 2 threads","to":"implicit, 2 threads","median":0.2627728251735179,"min":0.24384049943249714,"max":0.29373673675030826,"file":"speed.json"},{"loop":"user_cf","data":"ml-1m","of":"FunRec, 1 thread","to":"implicit, 2 threads","median":0.4114485913066107,"min":0.3993943741151075,"max":0.43133673304621717,"file":"speed.json"},{"loop":"recommend","data":"ml-1m","of":"FunRec, 1 thread","to":"implicit (batch), 1 thread","median":0.23156585661837123,"min":0.21619909054423467,"max":0.2381903900248636,"file":"speed.json"},{"loop":"recommend","data":"ml-1m","of":"FunRec, 1 thread","to":"implicit (scorer), 1 thread","median":0.721029347737578,"min":0.6913535328612863,"max":0.7687806616402112,"file":"speed.json"},{"loop":"swing","data":"ml-1m","of":"FunRec, 2 threads","to":"C++, 2 threads","median":1.0751797247911623,"min":0.901823159980676,"max":1.1482301443541958,"file":"speed.json"},{"loop":"swing","data":"ml-1m","of":"FunRec, 2 threads","to":"C++, 1 thread","median":0.5948421712357846,"min":0.5286793516013883,"max":0.8439531412346777,"file":"speed.json"},{"loop":"swing","data":"ml-1m","of":"FunRec, 1 thread","to":"C++, 2 threads","median":1.6460452856038457,"min":1.246380955971175,"max":1.7080222374281844,"file":"speed.json"},{"loop":"swing","data":"ml-1m","of":"FunRec, 1 thread","to":"C++, 1 thread","median":0.895888021152209,"min":0.8053526383353978,"max":1.1272295321307542,"file":"speed.json"},{"loop":"gpu","data":"ml-1m","of":"plain loop, 1 thread","to":"gpu.js cpu (software), 1 thread","median":0.11541696952240618,"min":0.11340778424774046,"max":0.1160327109413273,"file":"speed.json"},{"loop":"gpu","data":"ml-1m","of":"plain loop, 1 thread","to":"gpu.js webasm (software), 1 thread","median":0.12401918500595203,"min":0.12363232650490023,"max":0.12445639764026595,"file":"speed.json"},{"loop":"gpu","data":"ml-1m","of":"plain loop, 1 thread","to":"gpu.js webgpu (software), 1 thread","median":0.059539945663027435,"min":0.05533048101375413,"max":0.06511251859137403,"file":"speed.json"},{"loop":"gpu","data":"ml-1m","of":"plain loop, 1 thread","to":"gpu.js headlessgl (software), 1 thread","median":0.03662664452130567,"min":0.03652542000213135,"max":0.036706250011980884,"file":"speed.json"},{"loop":"item_cf_20m","data":"power-law-20m","of":"FunRec, 2 threads","to":"implicit, 2 threads","median":0.23835431915062127,"min":0.2315028291980152,"max":0.24534245516136677,"file":"speed.json"},{"loop":"item_cf_20m","data":"power-law-20m","of":"FunRec, 1 thread","to":"implicit, 2 threads","median":0.41384063339230776,"min":0.4136830961953369,"max":0.4267085514609962,"file":"speed.json"}]}',
);
const repository = "https://github.com/funrec/funrec";
const english = {
  data: "data set",
  protocol: "protocol",
  model: "model",
  options: "options",
  defaults: "the defaults",
  training: "training",
  memory: "peak memory",
  compared: "what",
  to: "against",
  ratio: "time, as a share of the other's",
  spread: "least to greatest",
  ratings: "Ratings",
  file: "From",
  none: "No full run of this model is among the result files yet.",
};
const chinese = {
  data: "数据集",
  protocol: "评测方式",
  model: "模型",
  options: "选项",
  defaults: "默认值",
  training: "训练用时",
  memory: "内存峰值",
  compared: "任务",
  to: "对比",
  ratio: "用时与对方之比",
  spread: "最小到最大",
  ratings: "评分预测",
  file: "数据来自",
  none: "结果文件里还没有这个模型的完整实验。",
};
function useWords() {
  const { lang } = useData$1();
  return computed(() => (lang.value === "zh" ? chinese : english));
}
const resultFile = (file) => `${repository}/blob/main/apps/bench/results/${file}`;
const _sfc_main$2 = /* @__PURE__ */ defineComponent({
  __name: "AllQuality",
  __ssrInlineRender: true,
  props: {
    dataset: {},
    protocol: {},
  },
  setup(__props) {
    const words = useWords();
    const ndcg = ({ metrics }) => {
      var _a;
      return ((_a = metrics["ndcg@10"]) == null ? void 0 : _a.mean) ?? 0;
    };
    const rows = computed(() => {
      const best = /* @__PURE__ */ new Map();
      for (const row of data.quality) {
        if (row.dataset !== __props.dataset || row.protocol !== __props.protocol) continue;
        const other = best.get(row.model);
        if (!other || ndcg(row) > ndcg(other)) best.set(row.model, row);
      }
      return [...best.values()].sort((a, b) => ndcg(b) - ndcg(a));
    });
    return (_ctx, _push, _parent, _attrs) => {
      _push(
        `<table${ssrRenderAttrs(_attrs)}><thead><tr><th>${ssrInterpolate(unref(words).model)}</th><th>hit_rate@10</th><th>ndcg@10</th><th>${ssrInterpolate(unref(words).training)}</th><th>${ssrInterpolate(unref(words).options)}</th></tr></thead><tbody><!--[-->`,
      );
      ssrRenderList(rows.value, (row) => {
        _push(
          `<tr><td><a${ssrRenderAttr("href", unref(resultFile)(row.file))}>${ssrInterpolate(row.model)}</a></td><td>${ssrInterpolate(unref(showFigure)(row.metrics["hit_rate@10"]))}</td><td>${ssrInterpolate(unref(showFigure)(row.metrics["ndcg@10"]))}</td><td>${ssrInterpolate(unref(showSeconds)(row.fitSeconds))}</td><td class="breaks">${ssrInterpolate(unref(showOptions)(row.options) || unref(words).defaults)}</td></tr>`,
        );
      });
      _push(`<!--]--></tbody></table>`);
    };
  },
});
const _sfc_setup$2 = _sfc_main$2.setup;
_sfc_main$2.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    ".vitepress/theme/AllQuality.vue",
  );
  return _sfc_setup$2 ? _sfc_setup$2(props, ctx) : void 0;
};
const _sfc_main$1 = /* @__PURE__ */ defineComponent({
  __name: "Quality",
  __ssrInlineRender: true,
  props: {
    model: {},
  },
  setup(__props) {
    const words = useWords();
    const all = computed(() => data.quality.filter((row) => row.model === __props.model));
    const rows = computed(() =>
      all.value.filter((row, place) => {
        const isSame = (other) => key(other) === key(row);
        return all.value.findIndex(isSame) === place;
      }),
    );
    const key = ({ dataset, protocol, options, metrics }) =>
      JSON.stringify([dataset, protocol, options, metrics]);
    const ranked = computed(() => rows.value.filter(({ metrics }) => metrics["ndcg@10"]));
    const rated = computed(() => rows.value.filter(({ metrics }) => metrics["rmse"]));
    return (_ctx, _push, _parent, _attrs) => {
      _push(`<!--[-->`);
      if (ranked.value.length) {
        _push(
          `<table><thead><tr><th>${ssrInterpolate(unref(words).data)}</th><th>${ssrInterpolate(unref(words).protocol)}</th><th>hit_rate@10</th><th>ndcg@10</th><th>${ssrInterpolate(unref(words).training)}</th><th>${ssrInterpolate(unref(words).memory)}</th><th>${ssrInterpolate(unref(words).options)}</th></tr></thead><tbody><!--[-->`,
        );
        ssrRenderList(ranked.value, (row) => {
          _push(
            `<tr><td>${ssrInterpolate(row.dataset)}</td><td><a${ssrRenderAttr("href", unref(resultFile)(row.file))}>${ssrInterpolate(row.protocol)}</a></td><td>${ssrInterpolate(unref(showFigure)(row.metrics["hit_rate@10"]))}</td><td>${ssrInterpolate(unref(showFigure)(row.metrics["ndcg@10"]))}</td><td>${ssrInterpolate(unref(showSeconds)(row.fitSeconds))}</td><td>${ssrInterpolate(Math.round(row.memoryMb))} MB</td><td class="breaks">${ssrInterpolate(unref(showOptions)(row.options) || unref(words).defaults)}</td></tr>`,
          );
        });
        _push(`<!--]--></tbody></table>`);
      } else {
        _push(`<!---->`);
      }
      if (rated.value.length) {
        _push(
          `<table><thead><tr><th>${ssrInterpolate(unref(words).ratings)}</th><th>RMSE</th><th>MAE</th><th>${ssrInterpolate(unref(words).training)}</th><th>${ssrInterpolate(unref(words).options)}</th></tr></thead><tbody><!--[-->`,
        );
        ssrRenderList(rated.value, (row) => {
          _push(
            `<tr><td>${ssrInterpolate(row.dataset)}, <a${ssrRenderAttr("href", unref(resultFile)(row.file))}>${ssrInterpolate(row.protocol)}</a></td><td>${ssrInterpolate(unref(showFigure)(row.metrics["rmse"]))}</td><td>${ssrInterpolate(unref(showFigure)(row.metrics["mae"]))}</td><td>${ssrInterpolate(unref(showSeconds)(row.fitSeconds))}</td><td class="breaks">${ssrInterpolate(unref(showOptions)(row.options) || unref(words).defaults)}</td></tr>`,
          );
        });
        _push(`<!--]--></tbody></table>`);
      } else {
        _push(`<!---->`);
      }
      if (!rows.value.length) {
        _push(`<p>${ssrInterpolate(unref(words).none)}</p>`);
      } else {
        _push(`<!---->`);
      }
      _push(`<!--]-->`);
    };
  },
});
const _sfc_setup$1 = _sfc_main$1.setup;
_sfc_main$1.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    ".vitepress/theme/Quality.vue",
  );
  return _sfc_setup$1 ? _sfc_setup$1(props, ctx) : void 0;
};
const _sfc_main = /* @__PURE__ */ defineComponent({
  __name: "Speed",
  __ssrInlineRender: true,
  props: {
    loops: {},
  },
  setup(__props) {
    const words = useWords();
    const rows = computed(() => data.speed.filter(({ loop }) => __props.loops.includes(loop)));
    return (_ctx, _push, _parent, _attrs) => {
      _push(
        `<table${ssrRenderAttrs(_attrs)}><thead><tr><th>${ssrInterpolate(unref(words).compared)}</th><th>${ssrInterpolate(unref(words).data)}</th><th>${ssrInterpolate(unref(words).to)}</th><th>${ssrInterpolate(unref(words).ratio)}</th><th>${ssrInterpolate(unref(words).spread)}</th></tr></thead><tbody><!--[-->`,
      );
      ssrRenderList(rows.value, (row) => {
        _push(
          `<tr><td><a${ssrRenderAttr("href", unref(resultFile)(row.file))}>${ssrInterpolate(row.loop)}</a>: ${ssrInterpolate(row.of)}</td><td>${ssrInterpolate(row.data)}</td><td>${ssrInterpolate(row.to)}</td><td>${ssrInterpolate(row.median.toFixed(3))}</td><td>${ssrInterpolate(row.min.toFixed(3))} – ${ssrInterpolate(row.max.toFixed(3))}</td></tr>`,
        );
      });
      _push(`<!--]--></tbody></table>`);
    };
  },
});
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(".vitepress/theme/Speed.vue");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RawTheme = {
  extends: theme,
  enhanceApp({ app }) {
    app.component("AllQuality", _sfc_main$2);
    app.component("Quality", _sfc_main$1);
    app.component("Speed", _sfc_main);
  },
};
const ClientOnly = defineComponent({
  setup(_, { slots }) {
    const show = ref(false);
    onMounted(() => {
      show.value = true;
    });
    return () => (show.value && slots.default ? slots.default() : null);
  },
});
function useCodeGroups() {
  if (inBrowser) {
    window.addEventListener("click", (e) => {
      var _a;
      const el = e.target;
      if (el.matches(".vp-code-group input")) {
        const group = (_a = el.parentElement) == null ? void 0 : _a.parentElement;
        if (!group) return;
        const i = Array.from(group.querySelectorAll("input")).indexOf(el);
        if (i < 0) return;
        const blocks = group.querySelector(".blocks");
        if (!blocks) return;
        const current = Array.from(blocks.children).find((child) => child.classList.contains("active"));
        if (!current) return;
        const next = blocks.children[i];
        if (!next || current === next) return;
        current.classList.remove("active");
        next.classList.add("active");
        const label = group == null ? void 0 : group.querySelector(`label[for="${el.id}"]`);
        label == null ? void 0 : label.scrollIntoView({ block: "nearest" });
      }
    });
  }
}
function useCopyCode() {
  if (inBrowser) {
    const timeoutIdMap = /* @__PURE__ */ new WeakMap();
    window.addEventListener("click", (e) => {
      var _a;
      const el = e.target;
      if (el.matches('div[class*="language-"] > button.copy')) {
        const parent = el.parentElement;
        const sibling = (_a = el.nextElementSibling) == null ? void 0 : _a.nextElementSibling;
        if (!parent || !sibling) {
          return;
        }
        const isShell = /language-(shellscript|shell|bash|sh|zsh)/.test(parent.className);
        const ignoredNodes = [".vp-copy-ignore", ".diff.remove"];
        const clone = sibling.cloneNode(true);
        clone.querySelectorAll(ignoredNodes.join(",")).forEach((node) => node.remove());
        let text = clone.textContent || "";
        if (isShell) {
          text = text.replace(/^ *(\$|>) /gm, "").trim();
        }
        copyToClipboard(text).then(() => {
          el.classList.add("copied");
          clearTimeout(timeoutIdMap.get(el));
          const timeoutId = setTimeout(() => {
            el.classList.remove("copied");
            el.blur();
            timeoutIdMap.delete(el);
          }, 2e3);
          timeoutIdMap.set(el, timeoutId);
        });
      }
    });
  }
}
async function copyToClipboard(text) {
  try {
    return navigator.clipboard.writeText(text);
  } catch {
    const element = document.createElement("textarea");
    const previouslyFocusedElement = document.activeElement;
    element.value = text;
    element.setAttribute("readonly", "");
    element.style.contain = "strict";
    element.style.position = "absolute";
    element.style.left = "-9999px";
    element.style.fontSize = "12pt";
    const selection = document.getSelection();
    const originalRange = selection ? selection.rangeCount > 0 && selection.getRangeAt(0) : null;
    document.body.appendChild(element);
    element.select();
    element.selectionStart = 0;
    element.selectionEnd = text.length;
    document.execCommand("copy");
    document.body.removeChild(element);
    if (originalRange) {
      selection.removeAllRanges();
      selection.addRange(originalRange);
    }
    if (previouslyFocusedElement) {
      previouslyFocusedElement.focus();
    }
  }
}
function useUpdateHead(route, siteDataByRouteRef) {
  let isFirstUpdate = true;
  let managedHeadElements = [];
  const updateHeadTags = (newTags) => {
    if (isFirstUpdate) {
      isFirstUpdate = false;
      newTags.forEach((tag) => {
        const headEl = createHeadElement(tag);
        for (const el of document.head.children) {
          if (el.isEqualNode(headEl)) {
            managedHeadElements.push(el);
            return;
          }
        }
      });
      return;
    }
    const newElements = newTags.map(createHeadElement);
    managedHeadElements.forEach((oldEl, oldIndex) => {
      const matchedIndex = newElements.findIndex((newEl) =>
        newEl == null ? void 0 : newEl.isEqualNode(oldEl ?? null),
      );
      if (matchedIndex !== -1) {
        delete newElements[matchedIndex];
      } else {
        oldEl == null ? void 0 : oldEl.remove();
        delete managedHeadElements[oldIndex];
      }
    });
    newElements.forEach((el) => el && document.head.appendChild(el));
    managedHeadElements = [...managedHeadElements, ...newElements].filter(Boolean);
  };
  watchEffect(() => {
    const pageData = route.data;
    const siteData2 = siteDataByRouteRef.value;
    const pageDescription = pageData && pageData.description;
    const frontmatterHead = (pageData && pageData.frontmatter.head) || [];
    const title = createTitle(siteData2, pageData);
    if (title !== document.title) {
      document.title = title;
    }
    const description = pageDescription || siteData2.description;
    let metaDescriptionElement = document.querySelector(`meta[name=description]`);
    if (metaDescriptionElement) {
      if (metaDescriptionElement.getAttribute("content") !== description) {
        metaDescriptionElement.setAttribute("content", description);
      }
    } else {
      createHeadElement(["meta", { name: "description", content: description }]);
    }
    updateHeadTags(mergeHead(siteData2.head, filterOutHeadDescription(frontmatterHead)));
  });
}
function createHeadElement([tag, attrs, innerHTML]) {
  const el = document.createElement(tag);
  for (const key in attrs) {
    el.setAttribute(key, attrs[key]);
  }
  if (innerHTML) {
    el.innerHTML = innerHTML;
  }
  if (tag === "script" && attrs.async == null) {
    el.async = false;
  }
  return el;
}
function isMetaDescription(headConfig) {
  return headConfig[0] === "meta" && headConfig[1] && headConfig[1].name === "description";
}
function filterOutHeadDescription(head) {
  return head.filter((h2) => !isMetaDescription(h2));
}
const hasFetched = /* @__PURE__ */ new Set();
const createLink = () => document.createElement("link");
const viaDOM = (url) => {
  const link2 = createLink();
  link2.rel = `prefetch`;
  link2.href = url;
  document.head.appendChild(link2);
};
const viaXHR = (url) => {
  const req = new XMLHttpRequest();
  req.open("GET", url, (req.withCredentials = true));
  req.send();
};
let link;
const doFetch =
  inBrowser &&
  (link = createLink()) &&
  link.relList &&
  link.relList.supports &&
  link.relList.supports("prefetch")
    ? viaDOM
    : viaXHR;
function usePrefetch() {
  if (!inBrowser) {
    return;
  }
  if (!window.IntersectionObserver) {
    return;
  }
  let conn;
  if ((conn = navigator.connection) && (conn.saveData || /2g/.test(conn.effectiveType))) {
    return;
  }
  const rIC = window.requestIdleCallback || setTimeout;
  let observer = null;
  const observeLinks = () => {
    if (observer) {
      observer.disconnect();
    }
    observer = new IntersectionObserver((entries) => {
      entries.forEach((entry) => {
        if (entry.isIntersecting) {
          const link2 = entry.target;
          observer.unobserve(link2);
          const { pathname } = link2;
          if (!hasFetched.has(pathname)) {
            hasFetched.add(pathname);
            const pageChunkPath = pathToFile(pathname);
            if (pageChunkPath) doFetch(pageChunkPath);
          }
        }
      });
    });
    rIC(() => {
      document.querySelectorAll("#app a").forEach((link2) => {
        const { hostname, pathname } = new URL(
          link2.href instanceof SVGAnimatedString ? link2.href.animVal : link2.href,
          link2.baseURI,
        );
        const extMatch = pathname.match(/\.\w+$/);
        if (extMatch && extMatch[0] !== ".html") {
          return;
        }
        if (
          // only prefetch same tab navigation, since a new tab will load
          // the lean js chunk instead.
          link2.target !== "_blank" && // only prefetch inbound links
          hostname === location.hostname
        ) {
          if (pathname !== location.pathname) {
            observer.observe(link2);
          } else {
            hasFetched.add(pathname);
          }
        }
      });
    });
  };
  onMounted(observeLinks);
  const route = useRoute();
  watch(() => route.path, observeLinks);
  onUnmounted(() => {
    observer && observer.disconnect();
  });
}
function resolveThemeExtends(theme2) {
  if (theme2.extends) {
    const base = resolveThemeExtends(theme2.extends);
    return {
      ...base,
      ...theme2,
      async enhanceApp(ctx) {
        if (base.enhanceApp) await base.enhanceApp(ctx);
        if (theme2.enhanceApp) await theme2.enhanceApp(ctx);
      },
    };
  }
  return theme2;
}
const Theme = resolveThemeExtends(RawTheme);
const VitePressApp = defineComponent({
  name: "VitePressApp",
  setup() {
    const { site, lang, dir } = useData$1();
    onMounted(() => {
      watchEffect(() => {
        document.documentElement.lang = lang.value;
        document.documentElement.dir = dir.value;
      });
    });
    if (site.value.router.prefetchLinks) {
      usePrefetch();
    }
    useCopyCode();
    useCodeGroups();
    if (Theme.setup) Theme.setup();
    return () => h(Theme.Layout);
  },
});
async function createApp() {
  globalThis.__VITEPRESS__ = true;
  const router = newRouter();
  const app = newApp();
  app.provide(RouterSymbol, router);
  const data2 = initData(router.route);
  app.provide(dataSymbol, data2);
  app.component("Content", Content);
  app.component("ClientOnly", ClientOnly);
  Object.defineProperties(app.config.globalProperties, {
    $frontmatter: {
      get() {
        return data2.frontmatter.value;
      },
    },
    $params: {
      get() {
        return data2.page.value.params;
      },
    },
  });
  if (Theme.enhanceApp) {
    await Theme.enhanceApp({
      app,
      router,
      siteData: siteDataRef,
    });
  }
  return { app, router, data: data2 };
}
function newApp() {
  return createSSRApp(VitePressApp);
}
function newRouter() {
  let isInitialPageLoad = inBrowser;
  return createRouter((path) => {
    let pageFilePath = pathToFile(path);
    let pageModule = null;
    if (pageFilePath) {
      if (isInitialPageLoad) {
        pageFilePath = pageFilePath.replace(/\.js$/, ".lean.js");
      }
      if (false);
      else {
        pageModule = import(
          /*@vite-ignore*/
          pageFilePath
        );
      }
    }
    if (inBrowser) {
      isInitialPageLoad = false;
    }
    return pageModule;
  }, Theme.NotFound);
}
if (inBrowser) {
  createApp().then(({ app, router, data: data2 }) => {
    router.go().then(() => {
      useUpdateHead(router.route, data2.site);
      app.mount("#app");
    });
  });
}
async function render(path) {
  const { app, router } = await createApp();
  await router.go(path);
  const ctx = { content: "", vpSocialIcons: /* @__PURE__ */ new Set() };
  ctx.content = await renderToString(app, ctx);
  return ctx;
}
export {
  useRouter as a,
  createSearchTranslate as c,
  dataSymbol as d,
  escapeRegExp as e,
  inBrowser as i,
  pathToFile as p,
  render,
  useData as u,
};
