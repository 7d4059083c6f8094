import type { Ranked } from "@funrec/core";
import { evenCalls, type Kernels } from "@funrec/core/kernels";
import { BestLists } from "./best-lists.js";
import { copySearch } from "./search-memory.js";
import type { SlotFilter, SlotQuery } from "./vector-index.js";
import type { VectorRows } from "./vector-rows.js";

/** Rows that a call of a kernel compares with queries: some milliseconds. */
const ROWS_A_CALL = 2 ** 21;

/** Compares queries with all rows that a filter admits, one by one. @param address of the rows */
export async function searchAll(
  kernels: Kernels,
  rows: VectorRows,
  address: number,
  queries: readonly SlotQuery[],
  filter: SlotFilter,
): Promise<Ranked[]> {
  const { memory } = kernels;
  const mark = memory.mark();
  try {
    const count = Math.min(filter.k, filter.admitted);
    const best = new BestLists(kernels, queries.length, count, 1, filter.admitted, filter.minScore);
    const search = copySearch(memory, rows, queries, filter.blocked, best);
    const slots = memory.copy("i32", admittedSlots(filter));
    const numbers = [address, search, slots.address, slots.length];
    const queriesACall = Math.ceil(ROWS_A_CALL / Math.max(1, slots.length));
    await kernels.run(evenCalls("searchItems", queries.length, queriesACall, numbers));
    return await best.finish();
  } finally {
    memory.release(mark);
  }
}

/** The slots that a filter admits. */
function admittedSlots({ blocked, admitted }: SlotFilter): Int32Array {
  const slots = new Int32Array(admitted);
  let count = 0;
  for (let slot = 0; slot < blocked.length; slot++) if (blocked[slot] === 0) slots[count++] = slot;
  return slots;
}

/** Puts other results in the place of some. @param searchAgain answers some of the queries */
export async function replaceResults(
  results: Ranked[],
  queries: readonly SlotQuery[],
  isOpen: (query: number) => boolean,
  searchAgain: (queries: readonly SlotQuery[]) => Promise<readonly Ranked[]>,
): Promise<Ranked[]> {
  const open = queries.flatMap((_, query) => (isOpen(query) ? [query] : []));
  if (open.length === 0) return results;
  const found = await searchAgain(open.map((query) => queries[query]!));
  open.forEach((query, i) => (results[query] = found[i]!));
  return results;
}
