import { at } from "../../../core/assembly/numbers";
import { collect } from "../best";
import { laneOf } from "../lanes";
import { isHidden, Search } from "../search";

/** Items whose scores are computed side by side: two vectors of four. */
export const BLOCK = 8;
/** Queries whose scores are computed side by side. */
export const GROUP = 4;

/** A `blocked` of eight items that no query gets. */
export const ALL_BLOCKED: u64 = 0x0101010101010101;

/** The least score that is looked at of a query, four times; there is none where there is no query. */
@inline
export function threshold(search: Search, query: i32, part: i32): v128 {
  if (query >= search.queryCount) return f32x4.splat(Infinity);
  const best = search.best;
  return f32x4.splat(at<f32>(best.least, query * best.parts + part));
}

/**
 * Collects the items of a block whose scores are not below the threshold of a query: seldom any, once the best of many are
 * known.
 * @returns the threshold, which may have risen
 */
@inline
export function collectBlock(
  search: Search,
  query: i32,
  part: i32,
  block: i32,
  low: v128,
  high: v128,
  least: v128,
): v128 {
  const isLow = f32x4.ge(low, least);
  const isHigh = f32x4.ge(high, least);
  if (!v128.any_true(v128.or(isLow, isHigh))) return least;
  collectItems(search, query, part, block, low, high, i32x4.bitmask(isLow) | (i32x4.bitmask(isHigh) << 4));
  return threshold(search, query, part);
}

function collectItems(
  search: Search,
  query: i32,
  part: i32,
  block: i32,
  low: v128,
  high: v128,
  bits: i32,
): void {
  if (query >= search.queryCount) return;
  const best = search.best;
  for (; bits; bits &= bits - 1) {
    const lane = ctz(bits);
    const item = block * BLOCK + lane;
    if (load<u8>(search.blocked + <usize>item) || isHidden(search, query, item)) continue;
    collect(best, query * best.parts + part, item, laneOf(lane < 4 ? low : high, lane & 3));
  }
}
