import { type CompressedRows, type FitWork, Stage } from "@funrec/core";
import { type Block, chunksOf, Kernels, RowHeaps } from "@funrec/core/kernels";
import { kernels as code } from "./generated/kernels.js";
import { type NeighborLists, type NeighborSelection, toNeighborLists } from "./neighbor-lists.js";
import { columnsWith } from "./compared-rows.js";
import { heapCapacities, orderByPopularity, type PopularityOrder } from "./popularity-order.js";

/** Parameters of the Swing similarity. */
export interface SwingParameters extends NeighborSelection {
  readonly alpha: number;
  readonly userWeights: boolean;
  readonly pairs: "ordered" | "unordered";
  readonly minCommonUsers: number;
}

/** With fewer entries the work is done before threads have started. */
const ENTRIES_WORTH_THREADS = 10_000;
/** Sums of pairs of items held at a time by all threads: 512 MiB. What does not fit takes another pass. */
const MOST_SUMS = 2 ** 26;
/** Sums in the small matrix of a user's items: 256 KiB, which a processor's second cache holds. */
const TILE_SUMS = 2 ** 15;
/** Slices take turns at so many items: neighbors in a list mostly have the same owner, which a processor can guess. */
const ITEMS_OF_SLICE = 32;
const NOT_OWNED = 2 ** 32 - 1;

/**
 * The nearest items of every item by Swing. Each thread adds up, over all users, the similarities of items of its own,
 * of others in every pass: see assembly/swing.ts.
 *
 * @param lists the items of each user, each once
 * @param only when given, pairs are compared with at least one of these items: they get all their neighbors, the other
 * items those among them
 * @throws EngineError when the kernels fail or the memory does not suffice
 */
export async function swingNeighbors(
  allLists: CompressedRows,
  parameters: SwingParameters,
  work: FitWork,
  only?: Int32Array,
): Promise<NeighborLists> {
  const lists = only ? columnsWith(allLists, only) : allLists;
  const isSmall = lists.columns.length < ENTRIES_WORTH_THREADS;
  const kernels = await Kernels.open(code, { threads: work.threads ?? (isSmall ? 1 : undefined) });
  try {
    const order = await orderByPopularity(kernels, lists, { last: only });
    const heaps = new RowHeaps(kernels, heapCapacities(order, lists, parameters.neighbors));
    const weights = kernels.memory.copy("f64", weightsOf(lists, parameters.userWeights));
    const items = countSharedItems(order);
    const passes = Math.max(
      1,
      Math.ceil(((items - order.firstRank) * (items + order.firstRank)) / 2 / MOST_SUMS),
    );
    const sums = new PairSums(kernels, { lists, order, items, weights, slices: passes * kernels.threads });
    const chunks = chunksOf(0, lists.rowCount, (user) => costOfUser(lists, user));
    const orders = parameters.pairs === "ordered" ? 2 : 1;
    for (let pass = 0; pass < passes; pass++) {
      sums.own(pass);
      const name = passes > 1 ? `user pairs, pass ${pass + 1} of ${passes}` : "user pairs";
      await kernels.run(
        chunks.flatMap(([first, end]) =>
          sums.addresses.map((address) => ({
            kernel: "swingUsers",
            numbers: [first, end, address, parameters.alpha, orders],
          })),
        ),
        new Stage(work, name, chunks.length * kernels.threads),
      );
      await kernels.run(
        sums.addresses.map((address, thread) => ({
          kernel: "offerSwing",
          numbers: [0, items, address, heaps.addressOf(thread), parameters.minCommonUsers],
        })),
      );
    }
    await heaps.merge();
    return toNeighborLists(order.ranks, (rank) => heaps.of(rank), parameters);
  } finally {
    kernels.close();
  }
}

function weightsOf({ offsets, rowCount }: CompressedRows, userWeights: boolean): Float64Array {
  const weights = new Float64Array(rowCount).fill(1);
  if (!userWeights) return weights;
  return weights.map((_, user) => 1 / Math.sqrt(offsets[user + 1]! - offsets[user]!));
}

