import type { CandidateFilter } from "../model/candidate-filter.js";
import type { Query, ResolvedQuery } from "../model/query.js";
import { type Ranked, topK } from "../ranking/top-k.js";
import { ItemVectorRecommender } from "./item-vector-recommender.js";

/**
 * What models share that see a user as several vectors, one an interest: the score of an item is its greatest inner product
 * with one of them. `recommend` says which in `interest`. An index that searches {@link itemVectors} by inner product for all
 * of {@link userVector}, and keeps the best score of each item, gives the model's own ranking.
 */
export abstract class InterestRecommender<
  Options extends object = object,
> extends ItemVectorRecommender<Options> {
  /**
   * The vectors of a user or a history: at least one, in the order of `interest`.
   * @throws UnknownIdError for an unknown user, or a history with no known item
   */
  async userVector(query: Query): Promise<Float32Array[]> {
    const [vectors] = await this.interestsOf([this.resolve(query)]);
    return vectors!.map((vector) => vector.slice());
  }

  /** The vectors of each of several users, at least one a user. */
  protected abstract interestsOf(
    queries: readonly ResolvedQuery[],
  ): Promise<readonly (readonly Float32Array[])[]>;

  protected override async rank(
    queries: readonly ResolvedQuery[],
    filter: CandidateFilter,
    excludeSeen: boolean,
  ): Promise<readonly Ranked[]> {
    const interests = await this.interestsOf(queries);
    const vectorQueries = queries.flatMap(({ seen }, query) =>
      interests[query]!.map((vector) => ({ vector, hidden: excludeSeen ? seen : [] })),
    );
    const lists = (await this.rankByTable(vectorQueries, filter)).values();
    return interests.map((vectors) =>
      mergeByMaximum(
        vectors.map(() => lists.next().value!),
        filter.options.k,
      ),
    );
  }
}

/**
 * The best k by the greatest score that an item has in any of the lists. An item among them stands in the list of its
 * greatest score, if each list has the best k of its own: so nothing is lost.
 */
export function mergeByMaximum(lists: readonly Ranked[], k: number): Ranked {
  const best = new Map<number, { readonly score: number; readonly interest: number }>();
  lists.forEach(({ indices, scores }, interest) => {
    indices.forEach((item, place) => {
      const score = scores[place]!;
      const known = best.get(item);
      if (!known || score > known.score) best.set(item, { score, interest });
    });
  });
  const scores = Array.from(best.values(), ({ score }) => score);
  const ranked = topK(scores, k, Int32Array.from(best.keys()));
  return { ...ranked, interests: ranked.indices.map((item) => best.get(item)!.interest) };
}
