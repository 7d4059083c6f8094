export { fillAlias } from "./alias";
export { countBuckets, fillBuckets } from "./bucket-pairs";
export { trainCbow } from "./cbow";
export { scratchBytes } from "./pair-step";
export { trainPairs } from "./skip-gram";
export { windowPairs } from "./window-pairs";
export { mergeReplicas } from "./merge-replicas";
export { embedItems, trainEges } from "./train-eges";
export { aliasEdges, walkGraph } from "./walk-graph";
