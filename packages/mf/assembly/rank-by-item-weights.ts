import { Heaps, offer, worstScore } from "../../core/assembly/heaps";
import { at, put } from "../../core/assembly/numbers";

/** Items whose scores are computed at a time, for all queries: their weights stay in the caches. A multiple of 4. */
const ITEMS_AT_ONCE: i32 = 256;

/** A matrix of weights, in the memory of the caller (src/item-weights.ts lays it out). */
@unmanaged
export class ItemWeights {
  /** Weights of each item for all items, one item behind the other; f32. */
  weights: usize;
  itemCount: i32;
  /** Numbers from the weights of one item to those of the next: a multiple of 4. */
  stride: i32;
  /** Scratch: scores of `ITEMS_AT_ONCE` items; f64. */
  scores: usize;
  /** Scratch: 1 for items that a query must not get; u8, all 0 between queries. */
  isHidden: usize;
}

/**
 * Ranks items for the queries first..end. A query has items with a weight each; the score of an item is the sum, over the
 * query's items, of the weight of the query's item times the weight in the matrix. The best go to the heap of the query.
 *
 * @param offsets i32: start of each query's items, and the end of the last's
 * @param items i32: these items
 * @param itemWeights f64: their weights
 * @param hiddenOffsets i32: start of the items that each query must not get, and the end of the last's
 * @param hidden i32: these items
 * @param blocked u8 for each item: 1 for those that no query gets
 * @param least lower scores are left out
 */
export function rankByItemWeights(
  first: i32,
  end: i32,
  matrix: ItemWeights,
  offsets: usize,
  items: usize,
  itemWeights: usize,
  hiddenOffsets: usize,
  hidden: usize,
  blocked: usize,
  least: f64,
  heaps: Heaps,
): void {
  for (let start = 0; start < matrix.itemCount; start += ITEMS_AT_ONCE) {
    const count = min(ITEMS_AT_ONCE, matrix.itemCount - start);
    for (let query = first; query < end; query++) {
      addScores(matrix, start, (count + 3) & ~3, query, offsets, items, itemWeights);
      mark(matrix.isHidden, hiddenOffsets, hidden, query, 1);
      offerScores(matrix, start, count, query, blocked, least, heaps);
      mark(matrix.isHidden, hiddenOffsets, hidden, query, 0);
    }
  }
}

/** Scores of some items, added up in the order of the query's items. */
function addScores(
  matrix: ItemWeights,
  start: i32,
  count: i32,
  query: i32,
  offsets: usize,
  items: usize,
  itemWeights: usize,
): void {
  const scores = matrix.scores;
  const scoresEnd = scores + (<usize>count << 3);
  const stride = <usize>matrix.stride << 2;
  const weights = matrix.weights + (<usize>start << 2);
  memory.fill(scores, 0, <usize>count << 3);
  const end = at<i32>(offsets, query + 1);
  let entry = at<i32>(offsets, query);
  for (; entry + 1 < end; entry += 2) {
    const a = f64x2.splat(at<f64>(itemWeights, entry));
    const b = f64x2.splat(at<f64>(itemWeights, entry + 1));
    let rowA = weights + <usize>at<i32>(items, entry) * stride;
    let rowB = weights + <usize>at<i32>(items, entry + 1) * stride;
    for (let place = scores; place < scoresEnd; place += 32) {
      const low = f64x2.add(f64x2.mul(a, widen(rowA)), f64x2.mul(b, widen(rowB)));
      const high = f64x2.add(f64x2.mul(a, widen(rowA + 8)), f64x2.mul(b, widen(rowB + 8)));
      v128.store(place, f64x2.add(v128.load(place), low));
      v128.store(place, f64x2.add(v128.load(place, 16), high), 16);
      rowA += 16;
      rowB += 16;
    }
  }
  if (entry < end) {
    const a = f64x2.splat(at<f64>(itemWeights, entry));
    let row = weights + <usize>at<i32>(items, entry) * stride;
    for (let place = scores; place < scoresEnd; place += 16, row += 8) {
      v128.store(place, f64x2.add(v128.load(place), f64x2.mul(a, widen(row))));
    }
  }
}

/** Two numbers of f32 as f64. */
@inline
function widen(place: usize): v128 {
  return f64x2.promote_low_f32x4(v128.load64_zero(place));
}

function mark(isHidden: usize, hiddenOffsets: usize, hidden: usize, query: i32, flag: u8): void {
  const end = at<i32>(hiddenOffsets, query + 1);
  for (let place = at<i32>(hiddenOffsets, query); place < end; place++) put<u8>(isHidden, at<i32>(hidden, place), flag);
}

function offerScores(
  matrix: ItemWeights,
  start: i32,
  count: i32,
  query: i32,
  blocked: usize,
  least: f64,
  heaps: Heaps,
): void {
  const scores = matrix.scores;
  const isHidden = matrix.isHidden + start;
  const isBlocked = blocked + start;
  let worst = max(least, worstScore(heaps, query));
  for (let i = 0; i < count; i++) {
    const score = at<f64>(scores, i);
    // Seldom true once the heap is full.
    if (!(score >= worst) || at<u8>(isHidden, i) | at<u8>(isBlocked, i)) continue;
    offer(heaps, query, start + i, score);
    worst = max(worst, worstScore(heaps, query));
  }
}
