import { Heaps, offer } from "../../core/assembly/heaps";
import { at, put } from "../../core/assembly/numbers";
import { SparseRows } from "./sparse-rows";

/** Where a row's sums start that another thread, or another pass, adds up. */
const NOT_OWNED: u32 = u32.MAX_VALUE;

/** What Swing adds up, and where, in the memory of the caller (src/swing-similarity.ts lays it out). */
@unmanaged
export class Swing {
  /** Items as rows, users as columns. */
  rows: SparseRows;
  /** Weight of each user; f64. */
  weights: usize;
  /** Sums of all pairs of an owned item and one of a lower rank; f64. */
  sums: usize;
  /** For each item where its sums start, or NOT_OWNED; u32. */
  starts: usize;
  /** Number of items that have at least two users: only these can be similar. They are the first. */
  itemCount: i32;
  rowCount: i32;
  userCount: i32;
  /** Scratch: i32 for each user, all 0 between calls. */
  counts: usize;
  /** Scratch: i32 for each item, all 0 between calls. */
  itemCounts: usize;
  /** Scratch: for each later user the place in `shared` that comes next; u32. */
  cursors: usize;
  /** Scratch: the later users who share an item; i32 for each user. */
  met: usize;
  /** Scratch: u32 for each item of a user and each later user who has it. */
  shared: usize;
  /** Scratch: where in the tile the sums of each of the user's items start, or NOT_OWNED; u32. */
  tileStarts: usize;
  /** Scratch: f64 for the sums of some of a user's items, all 0 between calls. */
  tile: usize;
  /** How many sums the tile has: at least as many as a user has items. */
  tileSize: i32;
}

/**
 * Adds what the users first..end form with all later users to the sums of the owned items. User by user, the shared
 * items of each later user are listed, and the weight of the two goes to every pair of a list, in a small matrix of the
 * user's own items that stays in the processor's cache. Later users follow in order: whoever owns what, the sum of a
 * pair of items has the same terms in the same order.
 *
 * @param orders how often each pair of users counts: 1 or 2
 */
export function swingUsers(first: i32, end: i32, swing: Swing, alpha: f64, orders: f64): void {
  const rows = swing.rows;
  for (let user = first; user < end; user++) {
    const items = rows.columnRows + (<usize>at<i32>(rows.columnOffsets, user) << 2);
    let length = at<i32>(rows.columnOffsets, user + 1) - at<i32>(rows.columnOffsets, user);
    while (length > 0 && at<i32>(items, length - 1) >= swing.itemCount) length--;
    if (!ownsAny(swing, items, length)) continue;
    countShared(swing, user, items, length);
    const metCount = listShared(swing, user, items, length);
    let place = 0;
    while (place < length) place = addTile(swing, user, items, length, metCount, place, alpha, orders);
    for (let i = 0; i < metCount; i++) put<i32>(swing.counts, at<i32>(swing.met, i), 0);
  }
}

function ownsAny(swing: Swing, items: usize, length: i32): bool {
  for (let place = 0; place < length; place++) {
    if (at<u32>(swing.starts, at<i32>(items, place)) != NOT_OWNED) return true;
  }
  return false;
}

/** Counts the items that each later user shares. */
function countShared(swing: Swing, user: i32, items: usize, length: i32): void {
  const rows = swing.rows;
  const counts = swing.counts;
  for (let place = 0; place < length; place++) {
    // Users ascend within an item: the user's own entry ends the walk from the back.
    let entry = rows.columns + (<usize>(at<i32>(rows.offsets, at<i32>(items, place) + 1) - 1) << 2);
    for (let other = load<i32>(entry); other > user; other = load<i32>(entry)) {
      put<i32>(counts, other, at<i32>(counts, other) + 1);
      entry -= 4;
    }
  }
}

/**
 * Lists for each later user, users ascending, the places of the shared items in the user's own list, ascending; each
 * is written as the distance of its sum from the first in a row of sums, in bytes.
 *
 * @returns how many later users share an item: `met` has them
 */
function listShared(swing: Swing, user: i32, items: usize, length: i32): i32 {
  const rows = swing.rows;
  const cursors = swing.cursors;
  const shared = swing.shared;
  let total: u32 = 0;
  let metCount = 0;
  for (let other = user + 1; other < swing.userCount; other++) {
    const count = at<i32>(swing.counts, other);
    if (count == 0) continue;
    put<i32>(swing.met, metCount++, other);
    put<u32>(cursors, other, total);
    total += count;
  }
  for (let place = 0; place < length; place++) {
    let entry = rows.columns + (<usize>(at<i32>(rows.offsets, at<i32>(items, place) + 1) - 1) << 2);
    for (let other = load<i32>(entry); other > user; other = load<i32>(entry)) {
      const end = at<u32>(cursors, other);
      put<u32>(shared, end, place << 3);
      put<u32>(cursors, other, end + 1);
      entry -= 4;
    }
  }
  // Back to the start of each list.
  for (let i = 0; i < metCount; i++) {
    const other = at<i32>(swing.met, i);
    put<u32>(cursors, other, at<u32>(cursors, other) - at<i32>(swing.counts, other));
  }
  return metCount;
}

/**
 * Adds the pairs of as many of the user's items, from a place on, as have room in the tile.
 *
 * @returns the place of the next item
 */
