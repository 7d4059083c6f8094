import { at } from "../numbers";
import { BLOCK, FLOAT, VECTOR } from "./rows";

/**
 * Sums the rows of bags, each multiplied with its weight; or their squares.
 *
 * @param offsets i32: start of each bag, and the end of the last
 * @param rows i32: numbers of the rows of the bags
 * @param weights f32: one a row; 0: as `isMean` says
 * @param isMean without weights: each row counts 1 / size of the bag; otherwise 1
 * @param table f32: rows of so many floats
 * @param to f32: one row a bag
 */
export function lookUpBags(
  bags: i32,
  offsets: usize,
  rows: usize,
  weights: usize,
  isMean: bool,
  ofSquares: bool,
  table: usize,
  floats: i32,
  to: usize,
): void {
  const bytes = <usize>floats * FLOAT;
  for (let bag = 0; bag < bags; bag++, to += bytes) {
    const first = at<i32>(offsets, bag);
    const end = at<i32>(offsets, bag + 1);
    const share = shareOfRow(isMean, first, end);
    if (ofSquares) sumBag(first, end, rows, weights, share, true, table, bytes, to);
    else sumBag(first, end, rows, weights, share, false, table, bytes, to);
  }
}

/** How much each row of a bag counts that has no weights. */
@inline
export function shareOfRow(isMean: bool, first: i32, end: i32): f32 {
  return isMean ? <f32>1 / <f32>(end - first) : 1;
}

/** The sum of the rows from `first` to `end - 1`. */
@inline
function sumBag(
  first: i32,
  end: i32,
  rows: usize,
  weights: usize,
  share: f32,
  ofSquares: bool,
  table: usize,
  bytes: usize,
  to: usize,
): void {
  let byte: usize = 0;
  for (; byte + BLOCK <= bytes; byte += BLOCK) {
    let sum0 = f32x4.splat(0);
    let sum1 = f32x4.splat(0);
    let sum2 = f32x4.splat(0);
    let sum3 = f32x4.splat(0);
    let sum4 = f32x4.splat(0);
    let sum5 = f32x4.splat(0);
    let sum6 = f32x4.splat(0);
    let sum7 = f32x4.splat(0);
    for (let i = first; i < end; i++) {
      const row = table + <usize>at<i32>(rows, i) * bytes + byte;
      const factors = f32x4.splat(factorOf(weights, i, share, ofSquares));
      sum0 = f32x4.add(sum0, f32x4.mul(factors, powerOf(v128.load(row), ofSquares)));
      sum1 = f32x4.add(sum1, f32x4.mul(factors, powerOf(v128.load(row, 16), ofSquares)));
      sum2 = f32x4.add(sum2, f32x4.mul(factors, powerOf(v128.load(row, 32), ofSquares)));
      sum3 = f32x4.add(sum3, f32x4.mul(factors, powerOf(v128.load(row, 48), ofSquares)));
      sum4 = f32x4.add(sum4, f32x4.mul(factors, powerOf(v128.load(row, 64), ofSquares)));
      sum5 = f32x4.add(sum5, f32x4.mul(factors, powerOf(v128.load(row, 80), ofSquares)));
      sum6 = f32x4.add(sum6, f32x4.mul(factors, powerOf(v128.load(row, 96), ofSquares)));
      sum7 = f32x4.add(sum7, f32x4.mul(factors, powerOf(v128.load(row, 112), ofSquares)));
    }
    v128.store(to + byte, sum0);
    v128.store(to + byte, sum1, 16);
    v128.store(to + byte, sum2, 32);
    v128.store(to + byte, sum3, 48);
    v128.store(to + byte, sum4, 64);
    v128.store(to + byte, sum5, 80);
    v128.store(to + byte, sum6, 96);
    v128.store(to + byte, sum7, 112);
  }
  for (; byte + VECTOR <= bytes; byte += VECTOR) {
    let sum = f32x4.splat(0);
    for (let i = first; i < end; i++) {
      const vector = powerOf(v128.load(table + <usize>at<i32>(rows, i) * bytes + byte), ofSquares);
      sum = f32x4.add(sum, f32x4.mul(f32x4.splat(factorOf(weights, i, share, ofSquares)), vector));
    }
    v128.store(to + byte, sum);
  }
  for (; byte < bytes; byte += FLOAT) {
    let sum: f32 = 0;
    for (let i = first; i < end; i++) {
      const number = load<f32>(table + <usize>at<i32>(rows, i) * bytes + byte);
      sum += factorOf(weights, i, share, ofSquares) * (ofSquares ? number * number : number);
    }
    store<f32>(to + byte, sum);
  }
}

/** What a row, or the squares of its numbers, is multiplied with. */
@inline
function factorOf(weights: usize, i: i32, share: f32, ofSquares: bool): f32 {
  const weight = weights ? at<f32>(weights, i) : share;
  return ofSquares ? weight * weight : weight;
}

@inline
function powerOf(vector: v128, ofSquares: bool): v128 {
  return ofSquares ? f32x4.mul(vector, vector) : vector;
}
