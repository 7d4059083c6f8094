import { greatest, total } from "../lanes";
import { logarithm } from "../logarithm";
import { at, put } from "../numbers";
import { exponential } from "./exponential";
import { matrixScratchBytes, multiplyAdd } from "./matrix-product";
import { product } from "./vectors";

const VECTOR: usize = 16;
const FLOAT: usize = 4;
/** Examples whose scores are computed together: they stay in the cache from the product to the gradients. */
const BLOCK = 128;
/** Bytes of so many floats, up to the next multiple of a vector. */
@inline
function aligned(floats: usize): usize {
  return (floats * FLOAT + VECTOR - 1) & ~(VECTOR - 1);
}

/** Bytes that {@link sampledSoftmax} needs as scratch. */
export function sampledSoftmaxScratchBytes(negatives: i32, depth: i32): usize {
  const count = <usize>negatives;
  return matrixScratchBytes() + 2 * aligned(count * depth) + 2 * aligned(count) + aligned(BLOCK * count);
}

/**
 * Softmax of each example's own item among itself and the negatives: the mean of log(sum of e^score) - (own score), with
 * score = (vector of the example) . (vector of the item) - (correction of the item). Negatives that are the own item do not
 * count. The gradients are found on the way, block by block, so that no matrix of all scores is ever kept.
 *
 * @param vectors f32, examples x depth
 * @param items f32, rows x depth: vectors of items
 * @param ids i32, rows: which item each row is
 * @param corrections f32, rows
 * @param own i32, examples: the row of each example's own item
 * @param negativeRows i32, negatives: the rows to compare with
 * @param loss f32, one number: the result
 * @param ofVectors f32, examples x depth: the gradient of the vectors
 * @param ofItems f32, rows x depth: the gradient of the items
 * @param scratch {@link sampledSoftmaxScratchBytes} bytes at a multiple of 16
 */
export function sampledSoftmax(
  examples: i32,
  depth: i32,
  rows: i32,
  negatives: i32,
  vectors: usize,
  items: usize,
  ids: usize,
  corrections: usize,
  own: usize,
  negativeRows: usize,
  loss: usize,
  ofVectors: usize,
  ofItems: usize,
  scratch: usize,
): void {
  const width = <usize>depth * FLOAT;
  const negativeItems = scratch + matrixScratchBytes();
  const ofNegatives = negativeItems + aligned(<usize>negatives * depth);
  const negativeCorrections = ofNegatives + aligned(<usize>negatives * depth);
  const negativeIds = negativeCorrections + aligned(negatives);
  const scores = negativeIds + aligned(negatives);
  for (let i = 0; i < negatives; i++) {
    const row = at<i32>(negativeRows, i);
    memory.copy(negativeItems + <usize>i * width, items + <usize>row * width, width);
    put<f32>(negativeCorrections, i, at<f32>(corrections, row));
    put<i32>(negativeIds, i, at<i32>(ids, row));
  }
  memory.fill(ofItems, 0, <usize>rows * width);
  let sum: f64 = 0;
  for (let first = 0; first < examples; first += BLOCK) {
    const count = min(BLOCK, examples - first);
    const blockVectors = vectors + <usize>first * width;
    const blockGradients = ofVectors + <usize>first * width;
    multiplyAdd(
      blockVectors, depth, false,
      negativeItems, depth, true,
      scores, negatives,
      count, depth, negatives,
      false, 0, -Infinity, scratch,
    );
    for (let i = 0; i < count; i++) {
      const row = at<i32>(own, first + i);
      const vector = blockVectors + <usize>i * width;
      const ownScore = product(vector, items + <usize>row * width, width) - at<f32>(corrections, row);
      const lossOfExample = lossOfRow(
        scores + <usize>i * <usize>negatives * FLOAT, <usize>negatives * FLOAT,
        negativeCorrections, negativeIds,
        at<i32>(ids, row), ownScore, <f32>examples,
      );
      sum += lossOfExample;
      // e^-loss is the share of the own item.
      const ownGradient = (exponentialOf(<f32>-lossOfExample) - 1) / <f32>examples;
      addScaled(ofItems + <usize>row * width, vector, ownGradient, width);
      scale(blockGradients + <usize>i * width, items + <usize>row * width, ownGradient, width);
    }
    multiplyAdd(
      scores, negatives, false,
      negativeItems, depth, false,
      blockGradients, depth,
      count, negatives, depth,
      true, 0, -Infinity, scratch,
    );
    multiplyAdd(
      scores, negatives, true,
      blockVectors, depth, false,
      ofNegatives, depth,
      negatives, count, depth,
      first > 0, 0, -Infinity, scratch,
    );
  }
  for (let i = 0; i < negatives; i++) {
    addScaled(ofItems + <usize>at<i32>(negativeRows, i) * width, ofNegatives + <usize>i * width, 1, width);
  }
  store<f32>(loss, <f32>(sum / <f64>examples));
}

