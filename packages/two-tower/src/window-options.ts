import * as v from "valibot";
import { positiveInteger } from "@funrec/core";

/** True when no value stands there twice. */
export const areDifferent = (values: readonly unknown[]): boolean => new Set(values).size === values.length;

/** Windows of a history: different integers of at least 1. */
export const windows = v.pipe(
  v.array(positiveInteger),
  v.check<number[], string>(areDifferent, "different numbers"),
);

/** Windows of a history unless told otherwise. */
export const DEFAULT_WINDOWS = [1, 3, 10, 50];
