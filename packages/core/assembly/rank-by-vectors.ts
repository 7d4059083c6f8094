import { Heaps, offer, worstScore } from "./heaps";
import { total } from "./lanes";
import { at, put } from "./numbers";

/** Queries whose scores are computed side by side. */
const GROUP = 4;

/** Vectors to rank, in the memory of the caller (src/vectors/vector-ranking.ts lays it out). */
@unmanaged
export class VectorTable {
  /** Vectors of the items, one behind the other; f32. */
  items: usize;
  itemCount: i32;
  /** Bytes of a vector: a multiple of 16, filled up with zeros. */
  stride: i32;
  /** Scratch: bit q is set for items that query q of a group must not get; u8, all 0 between groups. */
  hiddenFrom: usize;
}

/**
 * Ranks items for the queries first..end by the inner product of their vectors. The best go to the heap of the query.
 * A score does not depend on what queries are asked together.
 *
 * @param queries f32: vectors of the queries, as long as those of the items
 * @param hiddenOffsets i32: start of the items that each query must not get, and the end of the last's
 * @param hidden i32: these items
 * @param blocked u8 for each item: 1 for those that no query gets
 * @param least lower scores are left out
 */
export function rankByVectors(
  first: i32,
  end: i32,
  table: VectorTable,
  queries: usize,
  hiddenOffsets: usize,
  hidden: usize,
  blocked: usize,
  least: f64,
  heaps: Heaps,
): void {
  for (let query = first; query < end; query += GROUP) {
    const stop = min(end, query + GROUP);
    for (let other = query; other < stop; other++) mark(table, hiddenOffsets, hidden, other, bitOf(other - query));
    if (stop - query == GROUP) rankFour(query, table, queries, blocked, least, heaps);
    else for (let other = query; other < stop; other++) rankOne(query, other, table, queries, blocked, least, heaps);
    for (let other = query; other < stop; other++) mark(table, hiddenOffsets, hidden, other, 0);
  }
}

@inline
function bitOf(place: i32): u8 {
  return <u8>1 << <u8>place;
}

/** Sets a bit of the items that a query must not get, or clears all bits of them. */
function mark(table: VectorTable, hiddenOffsets: usize, hidden: usize, query: i32, bit: u8): void {
  const hiddenFrom = table.hiddenFrom;
  const end = at<i32>(hiddenOffsets, query + 1);
  for (let place = at<i32>(hiddenOffsets, query); place < end; place++) {
    const item = at<i32>(hidden, place);
    put<u8>(hiddenFrom, item, bit ? at<u8>(hiddenFrom, item) | bit : 0);
  }
}

function rankOne(
  group: i32,
  query: i32,
  table: VectorTable,
  queries: usize,
  blocked: usize,
  least: f64,
  heaps: Heaps,
): void {
  const itemCount = table.itemCount;
  const stride = <usize>table.stride;
  const hiddenFrom = table.hiddenFrom;
  const vector = queries + <usize>query * stride;
  const bit = bitOf(query - group);
  let worst = max(least, worstScore(heaps, query));
  let row = table.items;
  for (let item = 0; item < itemCount; item++, row += stride) {
    let sum = f32x4.splat(0);
    for (let i: usize = 0; i < stride; i += 16) {
      sum = f32x4.add(sum, f32x4.mul(v128.load(row + i), v128.load(vector + i)));
    }
    const score = <f64>total(sum);
    if (!(score >= worst)) continue;
    worst = offerUnlessHidden(heaps, query, item, score, (at<u8>(hiddenFrom, item) & bit) | at<u8>(blocked, item), worst);
  }
}

function rankFour(query: i32, table: VectorTable, queries: usize, blocked: usize, least: f64, heaps: Heaps): void {
  const itemCount = table.itemCount;
  const stride = <usize>table.stride;
  const hiddenFrom = table.hiddenFrom;
  const vector0 = queries + <usize>query * stride;
  const vector1 = vector0 + stride;
  const vector2 = vector1 + stride;
  const vector3 = vector2 + stride;
  let worst0 = max(least, worstScore(heaps, query));
  let worst1 = max(least, worstScore(heaps, query + 1));
  let worst2 = max(least, worstScore(heaps, query + 2));
  let worst3 = max(least, worstScore(heaps, query + 3));
  let row = table.items;
  for (let item = 0; item < itemCount; item++, row += stride) {
    let sum0 = f32x4.splat(0);
    let sum1 = f32x4.splat(0);
    let sum2 = f32x4.splat(0);
    let sum3 = f32x4.splat(0);
    for (let i: usize = 0; i < stride; i += 16) {
      const part = v128.load(row + i);
      sum0 = f32x4.add(sum0, f32x4.mul(part, v128.load(vector0 + i)));
      sum1 = f32x4.add(sum1, f32x4.mul(part, v128.load(vector1 + i)));
      sum2 = f32x4.add(sum2, f32x4.mul(part, v128.load(vector2 + i)));
      sum3 = f32x4.add(sum3, f32x4.mul(part, v128.load(vector3 + i)));
    }
    const score0 = <f64>total(sum0);
    const score1 = <f64>total(sum1);
    const score2 = <f64>total(sum2);
    const score3 = <f64>total(sum3);
    // Seldom true once the heaps are full.
    if (score0 >= worst0 || score1 >= worst1 || score2 >= worst2 || score3 >= worst3) {
      const isBlocked = at<u8>(blocked, item);
      const bits = at<u8>(hiddenFrom, item);
      if (score0 >= worst0) worst0 = offerUnlessHidden(heaps, query, item, score0, (bits & 1) | isBlocked, worst0);
      if (score1 >= worst1) worst1 = offerUnlessHidden(heaps, query + 1, item, score1, (bits & 2) | isBlocked, worst1);
      if (score2 >= worst2) worst2 = offerUnlessHidden(heaps, query + 2, item, score2, (bits & 4) | isBlocked, worst2);
      if (score3 >= worst3) worst3 = offerUnlessHidden(heaps, query + 3, item, score3, (bits & 8) | isBlocked, worst3);
    }
  }
}

/** @returns the least score that may still enter the heap */
@inline
function offerUnlessHidden(heaps: Heaps, query: i32, item: i32, score: f64, isHidden: u8, worst: f64): f64 {
  if (isHidden) return worst;
  offer(heaps, query, item, score);
  return max(worst, worstScore(heaps, query));
}
