import type { Block, KernelCall, Kernels } from "@funrec/core/kernels";
import type { ItemBlocks } from "./item-blocks.js";

/** Bytes of an `AliasEntry` of assembly/alias.ts. */
export const ALIAS_ENTRY_BYTES = 12;

/** From what negatives are drawn: an alias table of the items of each block. */
export class NoiseTables {
  /** The tables of all blocks, one behind the other. */
  readonly tables: Block<"u8">;
  /** Where each block's table starts, in entries. */
  readonly starts: Block<"i32">;
  readonly #items: Block<"i32">;
  readonly #weights: Block<"f64">;
  readonly #shares: Block<"f64">;
  readonly #stack: Block<"i32">;

  /** @param counts how often each item stands in the data: it is drawn in proportion to count^exponent, if not 0 */
  constructor(
    private readonly kernels: Kernels,
    counts: ArrayLike<number>,
    exponent: number,
    private readonly blocks: number,
  ) {
    const { memory } = kernels;
    this.tables = memory.allocate("u8", ALIAS_ENTRY_BYTES * counts.length);
    this.starts = memory.allocate("i32", blocks + 1);
    this.#items = memory.allocate("i32", counts.length);
    this.#weights = memory.copy(
      "f64",
      Float64Array.from(counts, (count) => (count > 0 ? count ** exponent : 0)),
    );
    this.#shares = memory.allocate("f64", counts.length);
    this.#stack = memory.allocate("i32", counts.length);
  }

  /** Makes the tables of the blocks. */
  async fill({ items, starts }: ItemBlocks): Promise<void> {
    this.#items.array.set(items);
    this.starts.array.set(starts);
    const calls = Array.from({ length: this.blocks }, (_, block): KernelCall => {
      const start = starts[block]!;
      return {
        kernel: "fillAlias",
        numbers: [
          starts[block + 1]! - start,
          this.#items.address + 4 * start,
          this.#weights.address,
          this.tables.address + ALIAS_ENTRY_BYTES * start,
          this.#shares.address + 8 * start,
          this.#stack.address + 4 * start,
        ],
      };
    });
    await this.kernels.run(calls);
  }
}
