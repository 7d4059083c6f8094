import {
  type CandidateFilter,
  type FitContext,
  type Id,
  type InteractionMatrix,
  type Interactions,
  type ModelFileWriter,
  type ModelState,
  numberFrom,
  OptionError,
  parseOptions,
  positiveInteger,
  type Ranked,
  type RatingPredictor,
  readModel,
  Recommender,
  type ResolvedQuery,
  type Scores,
  startFit,
  startUpdate,
  type TrainingData,
  type Updatable,
  type UpdateContext,
} from "@funrec/core";
import * as v from "valibot";
import { comparedUsers } from "./compared-rows.js";
import packageJson from "../package.json" with { type: "json" };
import { checkValueWeights } from "./item-neighbor-model.js";
import { ListRanking, QUERIES_WORTH_KERNELS } from "./list-ranking.js";
import { nearestRows } from "./nearest-rows.js";
import {
  nearest,
  type NeighborLists,
  neighborsOf,
  readNeighborLists,
  type SimilarRows,
} from "./neighbor-lists.js";
import { predictFromNeighbors } from "./rating-prediction.js";
import { updateNeighborLists } from "./update-neighbors.js";
import { rowMeans, RowSimilarity, type SimilarityMeasure } from "./row-similarity.js";

/** Options of {@link UserCF}. */
export interface UserCFOptions {
  /** Default `"cosine"`; `"pearson"` needs a log with values. */
  readonly similarity?: SimilarityMeasure;
  /** How many nearest users count: an integer of at least 1, default 20. */
  readonly neighbors?: number;
  /** Users less similar than this are no neighbors: at least 0, default 0 (every positive similarity counts). */
  readonly minSimilarity?: number;
  /**
   * Trust in similarities that rest on few items: they are multiplied by n / (n + shrinkage) for n common items
   * (Bell and Koren, 2007). At least 0, default 0.
   */
  readonly shrinkage?: number;
  /** A neighbor's item counts by the neighbor's value for it (a rating) instead of 1. Default false. */
  readonly valueWeights?: boolean;
  /**
   * How `predict` reads ratings: `"weighted-mean"` of the neighbors' ratings, or `"bias-corrected"`: the user's own mean
   * plus the weighted mean of how far the neighbors' ratings lie from their means. Default `"bias-corrected"`.
   */
  readonly prediction?: "weighted-mean" | "bias-corrected";
}

const schema = v.strictObject({
  similarity: v.optional(v.picklist(["cosine", "jaccard", "pearson"]), "cosine"),
  neighbors: v.optional(positiveInteger, 20),
  minSimilarity: v.optional(numberFrom(0), 0),
  shrinkage: v.optional(numberFrom(0), 0),
  valueWeights: v.optional(v.boolean(), false),
  prediction: v.optional(v.picklist(["weighted-mean", "bias-corrected"]), "bias-corrected"),
});

type Settings = v.InferOutput<typeof schema>;

/** What to return from `similarUsers`. */
export interface SimilarUsersOptions {
  /** How many users: an integer of at least 1, default 10. */
  readonly k?: number;
}

const similarUsersSchema = v.strictObject({
  k: v.optional(positiveInteger, 10),
});

/** A near user: their items, and what each counts (1 without weights). */
interface Neighbor {
  readonly similarity: number;
  readonly items: Int32Array;
  readonly weights: ArrayLike<number> | undefined;
}

/**
 * User-based collaborative filtering: recommends what similar users have (Resnick et al., 1994).
 * Scores are p(u, i) = sum over the nearest users v who have i of w_uv r_vi.
 *
 * @example
 * ```ts
 * import { Interactions } from "@funrec/core";
 * import { UserCF } from "@funrec/cf";
 * const log = Interactions.from([
 *   { user: "ann", item: "tea" },
 *   { user: "bob", item: "tea" },
 *   { user: "bob", item: "cup" },
 * ]);
 * const model = await UserCF.fit(log, { similarity: "jaccard" });
 * await model.recommend({ user: "ann" }); // => [{ item: "cup", score: 1 / 2 }]
 * ```
 */
export class UserCF extends Recommender<Settings> implements RatingPredictor, Updatable<UserCF> {
  static readonly modelName = "user_cf";
  readonly name = UserCF.modelName;
  protected readonly packageVersion = packageJson.version;
  #similarity: RowSimilarity | undefined;
  #userMeans: Float64Array | undefined;
  /** Made when many queries are asked at once. */
  #ranking: Promise<ListRanking> | undefined;

  private constructor(
    state: ModelState<Settings>,
    private readonly lists: NeighborLists,
  ) {
    super(state);
    checkValueWeights(state);
  }

  /**
   * Finds the nearest users of every user.
   * @throws OptionError for a bad option; DataError for an empty log, or Pearson on a log without values
   */
  static async fit(
    data: TrainingData,
    options: UserCFOptions = {},
    context: FitContext = {},
  ): Promise<UserCF> {
    const { state, work } = startFit(UserCF.modelName, schema, data, options, context);
    return new UserCF(state, await nearestRows(comparedUsers(state.matrix), state.options, work));
  }

  /**
   * The model with further interactions, exactly as a fit on all of them gives it; this model stays as it is. Only their
   * users are compared with all users again.
   * @throws DataError for an empty log, or one with other columns than the fitted log; OptionError for a bad context
   */
  async update(log: Interactions, context: UpdateContext = {}): Promise<UserCF> {
    const { state, users, work } = startUpdate(this.name, this.state, log, context);
    const { matrix, options } = state;
    const lists = await updateNeighborLists(this.lists, matrix.users.size, users, options, (only) =>
      nearestRows(comparedUsers(matrix), options, work, only),
    );
    return new UserCF(state, lists);
  }

