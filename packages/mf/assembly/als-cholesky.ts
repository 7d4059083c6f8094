import { at, put } from "../../core/assembly/numbers";
import { AlsRows } from "./als-rows";
import { addTimes } from "./four-rows";
import { addProducts } from "./gram";

/** Entries whose factors are brought together at a time. */
const ENTRIES_AT_ONCE: i32 = 64;

/**
 * Sets the factors of the rows first..end to their optimum, by the Cholesky decomposition of A. A row without entries
 * gets zeros.
 *
 * @param scratch f32: `width + 64` vectors
 * @param figures f64: what the rows of this call minimize, without the constant sum of weights
 */
export function alsByCholesky(first: i32, end: i32, rows: AlsRows, scratch: usize, figures: usize): void {
  const width = <i32>rows.width;
  const bytes = rows.width << 2;
  const panel = scratch + rows.width * bytes;
  let total: f64 = 0;
  for (let row = first; row < end; row++) {
    const x = rows.factors + <usize>row * bytes;
    memory.fill(x, 0, bytes);
    if (at<i32>(rows.offsets, row) == at<i32>(rows.offsets, row + 1)) continue;
    addNormalEquations(rows, row, scratch, x, panel);
    decompose(scratch, width);
    total += solve(scratch, x, width);
  }
  store<f64>(figures, total);
}

/** Upper half of A, and b, which starts as zeros. */
@inline
function addNormalEquations(rows: AlsRows, row: i32, a: usize, b: usize, panel: usize): void {
  const width = <i32>rows.width;
  const bytes = rows.width << 2;
  const ridge = at<f32>(rows.ridges, row);
  memory.copy(a, rows.gram, rows.width * bytes);
  for (let i = 0; i < width; i++) put<f32>(a, i * width + i, at<f32>(a, i * width + i) + ridge);
  const end = at<i32>(rows.offsets, row + 1);
  for (let start = at<i32>(rows.offsets, row); start < end; start += ENTRIES_AT_ONCE) {
    const count = min(ENTRIES_AT_ONCE, end - start);
    for (let i = 0; i < count; i++) {
      const weight = rows.weights ? at<f32>(rows.weights, start + i) : 1;
      const factors = rows.columnFactors + <usize>at<i32>(rows.columns, start + i) * bytes;
      addTimes(factors, weight, b, bytes);
      copyTimes(factors, sqrt(weight), panel + <usize>i * bytes, bytes);
    }
    addProducts(panel, count, width, a);
  }
}

@inline
function copyTimes(vector: usize, factor: f32, target: usize, bytes: usize): void {
  const factors = f32x4.splat(factor);
  for (let place: usize = 0; place < bytes; place += 16) {
    v128.store(target + place, f32x4.mul(factors, v128.load(vector + place)));
  }
}

/** Replaces the upper half of A by U with U'U = A. Numbers below the diagonal are overwritten, and never read. */
@inline
function decompose(a: usize, width: i32): void {
  const bytes = <usize>width << 2;
  for (let k = 0; k < width; k++) {
    const pivots = a + <usize>k * bytes;
    scale(pivots, 1 / sqrt(at<f32>(pivots, k)), k, bytes);
    for (let i = k + 1; i < width; i++) {
      const factors = f32x4.splat(-at<f32>(pivots, i));
      const target = a + <usize>i * bytes;
      for (let place = <usize>(i & ~3) << 2; place < bytes; place += 16) {
        const product = f32x4.mul(factors, v128.load(pivots + place));
        v128.store(target + place, f32x4.add(v128.load(target + place), product));
      }
    }
  }
}

@inline
function scale(vector: usize, factor: f32, first: i32, bytes: usize): void {
  const factors = f32x4.splat(factor);
  for (let place = <usize>(first & ~3) << 2; place < bytes; place += 16) {
    v128.store(vector + place, f32x4.mul(factors, v128.load(vector + place)));
  }
}

/** Replaces b by x with U'U x = b. @returns -b'x, which is x'Ax - 2 b'x */
@inline
function solve(u: usize, b: usize, width: i32): f64 {
  const bytes = <usize>width << 2;
  let square: f64 = 0;
  for (let k = 0; k < width; k++) {
    const row = u + <usize>k * bytes;
    const z = at<f32>(b, k) / at<f32>(row, k);
    square += <f64>z * <f64>z;
    for (let i = k + 1; i < width; i++) put<f32>(b, i, at<f32>(b, i) - z * at<f32>(row, i));
    put<f32>(b, k, z);
  }
  for (let k = width - 1; k >= 0; k--) {
    const row = u + <usize>k * bytes;
    let rest = at<f32>(b, k);
    for (let i = k + 1; i < width; i++) rest -= at<f32>(row, i) * at<f32>(b, i);
    put<f32>(b, k, rest / at<f32>(row, k));
  }
  return -square;
}
