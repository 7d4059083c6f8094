import {
  type FitContext,
  type ModelFileWriter,
  type ModelState,
  readModel,
  type ResolvedQuery,
  startFit,
  type TrainingData,
} from "@funrec/core";
import { InterestRecommender } from "@funrec/core/vectors";
import * as v from "valibot";

const schema = v.strictObject({});

/** A model of several vectors of a user, as small as one can be: an item's vector holds its users, and each item of a history is an interest. */
export class CoInterests extends InterestRecommender {
  static readonly modelName = "co_interests";
  readonly name = CoInterests.modelName;
  protected readonly packageVersion = "0.0.0";

  private constructor(
    state: ModelState,
    private readonly vectors: Float32Array,
  ) {
    super(state, { dimensions: state.matrix.users.size, vectors });
  }

  static async fit(data: TrainingData, options: object = {}, context: FitContext = {}): Promise<CoInterests> {
    const { state } = startFit(CoInterests.modelName, schema, data, options, context);
    return new CoInterests(state, vectorsOf(state));
  }

  static async load(source: string | Uint8Array): Promise<CoInterests> {
    const { state } = await readModel(CoInterests.modelName, schema, source);
    return new CoInterests(state, vectorsOf(state));
  }

  protected override async interestsOf(queries: readonly ResolvedQuery[]): Promise<Float32Array[][]> {
    const { userCount, vectors } = this;
    return queries.map(({ items }) =>
      Array.from(items, (item) => vectors.subarray(item * userCount, (item + 1) * userCount)),
    );
  }

  protected override writeTensors(writer: ModelFileWriter): void {
    writer.tensor("vectors", this.vectors);
  }
}

function vectorsOf({ matrix }: ModelState): Float32Array {
  const { users, items } = matrix;
  const vectors = new Float32Array(items.size * users.size);
  for (let user = 0; user < users.size; user++) {
    for (const item of matrix.itemsOf(user)) vectors[item * users.size + user] = 1;
  }
  return vectors;
}
