import type { CandidateFilter } from "../model/candidate-filter.js";
import type { Query, ResolvedQuery } from "../model/query.js";
import type { Ranked } from "../ranking/top-k.js";
import { ItemVectorRecommender } from "./item-vector-recommender.js";

/**
 * What models share whose score is the inner product of a vector of the user and a vector of the item. An index that
 * searches {@link itemVectors} by inner product for {@link userVector} gives the model's own ranking.
 */
export abstract class VectorRecommender<
  Options extends object = object,
> extends ItemVectorRecommender<Options> {
  /**
   * The vector of a user or a history.
   * @throws UnknownIdError for an unknown user, or a history with no known item
   */
  async userVector(query: Query): Promise<Float32Array> {
    const [vector] = await this.vectorsOf([this.resolve(query)]);
    return vector!.slice();
  }

  /** The vectors of users, in order; `isFromLog` of a query says that its history is the one that the model was trained on. */
  protected abstract vectorsOf(
    queries: readonly ResolvedQuery[],
  ): readonly Float32Array[] | Promise<readonly Float32Array[]>;

  protected override async rank(
    queries: readonly ResolvedQuery[],
    filter: CandidateFilter,
    excludeSeen: boolean,
  ): Promise<readonly Ranked[]> {
    const vectors = await this.vectorsOf(queries);
    const vectorQueries = queries.map(({ seen }, query) => ({
      vector: vectors[query]!,
      hidden: excludeSeen ? seen : [],
    }));
    return this.rankByTable(vectorQueries, filter);
  }
}
