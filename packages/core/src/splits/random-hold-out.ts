import * as v from "valibot";
import type { Interactions } from "../data/interactions.js";
import { parseOptions } from "../options.js";
import { numpyPermutation } from "../random/numpy-permutation.js";
import { makeSplit, type Split } from "./split.js";
import { seedNumber } from "../option-checks.js";

export interface RandomHoldOutOptions {
  /** Share of rows in the test part, above 0 and below 1, default 0.2. The count is rounded up. */
  readonly testFraction?: number;
  /** Integer from 0 to 2^32 - 1, default 42. */
  readonly seed?: number;
}

const schema = v.strictObject({
  testFraction: v.optional(v.pipe(v.number(), v.gtValue(0), v.ltValue(1)), 0.2),
  seed: v.optional(seedNumber, 42),
});

/**
 * Cuts a log at random over all rows, exactly as scikit-learn's
 * `train_test_split(rows, test_size=testFraction, random_state=seed)` does, row for row and in its order.
 * Training sees part of a user's future this way: use it to compare with published figures, and
 * {@link leaveLastOut} or {@link globalTime} otherwise.
 * @throws DataError when a part would be empty
 *
 * @example
 * ```ts
 * import { Interactions, randomHoldOut } from "@funrec/core";
 * const log = Interactions.from([..."abcdefghij"].map((item) => ({ user: "ann", item })));
 * const { train, test } = randomHoldOut(log, { testFraction: 0.2, seed: 42 });
 * train.length; // => 8
 * [...test].map((row) => row.item); // => ["i", "b"]
 * ```
 */
export function randomHoldOut(log: Interactions, options: RandomHoldOutOptions = {}): Split {
  const { testFraction, seed } = parseOptions("randomHoldOut", schema, options);
  const permutation = numpyPermutation(log.length, seed);
  const testCount = Math.ceil(testFraction * log.length);
  return makeSplit(
    log,
    `random-hold-out(testFraction=${testFraction}, seed=${seed})`,
    { test: permutation.subarray(0, testCount), train: permutation.subarray(testCount) },
    "none",
  );
}
