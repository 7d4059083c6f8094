import { at } from "../numbers";
import { hyperbolicTangent, sigmoid } from "./exponential";
import { matrixScratchBytes, multiplyAdd } from "./matrix-product";
import { addRow, loadSome, storeSome } from "./vectors";

const FLOAT: usize = 4;
/** What is kept of each number of a state: both gates, the candidate, and the product behind it. */
const KEPT = 4;

/** Bytes of so many rows of floats, up to the next multiple of a vector. */
@inline
export function rowBytes(rows: i32, columns: i32): usize {
  return (<usize>rows * columns * FLOAT + 15) & ~15;
}

/** Bytes that the kernels need as scratch. */
export function gatedRecurrenceScratchBytes(sequences: i32, units: i32): usize {
  return matrixScratchBytes() + 2 * rowBytes(sequences, units) + 2 * rowBytes(sequences, 3 * units);
}

/**
 * Gated recurrent units: the states of sequences of tokens, one behind the other. With the inputs [x_r, x_z, x_n] of a token
 * and the state h before it, [u_r, u_z, u_n] = h . weights, r = sigmoid(x_r + u_r), z = sigmoid(x_z + u_z),
 * n = tanh(x_n + r u_n), and the new state is n + z (h - n). Sequences take their steps together.
 *
 * @param offsets i32: first token of each sequence, and the end of the last
 * @param longest tokens of the longest sequence
 * @param inputs f32, tokens x 3 units
 * @param weights f32, units x 3 units
 * @param states f32, tokens x units: the result
 * @param kept f32, tokens x 4 units: r, z, n and u_n, for the gradient
 * @param scratch {@link gatedRecurrenceScratchBytes} bytes at a multiple of 16
 */
export function gatedRecurrence(
  sequences: i32,
  offsets: usize,
  longest: i32,
  units: i32,
  inputs: usize,
  weights: usize,
  states: usize,
  kept: usize,
  scratch: usize,
): void {
  const width = <usize>units * FLOAT;
  const before = scratch + matrixScratchBytes();
  const products = before + rowBytes(sequences, units);
  for (let step = 0; step < longest; step++) {
    const active = copyStates(sequences, offsets, step, width, states, before);
    multiplyAdd(
      before, units, false,
      weights, 3 * units, false,
      products, 3 * units,
      active, units, 3 * units,
      false, 0, -Infinity, scratch,
    );
    let row = 0;
    for (let sequence = 0; sequence < sequences; sequence++) {
      const token = at<i32>(offsets, sequence) + step;
      if (token >= at<i32>(offsets, sequence + 1)) continue;
      const place = <usize>token;
      const x = inputs + 3 * place * width;
      const u = products + 3 * <usize>row * width;
      advance(units, width, x, u, before + <usize>row * width, states + place * width, kept + KEPT * place * width);
      row++;
    }
  }
}

/** The states before a step, of the sequences that take it, one behind the other. @returns their number */
export function copyStates(sequences: i32, offsets: usize, step: i32, width: usize, states: usize, to: usize): i32 {
  let active = 0;
  for (let sequence = 0; sequence < sequences; sequence++) {
    const token = at<i32>(offsets, sequence) + step;
    if (token >= at<i32>(offsets, sequence + 1)) continue;
    const row = to + <usize>active * width;
    if (step == 0) memory.fill(row, 0, width);
    else memory.copy(row, states + <usize>(token - 1) * width, width);
    active++;
  }
  return active;
}

function advance(units: i32, width: usize, x: usize, u: usize, before: usize, state: usize, kept: usize): void {
  for (let i = 0; i < units; i += 4) {
    const place = <usize>i * FLOAT;
    const left = units - i;
    const reset = sigmoid(f32x4.add(loadSome(x + place, left), loadSome(u + place, left)));
    const update = sigmoid(f32x4.add(loadSome(x + width + place, left), loadSome(u + width + place, left)));
    const product = loadSome(u + 2 * width + place, left);
    const candidate = hyperbolicTangent(f32x4.add(loadSome(x + 2 * width + place, left), f32x4.mul(reset, product)));
    const difference = f32x4.sub(loadSome(before + place, left), candidate);
    storeSome(state + place, f32x4.add(candidate, f32x4.mul(update, difference)), left);
    storeSome(kept + place, reset, left);
    storeSome(kept + width + place, update, left);
    storeSome(kept + 2 * width + place, candidate, left);
    storeSome(kept + 3 * width + place, product, left);
  }
}

