import type { Random } from "../random/random.js";

/** Draws from a list with a fixed weight an entry, in logarithmic time. */
export class WeightedChoice<T> {
  readonly #entries: readonly T[];
  /** Sum of the weights up to and including each entry. */
  readonly #sums: Float64Array;

  /** @param entries at least one, each with a weight above 0 */
  constructor(entries: readonly T[], weight: (entry: T) => number) {
    this.#entries = entries;
    let sum = 0;
    this.#sums = Float64Array.from(entries, (entry) => (sum += weight(entry)));
  }

  draw(random: Random): T {
    const target = random.uniform() * this.#sums.at(-1)!;
    let low = 0;
    let high = this.#sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#sums[middle]! > target) high = middle;
      else low = middle + 1;
    }
    return this.#entries[low]!;
  }
}
