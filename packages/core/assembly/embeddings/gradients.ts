import { at, put } from "../numbers";
import { shareOfRow } from "./look-up";
import { addProducts, addRow, BLOCK, FLOAT } from "./rows";

/** Rows of a word of {@link Gradients.marks}. */
export const MARKS: u32 = 64;

/**
 * Gradients of some rows of a table, or of dense weights, which are a table of one row; in the memory of the caller
 * (src/tensor/trained-parameters.ts lays it out).
 */
@unmanaged
export class Gradients {
  /** f32: the gradients, one behind the other. */
  sums: usize;
  /** Floats of a row. */
  floats: i32;
  /** Number of rows with a gradient. */
  length: i32;
  /** i32: the rows with a gradient, in order; 0 for dense weights. */
  rows: usize;
  /** i32: place in `rows` of each row of the table that is there. */
  places: usize;
  /** u64: a bit for each row of the table, 1 for those that are to have a gradient. */
  marks: usize;
  /** Number of words of marks. */
  words: i32;
}

/** Says that rows are to have a gradient. @param rows i32 */
export function markRows(gradients: Gradients, count: i32, rows: usize): void {
  const marks = gradients.marks;
  for (let i = 0; i < count; i++) {
    const row = at<u32>(rows, i);
    const word = row / MARKS;
    put<u64>(marks, word, at<u64>(marks, word) | ((<u64>1) << (row % MARKS)));
  }
}

/** Gives all marked rows gradients of 0, in the order of the table, in which the caches like to be asked; and forgets the marks. */
export function placeRows(gradients: Gradients): void {
  let length = 0;
  for (let word = 0; word < gradients.words; word++) {
    let marks = at<u64>(gradients.marks, word);
    if (marks == 0) continue;
    put<u64>(gradients.marks, word, 0);
    for (; marks != 0; marks &= marks - 1, length++) {
      const row = word * <i32>MARKS + <i32>ctz(marks);
      put<i32>(gradients.rows, length, row);
      put<i32>(gradients.places, row, length);
    }
  }
  gradients.length = length;
  memory.fill(gradients.sums, 0, <usize>length * <usize>gradients.floats * FLOAT);
}

/**
 * Adds the gradients of what a lookup gave to those of the rows of the table.
 *
 * @param offsets i32: start of each bag, and the end of the last; 0: every row is a bag of its own
 * @param rows i32: numbers of the rows of the bags
 * @param weights f32: one a row; 0: as `isMean` says
 * @param isMean without weights: each row counts 1 / size of the bag; otherwise 1
 * @param table f32, where the bags are sums of squares; otherwise 0
 * @param from f32: gradients of the bags
 * @param factor of all
 */
export function addRowGradients(
  gradients: Gradients,
  bags: i32,
  offsets: usize,
  rows: usize,
  weights: usize,
  isMean: bool,
  table: usize,
  from: usize,
  factor: f32,
): void {
  const sums = gradients.sums;
  const places = gradients.places;
  const floats = gradients.floats;
  const bytes = <usize>floats * FLOAT;
  for (let bag = 0; bag < bags; bag++, from += bytes) {
    const first = offsets ? at<i32>(offsets, bag) : bag;
    const end = offsets ? at<i32>(offsets, bag + 1) : bag + 1;
    const share = shareOfRow(isMean, first, end);
    if (!weights && !table) {
      addToRows(sums, places, bytes, first, end, rows, from, factor * share);
      continue;
    }
    for (let i = first; i < end; i++) {
      const row = at<i32>(rows, i);
      const sum = sums + <usize>at<i32>(places, row) * bytes;
      const weight = weights ? at<f32>(weights, i) : share;
      if (table) addProducts(sum, table + <usize>row * bytes, from, floats, factor * 2 * weight * weight);
      else addRow(sum, from, floats, factor * weight);
    }
  }
}

