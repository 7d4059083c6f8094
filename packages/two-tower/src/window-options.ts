import * as v from "valibot";
import { positiveInteger } from "@funrec/core";

/** Windows of a history: different integers of at least 1. */
export const windows = v.pipe(
  v.array(positiveInteger),
  v.check<number[], string>((numbers) => new Set(numbers).size === numbers.length, "different numbers"),
);

/** Windows of a history unless told otherwise. */
export const DEFAULT_WINDOWS = [1, 3, 10, 50];
