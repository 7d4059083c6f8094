import { greatest, total } from "../lanes";
import { at } from "../numbers";
import { exponential } from "./exponential";
import { matrixScratchBytes, multiplyAdd } from "./matrix-product";
import { product } from "./vectors";

const VECTOR: usize = 16;
const FLOAT: usize = 4;
/** Rows of queries that are multiplied together; their keys end with the last of them. */
const BLOCK = 32;

/** Bytes that the kernels need as scratch. @param longest tokens of the longest sequence */
export function attentionScratchBytes(longest: i32): usize {
  return matrixScratchBytes() + FLOAT * BLOCK * <usize>longest;
}

/**
 * Each token's mean of the values up to it, weighted by softmax(query . key / root of the columns of a head), head by head.
 *
 * @param offsets i32: first token of each sequence, and the end of the last
 * @param columns of the matrices of tokens, those of the heads side by side
 * @param queries f32, tokens x columns; `keys`, `values` and `result` likewise
 * @param weights f32, for each head of each sequence queries x keys, one behind the other; of keys behind the query they
 * are 0 or anything, and not used
 * @param scratch {@link attentionScratchBytes} bytes at a multiple of 16
 */
export function causalAttention(
  sequences: i32,
  offsets: usize,
  columns: i32,
  heads: i32,
  queries: usize,
  keys: usize,
  values: usize,
  weights: usize,
  result: usize,
  scratch: usize,
): void {
  const size = columns / heads;
  const scale: f32 = 1 / sqrt(<f32>size);
  for (let sequence = 0; sequence < sequences; sequence++) {
    const token = at<i32>(offsets, sequence);
    const length = at<i32>(offsets, sequence + 1) - token;
    const width = <usize>length * FLOAT;
    for (let head = 0; head < heads; head++, weights += <usize>length * width) {
      const corner = FLOAT * (<usize>token * columns + head * size);
      for (let row = 0; row < length; row += BLOCK) {
        const end = min(row + BLOCK, length);
        const first = corner + FLOAT * <usize>row * columns;
        const block = weights + <usize>row * width;
        multiplyAdd(
          queries + first, columns, false,
          keys + corner, columns, true,
          block, length,
          end - row, size, end,
          false, 0, -Infinity, scratch,
        );
        for (let i = row; i < end; i++) softmax(weights + <usize>i * width, i + 1, end, scale);
        multiplyAdd(
          block, length, false,
          values + corner, columns, false,
          result + first, columns,
          end - row, end, size,
          false, 0, -Infinity, scratch,
        );
      }
    }
  }
}

/**
 * The gradients of {@link causalAttention}: of the queries, keys and values.
 * @param gradients f32, tokens x columns: of the result
 */
export function causalAttentionGradient(
  sequences: i32,
  offsets: usize,
  columns: i32,
  heads: i32,
  queries: usize,
  keys: usize,
  values: usize,
  weights: usize,
  gradients: usize,
  ofQueries: usize,
  ofKeys: usize,
  ofValues: usize,
  scratch: usize,
): void {
  const size = columns / heads;
  const scale: f32 = 1 / sqrt(<f32>size);
  const ofWeights = scratch + matrixScratchBytes();
  for (let sequence = 0; sequence < sequences; sequence++) {
    const token = at<i32>(offsets, sequence);
    const length = at<i32>(offsets, sequence + 1) - token;
    const width = <usize>length * FLOAT;
    for (let head = 0; head < heads; head++, weights += <usize>length * width) {
      const corner = FLOAT * (<usize>token * columns + head * size);
      // From the last block, which reaches all keys, so that the first product sets what the others add to.
      for (let row = (length - 1) / BLOCK * BLOCK; row >= 0; row -= BLOCK) {
        const end = min(row + BLOCK, length);
        const isAdded = end < length;
        const first = corner + FLOAT * <usize>row * columns;
        const block = weights + <usize>row * width;
        multiplyAdd(
          block, length, true,
          gradients + first, columns, false,
          ofValues + corner, columns,
          end, end - row, size,
          isAdded, 0, -Infinity, scratch,
        );
        multiplyAdd(
          gradients + first, columns, false,
          values + corner, columns, true,
          ofWeights, end,
          end - row, size, end,
          false, 0, -Infinity, scratch,
        );
        for (let i = row; i < end; i++) {
          softmaxGradient(weights + <usize>i * width, ofWeights + <usize>(i - row) * <usize>end * FLOAT, end, scale);
        }
        multiplyAdd(
          ofWeights, end, false,
          keys + corner, columns, false,
          ofQueries + first, columns,
          end - row, end, size,
          false, 0, -Infinity, scratch,
        );
        multiplyAdd(
          ofWeights, end, true,
          queries + first, columns, false,
          ofKeys + corner, columns,
          end, end - row, size,
          isAdded, 0, -Infinity, scratch,
        );
      }
    }
  }
}

/** A row of scores becomes softmax(scale * scores) of the first `count`; the others become 0. */
function softmax(row: usize, count: i32, length: i32, scale: f32): void {
  const end = <usize>length * FLOAT;
  for (let byte = <usize>count * FLOAT; byte < end; byte += FLOAT) store<f32>(row + byte, 0);
  const bytes = <usize>count * FLOAT;
  let byte: usize = 0;
  let highest: f32 = -Infinity;
  if (bytes >= VECTOR) {
    let vector = v128.load(row);
    for (byte = VECTOR; byte + VECTOR <= bytes; byte += VECTOR) vector = f32x4.max(vector, v128.load(row + byte));
    highest = greatest(vector);
  }
  for (; byte < bytes; byte += FLOAT) highest = max(highest, load<f32>(row + byte));
  const scales = f32x4.splat(scale);
  const subtrahend = f32x4.splat(highest);
  let sums = f32x4.splat(0);
  for (byte = 0; byte + VECTOR <= bytes; byte += VECTOR) {
    const power = exponential(f32x4.mul(f32x4.sub(v128.load(row + byte), subtrahend), scales));
    v128.store(row + byte, power);
    sums = f32x4.add(sums, power);
  }
  let sum = total(sums);
  for (; byte < bytes; byte += FLOAT) {
    const power = f32x4.extract_lane(exponential(f32x4.splat((load<f32>(row + byte) - highest) * scale)), 0);
    store<f32>(row + byte, power);
    sum += power;
  }
  const share: f32 = 1 / sum;
  const shares = f32x4.splat(share);
  for (byte = 0; byte + VECTOR <= bytes; byte += VECTOR) v128.store(row + byte, f32x4.mul(v128.load(row + byte), shares));
  for (; byte < bytes; byte += FLOAT) store<f32>(row + byte, load<f32>(row + byte) * share);
}

/** Gradients of a row of weights become those of its scores: weight * (gradient - sum of weight * gradient) * scale. */
function softmaxGradient(weights: usize, gradients: usize, count: i32, scale: f32): void {
  const bytes = <usize>count * FLOAT;
  const mean = product(weights, gradients, bytes);
  const means = f32x4.splat(mean);
  const scales = f32x4.splat(scale);
  let byte: usize = 0;
  for (; byte + VECTOR <= bytes; byte += VECTOR) {
    const rest = f32x4.sub(v128.load(gradients + byte), means);
    v128.store(gradients + byte, f32x4.mul(f32x4.mul(v128.load(weights + byte), rest), scales));
  }
  for (; byte < bytes; byte += FLOAT) {
    const rest = load<f32>(gradients + byte) - mean;
    store<f32>(gradients + byte, load<f32>(weights + byte) * rest * scale);
  }
}
