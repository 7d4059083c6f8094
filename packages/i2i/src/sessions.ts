import { type Interactions, rowsByUser } from "@funrec/core";

/** The rows of a log, session by session: each user's in the order (timestamp, row). */
export interface Sessions {
  /** Start of each session in `rows`, and the end of the last. */
  readonly offsets: Int32Array;
  /** Row numbers of the log. */
  readonly rows: Int32Array;
}

/**
 * Cuts each user's rows where more than `gap` lies between two of them.
 *
 * @param gap in the unit of the timestamps, at least 0. A log without timestamps has one session a user
 * @param endsSession true for a row after which a new session begins, however soon
 */
export function sessionsOf(
  log: Interactions,
  gap: number,
  endsSession: (row: number) => boolean = () => false,
): Sessions {
  const { offsets, rows } = rowsByUser(log);
  const { timestamps } = log;
  const ends: number[] = [0];
  for (let user = 0; user < log.users.size; user++) {
    for (let place = offsets[user]! + 1; place < offsets[user + 1]!; place++) {
      const [before, row] = [rows[place - 1]!, rows[place]!];
      const isLate = timestamps !== undefined && timestamps[row]! - timestamps[before]! > gap;
      if (isLate || endsSession(before)) ends.push(place);
    }
    ends.push(offsets[user + 1]!);
  }
  return { offsets: Int32Array.from(ends), rows };
}
