import { type CompressedRows, type InteractionMatrix, rowColumns } from "@funrec/core";
import {
  nearest,
  type NeighborLists,
  NeighborListsBuilder,
  type NeighborSelection,
} from "./neighbor-lists.js";

/** Parameters of the Swing similarity. */
export interface SwingParameters extends NeighborSelection {
  readonly alpha: number;
  readonly userWeights: boolean;
  readonly pairs: "ordered" | "unordered";
  readonly minCommonUsers: number;
}

/** Numbers that the block of the similarity matrix may hold: 2^24, or 128 MiB. */
const BLOCK_NUMBERS = 2 ** 24;

/**
 * The nearest items of every item by Swing, for one block of rows of the item x item matrix at a time. User by user,
 * the weights of the pairs that the user forms with all later users are added up in a small matrix of the user's own
 * items, which stays in the processor's cache, and then to the block.
 *
 * @param onUser called after each user of each block, with the work done so far and in all
 */
export async function swingNeighbors(
  matrix: InteractionMatrix,
  parameters: SwingParameters,
  onUser: (done: number, total: number) => Promise<void>,
): Promise<NeighborLists> {
  const itemCount = matrix.items.size;
  const userCount = matrix.users.size;
  const blockRows = Math.min(itemCount, Math.max(1, Math.floor(BLOCK_NUMBERS / itemCount)));
  const blockCount = Math.ceil(itemCount / blockRows);
  const block = new Float64Array(blockRows * itemCount);
  const shared = new SharedItems(matrix);
  const weightOf = pairWeights(matrix, parameters);
  const builder = new NeighborListsBuilder();

  for (let number = 0; number < blockCount; number++) {
    const first = number * blockRows;
    const end = Math.min(itemCount, first + blockRows);
    block.fill(0);
    for (let user = 0; user < userCount; user++) {
      const items = shared.sharedWithLaterUsers(user);
      if (items.some((item) => item >= first && item < end)) {
        shared.findLaterUsers(user, items);
        // A busy user's matrix is made in slices of rows, so that it never takes more than a block.
        const sliceRows = Math.max(1, Math.floor(BLOCK_NUMBERS / items.length));
        for (let row = 0; row < items.length; row += sliceRows) {
          const pairs = new UserPairs(items, row, Math.min(items.length, row + sliceRows));
          shared.visit((other, places, from, to) => {
            pairs.add(places, from, to, weightOf(user, other, to - from));
          });
          pairs.addTo(block, itemCount, first, end);
        }
      }
      await onUser(number * userCount + user + 1, blockCount * userCount);
    }
    for (let item = first; item < end; item++) {
      const row = block.subarray((item - first) * itemCount, (item - first + 1) * itemCount);
      builder.add(nearest(similarItems(matrix, item, row, parameters.minCommonUsers), parameters));
    }
  }
  return builder.finish();
}

/**
 * What one user adds to the pairs of their items: a slice of rows of the upper triangle of a matrix of the user's own
 * items.
 */
class UserPairs {
  readonly #items: Int32Array;
  readonly #firstRow: number;
  readonly #endRow: number;
  readonly #sums: Float64Array;

  constructor(items: Int32Array, firstRow: number, endRow: number) {
    this.#items = items;
    this.#firstRow = firstRow;
    this.#endRow = endRow;
    this.#sums = new Float64Array((endRow - firstRow) * items.length);
  }

