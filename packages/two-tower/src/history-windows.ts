import type { Lookup } from "@funrec/core/tensor";

/** Histories: the i-th has the items `items[starts[i]]` to `items[ends[i] - 1]`, oldest first. */
export interface Histories {
  readonly items: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/**
 * Means over the latest items of each history, one for every window: a window of 5 sees the latest 5 items. A mean over
 * everything alone would hide what was done last. A history without items has means of zeros.
 *
 * @param table name of the table with the vectors of items
 */
export function windowLookups(
  { items, starts, ends }: Histories,
  windows: readonly number[],
  table: string,
): Record<string, Lookup> {
  const lookups = windows.map((window): [string, Lookup] => {
    const offsets = new Int32Array(starts.length + 1);
    for (let i = 0; i < starts.length; i++) {
      offsets[i + 1] = offsets[i]! + Math.min(window, ends[i]! - starts[i]!);
    }
    const rows = new Int32Array(offsets[starts.length]!);
    for (let i = 0; i < starts.length; i++) {
      const [to, end] = [offsets[i]!, ends[i]!];
      const length = offsets[i + 1]! - to;
      for (let j = 0; j < length; j++) rows[to + j] = items[end - length + j]!;
    }
    return [windowName(window), { table, rows, offsets }];
  });
  return Object.fromEntries(lookups);
}

/** Name of the lookup of a window. */
export function windowName(window: number): string {
  return `last_${window}`;
}

/** Histories of several users, one behind the other. */
export function historiesOf(queries: readonly { readonly items: Int32Array }[]): Histories {
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
