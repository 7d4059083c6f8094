import type { Tensors } from "@funrec/core";

/** How much of an estimate the latest interval replaces. */
const RATE = 0.05;

/**
 * Estimates how probable each item is from the examples as they come, as in a stream of which nobody knows the counts (Yi et
 * al., "Sampling-bias-corrected neural modeling for large corpus item recommendations", 2019, algorithm 2): a moving mean of
 * the number of steps from one example of the item to the next; its inverse is the probability. A step is an example, not a
 * batch, so that batches may have any size; and items are numbered, so that no hash of them can collide.
 */
export class ItemFrequency {
  /** Step of the latest example of the item (A in the paper). */
  readonly #latest: Float64Array;
  /** Mean steps between examples of the item (B). */
  readonly #interval: Float64Array;
  readonly #step = new Float64Array(1);

  /** @param intervals what to expect at the beginning: steps between two examples of the item */
  constructor(intervals: Float64Array) {
    this.#interval = intervals.slice();
    this.#latest = new Float64Array(intervals.length);
  }

  /** What a checkpoint keeps. */
  tensors(): Tensors {
    return { latest: this.#latest, interval: this.#interval, step: this.#step };
  }

  /** Takes in the own items of the next examples. @returns the logarithms of their estimated probabilities */
  next(items: Int32Array): Float32Array {
    for (const item of items) {
      const step = ++this.#step[0]!;
      const steps = step - this.#latest[item]!;
      this.#interval[item]! += RATE * (steps - this.#interval[item]!);
      this.#latest[item] = step;
    }
    return Float32Array.from(items, (item) => -Math.log(this.#interval[item]!));
  }
}
