import type { CandidateFilter } from "../model/candidate-filter.js";
import type { Ranked } from "../ranking/top-k.js";
import type { Block, KernelMemory } from "./kernel-memory.js";
import type { Kernels } from "./kernels.js";
import { RowHeaps } from "./row-heaps.js";

/** What a model ranks with by a kernel of its own, in memory of one thread. */
export interface RankingKernel {
  readonly kernels: Kernels;
  /** Name of the kernel. */
  readonly kernel: string;
  /** Address of its structure, which holds what the model has learnt. */
  readonly address: number;
  readonly itemCount: number;
}

/**
 * The best items that the filter admits, for each query, by one call of the kernel. It takes the first query and the end of
 * the last, its structure, the blocks of the queries, the offsets and numbers of the items that each query must not get,
 * a u8 for each item that is 1 for those that no query gets, the least score, and the heaps.
 *
 * @param blocksOf copies what the queries are into the memory, in the order in which the kernel takes it
 */
export function rankQueries<Query extends { readonly hidden: ArrayLike<number> }>(
  { kernels, kernel, address, itemCount }: RankingKernel,
  queries: readonly Query[],
  { blocked, options }: CandidateFilter,
  blocksOf: (memory: KernelMemory) => readonly Block[],
): Ranked[] {
  const { memory } = kernels;
  const mark = memory.mark();
  try {
    const capacity = Math.min(options.k, itemCount);
    const heaps = new RowHeaps(kernels, new Int32Array(queries.length).fill(capacity));
    const hidden = memory.copyRows(
      "i32",
      queries.map((query) => query.hidden),
    );
    const blocks = [...blocksOf(memory), ...hidden, copyBlocked(memory, itemCount, blocked)];
    const addresses = blocks.map((block) => block.address);
    kernels.call(kernel, 0, queries.length, address, ...addresses, options.minScore, heaps.addressOf(0));
    heaps.sort();
    return queries.map((_, query) => {
      const { indices, scores } = heaps.of(query);
      return { indices: indices.slice(), scores: scores.slice() };
    });
  } finally {
    memory.release(mark);
  }
}

/** Items that were added to the model since the filter was made are not admitted by it. */
function copyBlocked(memory: KernelMemory, itemCount: number, blocked: Uint8Array): Block<"u8"> {
  const block = memory.allocate("u8", itemCount);
  block.array.fill(1).set(blocked);
  return block;
}
