import {
  type CandidateFilter,
  DataError,
  type FitContext,
  type Id,
  type ModelFileWriter,
  type ModelState,
  positiveNumber,
  type Ranked,
  readModel,
  recencyEntries,
  type RecencyOptions,
  type Recommendation,
  Recommender,
  type ResolvedQuery,
  type SimilarItems,
  type SimilarOptions,
  startFit,
  type TrainingData,
  weighByRecency,
} from "@funrec/core";
import * as v from "valibot";
import packageJson from "../package.json" with { type: "json" };
import { easeWeights } from "./ease-weights.js";
import { ItemWeights } from "./item-weights.js";

/** Options of {@link EASE}. */
export interface EASEOptions extends RecencyOptions {
  /**
   * lambda, which draws the weights to 0: above 0, default 500. The number of users that an item needs before its weights
   * are believed; the larger and noisier the log, the larger.
   */
  readonly regularization?: number;
}

const schema = v.strictObject({
  regularization: v.optional(positiveNumber, 500),
  ...recencyEntries,
});

type Settings = v.InferOutput<typeof schema>;

/** So many items have weights of 1.6 GB, which one file can hold. */
const MOST_ITEMS = 20_000;

/**
 * EASE, the "embarrassingly shallow autoencoder" (Steck, 2019): a linear model in which every item has a weight for every
 * other, the best ones in closed form. With X the binary matrix of users and items and P = inv(X'X + lambda I), the weight
 * of item i for item j is B_ij = -P_ij / P_jj, and B_ii = 0. The score of j is the sum of B_ij over the items i of the
 * history, so that a new user needs no training.
 *
 * Training takes items^3 steps and memory for items^2 numbers, however many users there are: for catalogues of up to
 * 20,000 items.
 *
 * @example
 * ```ts
 * import { Interactions } from "@funrec/core";
 * import { EASE } from "@funrec/mf";
 * const log = Interactions.from([
 *   { user: "ann", item: "tea" },
 *   { user: "ann", item: "cup" },
 *   { user: "bob", item: "tea" },
 * ]);
 * const model = await EASE.fit(log, { regularization: 2 });
 * await model.recommend({ user: "bob" }); // => [{ item: "cup", score: 0.25 }]
 * ```
 */
export class EASE extends Recommender<Settings> implements SimilarItems {
  static readonly modelName = "ease";
  readonly name = EASE.modelName;
  protected readonly packageVersion = packageJson.version;

  private constructor(
    state: ModelState<Settings>,
    private readonly weights: ItemWeights,
  ) {
    super(state);
  }

  /**
   * Computes the weights.
   * @throws OptionError for a bad option; DataError for an empty log, or one of more than 20,000 items
   */
  static async fit(data: TrainingData, options: EASEOptions = {}, context: FitContext = {}): Promise<EASE> {
    const { state, work } = startFit(EASE.modelName, schema, data, options, context);
    const itemCount = state.matrix.items.size;
    checkSize(itemCount);
    const weights = await easeWeights(state.matrix, state.options.regularization, work);
    return new EASE(state, await ItemWeights.of(itemCount, weights));
  }

  /** Loads a saved model. @param source path or bytes @throws ModelFileError */
  static async load(source: string | Uint8Array): Promise<EASE> {
    const { state, file } = await readModel(EASE.modelName, schema, source);
    const itemCount = state.matrix.items.size;
    return new EASE(
      state,
      await ItemWeights.of(itemCount, file.tensor("weights", Float32Array, itemCount ** 2)),
    );
  }

  /**
   * The items that gain most from one: the score is the weight of `item` for them, which is negative where having `item`
   * speaks against them. It is not symmetric.
   * @throws UnknownIdError when the item is not in the fitted log
   */
  async similarItems(item: Id, options: SimilarOptions = {}): Promise<Recommendation[]> {
    return this.rankSimilar(item, options, (index) => ({ scores: this.weights.rowOf(index) }));
  }

  protected override async rank(
    queries: readonly ResolvedQuery[],
    filter: CandidateFilter,
    excludeSeen: boolean,
  ): Promise<readonly Ranked[]> {
    return this.weights.rank(
      queries.map((query) => ({
        ...weighByRecency(query.items, this.options),
        hidden: excludeSeen ? query.seen : [],
      })),
      filter,
    );
  }

  protected override *explain(query: ResolvedQuery, item: number): Iterable<readonly [number, number]> {
    const { items, weights } = weighByRecency(query.items, this.options);
    for (let i = 0; i < items.length; i++)
      yield [items[i]!, weights[i]! * this.weights.rowOf(items[i]!)[item]!];
  }

  protected override writeTensors(writer: ModelFileWriter): void {
    writer.tensor("weights", this.weights.toArray(), [this.itemCount, this.itemCount]);
  }
}

/** @throws DataError when there are too many items */
function checkSize(itemCount: number): void {
  if (itemCount <= MOST_ITEMS) return;
  const megabytes = (count: number): number => Math.round((4 * count ** 2) / 1e6);
  throw new DataError(
    `ease: the log has ${itemCount} items, whose weights take ${megabytes(itemCount)} MB; allowed: at most ${MOST_ITEMS} ` +
      `items (${megabytes(MOST_ITEMS)} MB). Leave out rare items, or take a model with vectors, such as IALS`,
  );
}
