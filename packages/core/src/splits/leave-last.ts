import * as v from "valibot";
import { rowsByUser } from "../data/interaction-order.js";
import type { Interactions } from "../data/interactions.js";
import { parseOptions } from "../options.js";
import { makeSplit, type Split } from "./split.js";
import { positiveInteger } from "../option-checks.js";

export interface LeaveLastOutOptions {
  /** Put each user's second last row into a validation part. Default true. */
  readonly validation?: boolean;
}

const leaveLastOutSchema = v.strictObject({ validation: v.optional(v.boolean(), true) });

/**
 * The last row of each user is the test, the second last the validation, the rest is training: the protocol of the
 * sequence-model papers. "Last" is by (timestamp, row): rows with equal timestamps keep their order in the log.
 * A row that repeats an earlier pair of user and item (a booking after clicks) can be the test; rankings that leave out
 * seen items never find it, so cut such a log to one kind of event first.
 * Users with too few rows to leave one in training (fewer than 3, or 2 without validation) are in training only.
 * @throws DataError when no user has enough rows
 *
 * @example
 * ```ts
 * import { Interactions, leaveLastOut } from "@funrec/core";
 * const log = Interactions.from([..."abcd"].map((item) => ({ user: "ann", item })));
 * const { train, validation, test } = leaveLastOut(log);
 * train.history("ann"); // => ["a", "b"]
 * validation.history("ann"); // => ["c"]
 * test.history("ann"); // => ["d"]
 * ```
 */
export function leaveLastOut(
  log: Interactions,
  options?: { readonly validation?: true },
): Split & { readonly validation: Interactions };
export function leaveLastOut(log: Interactions, options?: LeaveLastOutOptions): Split;
export function leaveLastOut(log: Interactions, options: LeaveLastOutOptions = {}): Split {
  const { validation } = parseOptions("leaveLastOut", leaveLastOutSchema, options);
  return splitTails(log, `leave-last-out(validation=${validation})`, 1, validation ? 1 : 0);
}

export interface LeaveLastKOptions {
  /** How many of each user's last rows are the test: an integer of at least 1, default 5. */
  readonly k?: number;
}

const leaveLastKSchema = v.strictObject({ k: v.optional(positiveInteger, 5) });

/**
 * The last `k` rows of each user are the test, the rest is training; order as in {@link leaveLastOut}.
 * Users with `k` rows or fewer are in training only.
 * @throws DataError when no user has more than `k` rows
 */
export function leaveLastK(log: Interactions, options: LeaveLastKOptions = {}): Split {
  const { k } = parseOptions("leaveLastK", leaveLastKSchema, options);
  return splitTails(log, `leave-last-k(k=${k})`, k, 0);
}

/** Cuts the tail of each user's rows into a test and, before it, a validation part. */
function splitTails(log: Interactions, method: string, testCount: number, validationCount: number): Split {
  const { offsets, rows } = rowsByUser(log);
  const partOfRow = new Map<number, "validation" | "test">();
  for (let user = 0; user < log.users.size; user++) {
    const end = offsets[user + 1]!;
    if (end - offsets[user]! <= testCount + validationCount) continue;
    for (let place = end - testCount - validationCount; place < end; place++) {
      partOfRow.set(rows[place]!, place < end - testCount ? "validation" : "test");
    }
  }
  // Within each part, rows keep the order of the log.
  const parts = { train: [] as number[], validation: [] as number[], test: [] as number[] };
  for (let row = 0; row < log.length; row++) parts[partOfRow.get(row) ?? "train"].push(row);
  const { train, test, validation } = parts;
  return makeSplit(log, method, { train, ...(validationCount > 0 && { validation }), test }, "user");
}
