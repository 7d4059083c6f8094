import { at, put } from "../../core/assembly/numbers";
import { AliasEntry, drawAlias } from "./alias";
import { logarithm } from "./logarithm";
import { nextRandom, randomBelow, randomBits, randomFrom } from "./random";
import { sigmoid4 } from "./sigmoid";

/** What pairs are trained with, in the memory of the caller (src/pair-training.ts lays it out). */
@unmanaged
export class SkipGram {
  /** Vectors of items as centers, `width` f32 each. */
  input: usize;
  /** Vectors of items as contexts, `width` f32 each. */
  output: usize;
  /** Length of a vector with the zeros behind it: a multiple of 8. */
  width: i32;
  /** Center, context and weight of each pair; i32, i32 and f32. The weights may be 0: all weigh 1. */
  centers: usize;
  contexts: usize;
  weights: usize;
  /** Negatives of each pair. */
  negatives: i32;
  /** Alias tables of the items of all context blocks, one behind the other, and where each block's starts; i32. */
  aliases: usize;
  blockStarts: usize;
  /** Further negatives of each pair, drawn evenly from the items of the center's group in the block. */
  groupNegatives: i32;
  /** Group of each item, number of groups, the items of each block by group, and where each group starts; i32. */
  groups: usize;
  groupCount: i32;
  groupItems: usize;
  groupStarts: usize;
}

/** Rows are worked on three at a time: a context and five negatives are two times three. */
const AT_ONCE: i32 = 3;
/** The loss is that of every eighth pair: its logarithm takes time, and the mean needs no more. */
const LOSS_EVERY: i32 = 8;

/** Rows of a pair with those that stand in: whole threes, and whole fours for the coefficients. */
@inline
function paddedRows(rows: i32): i32 {
  return ((rows + 11) / 12) * 12;
}

/** Bytes of scratch memory, all 0 at first, that a call of `trainPairs` needs for pairs of so many rows. */
export function pairScratchBytes(rows: i32, width: i32): i32 {
  return 3 * 4 * paddedRows(rows) + 2 * 4 * width;
}

/**
 * Trains pairs first..end: skip-gram with negative sampling (Mikolov et al., 2013). For a pair with center v and rows z
 * (its context, label 1, and its negatives, label 0): all inner products first, then with g = step (label - sigmoid(v z))
 * in order v takes in g z and z takes in g v, where z sees the v of before. A negative that is the context does not count.
 *
 * @param block the context block of the pairs: where negatives come from
 * @param scratch memory of its own: `pairScratchBytes`
 * @param losses f64: the sum of the losses of some of the pairs, and how many, are added to its two numbers
 */
export function trainPairs(
  first: i32,
  end: i32,
  model: SkipGram,
  block: i32,
  seed: u32,
  learningRate: f32,
  scratch: usize,
  losses: usize,
): void {
  const bytes = (<usize>model.width) << 2;
  const input = model.input;
  const output = model.output;
  const centers = model.centers;
  const contexts = model.contexts;
  const weights = model.weights;
  const negatives = model.negatives;
  const start = at<i32>(model.blockStarts, block);
  const count = at<i32>(model.blockStarts, block + 1) - start;
  const table = model.aliases + <usize>start * offsetof<AliasEntry>();
  const groupNegatives = model.groupNegatives;
  const rowCount = 1 + negatives + groupNegatives;
  const padded = ((rowCount + AT_ONCE - 1) / AT_ONCE) * AT_ONCE;
  // Of each row the address of its vector, its step size, and its inner product with the center, later its coefficient.
  const rows = scratch;
  const steps = rows + (<usize>paddedRows(rowCount) << 2);
  const dots = steps + (<usize>paddedRows(rowCount) << 2);
  // What is added to the center, and a vector that stays 0: the row that stands in where threes are not whole.
  const error = dots + (<usize>paddedRows(rowCount) << 2);
  const nothing = error + bytes;
  for (let row = rowCount; row < padded; row++) {
    put<usize>(rows, row, nothing);
    put<f32>(steps, row, 0);
  }
  let state = randomFrom(seed);
  let loss: f64 = 0;
  let lossCount = 0;

  for (let pair = first; pair < end; pair++) {
    const center = at<i32>(centers, pair);
    const context = at<i32>(contexts, pair);
    const step = weights ? learningRate * at<f32>(weights, pair) : learningRate;
    const vector = input + <usize>center * bytes;
    put<usize>(rows, 0, output + <usize>context * bytes);
    put<f32>(steps, 0, step);
    for (let row = 1; row <= negatives; row++) {
      state = nextRandom(state);
      const item = drawAlias(table, count, randomBits(state));
      put<usize>(rows, row, output + <usize>item * bytes);
      put<f32>(steps, row, select<f32>(0, step, item == context));
    }
    if (groupNegatives > 0) state = drawFromGroup(model, block, center, context, step, rows, steps, state);

    for (let row = 0; row < padded; row += AT_ONCE) dot3(vector, rows + (<usize>row << 2), dots + (<usize>row << 2), bytes);
    let label = f32x4.replace_lane(f32x4.splat(0), 0, 1);
    for (let row = 0; row < rowCount; row += 4) {
      const place = dots + (<usize>row << 2);
      v128.store(place, f32x4.sub(label, sigmoid4(v128.load(place))));
      label = f32x4.splat(0);
    }
    if (((pair - first) & (LOSS_EVERY - 1)) == 0) {
      loss += lossOf(rowCount, dots, steps) * (weights ? <f64>at<f32>(weights, pair) : 1);
      lossCount++;
    }
    for (let row = 0; row < rowCount; row += 4) {
      const place = dots + (<usize>row << 2);
      v128.store(place, f32x4.mul(v128.load(place), v128.load(steps + (<usize>row << 2))));
    }
    memory.fill(error, 0, bytes);
    for (let row = 0; row < padded; row += AT_ONCE) {
      update3(vector, rows + (<usize>row << 2), dots + (<usize>row << 2), error, bytes);
    }
    for (let i: usize = 0; i < bytes; i += 16) {
      v128.store(vector + i, f32x4.add(v128.load(vector + i), v128.load(error + i)));
    }
  }
  put<f64>(losses, 0, at<f64>(losses, 0) + loss);
  put<f64>(losses, 1, at<f64>(losses, 1) + <f64>lossCount);
}

