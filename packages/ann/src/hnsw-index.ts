import {
  integerFrom,
  ModelFileError,
  type ModelFileWriter,
  parseOptions,
  positiveInteger,
  type Ranked,
  seedNumber,
  type Stage,
} from "@funrec/core";
import * as v from "valibot";
import { Graph, spaceOf } from "./hnsw/graph.js";
import { readIndex } from "./index-file.js";
import { SIMILARITIES, type Similarity, squareOf } from "./similarity.js";
import { type SlotFilter, type SlotQuery, VectorIndex } from "./vector-index.js";
import { VectorStore } from "./vector-store.js";

/** Options of {@link HnswIndex}. */
export interface HnswIndexOptions {
  /** Numbers of a vector, at least 1. */
  readonly dimensions: number;
  /** Default `"inner product"`. */
  readonly similarity?: Similarity;
  /** Links of a vector to others, from 2 to 1024; the lowest layer has twice as many. Default 16. */
  readonly M?: number;
  /** Candidates kept as a vector is added, from 1 to 65536: more take longer and make a better graph. Default 200. */
  readonly efConstruction?: number;
  /** Candidates kept in a search, at least 1; `k` where that is more. More take longer and miss less. Default 100. */
  readonly efSearch?: number;
  /** Seed of the layers that vectors are in: an integer from 0 to 2^32 - 1. Default 0. */
  readonly seed?: number;
}

const schema = v.strictObject({
  dimensions: positiveInteger,
  similarity: v.optional(v.picklist(SIMILARITIES), "inner product"),
  M: v.optional(v.pipe(integerFrom(2), v.maxValue(1024)), 16),
  efConstruction: v.optional(v.pipe(positiveInteger, v.maxValue(65_536)), 200),
  efSearch: v.optional(positiveInteger, 100),
  seed: v.optional(seedNumber, 0),
});

const NAME = "hnsw_index";

/**
 * A search among `a` admitted of `n` vectors compares all of them where `a * a <= EXACT_BELOW * ef * n`, as is faster: the graph
 * would have to lead to about `ef * n / a` vectors until `ef` of them are admitted, each dearer than one of a row. By
 * measurement among 100,000 vectors both take as long at 100 to 150.
 */
const EXACT_BELOW = 64;

/** By how much vectors may be longer, in squares, than one that was longer than all before it. */
const GROWTH = 1.5;

/**
 * Approximate search by a graph that leads to the nearest vectors (HNSW: Malkov and Yashunin 2016, "Efficient and robust
 * approximate nearest neighbor search using Hierarchical Navigable Small World graphs"), in SIMD kernels. They walk through
 * the graph by vectors of 8-bit numbers, and then compare what they found as it is: scores are exact, what may be missed are
 * vectors. Searches and additions run in the thread that asks for them, and let other work run in between. The same
 * additions in the same order with the same seed give the same answers.
 *
 * A graph leads to the nearest vectors by a distance, which `"inner product"` is not: vectors get one more number, which makes
 * all of them as long as the longest (Bachrach et al. 2014, "Speeding Up the Xbox Recommender System Using a Euclidean
 * Transformation for Inner-Product Based Recommendations"). Then the greater inner product is the smaller distance. Add many
 * together: a vector longer than all before it makes the graph be built anew.
 *
 * A removed vector stays in the graph, and in its file, as a place that walks pass through, until most are removed; then the
 * graph is built anew.
 *
 * @example
 * ```ts
 * import { HnswIndex } from "@funrec/ann";
 * const index = await HnswIndex.create({ dimensions: 2 });
 * await index.addMany(["far", "near", "nearer"], [[-1, 0], [0.5, 0], [1, 0.5]]);
 * await index.search([1, 0], { k: 2 }); // => [{ item: "nearer", score: 1 }, { item: "near", score: 0.5 }]
 * ```
 */
export class HnswIndex extends VectorIndex {
  static readonly indexName = NAME;
  readonly name = NAME;
  readonly #options: Required<HnswIndexOptions>;
  #efSearch: number;
  #graph: Graph;

  private constructor(options: Required<HnswIndexOptions>, store: VectorStore, graph: Graph) {
    super(store);
    this.#options = options;
    this.#efSearch = options.efSearch;
    this.#graph = graph;
  }

  /** An index without vectors. @throws OptionError; EngineError where WebAssembly or its memory cannot be had */
  static async create(options: HnswIndexOptions): Promise<HnswIndex> {
    const parsed = parseOptions(NAME, schema, options);
    const store = new VectorStore(parsed.dimensions, parsed.similarity);
    return new HnswIndex(parsed, store, await Graph.open(parsed, 0, spaceOf(store, 1)));
  }

