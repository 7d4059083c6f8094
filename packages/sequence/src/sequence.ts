import {
  type FitContext,
  type ModelFileWriter,
  type ModelState,
  readModel,
  Recommender,
  type ResolvedQuery,
  type Scores,
  Stage,
  startFit,
  type TrainingData,
} from "@funrec/core";
import * as v from "valibot";
import packageJson from "../package.json" with { type: "json" };

/** Sequence has no options yet. Document each with its default, range and source. */
export type SequenceOptions = Readonly<Record<string, never>>;

// One entry an option, such as: factors: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 64)
const schema = v.strictObject({});

/**
 * STARTING POINT, to be replaced: recommends the items with the most users to everybody. What a model of its own needs:
 *
 * - `fit` learns from `state.matrix` (the log as a sparse user x item matrix) and `state.seed`; it calls
 *   `stage.advance` between units of work, so that progress shows and an abort stops it.
 * - `score` scores the items for each query, from `query.user` (a fitted user) or `query.items` (a history).
 * - `writeTensors` and `load` carry what was learnt; users, items, history and options are saved for you.
 * - In tests/sequence.test.ts, `personalized: false` goes as soon as the model learns from what users did.
 *
 * @example
 * ```ts
 * import { Interactions } from "@funrec/core";
 * import { Sequence } from "@funrec/sequence";
 * const log = Interactions.from([
 *   { user: "ann", item: "tea" },
 *   { user: "bob", item: "tea" },
 *   { user: "bob", item: "cup" },
 * ]);
 * const model = await Sequence.fit(log);
 * await model.recommend({ user: "ann" }); // => [{ item: "cup", score: 1 }]
 * ```
 */
export class Sequence extends Recommender {
  static readonly modelName = "sequence";
  readonly name = Sequence.modelName;
  protected readonly packageVersion = packageJson.version;

  private constructor(
    state: ModelState,
    private readonly userCounts: Int32Array,
  ) {
    super(state);
  }

  /** Counts the users of each item. @throws DataError for an empty log */
  static async fit(
    data: TrainingData,
    options: SequenceOptions = {},
    context: FitContext = {},
  ): Promise<Sequence> {
    const { state, work } = startFit(Sequence.modelName, schema, data, options, context);
    const stage = new Stage(work, "count users", 1);
    const userCounts = state.matrix.itemCounts;
    await stage.advance(1);
    return new Sequence(state, userCounts);
  }

  /** Loads a saved model. @param source path or bytes @throws ModelFileError */
  static async load(source: string | Uint8Array): Promise<Sequence> {
    const { state, file } = await readModel(Sequence.modelName, schema, source);
    return new Sequence(state, file.tensor("user_counts", Int32Array));
  }

  protected override score(queries: readonly ResolvedQuery[]): Scores[] {
    return queries.map(() => ({ scores: this.userCounts }));
  }

  protected override writeTensors(writer: ModelFileWriter): void {
    writer.tensor("user_counts", this.userCounts);
  }
}
