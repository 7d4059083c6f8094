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

/** Popularity has no options. */
export type PopularityOptions = Readonly<Record<string, never>>;

const schema = v.strictObject({});

/**
 * Recommends the items with the most users to everybody: the baseline that every model must beat.
 * The score of an item is its number of distinct users.
 *
 * @example
 * ```ts
 * import { Interactions } from "@funrec/core";
 * import { Popularity } from "@funrec/cf";
 * const log = Interactions.from([
 *   { user: "ann", item: "tea" },
 *   { user: "bob", item: "tea" },
 *   { user: "bob", item: "cup" },
 * ]);
 * const model = await Popularity.fit(log);
 * await model.recommend({ user: "ann" }); // => [{ item: "cup", score: 1 }]
 * ```
 */
export class Popularity extends Recommender {
  static readonly modelName = "popularity";
  readonly name = Popularity.modelName;
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
    options: PopularityOptions = {},
    context: FitContext = {},
  ): Promise<Popularity> {
    const { state, work } = startFit(Popularity.modelName, schema, data, options, context);
    const stage = new Stage(work, "count users", 1);
    const userCounts = state.matrix.itemCounts;
    await stage.advance(1);
    return new Popularity(state, userCounts);
  }

  /** Loads a saved model. @param source path or bytes @throws ModelFileError */
  static async load(source: string | Uint8Array): Promise<Popularity> {
    const { state, file } = await readModel(Popularity.modelName, schema, source);
    return new Popularity(state, file.tensor("user_counts", Int32Array, state.matrix.items.size));
  }

  protected override score(queries: readonly ResolvedQuery[]): Scores[] {
    return queries.map(() => ({ scores: this.userCounts }));
  }

  protected override writeTensors(writer: ModelFileWriter): void {
    writer.tensor("user_counts", this.userCounts);
  }
}
