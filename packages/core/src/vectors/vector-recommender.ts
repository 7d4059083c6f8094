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
    return (await this.vectorOf(this.resolve(query))).slice();
  }

  /** The vector of the user; `query.isFromLog` says that the history is the one that the model was trained on. */
  protected abstract vectorOf(query: ResolvedQuery): Float32Array | Promise<Float32Array>;

  /** The vectors of several users, for models that are faster at many together. */
  protected async vectorsOf(queries: readonly ResolvedQuery[]): Promise<readonly Float32Array[]> {
    const vectors = [];
    for (const query of queries) vectors.push(await this.vectorOf(query));
    return vectors;
  }

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