  /**
   * Reads an index from the file that {@link save} wrote, which holds the vectors and the graph.
   * @param source path of the file, or its bytes
   * @throws ModelFileError when it cannot be read, is cut short, corrupt, newer, or of something else
   */
  static async load(source: string | Uint8Array): Promise<HnswIndex> {
    const { options, ids, vectors, file } = await readIndex(NAME, schema, source);
    const { dimensions, similarity } = options;
    const slots = file.tensor("slots", Int32Array, ids.length);
    const [slotCount = 0, entry = -1] = file.tensor("graph", Int32Array, 2);
    if (!slots.every((slot, i) => slot < slotCount && slot > (slots[i - 1] ?? -1))) {
      throw new ModelFileError("the file's slots are not those of its vectors");
    }
    const removed = file.tensor("removed", Float32Array, (slotCount - ids.length) * dimensions);
    const store = new VectorStore(dimensions, similarity);
    store.replace(ids, vectors, slots, slotCount);
    store.fillEmpty(removed);
    const origin = file.tensor("origin", Float32Array, dimensions);
    const [longestSquare = 0] = file.tensor("longestSquare", Float64Array, 1);
    const graph = await Graph.read(options, store, {
      links: file.tensor("links", Int32Array),
      upperLinks: file.tensor("upperLinks", Int32Array),
      entry,
      longestSquare,
      origin,
    });
    return new HnswIndex(options, store, graph);
  }

  /** The options in force, defaults filled in. */
  get options(): Required<HnswIndexOptions> {
    return { ...this.#options, efSearch: this.#efSearch };
  }

  /** Candidates kept in a search, which may be changed at any time. @throws OptionError when it is set to less than 1 */
  get efSearch(): number {
    return this.#efSearch;
  }

  set efSearch(efSearch: number) {
    parseOptions(NAME, v.strictObject({ efSearch: positiveInteger }), { efSearch });
    this.#efSearch = efSearch;
  }

  protected override fileOptions(): object {
    return this.options;
  }

  protected override async writeTensors(writer: ModelFileWriter): Promise<void> {
    await this.#completeGraph();
    const { store } = this;
    const { links, upperLinks, entry, longestSquare, origin } = this.#graph.saved();
    writer.tensor("slots", store.liveSlots());
    writer.tensor("removed", store.emptyVectors());
    writer.tensor("graph", Int32Array.of(store.slotCount, entry));
    writer.tensor("longestSquare", Float64Array.of(longestSquare));
    writer.tensor("origin", origin);
    writer.tensor("links", links);
    writer.tensor("upperLinks", upperLinks);
  }

  protected override async added(stage: Stage): Promise<void> {
    await this.#completeGraph(stage);
  }

  protected override async compacted(): Promise<void> {
    await this.#startGraph();
    await this.#completeGraph();
  }

  protected override async rank(
    queries: readonly SlotQuery[],
    filter: SlotFilter,
  ): Promise<readonly Ranked[]> {
    await this.#completeGraph();
    const { k, admitted } = filter;
    const { slotCount } = this.store;
    const kept = Math.max(k, this.#efSearch);
    if (admitted * admitted <= EXACT_BELOW * kept * slotCount) return this.#graph.searchAll(queries, filter);
    // As many are looked at as hold `kept` that are admitted, on average.
    const candidates = Math.ceil((kept * slotCount) / admitted);
    return this.#graph.search(queries, filter, ({ hidden }) => candidates + hidden.length);
  }

  /** Adds to the graph what it lacks, after an addition that was stopped too. */
  async #completeGraph(stage?: Stage): Promise<void> {
    const { store } = this;
    if (this.#graph.nodeCount === 0 || this.#isLonger()) await this.#startGraph();
    if (!this.#graph.hasRoomFor(store)) {
      const smaller = this.#graph;
      this.#graph = await smaller.grown(store);
      smaller.close();
    }
    await this.#graph.insert(store, stage);
  }

  /** True when a vector that is to be added is longer than the graph brings vectors to. */
  #isLonger(): boolean {
    if (this.similarity !== "inner product") return false;
    const { store } = this;
    for (let slot = this.#graph.nodeCount; slot < store.slotCount; slot++) {
      if (squareOf(store.vectors, slot, store.dimensions) > this.#graph.space.longestSquare) return true;
    }
    return false;
  }

  async #startGraph(): Promise<void> {
    const isFirst = this.#graph.nodeCount === 0;
    this.#graph.close();
    const space = spaceOf(this.store, isFirst ? 1 : GROWTH);
    this.#graph = await Graph.open(this.#options, this.store.slotCount, space);
  }
}
