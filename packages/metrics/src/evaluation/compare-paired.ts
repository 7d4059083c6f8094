import { DataError, type Id, OptionError, parseOptions, Random, show, Vocabulary } from "@funrec/core";
import { percentileInterval, resamples, resamplingSchema, type ResamplingOptions } from "./bootstrap.js";
import type { Evaluation } from "./evaluation.js";
import { meanOfDefined } from "./mean.js";

/** How two models differ in one metric on the same users. */
export interface PairedComparison {
  readonly metric: string;
  /** Mean over users of `a - b`: positive when `a` has the higher values. */
  readonly difference: number;
  /** Bootstrap percentile interval of the difference. */
  readonly interval: readonly [low: number, high: number];
  /**
   * Two-sided: how likely a difference at least as large is if the two models are equally good, so that each user's
   * pair of values could as well stand the other way round.
   */
  readonly pValue: number;
  /** Number of users compared: those with a value in both. */
  readonly users: number;
}

const schema = resamplingSchema(10_000, 1);

/**
 * Compares two evaluations user by user: far more sensitive than looking whether their intervals overlap. The p-value
 * is that of the paired randomization test, which flips the signs of the users' differences at random: `(count + 1) /
 * (samples + 1)` with the count of the flips whose mean is at least as far from 0. Smucker, Allan and Carterette,
 * "A comparison of statistical significance tests for information retrieval evaluation", CIKM 2007.
 *
 * @param a the one model's result
 * @param b the other's, on the same users in any order
 * @param metric a key of `perUser` of both, such as `"ndcg@10"`
 * @param options `samples` is the number of resamples and of sign flips: at least 1, default 10000
 * @throws OptionError when an evaluation does not have the metric for each user, or the users are not the same
 * @throws DataError when no user has a value in both
 *
 * @example
 * ```ts
 * import { comparePaired } from "@funrec/metrics";
 * const users = Array.from({ length: 20 }, (_, i) => i);
 * const a = { users, perUser: { "recall@10": new Float64Array(20).fill(0.75) } };
 * const b = { users, perUser: { "recall@10": new Float64Array(20).fill(0.5) } };
 * const { difference, interval, pValue } = comparePaired(a, b, "recall@10");
 * difference; // => 0.25
 * interval; // => [0.25, 0.25]
 * pValue < 0.001; // => true
 * ```
 */
export function comparePaired(
  a: Pick<Evaluation, "users" | "perUser">,
  b: Pick<Evaluation, "users" | "perUser">,
  metric: string,
  options: ResamplingOptions = {},
): PairedComparison {
  const { samples, seed, level } = parseOptions("comparePaired", schema, options);
  const differences = pairedDifferences(a, b, metric);
  const random = new Random(seed);
  const means = new Float64Array(samples);
  let done = 0;
  for (const counts of resamples(differences.length, samples, random)) {
    means[done++] = meanOfDefined(differences, counts);
  }
  return {
    metric,
    difference: meanOfDefined(differences),
    interval: percentileInterval(means, level),
    pValue: signFlipTest(differences, samples, random),
    users: differences.length,
  };
}

/** `a - b` of each user who has a value in both. */
function pairedDifferences(
  a: Pick<Evaluation, "users" | "perUser">,
  b: Pick<Evaluation, "users" | "perUser">,
  metric: string,
): Float64Array {
  const valuesA = valuesOf("first", a, metric);
  const valuesB = valuesOf("second", b, metric);
  const placeInB = Vocabulary.of(b.users);
  const onlyInA = a.users.filter((user) => !placeInB.has(user));
  if (onlyInA.length > 0 || a.users.length !== b.users.length) throw differentUsers(a.users, b.users);
  const differences = Float64Array.from(
    a.users,
    (user, place) => valuesA[place]! - valuesB[placeInB.indexOf(user)!]!,
  ).filter((difference) => difference === difference);
  if (differences.length === 0) {
    throw new DataError(`comparePaired: no user has a value of ${show(metric)} in both evaluations`);
  }
  return differences;
}

function valuesOf(which: string, evaluation: Pick<Evaluation, "perUser">, metric: string): Float64Array {
  if (Object.hasOwn(evaluation.perUser, metric)) return evaluation.perUser[metric]!;
  throw new OptionError(
    `comparePaired: the ${which} evaluation has no values per user of ${show(metric)}; ` +
      `it has ${Object.keys(evaluation.perUser).join(", ") || "none"}`,
  );
}

function differentUsers(a: readonly Id[], b: readonly Id[]): OptionError {
  const lacking = (users: readonly Id[], others: readonly Id[]): string => {
    const known = Vocabulary.of(others);
    const missing = users.filter((user) => !known.has(user));
    const sample = missing.slice(0, 3).map((user) => show(user));
    return missing.length === 0 ? "0" : `${missing.length} (such as ${sample.join(", ")})`;
  };
  return new OptionError(
    `comparePaired: the evaluations are of different users: ${lacking(a, b)} are only in the first, ` +
      `${lacking(b, a)} only in the second; evaluate both models on one split`,
  );
}

function signFlipTest(differences: Float64Array, samples: number, random: Random): number {
  // Equal values add nothing whatever their sign; with a sparse metric that is most users.
  const magnitudes = differences.filter((difference) => difference !== 0).map(Math.abs);
  const largest = sum(magnitudes);
  // Sums that are equal on paper may differ by rounding.
  const threshold = Math.abs(sum(differences)) - 1e-12 * largest;
  let asFar = 0;
  for (let sample = 0; sample < samples; sample++) {
    let positive = 0;
    let signs = 0;
    for (let i = 0; i < magnitudes.length; i++) {
      if (i % 32 === 0) signs = random.uint32();
      positive += (signs & 1) * magnitudes[i]!;
      signs >>>= 1;
    }
    if (Math.abs(2 * positive - largest) >= threshold) asFar++;
  }
  return (asFar + 1) / (samples + 1);
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
