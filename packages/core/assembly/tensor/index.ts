export { attentionScratchBytes, causalAttention, causalAttentionGradient } from "./causal-attention";
export { copyColumns } from "./columns";
export { dropout } from "./dropout";
export { exponentials, hyperbolicTangents, softplus } from "./elementwise";
export { gatedRecurrence, gatedRecurrenceGradient, gatedRecurrenceScratchBytes } from "./gated-recurrence";
export { layerNormalization, layerNormalizationGradient } from "./layer-normalization";
export {
  longShortTermMemory,
  longShortTermMemoryGradient,
  memoryScratchBytes,
} from "./long-short-term-memory";
export { matrixScratchBytes, multiplyMatrices } from "./matrix-product";
export {
  pointwiseAttention,
  pointwiseAttentionGradient,
  pointwiseAttentionScratchBytes,
} from "./pointwise-attention";
export { addRows, gatherRows, sumOfRows } from "./rows";
export { sampledSoftmax, sampledSoftmaxScratchBytes } from "./sampled-softmax";
export { softmaxCrossEntropy, softmaxCrossEntropyGradient } from "./softmax-cross-entropy";
export { unitRows, unitRowsGradient } from "./unit-rows";
