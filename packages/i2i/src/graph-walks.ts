import { type Block, evenCalls, type Kernels } from "@funrec/core/kernels";
import { ALIAS_ENTRY_BYTES } from "./noise-tables.js";
import type { ItemGraph } from "./item-graph.js";

const WALKS_A_CALL = 2048;

/** Random walks on an item graph, which follow edges in proportion to their weights (by the alias method). */
export class GraphWalks {
  /** The items of the walks, `length` places each; -1 behind a walk that ended early. */
  readonly items: Block<"i32">;
  readonly #starts: Block<"i32">;
  readonly #graph: number;

  /**
   * @param length items of a walk
   * @param most walks at a time
   */
  constructor(
    private readonly kernels: Kernels,
    graph: ItemGraph,
    readonly length: number,
    readonly most: number,
  ) {
    const { memory } = kernels;
    this.items = memory.allocate("i32", most * length);
    this.#starts = memory.allocate("i32", most);
    const { offsets, columns, values, rowCount } = graph;
    const tables = memory.allocate("u8", ALIAS_ENTRY_BYTES * columns.length);
    this.#graph = memory.copy("u32", [
      memory.copy("i32", offsets).address,
      memory.copy("i32", columns).address,
      tables.address,
    ]).address;

    const mark = memory.mark();
    let widest = 0;
    for (let item = 0; item < rowCount; item++)
      widest = Math.max(widest, offsets[item + 1]! - offsets[item]!);
    const weights = memory.copy("f64", values).address;
    const scratch = [
      memory.allocate("f64", rowCount),
      memory.allocate("f64", widest),
      memory.allocate("i32", widest),
    ].map(({ address }) => address);
    kernels.call("aliasEdges", 0, rowCount, this.#graph, weights, ...scratch);
    memory.release(mark);
  }

  /** Walks from each of the items, at most {@link most}. @param seed of this call alone */
  async walk(starts: Int32Array, seed: number): Promise<void> {
    this.#starts.array.set(starts);
    const numbers = [this.#graph, this.#starts.address, this.items.address, this.length, seed];
    await this.kernels.run(evenCalls("walkGraph", starts.length, WALKS_A_CALL, numbers));
  }
}
