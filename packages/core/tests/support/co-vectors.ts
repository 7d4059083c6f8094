import {
  type ModelFileWriter,
  type ModelState,
  readModel,
  type ResolvedQuery,
  startTraining,
  type Tensors,
  train,
  type TrainContext,
  type TrainingData,
  type TrainingMetrics,
} from "@funrec/core";
import { VectorRecommender } from "@funrec/core/vectors";
import * as v from "valibot";

const schema = v.strictObject({ epochs: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 3) });

interface CoVectorsOptions {
  readonly epochs?: number;
}

/** How {@link CoVectors} learns: how an epoch changes a number, what a checkpoint keeps, and what loss is reported. */
export interface Learning {
  readonly step: (old: number, count: number, epoch: number) => number;
  readonly kept: (vectors: Float32Array) => Tensors;
  readonly lossOf: (epoch: number) => number;
}

export const LEARNING: Learning = {
  step: (old, count, epoch) => 0.5 * old + count + (count > 0 ? 0.01 * epoch : 0),
  kept: (vectors) => ({ vectors }),
  lossOf: (epoch) => 1 / (epoch + 1),
};

/**
 * A model of vectors that is trained in epochs, as small as one can be: an item's vector holds the number of users that
 * it shares with every item, a user's the items of the history.
 */
export class CoVectors extends VectorRecommender<{ epochs: number }> {
  static readonly modelName = "co_vectors";
  readonly name = CoVectors.modelName;
  protected readonly packageVersion = "0.0.0";

  private constructor(
    state: ModelState<{ epochs: number }>,
    private readonly vectors: Float32Array,
  ) {
    super(state, { dimensions: state.matrix.items.size, vectors });
  }

  static async fit(
    data: TrainingData,
    options: CoVectorsOptions = {},
    context: TrainContext<CoVectors> = {},
    { step, kept, lossOf }: Learning = LEARNING,
  ): Promise<CoVectors> {
    const started = startTraining(CoVectors.modelName, schema, data, options, context);
    const { state } = started;
    const { users, items } = state.matrix;
    const counts = new Float32Array(items.size ** 2);
    for (let user = 0; user < users.size; user++) {
      const own = state.matrix.itemsOf(user);
      for (const a of own) for (const b of own) if (a !== b) counts[a * items.size + b]!++;
    }
    const vectors = new Float32Array(items.size ** 2);
    const trainee = {
      tensors: () => kept(vectors),
      epoch: async (epoch: number): Promise<TrainingMetrics> => {
        for (let i = 0; i < vectors.length; i++) vectors[i] = step(vectors[i]!, counts[i]!, epoch);
        return { loss: lossOf(epoch) };
      },
      model: (training: TrainingMetrics) => new CoVectors({ ...state, training }, vectors.slice()),
    };
    return train(trainee, state.options.epochs, started);
  }

  static async load(source: string | Uint8Array): Promise<CoVectors> {
    const { state, file } = await readModel(CoVectors.modelName, schema, source);
    return new CoVectors(state, file.tensor("vectors", Float32Array));
  }

  protected override vectorsOf(queries: readonly ResolvedQuery[]): Float32Array[] {
    return queries.map((query) => this.#vectorOf(query));
  }

  #vectorOf({ items }: ResolvedQuery): Float32Array {
    const vector = new Float32Array(this.itemCount);
    for (const item of items) vector[item] = 1;
    return vector;
  }

  protected override writeTensors(writer: ModelFileWriter): void {
    writer.tensor("vectors", this.vectors, [this.itemCount, this.itemCount]);
  }
}
