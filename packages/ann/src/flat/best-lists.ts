import type { Ranked } from "@funrec/core";
import { type Block, type KernelMemory, type Kernels } from "@funrec/core/kernels";

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
    const { kernels, count, queryCount } = this;
    const memory = this.#memory;
    const items = memory.allocate("i32", queryCount * count);
    const scores = memory.allocate("f32", queryCount * count);
    const found = memory.allocate("i32", queryCount);
    const blocks: readonly Block[] = [items, scores, found];
    const addresses = blocks.map(({ address }) => address);
    const calls = [];
    for (let first = 0; first < queryCount; first += QUERIES_A_CALL) {
      const end = Math.min(queryCount, first + QUERIES_A_CALL);
      calls.push({ kernel: "finishBest", numbers: [first, end, this.address, ...addresses] });
    }
    await kernels.run(calls);
    const [itemArray, scoreArray, sizes] = [items.array, scores.array, found.array];
    return Array.from(sizes, (size, query) => {
      const [start, end] = [query * count, query * count + size];
      return {
        indices: itemArray.slice(start, end),
        scores: Float64Array.from(scoreArray.subarray(start, end)),
      };
    });
  }
}

/** Places of a list that keeps so many items. */
export const placesFor = (count: number): number => 2 * count + 64;

/** The lowest 32-bit number that is not below a number. */
function roundUp(number: number): number {
  const nearest = Math.fround(number);
  if (nearest >= number) return nearest;
  const [bits] = new Uint32Array(Float32Array.of(nearest).buffer);
  // The bits of numbers below 0 count away from it.
  const next = nearest === 0 ? 1 : nearest > 0 ? bits! + 1 : bits! - 1;
  return new Float32Array(Uint32Array.of(next).buffer)[0]!;
}
