import type { Block, KernelMemory } from "@funrec/core/kernels";
import type { GraphMemory, GraphShape } from "./graph-memory.js";

/** Kernels fill lists of nodes up to whole fours. */
const SPARE = 4;
/** Place of `keys` in the structure `Walker`. */
const KEYS = 3;

/** What walks and insertions need for themselves: structures of assembly/hnsw/walk.ts and insert.ts. */
export class Walkers {
  readonly #walker: Block<"u32">;
  readonly #inserter: Block<"u32">;

  constructor(memory: KernelMemory, { room, rows }: GraphMemory, { M }: GraphShape) {
    const target = (): number => {
      const numbers = memory.allocate("i16", rows.width);
      return memory.copy("u32", [numbers.address, 0, 0, 0]).address;
    };
    const nodes = (count: number): number => memory.allocate("i32", count + 2 * SPARE).address;
    const seen = memory.allocate("u32", Math.ceil(room / 32));
    this.#walker = memory.copy("u32", [target(), seen.address, 4 * seen.length, 0, nodes(2 * M)]);
    const neighbors = memory.allocate("f64", 2 * M + SPARE);
    this.#inserter = memory.copy("u32", [
      this.#walker.address,
      target(),
      nodes(2 * M),
      nodes(2 * M),
      neighbors.address,
    ]);
  }

  /** Address of the walker, with room for so many nearest nodes. */
  walker(memory: KernelMemory, most: number): number {
    const keys = memory.allocate("f64", most + SPARE); // 64-bit numbers, as many bytes as those of this type
    this.#walker.array[KEYS] = keys.address;
    return this.#walker.address;
  }

  /** Address of the inserter, whose walker has room for so many nearest nodes. */
  inserter(memory: KernelMemory, most: number): number {
    this.walker(memory, most);
    return this.#inserter.address;
  }
}
