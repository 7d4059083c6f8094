import { FlatIndex, HnswIndex, recallAt, type VectorIndex } from "@funrec/ann";
import { type Id, Random } from "@funrec/core";
import type { Arena } from "./contestants.js";
import type { Contestant } from "./measure.js";
import type { SpeedVectors } from "./speed-vectors.js";

/** How many are searched for. */
const NEAREST = 100;
/** What both graphs are built with. */
const GRAPH = { M: 16, efConstruction: 200 };

/** Numbers of candidates of the searches by graphs: the points of the curve of recall against rate. */
export const CANDIDATES = [100, 125, 150, 200, 300];
/** Shares of the items that the filters admit, in percent. */
export const ADMITTED = [1, 10, 50];

export const FLAT_SETTINGS = { similarity: "inner product", k: NEAREST };
export const hnswSettings = (efSearch: number): Record<string, unknown> => ({
  similarity: "cosine",
  k: NEAREST,
  ...GRAPH,
  efSearch,
});
export const filteredSettings = (percent: number): Record<string, unknown> => ({
  ...hnswSettings(FILTERED_CANDIDATES),
  admitted: `${percent}%`,
});

const FILTERED_CANDIDATES = 150;

/** Exact search for many vectors, on one thread. */
export async function flatSearch({ vectors, searcher }: Arena): Promise<Contestant[]> {
  const contestants: Contestant[] = [];
  for (const quantization of ["none", "int8"] as const) {
    const index = FlatIndex.create({ dimensions: vectors!.dimensions, quantization }, { threads: 1 });
    await addAll(index, vectors!);
    contestants.push(search(quantization === "int8" ? "FunRec, 8 bits" : "FunRec", index, vectors!));
  }
  if (searcher)
    contestants.push({ name: "numpy", threads: 1, isPeer: true, run: () => searcher.exact(NEAREST) });
  return contestants;
}

/** Search by a graph with so many candidates, on one thread. */
export async function hnswSearch({ vectors, searcher }: Arena, efSearch: number): Promise<Contestant[]> {
  const contestants = [searchGraph(await graphOf(vectors!), efSearch, vectors!)];
  if (await searcher?.hasHnswlib()) {
    await buildPeer(searcher!);
    contestants.push({
      name: "hnswlib",
      threads: 1,
      isPeer: true,
      async run() {
        const { seconds } = await searcher!.search(NEAREST, efSearch);
        return { seconds, quality: async () => ({ ...(await searcher!.recall(NEAREST)) }) };
      },
    });
  }
  return contestants;
}

/** Search by a graph where a filter admits so many percent of the items, drawn at random. */
export async function filteredSearch({ vectors }: Arena, percent: number): Promise<Contestant[]> {
  const random = new Random(percent);
  const count = vectors!.items.length / vectors!.dimensions;
  const allow = Array.from({ length: count }, (_, id) => id).filter(() => random.uniform() < percent / 100);
  return [searchGraph(await graphOf(vectors!), FILTERED_CANDIDATES, vectors!, allow)];
}

function searchGraph(
  index: HnswIndex,
  efSearch: number,
  vectors: SpeedVectors,
  allow?: readonly Id[],
): Contestant {
  const contestant = search("FunRec", index, vectors, allow);
  return {
    ...contestant,
    run() {
      index.efSearch = efSearch;
      return contestant.run();
    },
  };
}

/** Times a search for all queries; what the share of the nearest is that it finds. */
function search(name: string, index: VectorIndex, vectors: SpeedVectors, allow?: readonly Id[]): Contestant {
  const queries = rowsOf(vectors.queries, vectors.dimensions);
  const filter = allow && { filter: { allow } };
  return {
    name,
    threads: 1,
    isPeer: false,
    async run() {
      const start = performance.now();
      const lists = await index.searchMany(queries, { k: NEAREST, ...filter });
      const seconds = (performance.now() - start) / 1000;
      return {
        seconds,
        quality: async () => ({
          recall: await recallAt(index, NEAREST, queries, filter),
          fewest_found: Math.min(...lists.map(({ length }) => length)),
        }),
      };
    },
  };
}

/** Building takes half a minute: what is built once serves all loops. */
const built = new WeakMap<SpeedVectors, Promise<HnswIndex>>();

function graphOf(vectors: SpeedVectors): Promise<HnswIndex> {
  let graph = built.get(vectors);
  if (!graph) built.set(vectors, (graph = buildGraph(vectors)));
  return graph;
}

async function buildGraph(vectors: SpeedVectors): Promise<HnswIndex> {
  console.error("building a graph by FunRec");
  const index = await HnswIndex.create({ dimensions: vectors.dimensions, similarity: "cosine", ...GRAPH });
  await addAll(index, vectors);
  return index;
}

const peersBuilt = new WeakSet<object>();

async function buildPeer(searcher: NonNullable<Arena["searcher"]>): Promise<void> {
  if (peersBuilt.has(searcher)) return;
  peersBuilt.add(searcher);
  console.error("building a graph by hnswlib");
  await searcher.build(GRAPH.M, GRAPH.efConstruction);
}

async function addAll(index: VectorIndex, { items, dimensions }: SpeedVectors): Promise<void> {
  await index.addMany(
    Array.from({ length: items.length / dimensions }, (_, id) => id),
    items,
  );
}

const rowsOf = (table: Float32Array, dimensions: number): Float32Array[] =>
  Array.from({ length: table.length / dimensions }, (_, row) =>
    table.subarray(row * dimensions, (row + 1) * dimensions),
  );
