import * as v from "valibot";
import type { Interactions } from "../data/interactions.js";
import { DataError } from "../errors.js";
import { parseOptions } from "../options.js";
import { makeSplit, type Split } from "./split.js";

export interface GlobalTimeOptions {
  /** Share of rows, the latest, in the test part: above 0 and below 1, default 0.2. The count is rounded up. */
  readonly testFraction?: number;
  /** Share of rows just before them in a validation part: from 0, default 0 (no validation part). Both together: below 1. */
  readonly validationFraction?: number;
}

const schema = v.pipe(
  v.strictObject({
    testFraction: v.optional(v.pipe(v.number(), v.gtValue(0), v.ltValue(1)), 0.2),
    validationFraction: v.optional(v.pipe(v.number(), v.minValue(0), v.ltValue(1)), 0),
  }),
  v.check(
    ({ testFraction, validationFraction }) => testFraction + validationFraction < 1,
    "testFraction and validationFraction that add up to less than 1",
  ),
);

/** What floating point adds to or takes from a share of a whole number of rows is far below this. */
const ROUNDING = 1e-12;

/**
 * Cuts a log at one moment for all users: everything before is training, everything from then on is the test, as in
 * production. Rows with equal timestamps stay together, so a part can be larger than asked for.
 * Users and items that appear only after the cut are unknown to the model.
 * @throws DataError when the log has no timestamps, or a part would be empty
 */
export function globalTime(log: Interactions, options: GlobalTimeOptions = {}): Split {
  const { testFraction, validationFraction } = parseOptions("globalTime", schema, options);
  const times = log.timestamps;
  if (!times) throw new DataError("globalTime: the log has no timestamps");
  const sorted = times.slice().sort();
  /** When the latest rows, so large a share of all, begin. */
  const startOfLatest = (fraction: number): number =>
    sorted[log.length - Math.ceil(fraction * log.length * (1 - ROUNDING))]!;
  const testStart = startOfLatest(testFraction);
  const validationStart =
    validationFraction > 0 ? startOfLatest(testFraction + validationFraction) : testStart;

  const parts = { train: [] as number[], validation: [] as number[], test: [] as number[] };
  for (let row = 0; row < log.length; row++) {
    const time = times[row]!;
    parts[time >= testStart ? "test" : time >= validationStart ? "validation" : "train"].push(row);
  }
  const { train, test, validation } = parts;
  const method = `global-time(testFraction=${testFraction}, validationFraction=${validationFraction})`;
  return makeSplit(log, method, { train, ...(validationFraction > 0 && { validation }), test }, "global");
}
