import { at } from "../numbers";
import { sigmoid } from "./exponential";
import { matrixScratchBytes, multiplyAdd } from "./matrix-product";
import { addRow, loadSome, storeSome } from "./vectors";

const VECTOR: usize = 16;
const FLOAT: usize = 4;
/** Rows of queries that are multiplied together; their keys end with the last of them. */
const BLOCK = 32;
const TIME_BUCKETS: usize = 128;

/** Bytes that the kernels need as scratch. @param longest tokens of the longest sequence */
export function pointwiseAttentionScratchBytes(longest: i32): usize {
  return matrixScratchBytes() + 2 * FLOAT * BLOCK * <usize>longest;
}

/**
 * Each token's mean of the values up to it, each times silu(query . key + bias of the distance + bias of the time between),
 * head by head.
 *
 * @param offsets i32: first token of each sequence, and the end of the last
 * @param times i32, one a token, not falling within a sequence; 0 for none
 * @param placeBiases f32: the bias of the distances `places - 1`, ..., 1, 0
 * @param timeBiases f32, 128: see {@link bucketOf}; not used without times
 * @param columns of the matrices of tokens, those of the heads side by side
 * @param queries f32, tokens x columns; `keys`, `values` and `result` likewise
 * @param scores f32, for each head of each sequence queries x keys, one behind the other; those of keys behind the query
 * are not used
 * @param scratch {@link pointwiseAttentionScratchBytes} bytes at a multiple of 16
 */
