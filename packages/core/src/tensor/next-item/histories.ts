import { offsetsFromCounts } from "../../data/compressed-rows.js";
import type { ResolvedQuery } from "../../model/query.js";

/** Histories: the i-th has the items `items[starts[i]]` to `items[ends[i] - 1]`, oldest first. */
export interface Histories {
  readonly items: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The time of each of `items`, where it is known: NaN where not. */
  readonly times?: ArrayLike<number> | undefined;
}

/** Histories of several queries, one behind the other. */
export function joinHistories(
  queries: readonly (Pick<ResolvedQuery, "items"> & Partial<Pick<ResolvedQuery, "timestamps">>)[],
): Histories {
  const starts = new Int32Array(queries.length);
  const ends = new Int32Array(queries.length);
  let total = 0;
  queries.forEach(({ items }, i) => {
    starts[i] = total;
    ends[i] = total += items.length;
  });
  const items = new Int32Array(total);
  const times = new Float64Array(total).fill(NaN);
  queries.forEach((query, i) => {
    items.set(query.items, starts[i]);
    if (query.timestamps) times.set(query.timestamps, starts[i]);
  });
  return { items, starts, ends, times };
}

/** Number of items of each history, but at most so many. */
export function lengthsOf({ starts, ends }: Histories, most: number): Int32Array {
  return starts.map((start, i) => Math.min(most, ends[i]! - start));
}

/** The latest items of each history, at most so many, oldest first: one bag of rows a history, as a lookup takes them. */
export function latestItems(histories: Histories, most: number): { rows: Int32Array; offsets: Int32Array } {
  const { items, ends } = histories;
  const offsets = offsetsFromCounts(lengthsOf(histories, most));
  const rows = new Int32Array(offsets.at(-1)!);
  for (let i = 0; i < ends.length; i++) {
    const [to, end] = [offsets[i]!, ends[i]!];
    const length = offsets[i + 1]! - to;
    // Faster than copying pieces of a few items by `set`.
    for (let j = 0; j < length; j++) rows[to + j] = items[end - length + j]!;
  }
  return { rows, offsets };
}