/** Draws the negatives that are of the center's group; without another item in the group and block they do not count. */
function drawFromGroup(
  model: SkipGram,
  block: i32,
  center: i32,
  context: i32,
  step: f32,
  rows: usize,
  steps: usize,
  state: u64,
): u64 {
  const place = block * model.groupCount + at<i32>(model.groups, center);
  const start = at<i32>(model.groupStarts, place);
  const count = at<i32>(model.groupStarts, place + 1) - start;
  const end = 1 + model.negatives + model.groupNegatives;
  for (let row = 1 + model.negatives; row < end; row++) {
    state = nextRandom(state);
    const item = count > 0 ? at<i32>(model.groupItems, start + randomBelow(state, count)) : context;
    put<usize>(rows, row, model.output + ((<usize>item * model.width) << 2));
    put<f32>(steps, row, item == context || item == center ? 0 : step);
  }
  return state;
}

/** Inner products of a vector with three others. */
@inline
function dot3(vector: usize, rows: usize, dots: usize, bytes: usize): void {
  const a = at<usize>(rows, 0);
  const b = at<usize>(rows, 1);
  const c = at<usize>(rows, 2);
  let sumA = f32x4.splat(0);
  let sumB = f32x4.splat(0);
  let sumC = f32x4.splat(0);
  let sumA2 = f32x4.splat(0);
  let sumB2 = f32x4.splat(0);
  let sumC2 = f32x4.splat(0);
  for (let i: usize = 0; i < bytes; i += 32) {
    const x = v128.load(vector + i);
    sumA = f32x4.add(sumA, f32x4.mul(x, v128.load(a + i)));
    sumB = f32x4.add(sumB, f32x4.mul(x, v128.load(b + i)));
    sumC = f32x4.add(sumC, f32x4.mul(x, v128.load(c + i)));
    const y = v128.load(vector + i, 16);
    sumA2 = f32x4.add(sumA2, f32x4.mul(y, v128.load(a + i, 16)));
    sumB2 = f32x4.add(sumB2, f32x4.mul(y, v128.load(b + i, 16)));
    sumC2 = f32x4.add(sumC2, f32x4.mul(y, v128.load(c + i, 16)));
  }
  put<f32>(dots, 0, sumOf(f32x4.add(sumA, sumA2)));
  put<f32>(dots, 1, sumOf(f32x4.add(sumB, sumB2)));
  put<f32>(dots, 2, sumOf(f32x4.add(sumC, sumC2)));
}

@inline
function sumOf(four: v128): f32 {
  const two = f32x4.add(four, v128.shuffle<f32>(four, four, 2, 3, 0, 1));
  return f32x4.extract_lane(two, 0) + f32x4.extract_lane(two, 1);
}

/** error += g z and z += g vector for three rows z with coefficients g, one after the other: two may be the same row. */
@inline
function update3(vector: usize, rows: usize, coefficients: usize, error: usize, bytes: usize): void {
  const a = at<usize>(rows, 0);
  const b = at<usize>(rows, 1);
  const c = at<usize>(rows, 2);
  const gA = f32x4.splat(at<f32>(coefficients, 0));
  const gB = f32x4.splat(at<f32>(coefficients, 1));
  const gC = f32x4.splat(at<f32>(coefficients, 2));
  for (let i: usize = 0; i < bytes; i += 16) {
    const x = v128.load(vector + i);
    let sum = v128.load(error + i);
    const zA = v128.load(a + i);
    sum = f32x4.add(sum, f32x4.mul(gA, zA));
    v128.store(a + i, f32x4.add(zA, f32x4.mul(gA, x)));
    const zB = v128.load(b + i);
    sum = f32x4.add(sum, f32x4.mul(gB, zB));
    v128.store(b + i, f32x4.add(zB, f32x4.mul(gB, x)));
    const zC = v128.load(c + i);
    sum = f32x4.add(sum, f32x4.mul(gC, zC));
    v128.store(c + i, f32x4.add(zC, f32x4.mul(gC, x)));
    v128.store(error + i, sum);
  }
}

/** The loss of a pair: minus the logarithm of the product of the probabilities of its labels. */
function lossOf(rowCount: i32, errors: usize, steps: usize): f64 {
  let product: f64 = 1;
  for (let row = 0; row < rowCount; row++) {
    if (at<f32>(steps, row) != 0) product *= 1 - abs<f64>(<f64>at<f32>(errors, row));
  }
  return -logarithm(max(product, f64.MIN_NORMAL_VALUE));
}
