import { totals } from "../../core/assembly/lanes";
import { logarithm } from "../../core/assembly/logarithm";
import { at, put } from "../../core/assembly/numbers";
import { sigmoid4 } from "./sigmoid";

/** Rows are worked on six at a time: a context and five negatives. */
const AT_ONCE: i32 = 6;

/** Rows of a pair with those that stand in: whole sixes, and whole fours for the coefficients. */
@inline
function paddedRows(rows: i32): i32 {
  return ((rows + 11) / 12) * 12;
}

/** Lines of the cache that two threads write to make both wait: scratch memory begins and ends with a pair of lines. */
const PAIR_OF_LINES: i32 = 128;

/** Bytes of scratch memory, all 0 at first, that steps of so many rows need. */
export function scratchBytes(rows: i32, width: i32): i32 {
  const bytes = 3 * 4 * paddedRows(rows) + 2 * 4 * width;
  return (bytes + PAIR_OF_LINES - 1) & ~(PAIR_OF_LINES - 1);
}

// Scratch memory holds of each row the address of its vector, its step size, and its inner product with the vector that
// is trained (later its coefficient); then what is to be added to that vector, and a row of zeros.

/** Addresses of the rows' vectors; usize. */
@inline
export function rowsOf(scratch: usize): usize {
  return scratch;
}

/** Step sizes of the rows, 0 for a row that does not count; f32. */
@inline
export function stepSizesOf(scratch: usize, rowCount: i32): usize {
  return scratch + (<usize>paddedRows(rowCount) << 2);
}

@inline
function dotsOf(scratch: usize, rowCount: i32): usize {
  return scratch + (<usize>paddedRows(rowCount) << 3);
}

/** What a step adds to the vector; f32. */
@inline
export function errorOf(scratch: usize, rowCount: i32): usize {
  return scratch + <usize>(3 * 4 * paddedRows(rowCount));
}

/** Puts rows of zeros where there are fewer rows than are worked on at once. To be called before the first step. */
export function prepareScratch(scratch: usize, rowCount: i32, bytes: usize): void {
  for (let row = rowCount; row < paddedRows(rowCount); row++) {
    put<usize>(rowsOf(scratch), row, errorOf(scratch, rowCount) + bytes);
    put<f32>(stepSizesOf(scratch, rowCount), row, 0);
  }
}

/**
 * A step of gradient descent of a vector v and rows z, the first with label 1 and the others with label 0: all inner
 * products first, then, with g = step size (label - sigmoid(v z)), row by row z takes in g v. The sum of the g z, each z
 * as it was before its own step, is left as `errorOf`.
 */
@inline
export function pairStep(vector: usize, rowCount: i32, scratch: usize, bytes: usize): void {
  const rows = rowsOf(scratch);
  const steps = stepSizesOf(scratch, rowCount);
  const dots = dotsOf(scratch, rowCount);
  const error = errorOf(scratch, rowCount);
  let label = f32x4.replace_lane(f32x4.splat(0), 0, 1);
  for (let row = 0; row < rowCount; row += 4) {
    const place = <usize>row << 2;
    const dot = rowCount - row > 2 ? dot4(vector, rows + place, bytes) : dot2(vector, rows + place, bytes);
    v128.store(dots + place, f32x4.mul(f32x4.sub(label, sigmoid4(dot)), v128.load(steps + place)));
    label = f32x4.splat(0);
  }
  update6(vector, rows, dots, error, bytes, true);
  for (let row = AT_ONCE; row < rowCount; row += AT_ONCE) {
    update6(vector, rows + (<usize>row << 2), dots + (<usize>row << 2), error, bytes, false);
  }
}

/** The loss of the pair of the last step: minus the logarithm of the product of the probabilities of its labels. */
export function lossOfStep(rowCount: i32, scratch: usize): f64 {
  const steps = stepSizesOf(scratch, rowCount);
  const coefficients = dotsOf(scratch, rowCount);
  let product: f64 = 1;
  for (let row = 0; row < rowCount; row++) {
    const step = <f64>at<f32>(steps, row);
    if (step != 0) product *= 1 - abs<f64>(<f64>at<f32>(coefficients, row) / step);
  }
  return -logarithm(max(product, f64.MIN_NORMAL_VALUE));
}

