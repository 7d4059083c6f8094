import type { Ranked } from "@funrec/core";
import { type Block, type KernelCall, type KernelMemory, Kernels } from "@funrec/core/kernels";
import { BestLists } from "./best-lists.js";
import { kernels as code } from "../generated/kernels.js";
import type { SlotFilter, SlotQuery } from "../vector-index.js";
import type { VectorStore } from "../vector-store.js";

/** Items whose scores a kernel computes side by side: BLOCK of assembly/search.ts. */
export const BLOCK = 8;
/** Queries whose scores a kernel computes side by side: GROUP of assembly/search.ts. */
export const GROUP = 4;
/** Items that all queries are compared with before the next ones are taken: they stay in the second cache. */
const TILE_BYTES = 2 ** 17;
const FEWEST_SLOTS = 1024;

/** What a scan compares, and how: copies of the vectors of a store in the memory of a kernel. */
export interface ScanLayout {
  /** Name of the kernel. */
  readonly kernel: string;
  /** Bytes of the numbers of a block. */
  readonly blockBytes: number;
  /** Address of the kernel's structure. */
  readonly address: number;
  /** Copies the vectors of the slots first..end into the memory. */
  copySlots(store: VectorStore, first: number, end: number): void;
  /** Copies queries into the memory, in whole groups. */
  copyQueries(memory: KernelMemory, queries: readonly SlotQuery[]): Block;
}

/** Scans all vectors of a store by a kernel, on one or several threads. */
export class Scan<Layout extends ScanLayout = ScanLayout> {
  readonly layout: Layout;
  readonly #kernels: Kernels;
  readonly #capacity: number;
  /** Slots that are in the memory. */
  #copied = 0;

  private constructor(kernels: Kernels, layout: Layout, capacity: number) {
    this.#kernels = kernels;
    this.layout = layout;
    this.#capacity = capacity;
  }

  /** A scan with room for the vectors of a store and some more. @throws EngineError when the memory does not suffice */
  static async open<Layout extends ScanLayout>(
    Layout: new (memory: KernelMemory, dimensions: number, slots: number) => Layout,
    store: VectorStore,
    threads: number | undefined,
  ): Promise<Scan<Layout>> {
    const capacity = BLOCK * Math.ceil(Math.max(FEWEST_SLOTS, store.slotCount * 1.25) / BLOCK);
    const kernels = await Kernels.open(code, { threads });
    return new Scan(kernels, new Layout(kernels.memory, store.dimensions, capacity), capacity);
  }

  /** Copies what was added to the store since. @returns false when there is no room for it */
  takeIn(store: VectorStore): boolean {
    if (store.slotCount > this.#capacity) return false;
    this.layout.copySlots(store, this.#copied, store.slotCount);
    this.#copied = store.slotCount;
    return true;
  }

  /** The `count` best slots that are not blocked or hidden, for each query. */
  async search(
    queries: readonly SlotQuery[],
    { blocked, minScore }: Pick<SlotFilter, "blocked" | "minScore">,
    count: number,
  ): Promise<Ranked[]> {
    const { memory, threads } = this.#kernels;
    const mark = memory.mark();
    try {
      const isManyQueries = Math.ceil(queries.length / GROUP) >= threads;
      const parts = isManyQueries ? 1 : threads;
      const best = new BestLists(this.#kernels, queries.length, count, parts, this.#copied, minScore);
      const [offsets, hidden] = memory.copyRows(
        "i32",
        queries.map((query) => query.hidden),
      );
      const blockCount = Math.ceil(this.#copied / BLOCK);
      const flags = memory.allocate("u8", blockCount * BLOCK);
      flags.array.fill(1).set(blocked);
      const vectors = this.layout.copyQueries(memory, queries);
      const search = memory.copy("u32", [
        vectors.address,
        queries.length,
        offsets.address,
        hidden.address,
        flags.address,
        best.address,
      ]);
      await this.#kernels.run(this.#calls(queries.length, blockCount, search.address, parts));
      return await best.finish();
    } finally {
      memory.release(mark);
    }
  }

  close(): void {
    this.#kernels.close();
  }

  /**
   * Each thread has a share of the queries or, where they are few, of the items. It compares all its queries with some items
   * at a time, which stay in the cache of its processor.
   */
  #calls(queryCount: number, blockCount: number, search: number, parts: number): KernelCall[] {
    const { threads } = this.#kernels;
    const { kernel, address, blockBytes } = this.layout;
    const groupCount = Math.ceil(queryCount / GROUP);
    const blocksAPart = Math.ceil(blockCount / parts);
    const tile = Math.max(1, Math.floor(TILE_BYTES / blockBytes));
    const calls: KernelCall[] = [];
    for (let start = 0; start < blocksAPart; start += tile) {
      for (let thread = 0; thread < threads; thread++) {
        const part = parts > 1 ? thread : 0;
        const [group, endGroup] =
          parts > 1
            ? [0, groupCount]
            : [thread, thread + 1].map((edge) => Math.floor((edge * groupCount) / threads));
        const partEnd = Math.min(blockCount, (part + 1) * blocksAPart);
        const first = Math.min(partEnd, part * blocksAPart + start);
        const end = Math.min(partEnd, first + tile);
        calls.push({ kernel, numbers: [group!, endGroup!, first, end, address, search, part] });
      }
    }
    return calls;
  }
}
