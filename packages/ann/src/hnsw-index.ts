import {
  EngineError,
  ModelFileError,
  type ModelFileWriter,
  parseOptions,
  type Ranked,
  Stage,
} from "@funrec/core";
import * as v from "valibot";
import type { Graph, GraphMaker } from "./hnsw/graph.js";
import { GraphVectors } from "./hnsw/graph-vectors.js";
import { hnswlibGraphs } from "./hnsw/hnswlib-graph.js";
import { usearchGraphs } from "./hnsw/usearch-graph.js";
import { readIndex } from "./index-file.js";
import { scoreOf, SIMILARITIES, type Similarity } from "./similarity.js";
import { topScores } from "./top-scores.js";
import { type SlotFilter, type SlotQuery, VectorIndex } from "./vector-index.js";
import { VectorStore } from "./vector-store.js";

/** The packages that build the graph. */
export type HnswLibrary = (typeof LIBRARIES)[number];
const LIBRARIES = ["hnswlib-node", "usearch"] as const;

/** Options of {@link HnswIndex}. */
export interface HnswIndexOptions {
  /** Numbers of a vector, at least 1. */
  readonly dimensions: number;
  /** Default `"inner product"`. */
  readonly similarity?: Similarity;
  /**
   * What builds the graph, a package that you install: `"hnswlib-node"`, which is compiled as it is installed, or `"usearch"`,
   * which comes compiled and is slower. Default: hnswlib-node where it is installed, else usearch.
   */
  readonly library?: HnswLibrary;
  /** Links of a vector to others, at least 2; the lowest layer has twice as many. Default 16. */
  readonly M?: number;
  /** Candidates kept as a vector is added, at least 1: more take longer and make a better graph. Default 200. */
  readonly efConstruction?: number;
  /** Candidates kept in a search, at least 1; `k` where that is more. More take longer and miss less. Default 100. */
  readonly efSearch?: number;
}

const positive = v.pipe(v.number(), v.integer(), v.minValue(1));
const schema = v.strictObject({
  dimensions: positive,
  similarity: v.optional(v.picklist(SIMILARITIES), "inner product"),
  library: v.optional(v.picklist(LIBRARIES)),
  M: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2)), 16),
  efConstruction: v.optional(positive, 200),
  efSearch: v.optional(positive, 100),
});
type ParsedOptions = v.InferOutput<typeof schema>;

const NAME = "hnsw_index";

/**
 * A search among `a` admitted of `n` vectors compares all of them where `a * a <= EXACT_BELOW * ef * n`, as is faster: the graph
 * would have to lead to about `ef * n / a` vectors until `ef` of them are admitted.
 */
const EXACT_BELOW = 8;

/**
 * Approximate search by a graph that leads to the nearest vectors (HNSW: Malkov and Yashunin 2016, "Efficient and robust
 * approximate nearest neighbor search using Hierarchical Navigable Small World graphs"), built by a library that you
 * install: hnswlib-node or usearch. Scores are exact; what may be missed are vectors. Searches run in the thread that asks
 * for them, and let other work run between queries. The same additions in the same order give the same answers.
 *
 * By `"inner product"`, vectors are brought to one length, as {@link GraphVectors} tells. Add many together: a vector longer
 * than all before it makes the graph be built anew.
 *
 * @example
 * ```ts
 * import { HnswIndex } from "@funrec/ann";
 * const index = await HnswIndex.create({ dimensions: 2, library: "usearch" });
 * await index.addMany(["far", "near", "nearer"], [[-1, 0], [0.5, 0], [1, 0.5]]);
 * await index.search([1, 0], { k: 2 }); // => [{ item: "nearer", score: 1 }, { item: "near", score: 0.5 }]
 * ```
 */
export class HnswIndex extends VectorIndex {
  static readonly indexName = NAME;
  readonly name = NAME;
  readonly #options: Required<HnswIndexOptions>;
  readonly #graphs: GraphMaker;
  #efSearch: number;
  #vectors: GraphVectors;
  #graph: Graph;
  /** Slots before this one are in the graph. */
  #graphed = 0;

  private constructor(options: ParsedOptions, graphs: GraphMaker) {
    super(new VectorStore(options.dimensions, options.similarity));
    const { library } = graphs;
    this.#options = { ...options, library };
    this.#efSearch = options.efSearch;
    this.#graphs = graphs;
    this.#vectors = new GraphVectors(this.store);
    this.#graph = this.#newGraph();
  }

  /** An index without vectors. @throws OptionError; EngineError when the library cannot be loaded */
  static async create(options: HnswIndexOptions): Promise<HnswIndex> {
    const parsed = parseOptions(NAME, schema, options);
    return new HnswIndex(parsed, await findGraphs(parsed));
  }

  /**
   * Reads an index from the file that {@link save} wrote, which holds the vectors and the library's own graph.
   * @param source path of the file, or its bytes
   * @throws ModelFileError when it cannot be read, is cut short, corrupt, newer, or of something else; EngineError when the
   *   library that built the graph cannot be loaded
   */
  static async load(source: string | Uint8Array): Promise<HnswIndex> {
    const { options, ids, vectors, file } = await readIndex(NAME, schema, source);
    const slots = file.tensor("slots", Int32Array, ids.length);
    const [slotCount = 0] = file.tensor("slotCount", Int32Array, 1);
    if (!slots.every((slot, i) => slot < slotCount && slot > (slots[i - 1] ?? -1))) {
      throw new ModelFileError("the file's slots are not those of its vectors");
    }
    const [longestSquare = 0] = file.tensor("longestSquare", Float64Array, 1);
    const graph = file.tensor("graph", Uint8Array);
    const index = new HnswIndex(options, await findGraphs(options));
    index.store.replace(ids, vectors, slots, slotCount);
    if (slotCount > 0) await index.#readGraph(graph, longestSquare);
    return index;
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
    parseOptions(NAME, v.strictObject({ efSearch: positive }), { efSearch });
    this.#efSearch = efSearch;
  }

