export { DSSM, type DSSMOptions } from "./dssm.js";
export { FM, type FMOptions } from "./fm.js";
export type { TowerLoss } from "./towers/tower-loss.js";
export type { TowerOptions } from "./towers/tower-options.js";
export { YouTubeDNN, type YouTubeDNNOptions } from "./youtube-dnn.js";
