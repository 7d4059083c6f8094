export { type KernelCall, type KernelCode, Kernels, type KernelsOptions } from "./kernels/kernels.js";
export { chunksOf, evenCalls } from "./kernels/chunks.js";
export { copyRows } from "./kernels/copy-rows.js";
export { type Block, KernelMemory, type NumberType } from "./kernels/kernel-memory.js";
export { type RankingKernel, rankQueries } from "./kernels/rank-queries.js";
export { RowHeaps } from "./kernels/row-heaps.js";
export { terminateWorkers } from "./kernels/worker-pool.js";