/** How many items, from the first, there are to the last that may have two users in common with another. */
function countSharedItems({ offsets, rows, firstRank }: PopularityOrder): number {
  let count = firstRank;
  while (count < rows.length && offsets[count + 1]! - offsets[count]! > 1) count++;
  return count;
}

/** A guess: the later users, and what part of the pairs of the user's items each shares. */
function costOfUser({ offsets, rowCount }: CompressedRows, user: number): number {
  const length = offsets[user + 1]! - offsets[user]!;
  return ((rowCount - user) * length * length) / 200;
}

/** What is summed up. */
interface PairSumsOptions {
  readonly lists: CompressedRows;
  readonly order: PopularityOrder;
  /** How many items, the most popular ones, may be similar to others. */
  readonly items: number;
  readonly weights: Block<"f64">;
  /** The items are dealt out in so many slices: one a thread and pass. */
  readonly slices: number;
}

/** The sums of each thread: the structures `Swing` of assembly/swing.ts. */
class PairSums {
  /** Address of each thread's structure. */
  readonly addresses: readonly number[];
  readonly #starts: readonly Block<"u32">[];
  readonly #firstItem: number;
  readonly #items: number;
  readonly #slices: number;

  constructor({ memory, threads }: Kernels, { lists, order, items, weights, slices }: PairSumsOptions) {
    this.#firstItem = order.firstRank;
    this.#items = items;
    this.#slices = slices;
    const { rowCount: users, columnCount: allItems } = lists;
    const longest = mostOf(users, (user) => lists.offsets[user + 1]! - lists.offsets[user]!);
    const shared = mostOf(users, (user) => countMeetings(lists, order, user));
    const tileSize = Math.max(TILE_SUMS, longest);
    const sumCount = mostOf(slices, (slice) => this.#deal(slice, new Uint32Array(items)));
    this.#starts = Array.from({ length: threads }, () => memory.allocate("u32", items));
    this.addresses = this.#starts.map(
      (starts) =>
        memory.copy("u32", [
          order.address,
          weights.address,
          memory.allocate("f64", sumCount).address,
          starts.address,
          items,
          allItems,
          users,
          memory.allocate("i32", users).address,
          memory.allocate("i32", allItems).address,
          memory.allocate("u32", users).address,
          memory.allocate("i32", users).address,
          memory.allocate("u32", shared).address,
          memory.allocate("u32", longest).address,
          memory.allocate("f64", tileSize).address,
          tileSize,
        ]).address,
    );
  }

  /** From now on, each thread adds up the sums of the items of its slice in a pass. */
  own(pass: number): void {
    for (const [thread, starts] of this.#starts.entries()) {
      this.#deal(pass * this.#starts.length + thread, starts.array);
    }
  }

  /** Says where the sums of a slice's items start. @returns how many sums there are */
  #deal(slice: number, starts: Uint32Array): number {
    starts.fill(NOT_OWNED);
    let size = 0;
    for (let item = this.#firstItem; item < this.#items; item++) {
      if (Math.floor((item - this.#firstItem) / ITEMS_OF_SLICE) % this.#slices !== slice) continue;
      starts[item] = size;
      size += item; // one with each item of a lower rank
    }
    return size;
  }
}

function mostOf(count: number, sizeOf: (row: number) => number): number {
  let most = 0;
  for (let row = 0; row < count; row++) most = Math.max(most, sizeOf(row));
  return most;
}

/** How many other users have the items of a user, users counted once for each item. */
function countMeetings(lists: CompressedRows, { ranks, offsets }: PopularityOrder, user: number): number {
  let meetings = 0;
  for (let entry = lists.offsets[user]!; entry < lists.offsets[user + 1]!; entry++) {
    const rank = ranks[lists.columns[entry]!]!;
    meetings += offsets[rank + 1]! - offsets[rank]! - 1;
  }
  return meetings;
}
