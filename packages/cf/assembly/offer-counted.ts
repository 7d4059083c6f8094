import { Heaps, offer, worstScore } from "../../core/assembly/heaps";
import { at, put } from "../../core/assembly/numbers";
import { similarity } from "./similarity";
import { SparseRows } from "./sparse-rows";

/** Covers the rounding of f32 in the comparison with a limit. */
const SLACK: f64 = 1 - 1e-6;

/**
 * Offers a row and each row of a lower rank with a count to each other, and clears the counts.
 *
 * No similarity is above the cosine, c / sqrt(n m) for c common columns: only where that reaches the worst score in
 * one of the two heaps is the similarity computed at all. Four rows are looked at together.
 *
 * @param counts i32 for each row and 3 more, all 0 beyond the rows of a lower rank: the number of common columns
 * @param limits f32 for each row and 3 more, 0 at first: c / sqrt(length of the other row) must reach it
 */
export function offerCounted(
  row: i32,
  rows: SparseRows,
  measure: i32,
  shrinkage: f64,
  counts: usize,
  limits: usize,
  heaps: Heaps,
): void {
  const index = at<i32>(rows.indices, row);
  const length = <f64>at<i32>(rows.lengths, row);
  const root = f32x4.splat(at<f32>(rows.roots, row));
  let limit = f32x4.splat(at<f32>(limits, row));
  for (let four = 0; four < row; four += 4) {
    const common = v128.load(counts + (<usize>four << 2));
    if (!v128.any_true(common)) continue;
    v128.store(counts + (<usize>four << 2), i32x4.splat(0));
    const count = f32x4.convert_i32x4_s(common);
    const reachesOwn = f32x4.ge(count, f32x4.mul(limit, v128.load(rows.roots + (<usize>four << 2))));
    const reachesOther = f32x4.ge(count, f32x4.mul(root, v128.load(limits + (<usize>four << 2))));
    const isMet = i32x4.gt_s(common, i32x4.splat(0));
    let lanes = i32x4.bitmask(v128.and(v128.or(reachesOwn, reachesOther), isMet));
    if (lanes == 0) continue;
    for (; lanes != 0; lanes &= lanes - 1) {
      const lane = ctz(lanes);
      const other = four + lane;
      const score = similarity(measure, shrinkage, length, <f64>at<i32>(rows.lengths, other), <f64>lane32(common, lane));
      offer(heaps, row, at<i32>(rows.indices, other), score);
      offer(heaps, other, index, score);
      put<f32>(limits, other, limitOf(heaps, rows, other));
    }
    const newLimit = limitOf(heaps, rows, row);
    put<f32>(limits, row, newLimit);
    limit = f32x4.splat(newLimit);
  }
}

/** What a count divided by the root of the other row's length must reach to enter the heap of a row. */
@inline
function limitOf(heaps: Heaps, rows: SparseRows, row: i32): f32 {
  return <f32>(worstScore(heaps, row, 0) * <f64>at<f32>(rows.roots, row) * SLACK);
}

@inline
function lane32(four: v128, lane: i32): i32 {
  if (lane == 0) return i32x4.extract_lane(four, 0);
  if (lane == 1) return i32x4.extract_lane(four, 1);
  if (lane == 2) return i32x4.extract_lane(four, 2);
  return i32x4.extract_lane(four, 3);
}
