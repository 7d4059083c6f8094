import { EngineError, OptionError } from "../errors.js";
import { show } from "../options.js";

/** Indices and their scores, best first. */
export interface Ranked {
  readonly indices: Int32Array;
  readonly scores: Float64Array;
  /** For a model of several interests of a user: which of them gives each score. */
  readonly interests?: Int32Array;
}

/**
 * The k best of the scores, best first, in O(n log k) with a bounded heap. Equal scores order by index, lower first:
 * the tie rule of every model, since an item's index is the place of its first appearance in the log.
 *
 * @param scores one score a candidate
 * @param k how many to select, an integer of at least 0 or Infinity; fewer come back when there are fewer candidates
 * @param candidates index of each candidate; without it score `i` belongs to index `i`
 * @throws EngineError when a score is NaN
 * @throws OptionError when k is not allowed
 *
 * @example
 * ```ts
 * import { topK } from "@funrec/core";
 * Array.from(topK([0.5, 0.9, 0.5, 0.1], 3).indices); // => [1, 0, 2]
 * ```
 */
export function topK(scores: ArrayLike<number>, k: number, candidates?: ArrayLike<number>): Ranked {
  if (!(k >= 0 && (Number.isInteger(k) || k === Infinity)))
    throw new OptionError(`topK: k is ${show(k)}, allowed: an integer of at least 0`);
  const heap = new WorstFirstHeap(Math.min(k, scores.length));
  for (let i = 0; i < scores.length; i++) heap.offer(candidates ? candidates[i]! : i, scores[i]!);
  return heap.drain();
}

/** Keeps the best `capacity` candidates with the worst of them on top, ready to be replaced. */
export class WorstFirstHeap {
  readonly #indices: Int32Array;
  readonly #scores: Float64Array;
  readonly #capacity: number;
  #size = 0;

  constructor(capacity: number) {
    this.#capacity = capacity;
    this.#indices = new Int32Array(capacity);
    this.#scores = new Float64Array(capacity);
  }

  offer(index: number, score: number): void {
    if (score !== score) throw new EngineError(`the score of candidate ${index} is NaN`);
    if (this.#size < this.#capacity) {
      this.#place(index, score, this.#size++);
    } else if (this.#capacity > 0 && this.#isWorse(this.#indices[0]!, this.#scores[0]!, index, score)) {
      this.#sink(index, score, this.#size);
    }
  }

  /** Empties the heap, best first. */
  drain(): Ranked {
    const indices = new Int32Array(this.#size);
    const scores = new Float64Array(this.#size);
    while (this.#size > 0) {
      const last = --this.#size;
      indices[last] = this.#indices[0]!;
      scores[last] = this.#scores[0]!;
      if (last > 0) this.#sink(this.#indices[last]!, this.#scores[last]!, last);
    }
    return { indices, scores };
  }

  #isWorse(indexA: number, scoreA: number, indexB: number, scoreB: number): boolean {
    return scoreA < scoreB || (scoreA === scoreB && indexA > indexB);
  }

  /** Puts a candidate at the end and lifts it above those that are better than it. */
  #place(index: number, score: number, place: number): void {
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!this.#isWorse(index, score, this.#indices[parent]!, this.#scores[parent]!)) break;
      this.#indices[place] = this.#indices[parent]!;
      this.#scores[place] = this.#scores[parent]!;
      place = parent;
    }
    this.#indices[place] = index;
    this.#scores[place] = score;
  }

  /** Replaces the top by a candidate and lets it sink below those that are worse than it. */
  #sink(index: number, score: number, size: number): void {
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= size) break;
      if (
        child + 1 < size &&
        this.#isWorse(
          this.#indices[child + 1]!,
          this.#scores[child + 1]!,
          this.#indices[child]!,
          this.#scores[child]!,
        )
      ) {
        child++;
      }
      if (!this.#isWorse(this.#indices[child]!, this.#scores[child]!, index, score)) break;
      this.#indices[place] = this.#indices[child]!;
      this.#scores[place] = this.#scores[child]!;
      place = child;
    }
    this.#indices[place] = index;
    this.#scores[place] = score;
  }
}