/** Adds one gradient, times a factor, to those of all rows of a bag. */
@inline
function addToRows(
  sums: usize,
  places: usize,
  bytes: usize,
  first: i32,
  end: i32,
  rows: usize,
  from: usize,
  factor: f32,
): void {
  const factors = f32x4.splat(factor);
  let byte: usize = 0;
  for (; byte + BLOCK <= bytes; byte += BLOCK) {
    const gradient = from + byte;
    const gradient0 = f32x4.mul(factors, v128.load(gradient));
    const gradient1 = f32x4.mul(factors, v128.load(gradient, 16));
    const gradient2 = f32x4.mul(factors, v128.load(gradient, 32));
    const gradient3 = f32x4.mul(factors, v128.load(gradient, 48));
    const gradient4 = f32x4.mul(factors, v128.load(gradient, 64));
    const gradient5 = f32x4.mul(factors, v128.load(gradient, 80));
    const gradient6 = f32x4.mul(factors, v128.load(gradient, 96));
    const gradient7 = f32x4.mul(factors, v128.load(gradient, 112));
    for (let i = first; i < end; i++) {
      const sum = sums + <usize>at<i32>(places, at<i32>(rows, i)) * bytes + byte;
      v128.store(sum, f32x4.add(v128.load(sum), gradient0));
      v128.store(sum, f32x4.add(v128.load(sum, 16), gradient1), 16);
      v128.store(sum, f32x4.add(v128.load(sum, 32), gradient2), 32);
      v128.store(sum, f32x4.add(v128.load(sum, 48), gradient3), 48);
      v128.store(sum, f32x4.add(v128.load(sum, 64), gradient4), 64);
      v128.store(sum, f32x4.add(v128.load(sum, 80), gradient5), 80);
      v128.store(sum, f32x4.add(v128.load(sum, 96), gradient6), 96);
      v128.store(sum, f32x4.add(v128.load(sum, 112), gradient7), 112);
    }
  }
  for (; byte < bytes; byte += FLOAT) {
    const gradient = factor * load<f32>(from + byte);
    for (let i = first; i < end; i++) {
      const sum = sums + <usize>at<i32>(places, at<i32>(rows, i)) * bytes + byte;
      store<f32>(sum, load<f32>(sum) + gradient);
    }
  }
}

/**
 * Adds gradients of dense weights, times a factor.
 * @param isFirst the sums start from 0
 * @param from f32
 */
export function addGradients(gradients: Gradients, isFirst: bool, from: usize, factor: f64): void {
  const sums = gradients.sums;
  const floats = gradients.floats;
  const factors = f64x2.splat(factor);
  let i = 0;
  for (; i + 2 <= floats; i += 2) {
    const sum = sums + <usize>i * FLOAT;
    const start = isFirst ? f64x2.splat(0) : f64x2.promote_low_f32x4(v128.load64_zero(sum));
    const products = f64x2.mul(factors, f64x2.promote_low_f32x4(v128.load64_zero(from + <usize>i * FLOAT)));
    v128.store64_lane(sum, f32x4.demote_f64x2_zero(f64x2.add(start, products)), 0);
  }
  if (i == floats) return;
  const start = isFirst ? 0 : <f64>at<f32>(sums, i);
  put<f32>(sums, i, <f32>(start + factor * <f64>at<f32>(from, i)));
}

/** Adds the squares of the gradients to a number. @param sum f64 */
export function addSquares(gradients: Gradients, sum: usize): void {
  const count = gradients.length * gradients.floats;
  let squares = load<f64>(sum);
  for (let i = 0; i < count; i++) {
    const gradient = <f64>at<f32>(gradients.sums, i);
    squares += gradient * gradient;
  }
  store<f64>(sum, squares);
}

/** Shortens gradients if they, together with others, are longer than `norm`. @param squares f64: the sum of the squares of all */
export function shorten(gradients: Gradients, squares: usize, norm: f64): void {
  const scale = norm / sqrt<f64>(load<f64>(squares));
  if (!(scale < 1)) return;
  const count = gradients.length * gradients.floats;
  for (let i = 0; i < count; i++) put<f32>(gradients.sums, i, <f32>(<f64>at<f32>(gradients.sums, i) * scale));
}
