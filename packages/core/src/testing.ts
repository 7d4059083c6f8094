export { type ConformanceCheck, conformanceChecks, type ConformanceOptions } from "./testing/conformance.js";
export { checkerboard, smallLog } from "./testing/logs.js";
export { damageBytes, damageText } from "./testing/damage-bytes.js";
export {
  changeModelFile,
  damageModelFile,
  type FilePart,
  type FileParts,
} from "./testing/damage-model-file.js";
export { tryDamagedFiles } from "./testing/damaged-files.js";
