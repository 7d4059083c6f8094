import type { Ranked } from "@funrec/core";
import { type Block, evenCalls, type KernelMemory, type Kernels } from "@funrec/core/kernels";

const QUERIES_A_CALL = 256;

/** Places for the best items of each query, which kernels fill: the structure `Best` of assembly/best.ts. */
export class BestLists {
  readonly address: number;
  readonly #memory: KernelMemory;

  /**
   * @param count how many items each query gets, at least 1
   * @param parts how many parts of the items are searched apart
   * @param itemCount no list needs more places than there are items
   * @param least scores below are left out
   */
  constructor(
    private readonly kernels: Kernels,
    private readonly queryCount: number,
    private readonly count: number,
    parts: number,
    itemCount: number,
    least: number,
  ) {
    const memory = (this.#memory = kernels.memory);
    const places = Math.min(placesFor(count), itemCount + 1);
    const lists = queryCount * parts;
    // 64-bit numbers, as many bytes as those of this type.
    const keys = memory.allocate("f64", lists * places);
    const sizes = memory.allocate("i32", lists);
    const leastScores = memory.allocate("f32", lists);
    leastScores.array.fill(roundUp(least));
    this.address = memory.copy("u32", [
      count,
      places,
      parts,
      keys.address,
      sizes.address,
      leastScores.address,
    ]).address;
  }

  /** The items of each query, best first, once they are collected. */
  async finish(): Promise<Ranked[]> {
    const results = new Results(this.#memory, this.queryCount, this.count);
    const numbers = [this.address, ...results.addresses];
    await this.kernels.run(evenCalls("finishBest", this.queryCount, QUERIES_A_CALL, numbers));
    return results.read();
  }

  /**
   * The items of each query, best first, by the scores of their vectors, once candidates are collected.
   *
   * @param rows address of the vectors
   * @param search address of the search
   * @param count how many each query gets
   * @param least scores below are left out
   * @returns also the best score, as the candidates' are computed, that an item which is none of them may have
   */
  async finishCandidates(
    rows: number,
    search: number,
    count: number,
    least: number,
  ): Promise<{ found: Ranked[]; missed: Float32Array }> {
    const results = new Results(this.#memory, this.queryCount, count);
    const missed = this.#memory.allocate("f32", this.queryCount);
    const numbers = [rows, search, count, roundUp(least), ...results.addresses, missed.address];
    await this.kernels.run(evenCalls("finishCandidates", this.queryCount, QUERIES_A_CALL, numbers));
    return { found: results.read(), missed: missed.array.slice() };
  }
}

/** Places for as many items of each query as it gets. */
class Results {
  readonly #items: Block<"i32">;
  readonly #scores: Block<"f32">;
  readonly #found: Block<"i32">;

  constructor(
    memory: KernelMemory,
    queryCount: number,
    private readonly count: number,
  ) {
    this.#items = memory.allocate("i32", queryCount * count);
    this.#scores = memory.allocate("f32", queryCount * count);
    this.#found = memory.allocate("i32", queryCount);
  }

  get addresses(): number[] {
    return [this.#items.address, this.#scores.address, this.#found.address];
  }

  read(): Ranked[] {
    const { count } = this;
    const [items, scores] = [this.#items.array, this.#scores.array];
    return Array.from(this.#found.array, (size, query) => {
      const [start, end] = [query * count, query * count + size];
      return {
        indices: items.slice(start, end),
        scores: Float64Array.from(scores.subarray(start, end)),
      };
    });
  }
}

/** Places of a list that keeps so many items. */
const placesFor = (count: number): number => 2 * count + 64;

/** The lowest 32-bit number that is not below a number. */
function roundUp(number: number): number {
  const nearest = Math.fround(number);
  if (nearest >= number) return nearest;
  const [bits] = new Uint32Array(Float32Array.of(nearest).buffer);
  // The bits of numbers below 0 count away from it.
  const next = nearest === 0 ? 1 : nearest > 0 ? bits! + 1 : bits! - 1;
  return new Float32Array(Uint32Array.of(next).buffer)[0]!;
}
