export { fillAlias } from "./alias";
export { countBuckets, fillBuckets } from "./bucket-pairs";
export { pairScratchBytes, trainPairs } from "./skip-gram";
export { windowPairs } from "./window-pairs";
