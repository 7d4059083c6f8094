import { greatest, total } from "../lanes";
import { logarithm } from "../logarithm";
import { at, put } from "../numbers";
import { exponential } from "./exponential";

const VECTOR: usize = 16;
const FLOAT: usize = 4;
/** Bytes of a row that are summed up in single precision. */
const RUN: usize = 4096;

/**
 * Cross-entropy of each row's right column: log(sum of e^score) - (score of the right column).
 *
 * @param scores f32, rows x columns
 * @param labels i32, rows: the right columns
 * @param losses f32: the result
 * @param powers f32, rows x columns: e^(score - greatest score of the row), for the gradient
 * @param shares f32: 1 / (sum of the powers of the row), for the gradient
 */
export function softmaxCrossEntropy(
  rows: i32,
  columns: i32,
  scores: usize,
  labels: usize,
  losses: usize,
  powers: usize,
  shares: usize,
): void {
  const bytes = <usize>columns * FLOAT;
  for (let row = 0; row < rows; row++, scores += bytes, powers += bytes) {
    const right = at<f32>(scores, at<i32>(labels, row));
    const highest = greatestOf(scores, bytes);
    let sum: f64 = 0;
    for (let byte: usize = 0; byte < bytes; byte += RUN) {
      sum += powersOf(scores + byte, min(RUN, bytes - byte), highest, powers + byte);
    }
    put<f32>(losses, row, isNaN(sum) ? NaN : <f32>(logarithm(sum) + (<f64>highest - right)));
    put<f32>(shares, row, <f32>(1 / sum));
  }
}

function greatestOf(scores: usize, bytes: usize): f32 {
  let highest: f32 = -Infinity;
  let byte: usize = 0;
  if (bytes >= VECTOR) {
    let vector = v128.load(scores);
    for (byte = VECTOR; byte + VECTOR <= bytes; byte += VECTOR) vector = f32x4.max(vector, v128.load(scores + byte));
    highest = greatest(vector);
  }
  for (; byte < bytes; byte += FLOAT) highest = max(highest, load<f32>(scores + byte));
  return highest;
}

/** @returns the sum of the powers */
function powersOf(scores: usize, bytes: usize, highest: f32, powers: usize): f32 {
  const subtrahend = f32x4.splat(highest);
  let sums = f32x4.splat(0);
  let byte: usize = 0;
  for (; byte + VECTOR <= bytes; byte += VECTOR) {
    const power = exponential(f32x4.sub(v128.load(scores + byte), subtrahend));
    v128.store(powers + byte, power);
    sums = f32x4.add(sums, power);
  }
  let sum = total(sums);
  for (; byte < bytes; byte += FLOAT) {
    const power = f32x4.extract_lane(exponential(f32x4.sub(v128.load_splat<f32>(scores + byte), subtrahend)), 0);
    store<f32>(powers + byte, power);
    sum += power;
  }
  return sum;
}

/**
 * The gradient of {@link softmaxCrossEntropy}: of each score its share in the powers of its row, less 1 for the right one,
 * times the gradient of the row's loss.
 *
 * @param gradients f32: of the losses
 * @param result f32, rows x columns: of the scores
 */
export function softmaxCrossEntropyGradient(
  rows: i32,
  columns: i32,
  labels: usize,
  powers: usize,
  shares: usize,
  gradients: usize,
  result: usize,
): void {
  const bytes = <usize>columns * FLOAT;
  for (let row = 0; row < rows; row++, powers += bytes, result += bytes) {
    const gradient = at<f32>(gradients, row);
    const factor = at<f32>(shares, row) * gradient;
    const factors = f32x4.splat(factor);
    let byte: usize = 0;
    for (; byte + VECTOR <= bytes; byte += VECTOR) {
      v128.store(result + byte, f32x4.mul(v128.load(powers + byte), factors));
    }
    for (; byte < bytes; byte += FLOAT) store<f32>(result + byte, load<f32>(powers + byte) * factor);
    const label = at<i32>(labels, row);
    put<f32>(result, label, at<f32>(result, label) - gradient);
  }
}
