import { offsetsFromCounts } from "./compressed-rows.js";
import type { Interactions } from "./interactions.js";

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
  const counts = new Int32Array(log.users.size);
  for (const user of log.userIndices) counts[user]!++;
  const offsets = offsetsFromCounts(counts);
  const next = offsets.slice(0, counts.length);
  const rows = new Int32Array(log.length);
  for (let row = 0; row < log.length; row++) rows[next[log.userIndices[row]!]!++] = row;

  const times = log.timestamps;
  if (times) {
    for (let user = 0; user < counts.length; user++) {
      rows.subarray(offsets[user], offsets[user + 1]).sort((a, b) => times[a]! - times[b]! || a - b);
    }
  }
  return { offsets, rows };
}
