import { at } from "../numbers";
import { hyperbolicTangent, sigmoid } from "./exponential";
import { copyStates, rowBytes } from "./gated-recurrence";
import { matrixScratchBytes, multiplyAdd } from "./matrix-product";
import { loadSome, storeSome } from "./vectors";

const FLOAT: usize = 4;
/** What is kept of each number of a state: three gates, the candidate, the cell, and its hyperbolic tangent. */
const KEPT = 6;

/** Bytes that the kernels need as scratch. */
export function memoryScratchBytes(sequences: i32, units: i32): usize {
  return matrixScratchBytes() + 3 * rowBytes(sequences, units) + rowBytes(sequences, 4 * units);
}

/**
 * Long short-term memory: the states of sequences of tokens, one behind the other. With the inputs [x_i, x_f, x_o, x_g] of a
 * token and the state h and cell c before it, [u_i, u_f, u_o, u_g] = h . weights, i, f, o = sigmoid(x + u), g = tanh(x + u),
 * the new cell is f c + i g, and the new state o tanh(cell). Sequences take their steps together.
 *
 * @param offsets i32: first token of each sequence, and the end of the last
 * @param longest tokens of the longest sequence
 * @param inputs f32, tokens x 4 units
 * @param weights f32, units x 4 units
 * @param states f32, tokens x units: the result
 * @param kept f32, tokens x 6 units: i, f, o, g, the cell and its hyperbolic tangent, for the gradient
 * @param scratch {@link memoryScratchBytes} bytes at a multiple of 16
 */
export function longShortTermMemory(
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
      weights, 4 * units, false,
      products, 4 * units,
      active, units, 4 * units,
      false, 0, -Infinity, scratch,
    );
    let row = 0;
    for (let sequence = 0; sequence < sequences; sequence++) {
      const token = at<i32>(offsets, sequence) + step;
      if (token >= at<i32>(offsets, sequence + 1)) continue;
      const place = <usize>token;
      advance(
        units, width, step == 0,
        inputs + 4 * place * width, products + 4 * <usize>row * width,
        states + place * width, kept + KEPT * place * width,
      );
      row++;
    }
  }
}

/** Of one token; what is kept of the token before stands before that of this one. */
function advance(units: i32, width: usize, isFirst: bool, x: usize, u: usize, state: usize, kept: usize): void {
  for (let i = 0; i < units; i += 4) {
    const place = <usize>i * FLOAT;
    const left = units - i;
    const input = sigmoid(sumAt(x, u, place, left));
    const forget = sigmoid(sumAt(x, u, width + place, left));
    const output = sigmoid(sumAt(x, u, 2 * width + place, left));
    const candidate = hyperbolicTangent(sumAt(x, u, 3 * width + place, left));
    const cellBefore = isFirst ? f32x4.splat(0) : loadSome(kept - 2 * width + place, left);
    const cell = f32x4.add(f32x4.mul(forget, cellBefore), f32x4.mul(input, candidate));
    const tangent = hyperbolicTangent(cell);
    storeSome(state + place, f32x4.mul(output, tangent), left);
    storeSome(kept + place, input, left);
    storeSome(kept + width + place, forget, left);
    storeSome(kept + 2 * width + place, output, left);
    storeSome(kept + 3 * width + place, candidate, left);
    storeSome(kept + 4 * width + place, cell, left);
    storeSome(kept + 5 * width + place, tangent, left);
  }
}

@inline
function sumAt(x: usize, u: usize, place: usize, left: i32): v128 {
  return f32x4.add(loadSome(x + place, left), loadSome(u + place, left));
}

/**
 * The gradients of {@link longShortTermMemory}: of the inputs and the weights.
 * @param gradients f32, tokens x units: of the states
 */
export function longShortTermMemoryGradient(
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
  // The gradients of the states before a step, of the sequences that take it, one behind the other.
  const ofBefore = ofProducts + rowBytes(sequences, 4 * units);
  // The gradient of the cell that each sequence brings from the steps behind.
  const ofCells = ofBefore + rowBytes(sequences, units);
  memory.fill(ofCells, 0, rowBytes(sequences, units));
  memory.fill(ofWeights, 0, 4 * <usize>units * width);
  for (let step = longest - 1; step >= 0; step--) {
    let row = 0;
    let next = 0; // of those that took the step behind, too
    for (let sequence = 0; sequence < sequences; sequence++) {
      const token = at<i32>(offsets, sequence) + step;
      const end = at<i32>(offsets, sequence + 1);
      if (token >= end) continue;
      const place = <usize>token;
      let carried: usize = 0;
      if (token + 1 < end) {
        carried = ofBefore + <usize>next * width;
        next++;
      }
      goBack(
        units, width, step == 0,
        gradients + place * width, carried, ofCells + <usize>sequence * width,
        kept + KEPT * place * width, ofProducts + 4 * <usize>row * width,
      );
      memory.copy(ofInputs + 4 * place * width, ofProducts + 4 * <usize>row * width, 4 * width);
      row++;
    }
    const active = copyStates(sequences, offsets, step, width, states, before);
    multiplyAdd(
      before, units, true,
      ofProducts, 4 * units, false,
      ofWeights, 4 * units,
      units, active, 4 * units,
      true, 0, -Infinity, scratch,
    );
    multiplyAdd(
      ofProducts, 4 * units, false,
      weights, 4 * units, true,
      ofBefore, units,
      active, 4 * units, units,
      false, 0, -Infinity, scratch,
    );
  }
}

/** One step back of a sequence; `ofCell` becomes the gradient of the cell before. @param carried of the state, from the step behind; 0 for none */
function goBack(
  units: i32,
  width: usize,
  isFirst: bool,
  gradient: usize,
  carried: usize,
  ofCell: usize,
  kept: usize,
  ofProducts: usize,
): void {
  const one = f32x4.splat(1);
  for (let i = 0; i < units; i += 4) {
    const place = <usize>i * FLOAT;
    const left = units - i;
    const input = loadSome(kept + place, left);
    const forget = loadSome(kept + width + place, left);
    const output = loadSome(kept + 2 * width + place, left);
    const candidate = loadSome(kept + 3 * width + place, left);
    const cellBefore = isFirst ? f32x4.splat(0) : loadSome(kept - 2 * width + place, left);
    const tangent = loadSome(kept + 5 * width + place, left);
    let ofState = loadSome(gradient + place, left);
    if (carried) ofState = f32x4.add(ofState, loadSome(carried + place, left));
    const slope = f32x4.mul(output, f32x4.sub(one, f32x4.mul(tangent, tangent)));
    const ofThis = f32x4.add(loadSome(ofCell + place, left), f32x4.mul(ofState, slope));
    storeSome(ofProducts + place, throughGate(f32x4.mul(ofThis, candidate), input), left);
    storeSome(ofProducts + width + place, throughGate(f32x4.mul(ofThis, cellBefore), forget), left);
    storeSome(ofProducts + 2 * width + place, throughGate(f32x4.mul(ofState, tangent), output), left);
    const ofCandidate = f32x4.mul(f32x4.mul(ofThis, input), f32x4.sub(one, f32x4.mul(candidate, candidate)));
    storeSome(ofProducts + 3 * width + place, ofCandidate, left);
    storeSome(ofCell + place, f32x4.mul(ofThis, forget), left);
  }
}

/** The gradient of what a sigmoid is taken of. */
@inline
function throughGate(gradient: v128, gate: v128): v128 {
  return f32x4.mul(gradient, f32x4.mul(gate, f32x4.sub(f32x4.splat(1), gate)));
}
