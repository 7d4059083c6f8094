import { type Block, evenCalls, type Kernels } from "@funrec/core/kernels";
import type { PaddedVectors } from "./padded-vectors.js";

const ROWS_A_CALL = 512;

/**
 * Replicas of a table of vectors that all blocks of a parallel training update: each block trains its own, and between
 * two rounds they are brought together, always in the same order. A row becomes the mean of its replicas, weighted by how
 * often each was updated. (Their summed changes would be what one thread does, as long as they are small; but a frequent
 * category gets thousands of updates in a round, goes as far as it should in every replica, and would go that far many
 * times.)
 */
export class CategoryReplicas {
  readonly #updates: Block<"f32">;
  readonly #replicas: Block<"f32">;

  constructor(
    private readonly kernels: Kernels,
    private readonly table: PaddedVectors,
    private readonly count: number,
  ) {
    this.#replicas = kernels.memory.allocate("f32", count * table.block.length);
    this.#updates = kernels.memory.allocate("f32", count * table.rowCount);
  }

  /** Addresses of a replica and of the number of updates of each of its rows (f32). */
  addressesOf(replica: number): [vectors: number, updates: number] {
    return [
      this.#replicas.address + 4 * replica * this.table.block.length,
      this.#updates.address + 4 * replica * this.table.rowCount,
    ];
  }

  /** Makes all replicas like the table. */
  spread(): void {
    const { array } = this.table.block;
    for (let replica = 0; replica < this.count; replica++) {
      this.#replicas.array.set(array, replica * array.length);
    }
  }

  /** Brings the replicas together, in the table and in all replicas. */
  async merge(): Promise<void> {
    const { block, rowCount, width } = this.table;
    const addresses = [block.address, this.#replicas.address, this.#updates.address];
    const numbers = [...addresses, this.count, rowCount, 4 * width];
    const calls = evenCalls("mergeReplicas", rowCount, ROWS_A_CALL, numbers);
    if (calls.length > 0) await this.kernels.run(calls);
  }
}
