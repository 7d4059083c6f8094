import { Random } from "@funrec/core";
import type { Block, KernelMemory } from "@funrec/core/kernels";
import type { Similarity } from "../similarity.js";
import { VectorRows } from "../vector-rows.js";

/** What the shape of a graph depends on. */
export interface GraphShape {
  readonly dimensions: number;
  readonly similarity: Similarity;
  readonly M: number;
  readonly seed: number;
}

/** No node is in a higher layer, as one of 2^60 would be by the default of M. */
const HIGHEST_LAYER = 15;
/** Where there is no link, or no node to begin at. */
export const NO_NODE = -1;
/** Place of `entry` in the structure. */
const ENTRY = 12;

/** The graph of a number of nodes in the memory of kernels: the structure `Graph` of assembly/hnsw/graph.ts. */
export class GraphMemory {
  readonly rows: VectorRows;
  readonly links: Block<"i32">;
  readonly upperLinks: Block<"i32">;
  /** For each node where its links of the layers above the lowest begin, and the end of the last's. */
  readonly upperStarts: Block<"i32">;
  readonly levels: Block<"u8">;
  readonly #structure: Block<"u32">;

  /**
   * @param room nodes that there is room for
   * @param origin what vectors are compared from
   * @throws EngineError when the memory does not suffice
   */
  constructor(
    memory: KernelMemory,
    { M, seed, ...shape }: GraphShape,
    readonly room: number,
    origin: Float32Array,
  ) {
    this.rows = new VectorRows(memory, shape, room);
    const originRow = memory.allocate("f32", this.rows.width);
    originRow.array.set(origin);
    const bytes = memory.allocate("i8", room * this.rows.width);
    const scales = memory.allocate("f32", room);
    const extras = memory.allocate("f32", room);
    this.levels = memory.allocate("u8", room);
    this.links = memory.allocate("i32", room * 2 * M);
    this.upperStarts = memory.allocate("i32", room + 1);
    // Levels depend on the seed and the number of the node alone, so that they are known before there are nodes.
    const { array: levels } = this.levels;
    const { array: starts } = this.upperStarts;
    for (let node = 0; node < room; node++) {
      levels[node] = levelOf(node, M, seed);
      starts[node + 1] = starts[node]! + levels[node]! * M;
    }
    this.upperLinks = memory.allocate("i32", starts[room]!);
    this.links.array.fill(NO_NODE);
    this.upperLinks.array.fill(NO_NODE);
    this.#structure = memory.copy("u32", [
      ...this.rows.structure,
      originRow.address,
      bytes.address,
      scales.address,
      extras.address,
      this.levels.address,
      2 * M,
      this.links.address,
      this.upperStarts.address,
      this.upperLinks.address,
      NO_NODE,
    ]);
  }

  /** Address of the kernels' structure. */
  get address(): number {
    return this.#structure.address;
  }

  /** The node where searches begin; -1 where there is none. */
  get entry(): number {
    return this.#structure.array[ENTRY]! | 0;
  }

  set entry(node: number) {
    this.#structure.array[ENTRY] = node;
  }
}

/** A node is in layer n and those below with a probability of M to the power of -n. */
function levelOf(node: number, M: number, seed: number): number {
  const random = Random.ofEpoch(seed, node);
  let level = 0;
  while (level < HIGHEST_LAYER && random.uniform() * M < 1) level++;
  return level;
}
