import {
  bytesOfFile,
  type Graph,
  type GraphMaker,
  type GraphOptions,
  loadLibrary,
  readAsFile,
} from "./graph.js";

/** What is used of the package hnswlib-node. */
interface HierarchicalNSW {
  initIndex(options: { maxElements: number; m: number; efConstruction: number; randomSeed: number }): void;
  resizeIndex(maxElements: number): void;
  readIndexSync(path: string): void;
  writeIndexSync(path: string): void;
  addPoint(vector: number[], label: number): void;
  markDelete(label: number): void;
  searchKnn(vector: number[], count: number): { readonly neighbors: number[] };
  setEf(ef: number): void;
  getCurrentCount(): number;
  getMaxElements(): number;
}
type HnswlibNode = {
  readonly HierarchicalNSW: new (space: "l2" | "ip", dimensions: number) => HierarchicalNSW;
};

const FEWEST_NODES = 1024;
const SEED = 100;

/** Graphs by hnswlib, through the package hnswlib-node. @throws EngineError when it is not there */
export async function hnswlibGraphs(): Promise<GraphMaker> {
  const loaded = (await loadLibrary("hnswlib-node")) as HnswlibNode & { readonly default?: HnswlibNode };
  const { HierarchicalNSW } = loaded.default ?? loaded;
  const open = ({ metric, width }: GraphOptions): HierarchicalNSW =>
    new HierarchicalNSW(metric === "l2" ? "l2" : "ip", width);
  return {
    library: "hnswlib-node",
    create(options) {
      const index = open(options);
      const { M: m, efConstruction } = options;
      index.initIndex({ maxElements: FEWEST_NODES, m, efConstruction, randomSeed: SEED });
      return new HnswlibGraph(index);
    },
    async read(bytes, options) {
      const index = open(options);
      await readAsFile(bytes, (path) => index.readIndexSync(path));
      return new HnswlibGraph(index);
    },
  };
}

class HnswlibGraph implements Graph {
  constructor(private readonly index: HierarchicalNSW) {}

  get nodeCount(): number {
    return this.index.getCurrentCount();
  }

  add(slot: number, vector: Float32Array): void {
    const room = this.index.getMaxElements();
    if (this.nodeCount === room) this.index.resizeIndex(2 * room);
    this.index.addPoint(Array.from(vector), slot);
  }

  remove(slot: number): void {
    this.index.markDelete(slot);
  }

  search(vector: Float32Array, count: number, ef: number): number[] {
    this.index.setEf(ef);
    return this.index.searchKnn(Array.from(vector), Math.min(count, this.index.getMaxElements())).neighbors;
  }

  toBytes(): Promise<Uint8Array> {
    return bytesOfFile((path) => this.index.writeIndexSync(path));
  }
}
