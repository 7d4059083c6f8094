export {
  addGradients,
  addRowGradients,
  addSquares,
  markRows,
  placeRows,
  shorten,
} from "./embeddings/gradients";
export { lookUpBags } from "./embeddings/look-up";
export { moveByAdagrad, moveByAdam, moveBySgd } from "./embeddings/optimizers";
export { mergeHeaps } from "./heaps";
export { rankByVectors } from "./rank-by-vectors";
export { gatherRows } from "./tensor/rows";
