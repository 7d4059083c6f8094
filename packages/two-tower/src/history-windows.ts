import type { Lookup } from "@funrec/core/tensor";

/** Histories from which a network is to tell what comes next: each the items of `items` from `starts[i]` to `ends[i] - 1`. */
export interface Histories {
  readonly items: Int32Array;
  readonly starts: ArrayLike<number>;
  readonly ends: ArrayLike<number>;
}

/**
 * The mean of the latest items of each history, once for every window: a window of 5 sees the latest 5 items. Windows see
 * what a mean over everything hides: what the user did last.
 */
export function windowLookups(
  { items, starts, ends }: Histories,
  windows: readonly number[],
  table: string,
): Record<string, Lookup> {
  const lookups: Record<string, Lookup> = {};
  windows.forEach((window, w) => {
    const offsets = new Int32Array(starts.length + 1);
    for (let i = 0; i < starts.length; i++) {
      offsets[i + 1] = offsets[i]! + Math.min(window, ends[i]! - starts[i]!);
    }
    const rows = new Int32Array(offsets[starts.length]!);
    for (let i = 0; i < starts.length; i++) {
      rows.set(items.subarray(ends[i]! - (offsets[i + 1]! - offsets[i]!), ends[i]!), offsets[i]);
    }
    lookups[windowName(w)] = { table, rows, offsets };
  });
  return lookups;
}

/** Name of the lookup of a window. */
export function windowName(window: number): string {
  return `history.${window}`;
}
