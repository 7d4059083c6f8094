import type { KernelMemory } from "@funrec/core/kernels";
import type { BestLists } from "./best-lists.js";
import type { SlotQuery } from "./vector-index.js";
import type { VectorRows } from "./vector-rows.js";

/** Flags of slots are filled up to a multiple of it: kernels may look at so many at once. */
const FLAGS = 8;

/** Copies what a search is asked for into the memory: the structure `Search` of assembly/search.ts. @returns its address */
export function copySearch(
  memory: KernelMemory,
  rows: VectorRows,
  queries: readonly SlotQuery[],
  blocked: Uint8Array,
  best: BestLists,
): number {
  const [offsets, hidden] = memory.copyRows(
    "i32",
    queries.map((query) => query.hidden),
  );
  const flags = memory.allocate("u8", FLAGS * Math.ceil(blocked.length / FLAGS));
  flags.array.fill(1).set(blocked);
  const vectors = rows.copyQueries(memory, queries);
  return memory.copy("u32", [
    vectors.address,
    queries.length,
    offsets.address,
    hidden.address,
    flags.address,
    best.address,
  ]).address;
}
