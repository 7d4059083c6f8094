import { at, put } from "../../core/assembly/numbers";
import { AliasEntry, drawAlias } from "./alias";
import { errorOf, lossOfStep, pairStep, prepareScratch, rowsOf, stepSizesOf } from "./pair-step";
import { nextRandom, randomBelow, randomBits, randomFrom } from "./random";
import { add } from "./vectors";

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

/** The loss is that of every eighth pair: its logarithm takes time, and the mean needs no more. */
const LOSS_EVERY: i32 = 8;

/**
 * Trains pairs first..end: skip-gram with negative sampling (Mikolov et al., 2013). For a pair with center v and rows z
 * (its context, label 1, and its negatives, label 0): all inner products first, then with g = step (label - sigmoid(v z))
 * in order v takes in g z and z takes in g v, where z sees the v of before. A negative that is the context does not count.
 *
 * @param block the context block of the pairs: where negatives come from
 * @param scratch memory of its own: `scratchBytes`
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
  const rows = rowsOf(scratch);
  const steps = stepSizesOf(scratch, rowCount);
  const error = errorOf(scratch, rowCount);
  prepareScratch(scratch, rowCount, bytes);
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

    pairStep(vector, rowCount, scratch, bytes);
    if (((pair - first) & (LOSS_EVERY - 1)) == 0) {
      loss += lossOfStep(rowCount, scratch) * (weights ? <f64>at<f32>(weights, pair) : 1);
      lossCount++;
    }
    add(vector, error, bytes);
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
