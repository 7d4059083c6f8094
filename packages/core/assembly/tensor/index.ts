export { exponentials, hyperbolicTangents, softplus } from "./elementwise";
export { matrixScratchBytes, multiplyMatrices } from "./matrix-product";
export { addRows, gatherRows, sumOfRows } from "./rows";
export { softmaxCrossEntropy, softmaxCrossEntropyGradient } from "./softmax-cross-entropy";
