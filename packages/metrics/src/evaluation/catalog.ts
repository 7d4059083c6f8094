import { type Id, InteractionMatrix, type Interactions, Vocabulary } from "@funrec/core";
import { cosineOfRows } from "../beyond-accuracy/item-cosine.js";

/** What a metric sees of one user; items are indices of a {@link Catalog}. */
export interface RankedUser {
  readonly ranked: Int32Array;
  readonly relevant: ReadonlySet<number>;
  /** Number of items that could have been ranked, and of relevant items that could not. */
  readonly candidates: number;
}

/**
 * What evaluation knows of the training log. Items are dense indices: first the catalogue, which is the items of the
 * training log, then other items as they are met in the test log or in a model's answers.
 */
export class Catalog {
  /** The indices of the catalogue: 0 to size - 1. */
  readonly indices: Int32Array;
  /** Similarity of two items for `diversity`. */
  readonly similarity: (a: number, b: number) => number;
  readonly #items: Vocabulary;
  readonly #matrix: InteractionMatrix;
  readonly #userCounts: Int32Array;

  /** @throws DataError when the training log is empty */
  constructor(train: Interactions, similarity?: (a: Id, b: Id) => number) {
    this.#matrix = InteractionMatrix.from(train);
    this.#userCounts = this.#matrix.itemCounts;
    this.#items = Vocabulary.of(train.items.ids);
    this.indices = Int32Array.from(train.items.ids, (_, index) => index);
    this.similarity = similarity
      ? (a, b) => similarity(this.#items.idAt(a), this.#items.idAt(b))
      : cosineOfRows(this.#matrix.byItem);
  }

  /** Number of items of the catalogue. */
  get size(): number {
    return this.indices.length;
  }

  /** Number of training users. */
  get userCount(): number {
    return this.#matrix.users.size;
  }

  /** Index of an item; an id met for the first time gets one beyond the catalogue. */
  indexOf(item: Id): number {
    return this.#items.add(item);
  }

  /** The training log's own form of a user id, or undefined for a user who is not in it. */
  trainingUser(user: Id): Id | undefined {
    const index = this.#matrix.users.indexOf(user);
    return index === undefined ? undefined : this.#matrix.users.idAt(index);
  }

  /** Number of training users of an item. */
  readonly usersOf = (item: number): number => this.#userCounts[item] ?? 0;

  /** What metrics see of a user whose items were ranked; `excluded` items were no candidates. */
  rankedUser(ranked: Int32Array, relevant: ReadonlySet<number>, excluded: ReadonlySet<number>): RankedUser {
    // Relevant and ranked items are candidates even when they were excluded or are outside the catalogue.
    const isExtra = (item: number): boolean => item >= this.size || excluded.has(item);
    const ranksExtra = ranked.filter(isExtra).length;
    const misses = [...relevant].filter((item) => isExtra(item) && !ranked.includes(item)).length;
    const excludedFromCatalog = [...excluded].filter((item) => item < this.size).length;
    return { ranked, relevant, candidates: this.size - excludedFromCatalog + ranksExtra + misses };
  }
}
