import {
  Interactions,
  type ModelFileWriter,
  type ModelState,
  type ResolvedQuery,
  startFit,
} from "@funrec/core";
import { unitVectors, VectorRecommender } from "@funrec/core/vectors";
import * as v from "valibot";
import { randomVectors } from "./vectors.js";

const DIMENSIONS = 13;

/** A model with vectors as small as one can be: items have random vectors, a history the sum of those of its items. */
export class TasteModel extends VectorRecommender {
  static readonly modelName = "taste";
  readonly name = TasteModel.modelName;
  protected readonly packageVersion = "0.0.0";
  readonly #items: Float32Array;

  private constructor(state: ModelState, items: Float32Array) {
    super(state, { dimensions: DIMENSIONS, vectors: items });
    this.#items = items;
  }

  static fit(log: Interactions): TasteModel {
    const { state } = startFit(TasteModel.modelName, v.strictObject({}), log, {}, {});
    const rows = randomVectors(state.matrix.items.size, DIMENSIONS, 11);
    const vectors = Float32Array.from(rows.flatMap((row) => [...row]));
    return new TasteModel(state, unitVectors({ dimensions: DIMENSIONS, vectors }).vectors);
  }

  protected override vectorsOf(queries: readonly ResolvedQuery[]): Float32Array[] {
    return queries.map((query) => this.#vectorOf(query));
  }

  #vectorOf({ items }: ResolvedQuery): Float32Array {
    const vector = new Float32Array(DIMENSIONS);
    for (const item of items) {
      for (let i = 0; i < DIMENSIONS; i++) vector[i]! += this.#items[item * DIMENSIONS + i]!;
    }
    return vector;
  }

  protected override writeTensors(writer: ModelFileWriter): void {
    writer.tensor("items", this.#items);
  }
}