/** Inner products of a vector with four others. */
@inline
function dot4(vector: usize, rows: usize, bytes: usize): v128 {
  const a = at<usize>(rows, 0);
  const b = at<usize>(rows, 1);
  const c = at<usize>(rows, 2);
  const d = at<usize>(rows, 3);
  let sumA = f32x4.splat(0);
  let sumB = f32x4.splat(0);
  let sumC = f32x4.splat(0);
  let sumD = f32x4.splat(0);
  for (let i: usize = 0; i < bytes; i += 32) {
    const x = v128.load(vector + i);
    const y = v128.load(vector + i, 16);
    sumA = addProducts(sumA, a + i, x, y);
    sumB = addProducts(sumB, b + i, x, y);
    sumC = addProducts(sumC, c + i, x, y);
    sumD = addProducts(sumD, d + i, x, y);
  }
  return totals(sumA, sumB, sumC, sumD);
}

/** Inner products of a vector with two others, and two zeros. */
@inline
function dot2(vector: usize, rows: usize, bytes: usize): v128 {
  const a = at<usize>(rows, 0);
  const b = at<usize>(rows, 1);
  let sumA = f32x4.splat(0);
  let sumB = f32x4.splat(0);
  for (let i: usize = 0; i < bytes; i += 32) {
    const x = v128.load(vector + i);
    const y = v128.load(vector + i, 16);
    sumA = addProducts(sumA, a + i, x, y);
    sumB = addProducts(sumB, b + i, x, y);
  }
  const two = f32x4.add(
    v128.shuffle<f32>(sumA, sumB, 0, 4, 1, 5),
    v128.shuffle<f32>(sumA, sumB, 2, 6, 3, 7),
  );
  const zero = f32x4.splat(0);
  return f32x4.add(v128.shuffle<f32>(two, zero, 0, 1, 4, 5), v128.shuffle<f32>(two, zero, 2, 3, 6, 7));
}

/** Adds the products of eight numbers of a row with those of the vector. */
@inline
function addProducts(sum: v128, row: usize, x: v128, y: v128): v128 {
  return f32x4.add(sum, f32x4.add(f32x4.mul(x, v128.load(row)), f32x4.mul(y, v128.load(row, 16))));
}

/** error += g z and z += g vector for six rows z with coefficients g, one after the other: two may be the same row. */
@inline
function update6(vector: usize, rows: usize, coefficients: usize, error: usize, bytes: usize, isFirst: bool): void {
  const a = at<usize>(rows, 0);
  const b = at<usize>(rows, 1);
  const c = at<usize>(rows, 2);
  const d = at<usize>(rows, 3);
  const e = at<usize>(rows, 4);
  const f = at<usize>(rows, 5);
  const gA = f32x4.splat(at<f32>(coefficients, 0));
  const gB = f32x4.splat(at<f32>(coefficients, 1));
  const gC = f32x4.splat(at<f32>(coefficients, 2));
  const gD = f32x4.splat(at<f32>(coefficients, 3));
  const gE = f32x4.splat(at<f32>(coefficients, 4));
  const gF = f32x4.splat(at<f32>(coefficients, 5));
  for (let i: usize = 0; i < bytes; i += 32) {
    const x = v128.load(vector + i);
    const y = v128.load(vector + i, 16);
    let sumX = isFirst ? f32x4.splat(0) : v128.load(error + i);
    let sumY = isFirst ? f32x4.splat(0) : v128.load(error + i, 16);
    sumX = f32x4.add(sumX, updateFour(a + i, gA, x));
    sumY = f32x4.add(sumY, updateNextFour(a + i, gA, y));
    sumX = f32x4.add(sumX, updateFour(b + i, gB, x));
    sumY = f32x4.add(sumY, updateNextFour(b + i, gB, y));
    sumX = f32x4.add(sumX, updateFour(c + i, gC, x));
    sumY = f32x4.add(sumY, updateNextFour(c + i, gC, y));
    sumX = f32x4.add(sumX, updateFour(d + i, gD, x));
    sumY = f32x4.add(sumY, updateNextFour(d + i, gD, y));
    sumX = f32x4.add(sumX, updateFour(e + i, gE, x));
    sumY = f32x4.add(sumY, updateNextFour(e + i, gE, y));
    sumX = f32x4.add(sumX, updateFour(f + i, gF, x));
    sumY = f32x4.add(sumY, updateNextFour(f + i, gF, y));
    v128.store(error + i, sumX);
    v128.store(error + i, sumY, 16);
  }
}

/** Adds g x to four numbers of a row. @returns g times what they were */
@inline
function updateFour(row: usize, g: v128, x: v128): v128 {
  const z = v128.load(row);
  v128.store(row, f32x4.add(z, f32x4.mul(g, x)));
  return f32x4.mul(g, z);
}

/** The same for the four numbers behind them. */
@inline
function updateNextFour(row: usize, g: v128, x: v128): v128 {
  const z = v128.load(row, 16);
  v128.store(row, f32x4.add(z, f32x4.mul(g, x)), 16);
  return f32x4.mul(g, z);
}
