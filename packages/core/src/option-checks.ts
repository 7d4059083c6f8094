import * as v from "valibot";

/** An integer of at least so much. */
export const integerFrom = (least: number) => v.pipe(v.number(), v.integer(), v.minValue(least));

/** An integer of at least 1. */
export const positiveInteger = integerFrom(1);

/** Names, such as those of features, each of them once. */
export const differentNames = v.pipe(
  v.array(v.string()),
  v.check<string[], string>((names) => new Set(names).size === names.length, "different names"),
);

/** Any number but the infinite ones, which the file of a model could not hold. */
export const finiteNumber = v.pipe(v.number(), v.finite());

/** A finite number of at least so much. */
export const numberFrom = (least: number) => v.pipe(finiteNumber, v.minValue(least));

/** A finite number above 0. */
export const positiveNumber = v.pipe(finiteNumber, v.gtValue(0));

/** A seed of random choices: an integer from 0 to 2^32 - 1. */
export const seedNumber = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 32 - 1));