  /** Adds a weight to all pairs of some items, given by their places in the user's list, ascending: `places[from..to)`. */
  add(places: Int32Array, from: number, to: number, weight: number): void {
    const sums = this.#sums;
    const length = this.#items.length;
    for (let i = from; i < to; i++) {
      const place = places[i]!;
      if (place < this.#firstRow) continue;
      if (place >= this.#endRow) break;
      const row = (place - this.#firstRow) * length;
      for (let j = i + 1; j < to; j++) sums[row + places[j]!]! += weight;
    }
  }

  /** Adds every pair, both ways round, to the rows first..end of the matrix of all items. */
  addTo(block: Float64Array, itemCount: number, first: number, end: number): void {
    const items = this.#items;
    for (let place = this.#firstRow; place < this.#endRow; place++) {
      const item = items[place]!;
      const start = (place - this.#firstRow) * items.length;
      for (let i = place + 1; i < items.length; i++) {
        const other = items[i]!;
        const sum = this.#sums[start + i]!;
        if (item >= first && item < end) block[(item - first) * itemCount + other]! += sum;
        if (other >= first && other < end) block[(other - first) * itemCount + item]! += sum;
      }
    }
  }
}

/** Called with a later user and the places, in the user's list, of the items shared with them: `places[from..to)`. */
type VisitSharedItems = (other: number, places: Int32Array, from: number, to: number) => void;

/** Finds, for a user, the items shared with every later user. */
class SharedItems {
  readonly #byUser: CompressedRows;
  readonly #byItem: CompressedRows;
  readonly #counts: Int32Array;
  readonly #ends: Int32Array;
  /** Later users who share an item, in the order in which they were met. */
  readonly #met: number[] = [];
  #places = new Int32Array(0);

  constructor({ byUser, byItem }: InteractionMatrix) {
    this.#byUser = byUser;
    this.#byItem = byItem;
    this.#counts = new Int32Array(byUser.rowCount);
    this.#ends = new Int32Array(byUser.rowCount);
  }

  /** The items of a user that some later user has too. */
  sharedWithLaterUsers(user: number): Int32Array {
    const { offsets, columns } = this.#byItem;
    // Users ascend within an item: the last one tells.
    return rowColumns(this.#byUser, user).filter((item) => columns[offsets[item + 1]! - 1]! > user);
  }

  /** Finds the places in `items` that each later user shares. */
  findLaterUsers(user: number, items: Int32Array): void {
    for (const other of this.#met.splice(0)) this.#counts[other] = 0;
    this.#forEachShared(items, user, (other) => {
      if (this.#counts[other]!++ === 0) this.#met.push(other);
    });
    let total = 0;
    for (const other of this.#met) {
      this.#ends[other] = total;
      total += this.#counts[other]!;
    }
    if (this.#places.length < total) this.#places = new Int32Array(2 * total);
    this.#forEachShared(items, user, (other, place) => {
      this.#places[this.#ends[other]!++] = place;
    });
  }

  visit(visitor: VisitSharedItems): void {
    for (const other of this.#met) {
      const end = this.#ends[other]!;
      visitor(other, this.#places, end - this.#counts[other]!, end);
    }
  }

  #forEachShared(items: Int32Array, user: number, visit: (other: number, place: number) => void): void {
    const { offsets, columns } = this.#byItem;
    for (let place = 0; place < items.length; place++) {
      // Users ascend within an item: the later ones stand behind the user's own entry, which ends the walk.
      for (let entry = offsets[items[place]! + 1]! - 1; columns[entry]! > user; entry--) {
        visit(columns[entry]!, place);
      }
    }
  }
}

/** What a pair of users with `common` items in common adds to the similarity of each pair of them. */
function pairWeights(
  { byUser }: InteractionMatrix,
  { alpha, userWeights, pairs }: SwingParameters,
): (user: number, other: number, common: number) => number {
  const weightOf = Float64Array.from({ length: byUser.rowCount }, (_, user) =>
    userWeights ? 1 / Math.sqrt(byUser.offsets[user + 1]! - byUser.offsets[user]!) : 1,
  );
  const orders = pairs === "ordered" ? 2 : 1;
  return (user, other, common) => (orders * (weightOf[user]! * weightOf[other]!)) / (alpha + common);
}

/** The items with enough users in common with one, from its row of the similarity matrix. */
function similarItems(
  { byUser, byItem }: InteractionMatrix,
  item: number,
  similarities: Float64Array,
  minCommonUsers: number,
): { rows: Int32Array; similarities: Float64Array } {
  const common = new Int32Array(similarities.length);
  for (const user of rowColumns(byItem, item)) {
    for (const other of rowColumns(byUser, user)) common[other]!++;
  }
  const rows: number[] = [];
  for (let other = 0; other < common.length; other++) {
    if (other !== item && common[other]! >= minCommonUsers) rows.push(other);
  }
  return {
    rows: Int32Array.from(rows),
    similarities: Float64Array.from(rows, (other) => similarities[other]!),
  };
}
