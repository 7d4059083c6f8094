import {
  type FitContext,
  type Id,
  type Interactions,
  type ModelFileWriter,
  type ModelState,
  readModel,
  type Recommendation,
  Recommender,
  type ResolvedQuery,
  type Scores,
  type SimilarItems,
  type SimilarOptions,
  Stage,
  startFit,
} from "@funrec/core";
import * as v from "valibot";

export interface CoCountsOptions {
  readonly weight?: number;
}

const schema = v.strictObject({ weight: v.optional(v.pipe(v.number(), v.gtValue(0)), 1) });

/**
 * A whole model, as small as one can be: the score of an item is the number of users that it shares with the items of
 * the history, times a weight.
 */
export class CoCounts extends Recommender implements SimilarItems {
  static readonly modelName = "co_counts";
  readonly name = CoCounts.modelName;
  protected readonly packageVersion = "0.0.0";

  private constructor(
    state: ModelState<{ weight: number }>,
    private readonly counts: Int32Array,
  ) {
    super(state);
  }

  static async fit(
    log: Interactions,
    options: CoCountsOptions = {},
    context: FitContext = {},
  ): Promise<CoCounts> {
    const { state, work } = startFit(CoCounts.modelName, schema, log, options, context);
    const { users, items, byUser } = state.matrix;
    const counts = new Int32Array(items.size ** 2);
    const stage = new Stage(work, "count", users.size);
    for (let user = 0; user < users.size; user++) {
      const own = byUser.columns.subarray(byUser.offsets[user], byUser.offsets[user + 1]);
      for (const a of own) for (const b of own) if (a !== b) counts[a * items.size + b]!++;
      await stage.advance(user + 1);
    }
    return new CoCounts(state, counts);
  }

  static async load(source: string | Uint8Array): Promise<CoCounts> {
    const { state, file } = await readModel(CoCounts.modelName, schema, source);
    return new CoCounts(state, file.tensor("counts", Int32Array));
  }

  async similarItems(item: Id, options: SimilarOptions = {}): Promise<Recommendation[]> {
    return this.rankSimilar(item, options, (index) => ({ scores: this.#countsOf(index) }));
  }

  protected override score(queries: readonly ResolvedQuery[]): Scores[] {
    return queries.map(({ items }) => {
      const scores = new Float64Array(this.itemCount);
      for (const item of items) this.#countsOf(item).forEach((count, other) => (scores[other]! += count));
      return { scores: scores.map((count) => count * this.#weight) };
    });
  }

  protected override writeTensors(writer: ModelFileWriter): void {
    writer.tensor("counts", this.counts, [this.itemCount, this.itemCount]);
  }

  protected override explain({ items }: ResolvedQuery, item: number): [number, number][] {
    return Array.from(items, (other) => [other, this.#countsOf(other)[item]! * this.#weight]);
  }

  get #weight(): number {
    return (this.options as { weight: number }).weight;
  }

  #countsOf(item: number): Int32Array {
    return this.counts.subarray(item * this.itemCount, (item + 1) * this.itemCount);
  }
}
