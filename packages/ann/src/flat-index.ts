import { parseOptions, positiveInteger, type Ranked } from "@funrec/core";
import * as v from "valibot";
import { Scan } from "./flat/scan.js";
import { readIndex } from "./index-file.js";
import { SIMILARITIES, type Similarity } from "./similarity.js";
import { type SlotFilter, type SlotQuery, VectorIndex } from "./vector-index.js";
import { VectorStore } from "./vector-store.js";

/** Options of {@link FlatIndex}. */
export interface FlatIndexOptions {
  /** Numbers of a vector, at least 1. */
  readonly dimensions: number;
  /** Default `"inner product"`. */
  readonly similarity?: Similarity;
  /**
   * How vectors are compared at first; those that may be among the best are then compared as they are, so that the answers
   * are the same. `"none"` (default): by 16-bit numbers that stand for theirs. `"int8"`: by 8-bit numbers, which need half the
   * memory besides the vectors themselves, and leave more to be compared again.
   */
  readonly quantization?: "none" | "int8";
}

/** How an index works; not part of its file. */
export interface FlatIndexContext {
  /** Number of threads, at least 1; answers do not depend on it. Default: one a processor, at most 16. */
  readonly threads?: number;
}

const schema = v.strictObject({
  dimensions: positiveInteger,
  similarity: v.optional(v.picklist(SIMILARITIES), "inner product"),
  quantization: v.optional(v.picklist(["none", "int8"]), "none"),
});

const contextSchema = v.strictObject({
  threads: v.optional(positiveInteger),
});

const NAME = "flat_index";

/**
 * Exact search: the query is compared with every vector, by SIMD kernels, on several threads. Equal scores come in the
 * order of addition, and answers have the same bits on any number of threads.
 *
 * @example
 * ```ts
 * import { FlatIndex } from "@funrec/ann";
 * const index = FlatIndex.create({ dimensions: 2, similarity: "cosine" });
 * await index.addMany(["north", "east", "south"], [[0, 1], [1, 0], [0, -1]]);
 * await index.search([0.6, 0.8], { k: 2 }); // => [{ item: "north", score: 0.800000011920929 }, { item: "east", score: 0.6000000238418579 }]
 * await index.search([0.6, 0.8], { k: 1, filter: { exclude: ["north"] } }); // => [{ item: "east", score: 0.6000000238418579 }]
 * ```
 */
export class FlatIndex extends VectorIndex {
  static readonly indexName = NAME;
  readonly name = NAME;
  /** The options in force, defaults filled in. */
  readonly options: Required<FlatIndexOptions>;
  readonly #threads: number | undefined;
  #scan: Scan | undefined;

  private constructor(options: v.InferOutput<typeof schema>, context: FlatIndexContext) {
    super(new VectorStore(options.dimensions, options.similarity));
    this.options = options;
    this.#threads = parseOptions(NAME, contextSchema, context).threads;
  }

  /** An index without vectors. @throws OptionError */
  static create(options: FlatIndexOptions, context: FlatIndexContext = {}): FlatIndex {
    return new FlatIndex(parseOptions(NAME, schema, options), context);
  }

  /**
   * Reads an index from the file that {@link save} wrote.
   * @param source path of the file, or its bytes
   * @throws ModelFileError when it cannot be read, is cut short, corrupt, newer, or of something else
   */
  static async load(source: string | Uint8Array, context: FlatIndexContext = {}): Promise<FlatIndex> {
    const { options, ids, vectors } = await readIndex(NAME, schema, source);
    const index = new FlatIndex(options, context);
    index.store.replace(ids, vectors);
    return index;
  }

  protected override fileOptions(): object {
    return this.options;
  }

  protected override async compacted(): Promise<void> {
    this.#forgetScan();
  }

  protected override async rank(
    queries: readonly SlotQuery[],
    filter: SlotFilter,
  ): Promise<readonly Ranked[]> {
    return (await this.#scanOfAll()).search(queries, filter);
  }

  async #scanOfAll(): Promise<Scan> {
    if (this.#scan?.takeIn(this.store)) return this.#scan;
    this.#forgetScan();
    const bits = this.options.quantization === "int8" ? 8 : 16;
    this.#scan = await Scan.open(this.store, bits, this.#threads);
    this.#scan.takeIn(this.store);
    return this.#scan;
  }

  #forgetScan(): void {
    this.#scan?.close();
    this.#scan = undefined;
  }
}
