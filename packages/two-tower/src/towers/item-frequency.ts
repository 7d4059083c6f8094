import type { Tensors } from "@funrec/core";

/** How much of an estimate the latest interval replaces. */
const RATE = 0.05;

/**
 * Estimates how often each item stands in a batch from the batches themselves, as in a stream of which nobody knows the
 * counts (Yi et al., "Sampling-bias-corrected neural modeling for large corpus item recommendations", 2019, algorithm 2):
 * a moving mean of the number of steps from one batch with the item to the next; its inverse is the probability. Items are
 * numbered, so that a hash of them, and with it collisions, is not needed.
 */
export class ItemFrequency {
  /** Step of the latest batch with the item (A in the paper). */
  readonly #latest: Float64Array;
  /** Mean steps between batches with the item (B). */
  readonly #interval: Float64Array;
  readonly #step = new Float64Array(1);

  /** @param intervals what to expect at the beginning: steps between two batches with the item */
  constructor(intervals: Float64Array) {
    this.#interval = intervals.slice();
    this.#latest = new Float64Array(intervals.length);
  }

  /** What a checkpoint keeps. */
  tensors(): Tensors {
    return { latest: this.#latest, interval: this.#interval, step: this.#step };
  }

  /** Takes in the next batch. @returns the logarithm of the estimated probability of each of its items */
  next(items: Int32Array): Float32Array {
    const step = ++this.#step[0]!;
    for (const item of new Set(items)) {
      const steps = step - this.#latest[item]!;
      this.#interval[item]! += RATE * (steps - this.#interval[item]!);
      this.#latest[item] = step;
    }
    return Float32Array.from(items, (item) => -Math.log(Math.max(1, this.#interval[item]!)));
  }
}