  /** Loads a saved model. @param source path or bytes @throws ModelFileError */
  static async load(source: string | Uint8Array): Promise<UserCF> {
    const { state, file } = await readModel(UserCF.modelName, schema, source);
    return new UserCF(state, readNeighborLists(file, state.matrix.users.size));
  }

  /**
   * The users most similar to one, best first, at most `neighbors` of them.
   * @throws UnknownIdError when the user is not in the fitted log
   */
  async similarUsers(user: Id, options: SimilarUsersOptions = {}): Promise<{ user: Id; score: number }[]> {
    const { k } = parseOptions("similarUsers", similarUsersSchema, options);
    const { rows, similarities } = neighborsOf(this.lists, this.matrix.users.require(user, "user"));
    return Array.from(rows.subarray(0, k), (row, i) => ({
      user: this.matrix.users.idAt(row),
      score: similarities[i]!,
    }));
  }

  /**
   * The rating that the user would give, from the `neighbors` most similar users who rated the item; see the option
   * `prediction` for the two formulas.
   * @returns undefined when no similar user rated the item
   * @throws UnknownIdError for an unknown user or item; DataError when the log has no values
   */
  async predict(user: Id, item: Id): Promise<number | undefined> {
    const userIndex = this.matrix.users.require(user, "user");
    const itemIndex = this.matrix.items.require(item, "item");
    this.#userMeans ??= rowMeans(this.matrix.byUser);
    const { byItem } = this.matrix;
    const [start, end] = [byItem.offsets[itemIndex], byItem.offsets[itemIndex + 1]];
    const isCorrected = this.options.prediction === "bias-corrected";
    return predictFromNeighbors(
      this.#comparison().toRow(userIndex),
      { columns: byItem.columns.subarray(start, end), values: byItem.values!.subarray(start, end) },
      {
        ...this.options,
        base: isCorrected ? this.#userMeans[userIndex]! : 0,
        baseOf: isCorrected ? this.#userMeans : new Float64Array(this.userCount),
      },
    );
  }

  protected override async rank(
    queries: readonly ResolvedQuery[],
    filter: CandidateFilter,
    excludeSeen: boolean,
  ): Promise<readonly Ranked[]> {
    if (queries.length < QUERIES_WORTH_KERNELS) return super.rank(queries, filter, excludeSeen);
    this.#ranking ??= ListRanking.of(this.matrix.byUser, this.options.valueWeights);
    const listQueries = queries.map((query) => {
      const { rows, similarities } = this.#nearestUsers(query);
      return { lists: rows, weights: similarities, hidden: excludeSeen ? query.seen : [] };
    });
    return (await this.#ranking).rank(listQueries, filter);
  }

  protected override score(queries: readonly ResolvedQuery[]): Scores[] {
    return queries.map((query) => {
      const scores = new Map<number, number>();
      for (const { similarity, items, weights } of this.#neighborhood(query)) {
        for (let i = 0; i < items.length; i++) {
          scores.set(items[i]!, (scores.get(items[i]!) ?? 0) + similarity * (weights?.[i] ?? 1));
        }
      }
      return { candidates: Int32Array.from(scores.keys()), scores: Float64Array.from(scores.values()) };
    });
  }

  /** A neighbor's part of the score is shared equally by the items that made the neighbor similar. */
  protected override explain(query: ResolvedQuery, item: number): Iterable<readonly [number, number]> {
    const mine = new Set(query.items);
    const reasons = new Map<number, number>();
    for (const { similarity, items, weights } of this.#neighborhood(query)) {
      const place = items.indexOf(item);
      if (place < 0) continue;
      const common = items.filter((other) => mine.has(other));
      const share = (similarity * (weights?.[place] ?? 1)) / common.length;
      for (const other of common) reasons.set(other, (reasons.get(other) ?? 0) + share);
    }
    return reasons;
  }

  protected override writeTensors(writer: ModelFileWriter): void {
    writer.compressedRows("neighbors", this.lists);
  }

  /** Compares with all users; made when first needed. */
  #comparison(): RowSimilarity {
    return (this.#similarity ??= similarityOf(this.matrix, this.options));
  }

  *#neighborhood(query: ResolvedQuery): Iterable<Neighbor> {
    const { rows, similarities } = this.#nearestUsers(query);
    for (let i = 0; i < rows.length; i++) {
      const user = rows[i]!;
      const weights = this.options.valueWeights ? this.matrix.valuesOf(user) : undefined;
      yield { similarity: similarities[i]!, items: this.matrix.itemsOf(user), weights };
    }
  }

  #nearestUsers({ user, items, values, isFromLog }: ResolvedQuery): SimilarRows {
    if (isFromLog) return neighborsOf(this.lists, user!);
    if (this.options.similarity === "pearson" && !values) {
      throw new OptionError(
        'user_cf: a history without values cannot be compared by "pearson"; give {item, value} for each item',
      );
    }
    return nearest(this.#comparison().to({ columns: items, values }, user), this.options);
  }
}

function similarityOf(matrix: InteractionMatrix, options: Settings): RowSimilarity {
  return new RowSimilarity(matrix.byUser, matrix.byItem, options.similarity, options.shrinkage);
}
