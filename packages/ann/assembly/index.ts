export { finishBest } from "./best";
export { insertNodes } from "./hnsw/insert";
export { searchGraph, searchNodes } from "./hnsw/search-graph";
export { quantizeNodes } from "./hnsw/target";
export { searchQuantized } from "./search-quantized";
export { searchVectors } from "./search-vectors";
