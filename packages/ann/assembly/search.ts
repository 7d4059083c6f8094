import { at } from "../../core/assembly/numbers";
import { Best, collect } from "./best";

/** Items whose scores are computed side by side: two vectors of four. */
export const BLOCK = 8;
/** Queries whose scores are computed side by side. */
export const GROUP = 4;

/** A `blocked` of eight items that no query gets. */
export const ALL_BLOCKED: u64 = 0x0101010101010101;

/** What a search is asked for, in the memory of the caller (src/flat/scan.ts lays it out). */
@unmanaged
export class Search {
  /** Vectors of the queries, in groups of {@link GROUP}: the first number of each of them, the second, ... */
  queries: usize;
  /** Of the last group, queries at this number and behind it are none. */
  queryCount: i32;
  /** i32: start of the items that each query must not get, and the end of the last's. */
  hiddenOffsets: usize;
  /** i32: these items, of each query in ascending order. */
  hidden: usize;
  /** u8 for each item, in whole blocks: 1 for those that no query gets. */
  blocked: usize;
  /** Where the best of them go. */
  best: Best;
}

/** The least score that is looked at of a query, four times; there is none where there is no query. */
@inline
export function threshold(search: Search, query: i32, part: i32): v128 {
  if (query >= search.queryCount) return f32x4.splat(Infinity);
  const best = search.best;
  return f32x4.splat(at<f32>(best.least, query * best.parts + part));
}

/** Collects the items of a block whose score is not below the threshold of a query. */
export function collectBlock(
  search: Search,
  query: i32,
  part: i32,
  block: i32,
  low: v128,
  high: v128,
  least: v128,
): void {
  let bits = i32x4.bitmask(f32x4.ge(low, least)) | (i32x4.bitmask(f32x4.ge(high, least)) << 4);
  if (bits == 0 || query >= search.queryCount) return;
  const best = search.best;
  do {
    const lane = ctz(bits);
    bits &= bits - 1;
    const item = block * BLOCK + lane;
    if (load<u8>(search.blocked + <usize>item) || isHidden(search, query, item)) continue;
    collect(best, query * best.parts + part, item, laneOf(low, high, lane));
  } while (bits);
}

@inline
function laneOf(low: v128, high: v128, lane: i32): f32 {
  const four = lane < 4 ? low : high;
  switch (lane & 3) {
    case 0:
      return f32x4.extract_lane(four, 0);
    case 1:
      return f32x4.extract_lane(four, 1);
    case 2:
      return f32x4.extract_lane(four, 2);
    default:
      return f32x4.extract_lane(four, 3);
  }
}

export function isHidden(search: Search, query: i32, item: i32): bool {
  let start = at<i32>(search.hiddenOffsets, query);
  let end = at<i32>(search.hiddenOffsets, query + 1);
  while (start < end) {
    const middle = (start + end) >> 1;
    const other = at<i32>(search.hidden, middle);
    if (other == item) return true;
    if (other < item) start = middle + 1;
    else end = middle;
  }
  return false;
}

/**
 * Collects the items of a block for the four queries of a group, where any score is not below its query's threshold: seldom,
 * once the best of many are known.
 * @returns true when thresholds may have risen
 */
@inline
export function collectGroup(
  search: Search,
  first: i32,
  part: i32,
  block: i32,
  score0Low: v128,
  score0High: v128,
  score1Low: v128,
  score1High: v128,
  score2Low: v128,
  score2High: v128,
  score3Low: v128,
  score3High: v128,
  least0: v128,
  least1: v128,
  least2: v128,
  least3: v128,
): bool {
  const isBetter01 = v128.or(
    v128.or(f32x4.ge(score0Low, least0), f32x4.ge(score0High, least0)),
    v128.or(f32x4.ge(score1Low, least1), f32x4.ge(score1High, least1)),
  );
  const isBetter23 = v128.or(
    v128.or(f32x4.ge(score2Low, least2), f32x4.ge(score2High, least2)),
    v128.or(f32x4.ge(score3Low, least3), f32x4.ge(score3High, least3)),
  );
  if (!v128.any_true(v128.or(isBetter01, isBetter23))) return false;
  collectBlock(search, first, part, block, score0Low, score0High, least0);
  collectBlock(search, first + 1, part, block, score1Low, score1High, least1);
  collectBlock(search, first + 2, part, block, score2Low, score2High, least2);
  collectBlock(search, first + 3, part, block, score3Low, score3High, least3);
  return true;
}
