export { GRU4Rec, type GRU4RecOptions } from "./gru4rec.js";
export { HSTU, type HSTUOptions } from "./hstu.js";
export { MIND, type MINDOptions } from "./mind.js";
export { SASRec, type SASRecOptions } from "./sas-rec.js";
export { SDM, type SDMOptions } from "./sdm.js";
export type { SequenceLoss } from "./sequence-loss.js";
export type { SequenceOptions } from "./sequence-options.js";
export { type ItemFeatures, type ItemVectorMap, TIGER, type TIGEROptions } from "./tiger.js";
