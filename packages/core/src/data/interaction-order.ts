import { offsetsFromCounts } from "./compressed-rows.js";
import type { Interactions, Timestamps } from "./interactions.js";

/** Rows of a log grouped by user; each user's rows in the order (timestamp, row). */
export interface RowsByUser {
  /** Start of each user's rows in `rows`; length users + 1. */
  readonly offsets: Int32Array;
  /** Row numbers of the log. */
  readonly rows: Int32Array;
}

/**
 * Groups a log by user in time order. The order is stable: rows with equal timestamps, and all rows of a log without
 * timestamps, keep the order in which they stand in the log.
 */
export function rowsByUser(log: Interactions): RowsByUser {
  const { userIndices, timestamps } = log;
  const counts = new Int32Array(log.users.size);
  let isGrouped = true;
  for (let row = 0; row < userIndices.length; row++) {
    counts[userIndices[row]!]!++;
    if (row > 0 && userIndices[row]! < userIndices[row - 1]!) isGrouped = false;
  }
  const offsets = offsetsFromCounts(counts);
  const rows = new Int32Array(log.length);
  if (isGrouped) {
    for (let row = 0; row < rows.length; row++) rows[row] = row;
  } else {
    const next = offsets.slice(0, counts.length);
    for (let row = 0; row < rows.length; row++) rows[next[userIndices[row]!]!++] = row;
  }
  if (timestamps) {
    for (let user = 0; user < counts.length; user++) {
      sortByTime(rows.subarray(offsets[user], offsets[user + 1]), timestamps);
    }
  }
  return { offsets, rows };
}

/** So many rows of a user have places that fit, beside a 32-bit time, into a 53-bit number. */
const MOST_PLACES = 2 ** 21;

/** Sorts ascending row numbers by (timestamp, row number). */
function sortByTime(rows: Int32Array, times: Timestamps): void {
  let isSorted = true;
  for (let i = 1; i < rows.length && isSorted; i++) isSorted = times[rows[i - 1]!]! <= times[rows[i]!]!;
  if (isSorted) return;
  if (times instanceof Float64Array || rows.length > MOST_PLACES) {
    rows.sort((a, b) => times[a]! - times[b]! || a - b);
    return;
  }
  // Numbers that hold time and place sort many times faster than a comparison function is called.
  const keys = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) keys[i] = times[rows[i]!]! * MOST_PLACES + i;
  keys.sort();
  const unsorted = rows.slice();
  for (let i = 0; i < rows.length; i++) rows[i] = unsorted[keys[i]! % MOST_PLACES]!;
}
