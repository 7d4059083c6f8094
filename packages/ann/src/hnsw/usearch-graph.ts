import {
  bytesOfFile,
  type Graph,
  type GraphMaker,
  type GraphOptions,
  loadLibrary,
  readAsFile,
} from "./graph.js";

/** What is used of the package usearch. */
interface UsearchIndex {
  add(key: bigint, vector: Float32Array, threads: number): void;
  remove(key: bigint): void;
  search(vector: Float32Array, count: number, threads: number): { readonly keys: BigUint64Array };
  size(): number;
  save(path: string): void;
  load(path: string): void;
}
type Usearch = {
  readonly Index: new (options: {
    dimensions: number;
    metric: string;
    quantization: string;
    connectivity: number;
    expansion_add: number;
    expansion_search: number;
    multi: boolean;
  }) => UsearchIndex;
};

/** Graphs by usearch. @throws EngineError when the package is not there */
export async function usearchGraphs(): Promise<GraphMaker> {
  const loaded = (await loadLibrary("usearch")) as Usearch & { readonly default?: Usearch };
  const { Index } = loaded.Index ? loaded : loaded.default!;
  const open = ({ width, metric, M, efConstruction }: GraphOptions): UsearchIndex =>
    new Index({
      dimensions: width,
      metric: metric === "l2" ? "l2sq" : "ip",
      quantization: "f32",
      connectivity: M,
      expansion_add: efConstruction,
      expansion_search: 1, // it takes the number of neighbors where that is more
      multi: false,
    });
  return {
    library: "usearch",
    create: (options) => new UsearchGraph(open(options)),
    async read(bytes, options) {
      const index = open(options);
      await readAsFile(bytes, (path) => index.load(path));
      return new UsearchGraph(index);
    },
  };
}

class UsearchGraph implements Graph {
  constructor(private readonly index: UsearchIndex) {}

  get nodeCount(): number {
    return this.index.size();
  }

  add(slot: number, vector: Float32Array): void {
    this.index.add(BigInt(slot), vector, 1);
  }

  remove(slot: number): void {
    this.index.remove(BigInt(slot));
  }

  search(vector: Float32Array, count: number, ef: number): Float64Array {
    const { keys } = this.index.search(vector, Math.max(count, ef), 1);
    return Float64Array.from(keys.subarray(0, count), Number);
  }

  toBytes(): Promise<Uint8Array> {
    return bytesOfFile((path) => this.index.save(path));
  }
}
