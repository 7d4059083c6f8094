export { DSSM, type DSSMOptions } from "./dssm.js";
export { FM, type FMOptions } from "./fm.js";
export * from "./youtube-dnn.js";
