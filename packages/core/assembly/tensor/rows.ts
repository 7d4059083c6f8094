import { at } from "../numbers";

const VECTOR: usize = 16;
const FLOAT: usize = 4;

/**
 * Copies rows of a matrix: row i of the result is row `indices[i]`.
 * @param rows of the matrix
 * @param rowBytes a multiple of 4
 * @returns the number of rows copied: less than `count` where an index is not of a row
 */
export function gatherRows(matrix: usize, rows: i32, rowBytes: usize, indices: usize, count: i32, result: usize): i32 {
  for (let i = 0; i < count; i++, result += rowBytes) {
    const index = at<i32>(indices, i);
    if (<u32>index >= <u32>rows) return i;
    const from = matrix + <usize>index * rowBytes;
    let byte: usize = 0;
    for (; byte + VECTOR <= rowBytes; byte += VECTOR) v128.store(result + byte, v128.load(from + byte));
    for (; byte < rowBytes; byte += FLOAT) store<u32>(result + byte, load<u32>(from + byte));
  }
  return count;
}

/** Adds row i of a matrix, f32, to row `indices[i]` of the result; rows whose index is none of the result's count nowhere. */
export function addRows(matrix: usize, indices: usize, count: i32, rowBytes: usize, rows: i32, result: usize): void {
  memory.fill(result, 0, <usize>rows * rowBytes);
  for (let i = 0; i < count; i++, matrix += rowBytes) {
    const index = at<i32>(indices, i);
    if (<u32>index >= <u32>rows) continue;
    const to = result + <usize>index * rowBytes;
    let byte: usize = 0;
    for (; byte + VECTOR <= rowBytes; byte += VECTOR) {
      v128.store(to + byte, f32x4.add(v128.load(to + byte), v128.load(matrix + byte)));
    }
    for (; byte < rowBytes; byte += FLOAT) store<f32>(to + byte, load<f32>(to + byte) + load<f32>(matrix + byte));
  }
}

/** The sum of the rows of a matrix, f32. */
export function sumOfRows(matrix: usize, rows: i32, rowBytes: usize, result: usize): void {
  const end = matrix + <usize>rows * rowBytes;
  let byte: usize = 0;
  for (; byte + 4 * VECTOR <= rowBytes; byte += 4 * VECTOR) {
    let sum0 = f32x4.splat(0);
    let sum1 = f32x4.splat(0);
    let sum2 = f32x4.splat(0);
    let sum3 = f32x4.splat(0);
    for (let row = matrix + byte; row < end; row += rowBytes) {
      sum0 = f32x4.add(sum0, v128.load(row));
      sum1 = f32x4.add(sum1, v128.load(row, 16));
      sum2 = f32x4.add(sum2, v128.load(row, 32));
      sum3 = f32x4.add(sum3, v128.load(row, 48));
    }
    v128.store(result + byte, sum0);
    v128.store(result + byte, sum1, 16);
    v128.store(result + byte, sum2, 32);
    v128.store(result + byte, sum3, 48);
  }
  for (; byte + VECTOR <= rowBytes; byte += VECTOR) {
    let sum = f32x4.splat(0);
    for (let row = matrix + byte; row < end; row += rowBytes) sum = f32x4.add(sum, v128.load(row));
    v128.store(result + byte, sum);
  }
  for (; byte < rowBytes; byte += FLOAT) {
    let sum: f32 = 0;
    for (let row = matrix + byte; row < end; row += rowBytes) sum += load<f32>(row);
    store<f32>(result + byte, sum);
  }
}
