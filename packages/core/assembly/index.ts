export { mergeHeaps } from "./heaps";
export { rankByVectors } from "./rank-by-vectors";