  protected override fileOptions(): object {
    return this.options;
  }

  protected override async writeTensors(writer: ModelFileWriter): Promise<void> {
    await this.#completeGraph();
    writer.tensor("slots", this.store.liveSlots());
    writer.tensor("slotCount", Int32Array.of(this.store.slotCount));
    writer.tensor("longestSquare", Float64Array.of(this.#vectors.longestSquare));
    writer.tensor("graph", await this.#graph.toBytes());
  }

  protected override async added(stage: Stage): Promise<void> {
    await this.#completeGraph(stage);
  }

  protected override async removed(slot: number): Promise<void> {
    if (slot < this.#graphed) this.#graph.remove(slot);
  }

  protected override async compacted(): Promise<void> {
    this.#startGraph();
    await this.#completeGraph();
  }

  protected override async rank(
    queries: readonly SlotQuery[],
    filter: SlotFilter,
  ): Promise<readonly Ranked[]> {
    await this.#completeGraph();
    const results: Ranked[] = [];
    const stage = new Stage({}, "search", queries.length);
    for (const query of queries) {
      results.push(this.#rankOne(query, filter));
      await stage.advance(results.length);
    }
    return results;
  }

  #rankOne({ vector, hidden }: SlotQuery, filter: SlotFilter): Ranked {
    const { size } = this;
    const { k, admitted, blocked } = filter;
    const hiddenSlots = new Set(hidden);
    const isAdmitted = (slot: number): boolean => blocked[slot] === 0 && !hiddenSlots.has(slot);
    const score = (slot: number): number => scoreOf(this.similarity, vector, this.store.vectors, slot);
    const kept = Math.max(k, this.#efSearch);
    if (admitted * admitted > EXACT_BELOW * kept * size) {
      // As many are looked at as hold `kept` that are admitted, on average.
      const ef = Math.min(size, Math.ceil((kept * size) / admitted) + hidden.length);
      const isOpen = admitted === size && hidden.length === 0;
      const found = this.#graph.search(this.#vectors.ofQuery(vector), isOpen ? Math.min(k, size) : ef, ef);
      const slots: number[] = [];
      for (let i = 0; i < found.length && slots.length < k; i++)
        if (isAdmitted(found[i]!)) slots.push(found[i]!);
      if (slots.length === k) return topScores(slots, score, filter);
    }
    const slots: number[] = [];
    for (let slot = 0; slot < blocked.length; slot++) if (isAdmitted(slot)) slots.push(slot);
    return topScores(slots, score, filter);
  }

  /** Adds to the graph what it lacks, after an addition that was stopped too. */
  async #completeGraph(stage?: Stage): Promise<void> {
    const { store } = this;
    const first = this.#graphed;
    for (let slot = first; slot < store.slotCount; slot++) if (!this.#vectors.has(slot)) this.#startGraph();
    const before = this.#graphed;
    while (this.#graphed < store.slotCount) {
      const slot = this.#graphed;
      if (store.empty[slot] === 0) this.#graph.add(slot, this.#vectors.of(slot));
      this.#graphed++;
      await stage?.advance(this.#graphed - before);
    }
  }

  #startGraph(): void {
    this.#vectors = new GraphVectors(this.store);
    this.#graph = this.#newGraph();
    this.#graphed = 0;
  }

  #newGraph(): Graph {
    return this.#graphs.create({ ...this.#options, ...this.#shape() });
  }

  async #readGraph(bytes: Uint8Array, longestSquare: number): Promise<void> {
    this.#vectors = new GraphVectors(this.store, longestSquare);
    try {
      this.#graph = await this.#graphs.read(bytes, { ...this.#options, ...this.#shape() });
    } catch (cause) {
      const { library } = this.#options;
      throw new ModelFileError(`${library} cannot read its graph in the file: ${String(cause)}`, { cause });
    }
    if (this.#graph.nodeCount < this.size) {
      throw new ModelFileError(
        `the file's graph has ${this.#graph.nodeCount} nodes for ${this.size} vectors`,
      );
    }
    this.#graphed = this.store.slotCount;
  }

  #shape(): Pick<GraphVectors, "width" | "metric"> {
    return { width: this.#vectors.width, metric: this.#vectors.metric };
  }
}

async function findGraphs({ library }: Pick<ParsedOptions, "library">): Promise<GraphMaker> {
  if (library === "usearch") return usearchGraphs();
  try {
    return await hnswlibGraphs();
  } catch (error) {
    if (library !== undefined || !(error instanceof EngineError)) throw error;
    return usearchGraphs().catch((cause: unknown) => {
      throw new EngineError(
        "neither hnswlib-node nor usearch can be loaded: npm install hnswlib-node (compiles) or npm install usearch",
        { cause },
      );
    });
  }
}
