import type { Ranked } from "@funrec/core";
import { type KernelCall, Kernels } from "@funrec/core/kernels";
import { BestLists } from "../best-lists.js";
import { kernels as code } from "../generated/kernels.js";
import { originOf } from "../origin.js";
import { replaceResults, searchAll } from "../search-all.js";
import { copySearch } from "../search-memory.js";
import type { SlotFilter, SlotQuery } from "../vector-index.js";
import { VectorRows } from "../vector-rows.js";
import type { VectorStore } from "../vector-store.js";
import { BLOCK, GROUP, type NumberBits, QuantizedLayout, type QueryScores } from "./quantized-layout.js";

/** Items that all queries are compared with before the next ones are taken: they stay in the second cache. */
const TILE_BYTES = 2 ** 17;
const FEWEST_SLOTS = 1024;

/**
 * Compares queries with all vectors of a store, on one or several threads. Whole numbers that stand for the vectors say which
 * are candidates, with a bound of how far they are off; then the candidates are compared as they are, and where a vector
 * that is none may be among the best, all are.
 */
export class Scan {
  readonly #rowsAddress: number;
  /** Slots that are in the memory. */
  #copied = 0;

  private constructor(
    private readonly kernels: Kernels,
    private readonly rows: VectorRows,
    private readonly layout: QuantizedLayout,
  ) {
    this.#rowsAddress = kernels.memory.copy("u32", rows.structure).address;
  }

  /** A scan with room for the vectors of a store and some more. @throws EngineError when the memory does not suffice */
  static async open(store: VectorStore, bits: NumberBits, threads: number | undefined): Promise<Scan> {
    const room = BLOCK * Math.ceil(Math.max(FEWEST_SLOTS, store.slotCount * 1.25) / BLOCK);
    const kernels = await Kernels.open(code, { threads });
    const { memory } = kernels;
    const layout = new QuantizedLayout(memory, room, bits, store.similarity, originOf(store));
    return new Scan(kernels, new VectorRows(memory, store, room), layout);
  }

  /** Copies what was added to the store since. @returns false when there is no room for it */
  takeIn(store: VectorStore): boolean {
    if (store.slotCount > this.rows.room) return false;
    this.layout.copySlots(store, this.#copied, store.slotCount);
    this.rows.copySlots(store, this.#copied, store.slotCount);
    this.#copied = store.slotCount;
    return true;
  }

  /** The best slots that are not blocked or hidden, for each query. */
  async search(queries: readonly SlotQuery[], filter: SlotFilter): Promise<Ranked[]> {
    const { found, missed, scores } = await this.#searchCandidates(queries, filter);
    const isOpen = (query: number): boolean => {
      if (missed[query] === -Infinity) return false; // there is none that is no candidate
      const least = found[query]!.scores[filter.k - 1] ?? filter.minScore;
      const { factor, offset, error } = scores[query]!;
      return missed[query]! + error >= factor * least + offset;
    };
    return replaceResults(found, queries, isOpen, (open) =>
      searchAll(this.kernels, this.rows, this.#rowsAddress, open, filter),
    );
  }

  close(): void {
    this.kernels.close();
  }

  async #searchCandidates(
    queries: readonly SlotQuery[],
    { blocked, k, admitted, minScore }: SlotFilter,
  ): Promise<{ found: Ranked[]; missed: Float32Array; scores: readonly QueryScores[] }> {
    const { memory, threads } = this.kernels;
    const mark = memory.mark();
    try {
      const isManyQueries = Math.ceil(queries.length / GROUP) >= threads;
      const parts = isManyQueries ? 1 : threads;
      const count = Math.min(k, admitted);
      // One more than there are says that nobody was left out.
      const candidates = Math.min(this.layout.candidatesFor(count), admitted + 1);
      const best = new BestLists(this.kernels, queries.length, candidates, parts, this.#copied, -Infinity);
      const search = copySearch(memory, this.rows, queries, blocked, best);
      const { address, scores } = this.layout.copyQueries(memory, queries);
      await this.kernels.run(this.#calls(queries.length, address, search, parts));
      return { ...(await best.finishCandidates(this.#rowsAddress, search, count, minScore)), scores };
    } finally {
      memory.release(mark);
    }
  }

  /**
   * Each thread has a share of the queries or, where they are few, of the items. It compares all its queries with some items
   * at a time, which stay in the cache of its processor.
   */
  #calls(queryCount: number, address: number, search: number, parts: number): KernelCall[] {
    const { threads } = this.kernels;
    const { kernel, blockBytes } = this.layout;
    const groupCount = Math.ceil(queryCount / GROUP);
    const blockCount = Math.ceil(this.#copied / BLOCK);
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
