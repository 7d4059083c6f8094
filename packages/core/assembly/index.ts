export { lookUpBags } from "./embeddings/look-up";
export { moveByAdagrad, moveByAdam, moveBySgd } from "./embeddings/optimizers";
export { addRowGradients, clearRowGradients } from "./embeddings/row-gradients";
export { mergeHeaps } from "./heaps";
export { rankByVectors } from "./rank-by-vectors";
export { gatherRows } from "./tensor/rows";