function addTile(
  swing: Swing,
  user: i32,
  items: usize,
  length: i32,
  metCount: i32,
  first: i32,
  alpha: f64,
  orders: f64,
): i32 {
  let end = first;
  let size = 0;
  for (; end < length; end++) {
    const isOwned = at<u32>(swing.starts, at<i32>(items, end)) != NOT_OWNED;
    if (isOwned && size + end > swing.tileSize) break;
    put<u32>(swing.tileStarts, end, isOwned ? size : NOT_OWNED);
    if (isOwned) size += end;
  }
  if (size == 0) return end;

  const weight = at<f64>(swing.weights, user);
  let list = swing.shared;
  for (let i = 0; i < metCount; i++) {
    const other = at<i32>(swing.met, i);
    const common = at<i32>(swing.counts, other);
    const stop = list + (<usize>common << 2);
    if (common > 1) {
      const added = (orders * (weight * at<f64>(swing.weights, other))) / (alpha + <f64>common);
      const from = swing.shared + (<usize>at<u32>(swing.cursors, other) << 2);
      const to = addPairs(swing, list, stop, from, end, added);
      put<u32>(swing.cursors, other, <u32>((to - swing.shared) >> 2));
    }
    list = stop;
  }
  emptyTile(swing, items, first, end);
  return end;
}

/**
 * Adds a weight to the pairs of the items of a list, those at places before `end` with all before them.
 *
 * @param from the first item of the list that is in the tile
 * @returns the first that is behind the tile
 */
@inline
function addPairs(swing: Swing, list: usize, stop: usize, from: usize, end: i32, weight: f64): usize {
  const tile = swing.tile;
  const tileStarts = swing.tileStarts;
  let own = from;
  for (; own < stop; own += 4) {
    const place = load<u32>(own) >> 3;
    if (place >= <u32>end) break;
    const start = at<u32>(tileStarts, place);
    if (start == NOT_OWNED) continue;
    addToRow(tile + (<usize>start << 3), list, own, weight);
  }
  return own;
}

/** Adds a weight to the sums of a row with the items of a list, up to `last`. */
@inline
function addToRow(sums: usize, list: usize, last: usize, weight: f64): void {
  let other = list;
  // Four at a time: the loop itself would take as long as the additions.
  for (; other + 12 < last; other += 16) {
    const first = sums + load<u32>(other);
    store<f64>(first, load<f64>(first) + weight);
    const second = sums + load<u32>(other, 4);
    store<f64>(second, load<f64>(second) + weight);
    const third = sums + load<u32>(other, 8);
    store<f64>(third, load<f64>(third) + weight);
    const fourth = sums + load<u32>(other, 12);
    store<f64>(fourth, load<f64>(fourth) + weight);
  }
  for (; other < last; other += 4) {
    const sum = sums + load<u32>(other);
    store<f64>(sum, load<f64>(sum) + weight);
  }
}

/** Moves the sums of the tile to those of all users. */
function emptyTile(swing: Swing, items: usize, first: i32, end: i32): void {
  for (let place = first; place < end; place++) {
    const start = at<u32>(swing.tileStarts, place);
    if (start == NOT_OWNED) continue;
    const tile = swing.tile + (<usize>start << 3);
    const sums = swing.sums + (<usize>at<u32>(swing.starts, at<i32>(items, place)) << 3);
    for (let other = 0; other < place; other++) {
      const item = at<i32>(items, other);
      put<f64>(sums, item, at<f64>(sums, item) + at<f64>(tile, other));
      put<f64>(tile, other, 0);
    }
  }
}

/**
 * Offers the owned ones of the items first..end and the items that their sums are with to each other's heaps, and
 * clears the sums.
 *
 * @param leastCommon items with fewer users in common are not offered
 */
export function offerSwing(first: i32, end: i32, swing: Swing, heaps: Heaps, leastCommon: i32): void {
  const rows = swing.rows;
  for (let item = first; item < end; item++) {
    const start = at<u32>(swing.starts, item);
    if (start == NOT_OWNED) continue;
    const sums = swing.sums + (<usize>start << 3);
    if (leastCommon > 2) dropUncommon(swing, item, sums, leastCommon);
    for (let other = 0; other < item; other++) {
      const score = at<f64>(sums, other);
      if (score == 0) continue;
      put<f64>(sums, other, 0);
      offer(heaps, item, at<i32>(rows.indices, other), score);
      offer(heaps, other, at<i32>(rows.indices, item), score);
    }
  }
}

/** Sets the sums with items that share too few users to 0. */
function dropUncommon(swing: Swing, item: i32, sums: usize, leastCommon: i32): void {
  const rows = swing.rows;
  const counts = swing.itemCounts;
  for (let entry = at<i32>(rows.offsets, item); entry < at<i32>(rows.offsets, item + 1); entry++) {
    const user = at<i32>(rows.columns, entry);
    const stop = at<i32>(rows.columnOffsets, user + 1);
    for (let place = at<i32>(rows.columnOffsets, user); place < stop; place++) {
      const other = at<i32>(rows.columnRows, place);
      put<i32>(counts, other, at<i32>(counts, other) + 1);
    }
  }
  for (let other = 0; other < item; other++) {
    if (at<i32>(counts, other) < leastCommon) put<f64>(sums, other, 0);
  }
  memory.fill(counts, 0, <usize>swing.rowCount << 2);
}
