import type { Id } from "../data/types.js";
import type { CandidateFilter } from "../model/candidate-filter.js";
import type { ModelState } from "../model/model-state.js";
import type { Query } from "../model/query.js";
import type { SimilarOptions } from "../model/recommend-options.js";
import { type Recommendation, Recommender, type SimilarItems } from "../model/recommender.js";
import type { Ranked } from "../ranking/top-k.js";
import { type VectorQuery, VectorRanking } from "./vector-ranking.js";

/** Vectors of the same number of dimensions, one an item, one behind the other. */
export interface VectorTable {
  readonly dimensions: number;
  readonly vectors: Float32Array;
}

/** The vectors of a model's items, for an index that answers in its place. */
export interface ItemVectors extends VectorTable {
  /** Whose vectors they are, in order. */
  readonly ids: readonly Id[];
}

/** What models share whose items are vectors, and whose score is the best inner product with a vector of the user. */
export abstract class ItemVectorRecommender<Options extends object = object>
  extends Recommender<Options>
  implements SimilarItems
{
  #table: VectorTable;
  #ranking: Promise<VectorRanking> | undefined;
  #unitTable: VectorTable | undefined;

  /** @param table what the user's vector is multiplied with; the model must not change it */
  protected constructor(state: ModelState<Options>, table: VectorTable) {
    super(state);
    this.#table = table;
  }

  /** The vectors of the items (a copy): the score of an item is its inner product with a vector of the user. */
  itemVectors(): ItemVectors {
    const { dimensions, vectors } = this.#table;
    return { ids: this.matrix.items.ids, dimensions, vectors: vectors.slice() };
  }

  /**
   * The items that a user or a history has had, which `excludeSeen` leaves out.
   * @throws UnknownIdError for an unknown user, or a history with no known item
   */
  seenItems(query: Query): readonly Id[] {
    return Array.from(this.resolve(query).seen, (item) => this.matrix.items.idAt(item));
  }

  /**
   * The items most similar to one; the score is the cosine of their vectors, from -1 to 1.
   * @throws UnknownIdError when the item is not in the fitted log
   */
  async similarItems(item: Id, options: SimilarOptions = {}): Promise<Recommendation[]> {
    return this.rankSimilar(item, options, (index) => {
      const { dimensions, vectors } = (this.#unitTable ??= unitVectors(this.similarityTable()));
      const scores = new Float64Array(vectors.length / dimensions);
      const own = vectors.subarray(index * dimensions, (index + 1) * dimensions);
      for (let other = 0, place = 0; other < scores.length; other++) {
        let sum = 0;
        for (let i = 0; i < dimensions; i++) sum += own[i]! * vectors[place++]!;
        scores[other] = sum;
      }
      return { scores };
    });
  }

  /** The vectors that {@link similarItems} compares. */
  protected similarityTable(): VectorTable {
    return this.#table;
  }

  /** Replaces the vectors of the items, for a model that learns of a new one. */
  protected replaceTable(table: VectorTable): void {
    this.#table = table;
    this.#ranking = undefined;
    this.#unitTable = undefined;
  }

  /** The best items for each query by the vectors of the table. */
  protected async rankByTable(queries: readonly VectorQuery[], filter: CandidateFilter): Promise<Ranked[]> {
    this.#ranking ??= VectorRanking.of(this.#table.dimensions, this.#table.vectors);
    return (await this.#ranking).rank(queries, filter);
  }
}

/** The vectors divided by their lengths; a vector of zeros stays as it is. */
export function unitVectors({ dimensions, vectors }: VectorTable): VectorTable {
  const units = new Float32Array(vectors.length);
  for (let start = 0; start < vectors.length; start += dimensions) {
    let square = 0;
    for (let i = start; i < start + dimensions; i++) square += vectors[i]! ** 2;
    const scale = square > 0 ? 1 / Math.sqrt(square) : 0;
    for (let i = start; i < start + dimensions; i++) units[i] = vectors[i]! * scale;
  }
  return { dimensions, vectors: units };
}
