export { finishBest } from "./best";
export { searchQuantized } from "./search-quantized";
export { searchVectors } from "./search-vectors";
