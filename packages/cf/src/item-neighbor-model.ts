import {
  type CandidateFilter,
  DataError,
  type Id,
  type ModelFileWriter,
  type ModelState,
  numberFrom,
  positiveInteger,
  type Ranked,
  recencyEntries,
  type RecencyOptions,
  type Recommendation,
  Recommender,
  type ResolvedQuery,
  type Scores,
  type SimilarItems,
  type SimilarOptions,
  weighByRecency,
} from "@funrec/core";
import * as v from "valibot";
import packageJson from "../package.json" with { type: "json" };
import { ListRanking, QUERIES_WORTH_KERNELS } from "./list-ranking.js";
import { type NeighborLists, neighborsOf } from "./neighbor-lists.js";

/** Options of the models that score items by their similarity to the items of the history. */
export interface ItemNeighborOptions extends RecencyOptions {
  /** How many nearest items each item keeps: an integer of at least 1, default 20. */
  readonly neighbors?: number;
  /** Item pairs less similar than this are no neighbors: at least 0, default 0 (every positive similarity counts). */
  readonly minSimilarity?: number;
  /** An item counts by the user's value for it (a rating) instead of 1. Default false. */
  readonly valueWeights?: boolean;
}

export const itemNeighborEntries = {
  neighbors: v.optional(positiveInteger, 20),
  minSimilarity: v.optional(numberFrom(0), 0),
  ...recencyEntries,
  valueWeights: v.optional(v.boolean(), false),
};

type Settings = v.InferOutput<v.StrictObjectSchema<typeof itemNeighborEntries, undefined>>;

/**
 * Scores items by the history: p(u, i) = sum over items j of the history of w_ij r_uj, where w_ij is the similarity
 * if i is among the nearest items of j, and r_uj how much j counts.
 */
export abstract class ItemNeighborModel<Options extends Settings = Settings>
  extends Recommender<Options>
  implements SimilarItems
{
  protected readonly packageVersion = packageJson.version;
  /** Made when many queries are asked at once. */
  #ranking: Promise<ListRanking> | undefined;

  protected constructor(
    state: ModelState<Options>,
    protected readonly lists: NeighborLists,
  ) {
    super(state);
    checkValueWeights(state);
  }

  /**
   * The items most similar to one, at most `neighbors` of them; the score is the similarity.
   * @throws UnknownIdError when the item is not in the fitted log
   */
  async similarItems(item: Id, options: SimilarOptions = {}): Promise<Recommendation[]> {
    return this.rankSimilar(item, options, (index) => {
      const { rows, similarities } = neighborsOf(this.lists, index);
      return { candidates: rows, scores: similarities };
    });
  }

  protected override async rank(
    queries: readonly ResolvedQuery[],
    filter: CandidateFilter,
    excludeSeen: boolean,
  ): Promise<readonly Ranked[]> {
    if (queries.length < QUERIES_WORTH_KERNELS) return super.rank(queries, filter, excludeSeen);
    this.#ranking ??= ListRanking.of(this.lists, true);
    const listQueries = queries.map((query) => {
      const { items, weights } = this.#seeds(query);
      return { lists: items, weights, hidden: excludeSeen ? query.seen : [] };
    });
    return (await this.#ranking).rank(listQueries, filter);
  }

  protected override score(queries: readonly ResolvedQuery[]): Scores[] {
    return queries.map((query) => this.#scoreOne(query));
  }

  protected override *explain(query: ResolvedQuery, item: number): Iterable<readonly [number, number]> {
    const { items, weights } = this.#seeds(query);
    for (let i = 0; i < items.length; i++) {
      const { rows, similarities } = neighborsOf(this.lists, items[i]!);
      const place = rows.indexOf(item);
      if (place >= 0) yield [items[i]!, similarities[place]! * weights[i]!];
    }
  }

  protected override writeTensors(writer: ModelFileWriter): void {
    writer.compressedRows("neighbors", this.lists);
  }

  #scoreOne(query: ResolvedQuery): Scores {
    const scores = new Map<number, number>();
    const { items, weights } = this.#seeds(query);
    for (let i = 0; i < items.length; i++) {
      const { rows, similarities } = neighborsOf(this.lists, items[i]!);
      for (let j = 0; j < rows.length; j++) {
        scores.set(rows[j]!, (scores.get(rows[j]!) ?? 0) + similarities[j]! * weights[i]!);
      }
    }
    return { candidates: Int32Array.from(scores.keys()), scores: Float64Array.from(scores.values()) };
  }

  /** The items of the history that count, oldest first, and how much each does (r_uj). */
  #seeds({ items: all, values }: ResolvedQuery): { items: Int32Array; weights: Float64Array } {
    const { items, weights } = weighByRecency(all, this.options);
    if (!this.options.valueWeights) return { items, weights };
    const first = all.length - items.length;
    return { items, weights: weights.map((weight, i) => weight * (values?.[first + i] ?? 1)) };
  }
}

/** @throws DataError when values are to be weights and the log has none */
export function checkValueWeights({ options, matrix }: ModelState<{ readonly valueWeights: boolean }>): void {
  if (options.valueWeights && !matrix.byUser.values) {
    throw new DataError("option valueWeights needs values: the log has none");
  }
}
