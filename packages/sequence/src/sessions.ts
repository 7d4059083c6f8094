import type { Histories } from "@funrec/core/tensor";

/** What ends a session. */
export interface SessionBounds {
  /** A session has at most so many items. */
  readonly sessionLength: number;
  /** Items further apart than this, in the unit of the log's times, are of different sessions. */
  readonly sessionGap?: number | undefined;
}

/**
 * Where the newest session of each history starts, as a place in `items`: behind the newest gap, if the times tell, and at
 * most so many items before the end. A history without items has an empty session.
 */
export function sessionStarts(
  { starts, ends, times }: Histories,
  { sessionLength, sessionGap = Infinity }: SessionBounds,
): Int32Array {
  return starts.map((start, i) => {
    const end = ends[i]!;
    const earliest = Math.max(start, end - sessionLength);
    if (!times) return earliest;
    let first = Math.max(start, end - 1);
    // No gap is to be seen where the times are not known.
    while (first > earliest && !(times[first]! - times[first - 1]! > sessionGap)) first--;
    return first;
  });
}
