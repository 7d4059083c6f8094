export { type CountTile, GpuCounter, type TileOptions } from "./gpu-co-occurrence.js";
export { GpuAbsence, type GpuDevice, type GpuMode } from "./gpu-device.js";
export { ItemCF, type ItemCFOptions } from "./item-cf.js";
export type { ItemNeighborOptions } from "./item-neighbor-model.js";
export { Popularity, type PopularityOptions } from "./popularity.js";
export type { SimilarityMeasure } from "./row-similarity.js";
export { Swing, type SwingOptions } from "./swing.js";
export { type SimilarUsersOptions, UserCF, type UserCFOptions } from "./user-cf.js";
