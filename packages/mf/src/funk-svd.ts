import {
  type FitContext,
  type Interactions,
  type ModelFileWriter,
  type ModelState,
  readModel,
  Recommender,
  type ResolvedQuery,
  type Scores,
  Stage,
  startFit,
} from "@funrec/core";
import * as v from "valibot";
import packageJson from "../package.json" with { type: "json" };

/** FunkSvd has no options yet. Document each with its default, range and source. */
export type FunkSvdOptions = Readonly<Record<string, never>>;

// One entry an option, such as: factors: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 64)
const schema = v.strictObject({});

/**
 * STARTING POINT, to be replaced: recommends the items with the most users to everybody. What a model of its own needs:
 *
 * - `fit` learns from `state.matrix` (the log as a sparse user x item matrix) and `state.seed`; it calls
 *   `stage.advance` between units of work, so that progress shows and an abort stops it.
 * - `score` scores the items for each query, from `query.user` (a fitted user) or `query.items` (a history).
 * - `writeTensors` and `load` carry what was learnt; users, items, history and options are saved for you.
 * - In tests/funk-svd.test.ts, `personalized: false` goes as soon as the model learns from what users did.
 *
 * @example
 * ```ts
 * import { Interactions } from "@funrec/core";
 * import { FunkSvd } from "@funrec/mf";
 * const log = Interactions.from([
 *   { user: "ann", item: "tea" },
 *   { user: "bob", item: "tea" },
 *   { user: "bob", item: "cup" },
 * ]);
 * const model = await FunkSvd.fit(log);
 * await model.recommend({ user: "ann" }); // => [{ item: "cup", score: 1 }]
 * ```
 */
export class FunkSvd extends Recommender {
  static readonly modelName = "funk_svd";
  readonly name = FunkSvd.modelName;
  protected readonly packageVersion = packageJson.version;

  private constructor(
    state: ModelState,
    private readonly userCounts: Int32Array,
  ) {
    super(state);
  }

  /** Counts the users of each item. @throws DataError for an empty log */
  static async fit(
    log: Interactions,
    options: FunkSvdOptions = {},
    context: FitContext = {},
  ): Promise<FunkSvd> {
    const { state, work } = startFit(FunkSvd.modelName, schema, log, options, context);
    const stage = new Stage(work, "count users", 1);
    const userCounts = state.matrix.itemCounts;
    await stage.advance(1);
    return new FunkSvd(state, userCounts);
  }

  /** Loads a saved model. @param source path or bytes @throws ModelFileError */
  static async load(source: string | Uint8Array): Promise<FunkSvd> {
    const { state, file } = await readModel(FunkSvd.modelName, schema, source);
    return new FunkSvd(state, file.tensor("user_counts", Int32Array));
  }

  protected override score(queries: readonly ResolvedQuery[]): Scores[] {
    return queries.map(() => ({ scores: this.userCounts }));
  }

  protected override writeTensors(writer: ModelFileWriter): void {
    writer.tensor("user_counts", this.userCounts);
  }
}