export function pointwiseAttention(
  sequences: i32,
  offsets: usize,
  times: usize,
  places: i32,
  placeBiases: usize,
  timeBiases: usize,
  columns: i32,
  heads: i32,
  queries: usize,
  keys: usize,
  values: usize,
  scores: usize,
  result: usize,
  scratch: usize,
): void {
  const size = columns / heads;
  const weights = scratch + matrixScratchBytes();
  for (let sequence = 0; sequence < sequences; sequence++) {
    const token = at<i32>(offsets, sequence);
    const length = at<i32>(offsets, sequence + 1) - token;
    const width = <usize>length * FLOAT;
    const ownTimes = times ? times + <usize>token * FLOAT : 0;
    for (let head = 0; head < heads; head++, scores += <usize>length * width) {
      const corner = FLOAT * (<usize>token * columns + head * size);
      for (let row = 0; row < length; row += BLOCK) {
        const end = min(row + BLOCK, length);
        const first = corner + FLOAT * <usize>row * columns;
        multiplyAdd(
          queries + first, columns, false,
          keys + corner, columns, true,
          scores + <usize>row * width, length,
          end - row, size, end,
          false, 0, -Infinity, scratch,
        );
        for (let i = row; i < end; i++) {
          const scoresOfRow = scores + <usize>i * width;
          addBiases(scoresOfRow, i, placeBiases + FLOAT * <usize>(places - 1 - i), ownTimes, timeBiases);
          weigh(scoresOfRow, weights + <usize>(i - row) * <usize>end * FLOAT, i + 1, end);
        }
        multiplyAdd(
          weights, end, false,
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
 * The gradients of {@link pointwiseAttention}: of the queries, keys, values and biases.
 * @param gradients f32, tokens x columns: of the result
 * @param ofPlaces f32: of the place biases
 * @param ofTimes f32, 128: of the time biases; not used without times
 */
export function pointwiseAttentionGradient(
  sequences: i32,
  offsets: usize,
  times: usize,
  places: i32,
  columns: i32,
  heads: i32,
  queries: usize,
  keys: usize,
  values: usize,
  scores: usize,
  gradients: usize,
  ofQueries: usize,
  ofKeys: usize,
  ofValues: usize,
  ofPlaces: usize,
  ofTimes: usize,
  scratch: usize,
): void {
  const size = columns / heads;
  const weights = scratch + matrixScratchBytes();
  memory.fill(ofPlaces, 0, <usize>places * FLOAT);
  if (times) memory.fill(ofTimes, 0, TIME_BUCKETS * FLOAT);
  for (let sequence = 0; sequence < sequences; sequence++) {
    const token = at<i32>(offsets, sequence);
    const length = at<i32>(offsets, sequence + 1) - token;
    const width = <usize>length * FLOAT;
    const ownTimes = times ? times + <usize>token * FLOAT : 0;
    const ofScores = weights + FLOAT * BLOCK * <usize>length;
    for (let head = 0; head < heads; head++, scores += <usize>length * width) {
      const corner = FLOAT * (<usize>token * columns + head * size);
      // From the last block, which reaches all keys, so that the first product sets what the others add to.
      for (let row = (length - 1) / BLOCK * BLOCK; row >= 0; row -= BLOCK) {
        const end = min(row + BLOCK, length);
        const isAdded = end < length;
        const first = corner + FLOAT * <usize>row * columns;
        const rowBytes = <usize>end * FLOAT;
        multiplyAdd(
          gradients + first, columns, false,
          values + corner, columns, true,
          ofScores, end,
          end - row, size, end,
          false, 0, -Infinity, scratch,
        );
        for (let i = row; i < end; i++) {
          const block = <usize>(i - row) * rowBytes;
          const scoresOfRow = scores + <usize>i * width;
          weigh(scoresOfRow, weights + block, i + 1, end);
          gradientOfRow(scoresOfRow, ofScores + block, i + 1, end);
          addRow(ofPlaces + FLOAT * <usize>(places - 1 - i), ofScores + block, i + 1);
          if (times) addToBuckets(ofScores + block, i, ownTimes, ofTimes);
        }
        multiplyAdd(
          weights, end, true,
          gradients + first, columns, false,
          ofValues + corner, columns,
          end, end - row, size,
          isAdded, 0, -Infinity, scratch,
        );
        multiplyAdd(
          ofScores, end, false,
          keys + corner, columns, false,
          ofQueries + first, columns,
          end - row, end, size,
          false, 0, -Infinity, scratch,
        );
        multiplyAdd(
          ofScores, end, true,
          queries + first, columns, false,
          ofKeys + corner, columns,
          end, end - row, size,
          isAdded, 0, -Infinity, scratch,
        );
      }
    }
  }
}

/** Buckets of times between: quarters of powers of 2, so that 128 reach all of them. */
@inline
function bucketOf(time: i32): i32 {
  if (time < 4) return max(time, 0);
  const power = 31 - clz(time);
  return (power << 2) | ((time >> (power - 2)) & 3);
}

/** @param places the bias of the distance of the first key to the query, and of the following keys */
function addBiases(scores: usize, query: i32, places: usize, times: usize, timeBiases: usize): void {
  const bytes = <usize>(query + 1) * FLOAT;
  let byte: usize = 0;
  for (; byte + VECTOR <= bytes; byte += VECTOR) {
    v128.store(scores + byte, f32x4.add(v128.load(scores + byte), v128.load(places + byte)));
  }
  for (; byte < bytes; byte += FLOAT) store<f32>(scores + byte, load<f32>(scores + byte) + load<f32>(places + byte));
  if (!times) return;
  const now = at<i32>(times, query);
  for (let key = 0; key <= query; key++) {
    const place = scores + <usize>key * FLOAT;
    store<f32>(place, load<f32>(place) + at<f32>(timeBiases, bucketOf(now - at<i32>(times, key))));
  }
}

/** Adds the gradients of the scores of a query to those of the biases of the times between. */
function addToBuckets(ofScores: usize, query: i32, times: usize, ofTimes: usize): void {
  const now = at<i32>(times, query);
  for (let key = 0; key <= query; key++) {
    const place = ofTimes + FLOAT * <usize>bucketOf(now - at<i32>(times, key));
    store<f32>(place, load<f32>(place) + at<f32>(ofScores, key));
  }
}

/** weights = silu(scores) / count of the first `count`; the others become 0. */
function weigh(scores: usize, weights: usize, count: i32, length: i32): void {
  const factors = f32x4.splat(1 / <f32>count);
  for (let i = 0; i < count; i += 4) {
    const place = <usize>i * FLOAT;
    const x = loadSome(scores + place, count - i);
    storeSome(weights + place, f32x4.mul(f32x4.mul(x, sigmoid(x)), factors), count - i);
  }
  memory.fill(weights + <usize>count * FLOAT, 0, <usize>(length - count) * FLOAT);
}

/** Gradients of weights become those of the scores: s (1 + x (1 - s)) / count with s = sigmoid(x); the others become 0. */
function gradientOfRow(scores: usize, gradients: usize, count: i32, length: i32): void {
  const factors = f32x4.splat(1 / <f32>count);
  const one = f32x4.splat(1);
  for (let i = 0; i < count; i += 4) {
    const place = <usize>i * FLOAT;
    const x = loadSome(scores + place, count - i);
    const share = sigmoid(x);
    const slope = f32x4.mul(share, f32x4.add(one, f32x4.mul(x, f32x4.sub(one, share))));
    const gradient = loadSome(gradients + place, count - i);
    storeSome(gradients + place, f32x4.mul(f32x4.mul(gradient, slope), factors), count - i);
  }
  memory.fill(gradients + <usize>count * FLOAT, 0, <usize>(length - count) * FLOAT);
}
