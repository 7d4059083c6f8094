import { total } from "../../core/assembly/lanes";
import { at } from "../../core/assembly/numbers";
import { AlsRows, entryFactors, fourWeights } from "./als-rows";
import { addFour, addTimes, dot, dotFour } from "./four-rows";

/**
 * Moves the factors of the rows first..end towards their optimum by some steps of the conjugate gradient method, from
 * where they are. A row without entries gets zeros.
 *
 * @param scratch f32: three vectors
 * @param figures f64: what the rows of this call minimize, without the constant sum of weights
 */
export function alsByConjugateGradient(
  first: i32,
  end: i32,
  rows: AlsRows,
  steps: i32,
  scratch: usize,
  figures: usize,
): void {
  const bytes = rows.width << 2;
  const residual = scratch;
  const direction = scratch + bytes;
  const image = direction + bytes;
  let total: f64 = 0;
  for (let row = first; row < end; row++) {
    const x = rows.factors + <usize>row * bytes;
    if (at<i32>(rows.offsets, row) == at<i32>(rows.offsets, row + 1)) {
      memory.fill(x, 0, bytes);
      continue;
    }
    let value = startResidual(rows, row, x, residual, bytes);
    memory.copy(direction, residual, bytes);
    let square = dot(residual, residual, bytes);
    for (let step = 0; step < steps && square > 1e-20; step++) {
      multiply(rows, row, direction, image, bytes);
      const length = square / dot(direction, image, bytes);
      addTimes(direction, length, x, bytes);
      addTimes(image, -length, residual, bytes);
      value -= <f64>length * <f64>square;
      const newSquare = dot(residual, residual, bytes);
      turn(direction, residual, newSquare / square, bytes);
      square = newSquare;
    }
    total += value;
  }
  store<f64>(figures, total);
}

/** residual = b - A x. @returns x'Ax - 2 b'x */
@inline
function startResidual(rows: AlsRows, row: i32, x: usize, residual: usize, bytes: usize): f64 {
  memory.fill(residual, 0, bytes);
  addGramAndRidge(rows, row, x, residual, bytes);
  const quadratic = dot(x, residual, bytes);
  for (let place: usize = 0; place < bytes; place += 16) {
    v128.store(residual + place, f32x4.neg(v128.load(residual + place)));
  }
  const columns = rows.columns;
  const weights = rows.weights;
  const factors = rows.columnFactors;
  const columnCount = <i32>rows.columnCount;
  const end = at<i32>(rows.offsets, row + 1);
  let data: f64 = 0;
  for (let entry = at<i32>(rows.offsets, row); entry < end; entry += 4) {
    const a = entryFactors(columns, entry, end, columnCount, factors, bytes);
    const b = entryFactors(columns, entry + 1, end, columnCount, factors, bytes);
    const c = entryFactors(columns, entry + 2, end, columnCount, factors, bytes);
    const d = entryFactors(columns, entry + 3, end, columnCount, factors, bytes);
    const scores = dotFour(a, b, c, d, x, bytes);
    const weight = fourWeights(weights, entry);
    data += <f64>total(f32x4.mul(f32x4.mul(weight, scores), f32x4.sub(scores, f32x4.splat(2))));
    addFour(a, b, c, d, f32x4.mul(weight, f32x4.sub(f32x4.splat(1), scores)), residual, bytes);
  }
  return data + <f64>quadratic;
}

/** image = A direction. */
@inline
function multiply(rows: AlsRows, row: i32, direction: usize, image: usize, bytes: usize): void {
  memory.fill(image, 0, bytes);
  addGramAndRidge(rows, row, direction, image, bytes);
  const columns = rows.columns;
  const weights = rows.weights;
  const factors = rows.columnFactors;
  const columnCount = <i32>rows.columnCount;
  const end = at<i32>(rows.offsets, row + 1);
  for (let entry = at<i32>(rows.offsets, row); entry < end; entry += 4) {
    const a = entryFactors(columns, entry, end, columnCount, factors, bytes);
    const b = entryFactors(columns, entry + 1, end, columnCount, factors, bytes);
    const c = entryFactors(columns, entry + 2, end, columnCount, factors, bytes);
    const d = entryFactors(columns, entry + 3, end, columnCount, factors, bytes);
    const scores = dotFour(a, b, c, d, direction, bytes);
    addFour(a, b, c, d, f32x4.mul(fourWeights(weights, entry), scores), image, bytes);
  }
}

/** Adds G x + ridge x to a vector. G is symmetric: its rows are its columns. */
@inline
function addGramAndRidge(rows: AlsRows, row: i32, x: usize, target: usize, bytes: usize): void {
  const gram = rows.gram;
  for (let place: usize = 0; place < bytes; place += 16) {
    const a = gram + (place >> 2) * bytes;
    addFour(a, a + bytes, a + 2 * bytes, a + 3 * bytes, v128.load(x + place), target, bytes);
  }
  addTimes(x, at<f32>(rows.ridges, row), target, bytes);
}

/** direction = residual + factor direction. */
@inline
function turn(direction: usize, residual: usize, factor: f32, bytes: usize): void {
  const factors = f32x4.splat(factor);
  for (let place: usize = 0; place < bytes; place += 16) {
    const turned = f32x4.mul(factors, v128.load(direction + place));
    v128.store(direction + place, f32x4.add(v128.load(residual + place), turned));
  }
}
