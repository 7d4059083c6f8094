import type { Lookup } from "@funrec/core/tensor";

/** Histories: the i-th has the items `items[starts[i]]` to `items[ends[i] - 1]`, oldest first. */
export interface Histories {
  readonly items: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Histories of several queries, one behind the other. */
export function joinHistories(queries: readonly { readonly items: Int32Array }[]): Histories {
  const starts = new Int32Array(queries.length);
  const ends = new Int32Array(queries.length);
  let total = 0;
  queries.forEach(({ items }, i) => {
    starts[i] = total;
    ends[i] = total += items.length;
  });
  const items = new Int32Array(total);
  queries.forEach((query, i) => items.set(query.items, starts[i]));
  return { items, starts, ends };
}

/** Number of items of each history, but at most so many. */
export function lengthsOf({ starts, ends }: Histories, most: number): Int32Array {
  return starts.map((start, i) => Math.min(most, ends[i]! - start));
}

/**
 * The vectors of the newest items of each history, the newest first: so many rows a history, one behind the other. Places
 * that a history does not have are zeros, and are not learnt from.
 *
 * @param table name of the table with the vectors of items
 */
export function newestItems(histories: Histories, places: number, table: string): Lookup {
  const { items, ends } = histories;
  const lengths = lengthsOf(histories, places);
  const rows: number[] = [];
  const offsets = new Int32Array(lengths.length * places + 1);
  lengths.forEach((length, i) => {
    for (let place = 0; place < places; place++) {
      if (place < length) rows.push(items[ends[i]! - 1 - place]!);
      offsets[i * places + place + 1] = rows.length;
    }
  });
  return { table, rows: Int32Array.from(rows), offsets };
}
