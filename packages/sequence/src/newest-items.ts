import type { ResolvedQuery } from "@funrec/core";
import type { Lookup } from "@funrec/core/tensor";

/** Histories: the i-th has the items `items[starts[i]]` to `items[ends[i] - 1]`, oldest first. */
export interface Histories {
  readonly items: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The time of each of `items`, where it is known: NaN where not. */
  readonly times?: ArrayLike<number> | undefined;
}

/** Histories of several queries, one behind the other. */
export function joinHistories(queries: readonly Pick<ResolvedQuery, "items" | "timestamps">[]): Histories {
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

/**
 * What belongs to the newest items of each history, the newest first: so many bags a history, one behind the other. A bag has
 * the rows of its item; it is empty, and so gives zeros that are not learnt from, at places that a history does not have.
 *
 * @param table name of the table with the rows
 * @param rowsOf the rows of an item; default one, its own
 */
export function newestItems(
  histories: Histories,
  places: number,
  table: string,
  rowsOf: (item: number) => ArrayLike<number> = (item) => [item],
): Lookup & { readonly offsets: Int32Array } {
  const { items, ends } = histories;
  const lengths = lengthsOf(histories, places);
  const rows: number[] = [];
  const offsets = new Int32Array(lengths.length * places + 1);
  lengths.forEach((length, i) => {
    for (let place = 0; place < places; place++) {
      if (place < length) {
        const own = rowsOf(items[ends[i]! - 1 - place]!);
        for (let j = 0; j < own.length; j++) rows.push(own[j]!);
      }
      offsets[i * places + place + 1] = rows.length;
    }
  });
  return { table, rows: Int32Array.from(rows), offsets };
}
