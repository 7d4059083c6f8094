import { at, put } from "../../core/assembly/numbers";
import { drawAlias } from "./alias";
import { errorOf, lossOfStep, pairStep, prepareScratch, rowsOf, stepSizesOf } from "./pair-step";
import { nextRandom, randomBits, randomFrom } from "./random";
import { add } from "./vectors";

/** What a continuous bag of words is trained with, in the memory of the caller (src/cbow-training.ts lays it out). */
@unmanaged
export class Cbow {
  /** Vectors of tokens as contexts, and as what is predicted, `width` f32 each. */
  input: usize;
  output: usize;
  /** Length of a vector with the zeros behind it: a multiple of 8. */
  width: i32;
  /** Pairs of each window one behind the other, the center of the first as its complement; i32. */
  centers: usize;
  contexts: usize;
  /** Negatives of each window. */
  negatives: i32;
  /** Alias table of the tokens, and the number of its entries. */
  table: usize;
  tableSize: i32;
  /** `width` f32, and what `scratchBytes` says. */
  mean: usize;
  scratch: usize;
}

/**
 * Trains the windows of pairs first..end: the mean of the context vectors predicts the center against negatives, and
 * each of the context vectors takes in the whole error, as in word2vec.
 *
 * @param losses f64: the sum of the losses of the windows, and how many, are added to its two numbers
 */
export function trainCbow(first: i32, end: i32, model: Cbow, seed: u32, learningRate: f32, losses: usize): void {
  const bytes = (<usize>model.width) << 2;
  const input = model.input;
  const output = model.output;
  const centers = model.centers;
  const contexts = model.contexts;
  const table = model.table;
  const tableSize = model.tableSize;
  const mean = model.mean;
  const scratch = model.scratch;
  const rowCount = 1 + model.negatives;
  const rows = rowsOf(scratch);
  const steps = stepSizesOf(scratch, rowCount);
  const error = errorOf(scratch, rowCount);
  prepareScratch(scratch, rowCount, bytes);
  let state = randomFrom(seed);
  let loss: f64 = 0;
  let lossCount = 0;
  for (let pair = first; pair < end; ) {
    const center = ~at<i32>(centers, pair);
    let stop = pair + 1;
    while (stop < end && at<i32>(centers, stop) >= 0) stop++;

    memory.fill(mean, 0, bytes);
    for (let i = pair; i < stop; i++) add(mean, input + <usize>at<i32>(contexts, i) * bytes, bytes);
    const share = f32x4.splat(1 / <f32>(stop - pair));
    for (let i: usize = 0; i < bytes; i += 16) v128.store(mean + i, f32x4.mul(v128.load(mean + i), share));

    put<usize>(rows, 0, output + <usize>center * bytes);
    put<f32>(steps, 0, learningRate);
    for (let row = 1; row < rowCount; row++) {
      state = nextRandom(state);
      const token = drawAlias(table, tableSize, randomBits(state));
      put<usize>(rows, row, output + <usize>token * bytes);
      put<f32>(steps, row, select<f32>(0, learningRate, token == center));
    }
    pairStep(mean, rowCount, scratch, bytes);
    for (let i = pair; i < stop; i++) add(input + <usize>at<i32>(contexts, i) * bytes, error, bytes);
    loss += lossOfStep(rowCount, scratch);
    lossCount++;
    pair = stop;
  }
  put<f64>(losses, 0, at<f64>(losses, 0) + loss);
  put<f64>(losses, 1, at<f64>(losses, 1) + <f64>lossCount);
}
