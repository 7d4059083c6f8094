import { integerFrom, type Random, seedNumber } from "@funrec/core";
import * as v from "valibot";

/** How to estimate uncertainty by resampling the users. */
export interface ResamplingOptions {
  /** How many resamples. */
  readonly samples?: number;
  /** Seed of the resampling: an integer from 0 to 2^32 - 1, default 0. */
  readonly seed?: number;
  /** Share of the resampled means that an interval covers: above 0 and below 1, default 0.95. */
  readonly level?: number;
}

/** Schema of {@link ResamplingOptions}. */
export const resamplingSchema = (defaultSamples: number, fewestSamples: number) =>
  v.strictObject({
    samples: v.optional(integerFrom(fewestSamples), defaultSamples),
    seed: v.optional(seedNumber, 0),
    level: v.optional(v.pipe(v.number(), v.gtValue(0), v.ltValue(1)), 0.95),
  });

/**
 * Draws `size` of `size` users with replacement, again and again. Yields how often each user was drawn; the array is
 * filled anew for the next draw.
 */
export function* resamples(size: number, samples: number, random: Random): Generator<Uint32Array> {
  const counts = new Uint32Array(size);
  for (let sample = 0; sample < samples; sample++) {
    counts.fill(0);
    for (let draw = 0; draw < size; draw++) counts[random.integer(size)]!++;
    yield counts;
  }
}

/**
 * The percentile interval of resampled means, Efron and Tibshirani, "An Introduction to the Bootstrap", 1993, ch. 13.
 * Resamples without a mean (NaN) are left out; NaN when none has one.
 */
export function percentileInterval(means: ArrayLike<number>, level: number): [low: number, high: number] {
  const sorted = Float64Array.from(means)
    .filter((mean) => mean === mean)
    .sort();
  return [quantile(sorted, (1 - level) / 2), quantile(sorted, (1 + level) / 2)];
}

/** With linear interpolation between neighbors, NumPy's default. */
function quantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? NaN;
  const above = sorted[Math.ceil(place)] ?? NaN;
  return below + (above - below) * (place - Math.floor(place));
}
