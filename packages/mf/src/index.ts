export { BiasSVD } from "./bias-svd.js";
export { BPR, type BPROptions } from "./bpr.js";
export { FunkSVD } from "./funk-svd.js";
export type { Feedback, SVDOptions, SVDSettings } from "./svd.js";
