export { finishBest } from "./best";
export { searchBytes, searchWords } from "./flat/search-blocks";
export { finishCandidates } from "./flat/finish-candidates";
export { insertNodes } from "./hnsw/insert";
export { searchGraph } from "./hnsw/search-graph";
export { quantizeNodes } from "./hnsw/target";
export { searchItems } from "./search";
