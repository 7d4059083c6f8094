import { ModelFileError, type Ranked, Stage } from "@funrec/core";
import { evenCalls, Kernels } from "@funrec/core/kernels";
import { BestLists } from "../best-lists.js";
import { kernels as code } from "../generated/kernels.js";
import { originOf } from "../origin.js";
import { replaceResults, searchAll } from "../search-all.js";
import { copySearch } from "../search-memory.js";
import { squareOf } from "../similarity.js";
import type { SlotFilter, SlotQuery } from "../vector-index.js";
import type { VectorStore } from "../vector-store.js";
import { GraphMemory, type GraphShape, NO_NODE } from "./graph-memory.js";
import { Walkers } from "./walkers.js";

/** How a graph is built. */
export interface GraphOptions extends GraphShape {
  readonly efConstruction: number;
}

/** How vectors are placed in the space of a graph. */
export interface GraphSpace {
  /** Square of the length that vectors are brought to by one more number, where they are searched by inner product. */
  readonly longestSquare: number;
  /** What vectors are compared from: small numbers say more about small differences. Zeros but by distance. */
  readonly origin: Float32Array;
}

/** What a file holds of a graph. */
export interface SavedGraph extends GraphSpace {
  readonly links: Int32Array;
  readonly upperLinks: Int32Array;
  readonly entry: number;
}

const FEWEST_NODES = 256;
/** Nodes that a call of a kernel inserts, and queries that it searches for: some milliseconds. */
const NODES_A_CALL = 32;
const QUERIES_A_CALL = 64;

/** A graph whose nodes are the slots of a store, in the memory of kernels. */
export class Graph {
  readonly #kernels: Kernels;
  readonly #memory: GraphMemory;
  readonly #walkers: Walkers;
  /** Nodes before this one are in the graph. */
  #nodeCount = 0;

  private constructor(
    kernels: Kernels,
    private readonly options: GraphOptions,
    room: number,
    readonly space: GraphSpace,
  ) {
    this.#kernels = kernels;
    this.#memory = new GraphMemory(kernels.memory, options, room, space.origin);
    this.#walkers = new Walkers(kernels.memory, this.#memory, options);
  }

  /** A graph without nodes. @throws EngineError when the memory does not suffice */
  static async open(options: GraphOptions, nodeCount: number, space: GraphSpace): Promise<Graph> {
    const kernels = await Kernels.open(code, { threads: 1 });
    return new Graph(kernels, options, Math.max(FEWEST_NODES, Math.ceil(nodeCount * 1.25)), space);
  }

  /** The number of nodes, those of empty slots among them. */
  get nodeCount(): number {
    return this.#nodeCount;
  }

  /** True when there is room for the vectors of a store. */
  hasRoomFor({ slotCount }: VectorStore): boolean {
    return slotCount <= this.#memory.room;
  }

  /** The same graph with more room. */
  async grown(store: VectorStore): Promise<Graph> {
    const graph = await Graph.open(this.options, store.slotCount, this.space);
    graph.#put(store, this.saved());
    return graph;
  }

