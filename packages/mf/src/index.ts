export { BiasSVD } from "./bias-svd.js";
export { BPR, type BPROptions } from "./bpr.js";
export { EASE, type EASEOptions } from "./ease.js";
export { FunkSVD } from "./funk-svd.js";
export { IALS, type IALSOptions } from "./ials.js";
export type { Feedback, SVDOptions, SVDSettings } from "./svd.js";
