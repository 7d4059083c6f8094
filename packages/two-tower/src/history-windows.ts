import { type Histories, latestItems, type Lookup } from "@funrec/core/tensor";

/**
 * Means over the latest items of each history, one for every window: a window of 5 sees the latest 5 items. A mean over
 * everything alone would hide what was done last. A history without items has means of zeros.
 *
 * @param table name of the table with the vectors of items
 */
export function windowLookups(
  histories: Histories,
  windows: readonly number[],
  table: string,
): Record<string, Lookup> {
  return Object.fromEntries(
    windows.map((window) => [windowName(window), { table, ...latestItems(histories, window) }]),
  );
}

/** Name of the lookup of a window. */
export function windowName(window: number): string {
  return `last_${window}`;
}
