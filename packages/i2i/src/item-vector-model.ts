import {
  type Id,
  type ModelFileWriter,
  type ModelState,
  recencyEntries,
  type RecencyOptions,
  type ResolvedQuery,
} from "@funrec/core";
import { type ItemVectors, unitVectors, VectorRecommender, type VectorTable } from "@funrec/core/vectors";
import * as v from "valibot";
import packageJson from "../package.json" with { type: "json" };
import { sumVectors, weighHistory } from "./history-pooling.js";
import type { ItemTables, NewItem } from "./item-tables.js";
import { toWord2VecBinary, toWord2VecText } from "./word2vec-format.js";

/** Options of the models that recommend by vectors of items. */
export interface ItemVectorOptions extends RecencyOptions {
  /**
   * What an item is ranked by.
   * - `"context"` (default): the trained score, the mean over the history, weighted as the options say, of an estimate of
   *   the log odds that the item is a context of an item of the history, up to a constant: the inner product of the vector
   *   of the one as a center and of the other as a context, and the logarithm of how often the other is drawn as a negative.
   * - `"cosine"`: the cosine of the item's vector and the mean of those of the history, scaled to length 1: what is similar
   *   to the history, whether it comes next or not.
   */
  readonly retrieval?: "context" | "cosine";
}

/** Checks of {@link ItemVectorOptions}. */
export const itemVectorEntries = {
  ...recencyEntries,
  retrieval: v.optional(v.picklist(["context", "cosine"]), "context"),
};

type Settings = v.InferOutput<v.StrictObjectSchema<typeof itemVectorEntries, undefined>>;

/** A model with two vectors of each item, one as a center and one as a context, whose user is the mean of a history. */
export abstract class ItemVectorModel<
  Options extends Settings = Settings,
> extends VectorRecommender<Options> {
  protected readonly packageVersion = packageJson.version;
  #tables: ItemTables;
  /** What the vectors of the user are made of, and what they are multiplied with. */
  #queryVectors: Float32Array;
  #itemVectors: VectorTable;

  protected constructor(state: ModelState<Options>, tables: ItemTables) {
    const items = retrievalTable(tables, state.options);
    super(state, items);
    this.#tables = tables;
    this.#itemVectors = items;
    this.#queryVectors = state.options.retrieval === "cosine" ? items.vectors : tables.input;
  }

  /** What the model has learnt. */
  protected get tables(): ItemTables {
    return this.#tables;
  }

  /**
   * Adds an item that was not trained to the catalogue.
   * @throws DataError when the model knows it already
   */
  protected addVectors(item: Id, { input, output, prior }: NewItem): void {
    this.addToCatalog(item);
    const tables = this.#tables;
    this.#tables = {
      dimensions: tables.dimensions,
      input: append(tables.input, input),
      output: append(tables.output, output),
      priors: append(tables.priors, [prior]),
    };
    this.#itemVectors = retrievalTable(this.#tables, this.options);
    this.#queryVectors = this.options.retrieval === "cosine" ? this.#itemVectors.vectors : this.#tables.input;
    this.replaceTable(this.#itemVectors);
  }

  /** The vectors of the items as centers (a copy): what {@link similarItems} compares, and what is exported. */
  embeddings(): ItemVectors {
    const { dimensions, input } = this.#tables;
    return { ids: this.matrix.items.ids, dimensions, vectors: input.slice() };
  }

  /**
   * The {@link embeddings} in the text format of word2vec, which gensim and others read: a line with the number of vectors
   * and their length, then a line an item, the most frequent first. Every 32-bit number is written so that it reads back the same.
   * @throws DataError for an id with white space, or an empty one
   */
  toText(): Uint8Array {
    return toWord2VecText(this.embeddings(), this.matrix.itemCounts);
  }

  /**
   * As {@link toText}, in the binary format of word2vec.
   * @throws DataError for an id with white space, or an empty one
   */
  toBinary(): Uint8Array {
    return toWord2VecBinary(this.embeddings(), this.matrix.itemCounts);
  }

  protected override vectorsOf(queries: readonly ResolvedQuery[]): Float32Array[] {
    return queries.map((query) => this.#vectorOf(query));
  }

  #vectorOf({ items }: ResolvedQuery): Float32Array {
    const { dimensions } = this.#tables;
    const sum = sumVectors(weighHistory(items, this.options), this.#queryVectors, dimensions);
    if (this.options.retrieval === "cosine") {
      const scale = scaleOf(sum);
      return Float32Array.from(sum, (x) => x * scale);
    }
    const vector = new Float32Array(dimensions + 1).fill(1); // the priors count once
    vector.set(sum);
    return vector;
  }

  protected override *explain({ items }: ResolvedQuery, item: number): Iterable<readonly [number, number]> {
    const { dimensions } = this.#tables;
    const weighted = weighHistory(items, this.options);
    const isCosine = this.options.retrieval === "cosine";
    const scale = isCosine ? scaleOf(sumVectors(weighted, this.#queryVectors, dimensions)) : 1;
    const { vectors, dimensions: itemDimensions } = this.#itemVectors;
    const [ofItem, prior] = [item * itemDimensions, isCosine ? 0 : this.#tables.priors[item]!];
    for (const [i, own] of weighted.items.entries()) {
      let product = prior;
      for (let d = 0; d < dimensions; d++) {
        product += this.#queryVectors[own * dimensions + d]! * vectors[ofItem + d]!;
      }
      yield [own, scale * weighted.weights[i]! * product];
    }
  }

  protected override similarityTable(): VectorTable {
    return { dimensions: this.#tables.dimensions, vectors: this.#tables.input };
  }

  protected override writeTensors(writer: ModelFileWriter): void {
    const { input, output, priors } = this.#tables;
    writer.tensor("input", input).tensor("output", output).tensor("priors", priors);
  }
}

/** What the vector of a user is multiplied with. */
function retrievalTable(tables: ItemTables, { retrieval }: Settings): VectorTable {
  return retrieval === "cosine"
    ? unitVectors({ dimensions: tables.dimensions, vectors: tables.input })
    : withPriors(tables);
}

function append(numbers: Float32Array, more: ArrayLike<number>): Float32Array {
  const all = new Float32Array(numbers.length + more.length);
  all.set(numbers);
  all.set(more, numbers.length);
  return all;
}

/** Each item's vector as a context, with its prior as one more number. */
function withPriors({ dimensions, output, priors }: ItemTables): VectorTable {
  const vectors = new Float32Array(priors.length * (dimensions + 1));
  for (let item = 0; item < priors.length; item++) {
    const start = item * (dimensions + 1);
    vectors.set(output.subarray(item * dimensions, (item + 1) * dimensions), start);
    vectors[start + dimensions] = priors[item]!;
  }
  return { dimensions: dimensions + 1, vectors };
}

/** What a vector is to be multiplied with to have length 1; 0 for one of zeros. */
function scaleOf(vector: Float64Array): number {
  const length = Math.hypot(...vector);
  return length > 0 ? 1 / length : 0;
}
