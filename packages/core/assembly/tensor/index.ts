export { matrixScratchBytes, multiplyMatrices } from "./matrix-product";