  /** Inserts the slots of a store that the graph lacks, after an insertion that was stopped too. */
  async insert(
    store: VectorStore,
    stage = new Stage({}, "index", store.slotCount - this.#nodeCount),
  ): Promise<void> {
    const { memory } = this.#kernels;
    const before = this.#nodeCount;
    this.#copyVectors(store, before);
    const mark = memory.mark();
    try {
      const { efConstruction } = this.options;
      const inserter = this.#walkers.inserter(memory, efConstruction);
      const blocked = memory.copy("u8", store.empty);
      while (this.#nodeCount < store.slotCount) {
        const end = Math.min(store.slotCount, this.#nodeCount + NODES_A_CALL);
        const numbers = [this.#memory.address, inserter, blocked.address, efConstruction];
        this.#kernels.call("insertNodes", this.#nodeCount, end, ...numbers);
        this.#nodeCount = end;
        await stage.advance(end - before);
      }
    } finally {
      memory.release(mark);
    }
  }

  /**
   * About the nearest slots that are admitted, for each query: as many as are asked for, wherever there are.
   * @param candidates how many nearest nodes a walk keeps, for each query
   */
  async search(
    queries: readonly SlotQuery[],
    filter: SlotFilter,
    candidates: (query: SlotQuery) => number,
  ): Promise<Ranked[]> {
    const { memory } = this.#kernels;
    const mark = memory.mark();
    try {
      const count = Math.min(filter.k, filter.admitted);
      const best = new BestLists(this.#kernels, queries.length, count, 1, this.#nodeCount, filter.minScore);
      const search = copySearch(memory, this.#memory.rows, queries, filter.blocked, best);
      const counts = queries.map((query) => Math.min(this.#nodeCount, candidates(query)));
      const walker = this.#walkers.walker(
        memory,
        counts.reduce((most, own) => Math.max(most, own), 1),
      );
      const reached = memory.allocate("i32", queries.length);
      const graph = this.#memory.address;
      const numbers = [graph, walker, search, memory.copy("i32", counts).address, reached.address];
      await this.#kernels.run(evenCalls("searchGraph", queries.length, QUERIES_A_CALL, numbers));
      const results = await best.finish();
      const reachedArray = reached.array.slice();
      const isOpen = (query: number): boolean => reachedArray[query]! < atMost(queries[query]!, filter);
      return await replaceResults(results, queries, isOpen, (open) => this.searchAll(open, filter));
    } finally {
      memory.release(mark);
    }
  }

  /** The nearest slots that are admitted, found by comparing all of them. */
  searchAll(queries: readonly SlotQuery[], filter: SlotFilter): Promise<Ranked[]> {
    return searchAll(this.#kernels, this.#memory.rows, this.#memory.address, queries, filter);
  }

  /** What a file holds of the graph. */
  saved(): SavedGraph {
    const { links, upperLinks, upperStarts, entry } = this.#memory;
    return {
      links: links.array.slice(0, 2 * this.options.M * this.#nodeCount),
      upperLinks: upperLinks.array.slice(0, upperStarts.array[this.#nodeCount]),
      entry,
      ...this.space,
    };
  }

  /** Reads what {@link saved} gave. @throws ModelFileError when it is none of the store's vectors */
  static async read(options: GraphOptions, store: VectorStore, saved: SavedGraph): Promise<Graph> {
    const graph = await Graph.open(options, store.slotCount, saved);
    graph.#verify(store, saved);
    graph.#put(store, saved);
    return graph;
  }

  close(): void {
    this.#kernels.close();
  }

  #copyVectors(store: VectorStore, first: number): void {
    const { slotCount } = store;
    const { rows, address } = this.#memory;
    rows.copySlots(store, first, slotCount);
    this.#kernels.call("quantizeNodes", first, slotCount, address, this.space.longestSquare);
  }

  #put(store: VectorStore, { links, upperLinks, entry }: SavedGraph): void {
    this.#memory.links.array.set(links);
    this.#memory.upperLinks.array.set(upperLinks);
    this.#memory.entry = entry;
    this.#copyVectors(store, 0);
    this.#nodeCount = links.length / (2 * this.options.M);
  }

  #verify({ slotCount, size }: VectorStore, { links, upperLinks, entry }: SavedGraph): void {
    const { M } = this.options;
    const [levels, starts] = [this.#memory.levels.array, this.#memory.upperStarts.array];
    if (links.length !== 2 * M * slotCount || upperLinks.length !== starts[slotCount]) {
      throw new ModelFileError(`the file's links are not those of a graph of ${slotCount} vectors`);
    }
    const hasNode = (node: number, layer: number): boolean =>
      node >= 0 && node < slotCount && levels[node]! >= layer;
    if (!hasNode(entry, 0) && (entry !== NO_NODE || size > 0)) {
      throw new ModelFileError(`the file's graph begins at node ${entry}, which it has not`);
    }
    const verifyLinks = (own: Int32Array, layer: number): void => {
      const wrong = own.find((node) => node !== NO_NODE && !hasNode(node, layer));
      if (wrong !== undefined) {
        throw new ModelFileError(`the file's graph leads to node ${wrong}, which its layer ${layer} has not`);
      }
    };
    verifyLinks(links, 0);
    for (let node = 0; node < slotCount; node++) {
      for (let layer = 1; layer <= levels[node]!; layer++) {
        const start = starts[node]! + (layer - 1) * M;
        verifyLinks(upperLinks.subarray(start, start + M), layer);
      }
    }
  }
}

/** How many slots a query gets at most. */
function atMost({ hidden }: SlotQuery, { k, admitted, blocked }: SlotFilter): number {
  let open = admitted;
  for (const slot of hidden) if (blocked[slot] === 0) open--;
  return Math.min(k, open);
}

/** A space for the vectors of a store. @param growth by how much vectors may be longer in it, in squares */
export function spaceOf(store: VectorStore, growth: number): GraphSpace {
  const { vectors, slotCount, dimensions } = store;
  let longest = 0;
  for (let slot = 0; slot < slotCount; slot++) {
    longest = Math.max(longest, squareOf(vectors, slot, dimensions));
  }
  return { longestSquare: longest * growth, origin: originOf(store) };
}
