import { offsetsFromCounts } from "../data/compressed-rows.js";
import type { Ranked } from "../ranking/top-k.js";
import type { Block } from "./kernel-memory.js";
import type { Kernels } from "./kernels.js";

/** Bytes of the structure `Heaps` of assembly/heaps.ts: four addresses. */
const HEAPS_BYTES = 16;
const ROWS_A_CALL = 4096;

/**
 * One bounded heap a row for each thread, which keep the best candidates that kernels offer them. Equal scores keep
 * the lower index. The kernels of a package export `mergeHeaps` of assembly/heaps.ts beside their own.
 */
export class RowHeaps {
  readonly #kernels: Kernels;
  readonly #rowCount: number;
  readonly #structures: Block<"u32">;
  readonly #offsets: Block<"u32">;
  readonly #sizes: Block<"i32">;
  readonly #indices: Block<"i32">;
  readonly #scores: Block<"f64">;
  /** What {@link of} reads, once merged. */
  #merged: { offsets: Uint32Array; sizes: Int32Array; indices: Int32Array; scores: Float64Array } | undefined;

  /**
   * @param capacities how many candidates each row keeps, at least 0
   * @throws EngineError when the memory does not suffice
   */
  constructor(kernels: Kernels, capacities: Int32Array) {
    const { memory, threads } = kernels;
    this.#kernels = kernels;
    this.#rowCount = capacities.length;
    const offsets = offsetsFromCounts(capacities);
    const places = offsets[capacities.length]!;
    this.#offsets = memory.copy("u32", offsets);
    this.#sizes = memory.allocate("i32", threads * this.#rowCount);
    this.#indices = memory.allocate("i32", threads * places);
    this.#scores = memory.allocate("f64", threads * places);
    this.#structures = memory.copy(
      "u32",
      Array.from({ length: threads }, (_, thread) => [
        this.#offsets.address,
        this.#sizes.address + 4 * thread * this.#rowCount,
        this.#indices.address + 4 * thread * places,
        this.#scores.address + 8 * thread * places,
      ]).flat(),
    );
  }

  /** Address of the `Heaps` of a thread. */
  addressOf(thread: number): number {
    return this.#structures.address + HEAPS_BYTES * thread;
  }

  /** Brings the threads' heaps together. Only then can {@link of} be asked, and nothing be offered or allocated any more. */
  async merge(): Promise<void> {
    const { threads } = this.#kernels;
    const calls = [];
    for (let row = 0; row < this.#rowCount; row += ROWS_A_CALL) {
      const end = Math.min(this.#rowCount, row + ROWS_A_CALL);
      calls.push({ kernel: "mergeHeaps", numbers: [row, end, this.addressOf(0), threads] });
    }
    await this.#kernels.run(calls);
    this.#read();
  }

  /** As {@link merge}, at once: for kernels of one thread. */
  sort(): void {
    this.#kernels.call("mergeHeaps", 0, this.#rowCount, this.addressOf(0), 1);
    this.#read();
  }

  #read(): void {
    this.#merged = {
      offsets: this.#offsets.array,
      sizes: this.#sizes.array,
      indices: this.#indices.array,
      scores: this.#scores.array,
    };
  }

  /** What a row kept, best first, as views of the kernels' memory. */
  of(row: number): Ranked {
    const { offsets, sizes, indices, scores } = this.#merged!;
    const start = offsets[row]!;
    const end = start + sizes[row]!;
    return { indices: indices.subarray(start, end), scores: scores.subarray(start, end) };
  }
}
