import { type ModelFileWriter, type ModelState, type ResolvedQuery } from "@funrec/core";
import {
  type NetworkInput,
  type Parameters,
  serveVectors,
  type TensorFlow,
  type TensorMap,
  writeParameters,
} from "@funrec/core/tensor";
import { VectorRecommender } from "@funrec/core/vectors";
import type { Tensor2D } from "@tensorflow/tfjs-core";
import { historyArrays, packHistories, type Told } from "./packed-histories.js";
import type { SequenceSettings } from "./sequence-options.js";

/** Places that are computed at once: more would take memory without being faster. */
const PLACES_AT_ONCE = 16_384;

/**
 * What models share whose vector of a user is made from the latest items in their order, and whose table of items is that
 * of the histories and that of the choice.
 */
export abstract class SequenceRecommender<
  Settings extends SequenceSettings,
> extends VectorRecommender<Settings> {
  protected constructor(
    state: ModelState<Settings>,
    protected readonly learnt: Parameters,
    private readonly told: Told = {},
  ) {
    const { dimensions, data: vectors } = learnt.tables["items"]!;
    super(state, { dimensions, vectors });
  }

  /** Vectors of the histories up to each of their places. */
  protected abstract encode(tf: TensorFlow, values: TensorMap): Tensor2D;

  protected override async vectorsOf(queries: readonly ResolvedQuery[]): Promise<Float32Array[]> {
    const { maxLength } = this.options;
    const vectors: Float32Array[] = [];
    const size = Math.max(1, Math.floor(PLACES_AT_ONCE / maxLength));
    for (let first = 0; first < queries.length; first += size) {
      vectors.push(...(await this.#vectors(queries.slice(first, first + size))));
    }
    return vectors;
  }

  #vectors(queries: readonly ResolvedQuery[]): Promise<Float32Array[]> {
    const ranges = queries.map(({ items, timestamps, events }) => ({
      items,
      timestamps,
      events,
      start: 0,
      end: items.length,
    }));
    const histories = packHistories(ranges, this.options.maxLength, this.told);
    const rows = histories.items.map((_, place) => place);
    const input: NetworkInput = {
      arrays: historyArrays(histories, rows),
      lookups: { items: { table: "items", rows: histories.items } },
    };
    const last = histories.offsets.subarray(1).map((end) => end - 1);
    return serveVectors(this.learnt, input, this.options.dimensions, (tf, values) =>
      tf.gather(this.encode(tf, values), tf.tensor1d(last, "int32")),
    );
  }

  protected override writeTensors(writer: ModelFileWriter): void {
    writeParameters(writer, this.learnt);
  }
}
