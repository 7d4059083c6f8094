import type { Vocabulary } from "../data/vocabulary.js";
import { type Ranked, WorstFirstHeap } from "../ranking/top-k.js";
import type { ParsedSimilarOptions } from "./recommend-options.js";

/** Scores of some or all items. */
export interface Scores {
  /** Index of each scored item; without it `scores[i]` belongs to item `i` and every item is a candidate. */
  readonly candidates?: ArrayLike<number>;
  readonly scores: ArrayLike<number>;
}

/** Decides which items may come back, and picks the best of them. One filter serves all queries of a call. */
export class CandidateFilter {
  /** 1 for items that no query may get. */
  readonly blocked: Uint8Array;
  /** The number of the last query that must not get the item. */
  readonly #blockedFor: Uint32Array;
  readonly options: ParsedSimilarOptions;
  #query = 0;

  constructor(items: Vocabulary, options: ParsedSimilarOptions) {
    this.options = options;
    this.blocked = new Uint8Array(items.size);
    this.#blockedFor = new Uint32Array(items.size);
    if (options.allow) {
      this.blocked.fill(1);
      for (const id of options.allow) {
        const index = items.indexOf(id);
        if (index !== undefined) this.blocked[index] = 0;
      }
    }
    for (const id of options.exclude ?? []) {
      const index = items.indexOf(id);
      if (index !== undefined) this.blocked[index] = 1;
    }
  }

  /** The best admitted items of one query. @param hidden items that this query must not get */
  select({ candidates, scores }: Scores, hidden: ArrayLike<number>): Ranked {
    const query = ++this.#query;
    for (let i = 0; i < hidden.length; i++) this.#blockedFor[hidden[i]!] = query;
    const { k, minScore } = this.options;
    const heap = new WorstFirstHeap(Math.min(k, scores.length));
    for (let i = 0; i < scores.length; i++) {
      const item = candidates ? candidates[i]! : i;
      if (this.blocked[item] === 1 || this.#blockedFor[item] === query || scores[i]! < minScore) continue;
      heap.offer(item, scores[i]!);
    }
    return heap.drain();
  }
}
