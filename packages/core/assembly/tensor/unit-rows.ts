import { at, put } from "../numbers";
import { product } from "./vectors";

const VECTOR: usize = 16;
const FLOAT: usize = 4;

/**
 * Rows divided by their lengths.
 *
 * @param rowBytes of a row, f32
 * @param leastSquare shorter rows are divided by the root of it
 * @param result f32, rows x columns
 * @param factors f32: what each row was multiplied by, negative where it was too short
 */
export function unitRows(rows: i32, rowBytes: usize, matrix: usize, leastSquare: f32, result: usize, factors: usize): void {
  for (let row = 0; row < rows; row++, matrix += rowBytes, result += rowBytes) {
    const square = product(matrix, matrix, rowBytes);
    const factor: f32 = 1 / sqrt(max(square, leastSquare));
    put<f32>(factors, row, square >= leastSquare ? factor : -factor);
    combine(matrix, factor, matrix, 0, rowBytes, result);
  }
}

/**
 * The gradient of {@link unitRows}: less its part along the row, times the factor. A row that was too short was only
 * multiplied.
 *
 * @param units the result of unitRows
 * @param gradients f32, rows x columns: of the result
 * @param result f32, rows x columns: of the matrix
 */
export function unitRowsGradient(
  rows: i32,
  rowBytes: usize,
  units: usize,
  factors: usize,
  gradients: usize,
  result: usize,
): void {
  for (let row = 0; row < rows; row++, units += rowBytes, gradients += rowBytes, result += rowBytes) {
    const factor = at<f32>(factors, row);
    const along = factor < 0 ? <f32>0 : -factor * product(units, gradients, rowBytes);
    combine(gradients, abs(factor), units, along, rowBytes, result);
  }
}

/** result = a * left + b * right */
function combine(left: usize, a: f32, right: usize, b: f32, bytes: usize, result: usize): void {
  const as = f32x4.splat(a);
  const bs = f32x4.splat(b);
  let byte: usize = 0;
  for (; byte + VECTOR <= bytes; byte += VECTOR) {
    const sum = f32x4.add(f32x4.mul(v128.load(left + byte), as), f32x4.mul(v128.load(right + byte), bs));
    v128.store(result + byte, sum);
  }
  for (; byte < bytes; byte += FLOAT) {
    store<f32>(result + byte, a * load<f32>(left + byte) + b * load<f32>(right + byte));
  }
}