/**
 * The gradients of {@link gatedRecurrence}: of the inputs and the weights.
 * @param gradients f32, tokens x units: of the states
 */
export function gatedRecurrenceGradient(
  sequences: i32,
  offsets: usize,
  longest: i32,
  units: i32,
  weights: usize,
  states: usize,
  kept: usize,
  gradients: usize,
  ofInputs: usize,
  ofWeights: usize,
  scratch: usize,
): void {
  const width = <usize>units * FLOAT;
  const before = scratch + matrixScratchBytes();
  const ofProducts = before + rowBytes(sequences, units);
  const ofBefore = ofProducts + rowBytes(sequences, 3 * units);
  // The gradient that each sequence brings from the steps behind.
  const carried = ofBefore + rowBytes(sequences, units);
  memory.fill(carried, 0, rowBytes(sequences, units));
  memory.fill(ofWeights, 0, 3 * <usize>units * width);
  for (let step = longest - 1; step >= 0; step--) {
    const active = copyStates(sequences, offsets, step, width, states, before);
    let row = 0;
    for (let sequence = 0; sequence < sequences; sequence++) {
      const token = at<i32>(offsets, sequence) + step;
      if (token >= at<i32>(offsets, sequence + 1)) continue;
      const place = <usize>token;
      goBack(
        units, width,
        gradients + place * width, carried + <usize>sequence * width,
        before + <usize>row * width, kept + KEPT * place * width,
        ofInputs + 3 * place * width, ofProducts + 3 * <usize>row * width,
      );
      row++;
    }
    multiplyAdd(
      before, units, true,
      ofProducts, 3 * units, false,
      ofWeights, 3 * units,
      units, active, 3 * units,
      true, 0, -Infinity, scratch,
    );
    multiplyAdd(
      ofProducts, 3 * units, false,
      weights, 3 * units, true,
      ofBefore, units,
      active, 3 * units, units,
      false, 0, -Infinity, scratch,
    );
    row = 0;
    for (let sequence = 0; sequence < sequences; sequence++) {
      const token = at<i32>(offsets, sequence) + step;
      if (token >= at<i32>(offsets, sequence + 1)) continue;
      addRow(carried + <usize>sequence * width, ofBefore + <usize>row * width, units);
      row++;
    }
  }
}

/** One step back of a sequence; `carried` becomes what reaches the state before without the products. */
function goBack(
  units: i32,
  width: usize,
  gradient: usize,
  carried: usize,
  before: usize,
  kept: usize,
  ofInputs: usize,
  ofProducts: usize,
): void {
  const one = f32x4.splat(1);
  for (let i = 0; i < units; i += 4) {
    const place = <usize>i * FLOAT;
    const left = units - i;
    const reset = loadSome(kept + place, left);
    const update = loadSome(kept + width + place, left);
    const candidate = loadSome(kept + 2 * width + place, left);
    const product = loadSome(kept + 3 * width + place, left);
    const ofState = f32x4.add(loadSome(gradient + place, left), loadSome(carried + place, left));
    const ofCandidate = f32x4.mul(
      f32x4.mul(ofState, f32x4.sub(one, update)),
      f32x4.sub(one, f32x4.mul(candidate, candidate)),
    );
    const ofUpdate = f32x4.mul(
      f32x4.mul(ofState, f32x4.sub(loadSome(before + place, left), candidate)),
      f32x4.mul(update, f32x4.sub(one, update)),
    );
    const ofReset = f32x4.mul(f32x4.mul(ofCandidate, product), f32x4.mul(reset, f32x4.sub(one, reset)));
    storeSome(ofInputs + place, ofReset, left);
    storeSome(ofInputs + width + place, ofUpdate, left);
    storeSome(ofInputs + 2 * width + place, ofCandidate, left);
    storeSome(ofProducts + place, ofReset, left);
    storeSome(ofProducts + width + place, ofUpdate, left);
    storeSome(ofProducts + 2 * width + place, f32x4.mul(ofCandidate, reset), left);
    storeSome(carried + place, f32x4.mul(ofState, update), left);
  }
}
