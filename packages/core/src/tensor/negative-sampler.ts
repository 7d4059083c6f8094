import { AliasTable } from "../random/alias-table.js";
import type { Random } from "../random/random.js";

/**
 * How negatives are drawn: all items alike; in proportion to (number of interactions) ^ exponent; or log-uniform over the
 * items in the order of their popularity, P(rank) = log((rank + 2) / (rank + 1)) / log(items + 1), which is near to
 * Zipf's law.
 */
export interface NegativeDistribution {
  readonly by: "uniform" | "popularity" | "log-uniform";
  /** Of the popularity. */
  readonly exponent: number;
}

/** Draws items as negatives, with replacement. */
export class NegativeSampler {
  readonly #table: AliasTable;
  readonly #logProbabilities: Float64Array;

  /** @param counts number of interactions of each item */
  constructor(counts: Int32Array, distribution: NegativeDistribution) {
    const weights = weightsOf(counts, distribution);
    let total = 0;
    for (const weight of weights) total += weight;
    this.#table = new AliasTable(weights);
    this.#logProbabilities = weights.map((weight) => Math.log(weight / total));
  }

  /** So many items, each drawn for itself. */
  draw(count: number, random: Random): Int32Array {
    const items = new Int32Array(count);
    for (let i = 0; i < count; i++) items[i] = this.#table.draw(random);
    return items;
  }

  /** Logarithms of how often items are expected among so many draws: the log-Q correction of their scores. */
  logExpected(items: Int32Array, draws: number): Float32Array {
    const logDraws = Math.log(draws);
    const result = new Float32Array(items.length);
    for (let i = 0; i < items.length; i++) result[i] = logDraws + this.#logProbabilities[items[i]!]!;
    return result;
  }
}

function weightsOf(counts: Int32Array, distribution: NegativeDistribution): Float64Array {
  if (distribution.by === "uniform") return new Float64Array(counts.length).fill(1);
  // An item without interactions must have a chance: the correction needs its logarithm.
  if (distribution.by === "popularity") {
    return Float64Array.from(counts, (count) => Math.max(1, count) ** distribution.exponent);
  }
  const byPopularity = Int32Array.from(counts, (_, item) => item).sort(
    (a, b) => counts[b]! - counts[a]! || a - b,
  );
  const weights = new Float64Array(counts.length);
  byPopularity.forEach((item, rank) => (weights[item] = Math.log((rank + 2) / (rank + 1))));
  return weights;
}