@inline
function exponentialOf(number: f32): f32 {
  return f32x4.extract_lane(exponential(f32x4.splat(number)), 0);
}

/** @returns the loss of an example; its scores become their gradients, those of the mean of so many examples */
function lossOfRow(
  scores: usize,
  bytes: usize,
  corrections: usize,
  ids: usize,
  ownId: i32,
  ownScore: f32,
  examples: f32,
): f64 {
  const highest = max(ownScore, correct(scores, bytes, corrections, ids, ownId));
  const sum: f64 = <f64>exponentialOf(ownScore - highest) + powersOf(scores, bytes, highest);
  scale(scores, scores, <f32>(1 / (sum * examples)), bytes);
  return isNaN(sum) ? NaN : logarithm(sum) + (<f64>highest - ownScore);
}

/** Takes the corrections from the scores, which become -Infinity where the item is the own one. @returns the greatest */
function correct(scores: usize, bytes: usize, corrections: usize, ids: usize, ownId: i32): f32 {
  const ownIds = i32x4.splat(ownId);
  const hidden = f32x4.splat(-Infinity);
  let vector = hidden;
  let byte: usize = 0;
  for (; byte + VECTOR <= bytes; byte += VECTOR) {
    const isOwn = i32x4.eq(v128.load(ids + byte), ownIds);
    const score = f32x4.sub(v128.load(scores + byte), v128.load(corrections + byte));
    const shown = v128.bitselect(hidden, score, isOwn);
    v128.store(scores + byte, shown);
    vector = f32x4.max(vector, shown);
  }
  let highest = greatest(vector);
  for (; byte < bytes; byte += FLOAT) {
    const score: f32 = load<i32>(ids + byte) == ownId ? <f32>-Infinity : load<f32>(scores + byte) - load<f32>(corrections + byte);
    store<f32>(scores + byte, score);
    highest = max(highest, score);
  }
  return highest;
}

/** Scores become e^(score - highest). @returns their sum */
function powersOf(scores: usize, bytes: usize, highest: f32): f32 {
  const subtrahend = f32x4.splat(highest);
  let sums = f32x4.splat(0);
  let byte: usize = 0;
  for (; byte + VECTOR <= bytes; byte += VECTOR) {
    const power = exponential(f32x4.sub(v128.load(scores + byte), subtrahend));
    v128.store(scores + byte, power);
    sums = f32x4.add(sums, power);
  }
  let sum = total(sums);
  for (; byte < bytes; byte += FLOAT) {
    const power = exponentialOf(load<f32>(scores + byte) - highest);
    store<f32>(scores + byte, power);
    sum += power;
  }
  return sum;
}

/** to = factor * from */
function scale(to: usize, from: usize, factor: f32, bytes: usize): void {
  const factors = f32x4.splat(factor);
  let byte: usize = 0;
  for (; byte + VECTOR <= bytes; byte += VECTOR) v128.store(to + byte, f32x4.mul(v128.load(from + byte), factors));
  for (; byte < bytes; byte += FLOAT) store<f32>(to + byte, load<f32>(from + byte) * factor);
}

/** to += factor * from */
function addScaled(to: usize, from: usize, factor: f32, bytes: usize): void {
  const factors = f32x4.splat(factor);
  let byte: usize = 0;
  for (; byte + VECTOR <= bytes; byte += VECTOR) {
    v128.store(to + byte, f32x4.add(v128.load(to + byte), f32x4.mul(v128.load(from + byte), factors)));
  }
  for (; byte < bytes; byte += FLOAT) store<f32>(to + byte, load<f32>(to + byte) + load<f32>(from + byte) * factor);
}
