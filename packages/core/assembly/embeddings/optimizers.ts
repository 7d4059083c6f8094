import { at } from "../numbers";
import { Gradients, MARKS } from "./gradients";

// Each moves rows of numbers against their gradients. data and its slots: f32, whole tables.

/** Plain steps. */
export function moveBySgd(gradients: Gradients, data: usize, rate: f32): void {
  const sums = gradients.sums;
  const floats = gradients.floats;
  const length = gradients.length;
  const rows = gradients.rows;
  const rates = f32x4.splat(rate);
  for (let place = 0; place < length; place++) {
    const start = startOf(rows, place, floats);
    const gradient = sums + <usize>place * <usize>floats * 4;
    let i = 0;
    for (; i + 4 <= floats; i += 4) {
      const number = data + start + <usize>i * 4;
      v128.store(number, f32x4.sub(v128.load(number), f32x4.mul(rates, v128.load(gradient + <usize>i * 4))));
    }
    for (; i < floats; i++) {
      const number = data + start + <usize>i * 4;
      store<f32>(number, load<f32>(number) - rate * load<f32>(gradient + <usize>i * 4));
    }
  }
}

/** Adagrad. @param squares f32: sums of the squares of the gradients so far @param epsilon added to them under the root */
export function moveByAdagrad(
  gradients: Gradients,
  data: usize,
  squares: usize,
  rate: f32,
  epsilon: f32,
): void {
  const sums = gradients.sums;
  const floats = gradients.floats;
  const length = gradients.length;
  const rows = gradients.rows;
  const rates = f32x4.splat(rate);
  const epsilons = f32x4.splat(epsilon);
  for (let place = 0; place < length; place++) {
    const start = startOf(rows, place, floats);
    const gradient = sums + <usize>place * <usize>floats * 4;
    let i = 0;
    for (; i + 4 <= floats; i += 4) {
      const offset = start + <usize>i * 4;
      const g = v128.load(gradient + <usize>i * 4);
      const square = f32x4.add(v128.load(squares + offset), f32x4.mul(g, g));
      v128.store(squares + offset, square);
      const step = f32x4.div(f32x4.mul(rates, g), f32x4.sqrt(f32x4.add(square, epsilons)));
      v128.store(data + offset, f32x4.sub(v128.load(data + offset), step));
    }
    for (; i < floats; i++) {
      const offset = start + <usize>i * 4;
      const g = load<f32>(gradient + <usize>i * 4);
      const square = load<f32>(squares + offset) + g * g;
      store<f32>(squares + offset, square);
      store<f32>(data + offset, load<f32>(data + offset) - (rate * g) / sqrt<f32>(square + epsilon));
    }
  }
}

/**
 * Adam. The rate is that of the step: with the corrections of both moments.
 * @param means f32: first moments @param squares f32: second moments @param epsilon added to the root of the second
 */
export function moveByAdam(
  gradients: Gradients,
  data: usize,
  means: usize,
  squares: usize,
  rate: f32,
  decay: f32,
  squareDecay: f32,
  epsilon: f32,
): void {
  const sums = gradients.sums;
  const floats = gradients.floats;
  const length = gradients.length;
  const rows = gradients.rows;
  const rest = <f32>1 - decay;
  const squareRest = <f32>1 - squareDecay;
  const rates = f32x4.splat(rate);
  const decays = f32x4.splat(decay);
  const rests = f32x4.splat(rest);
  const squareDecays = f32x4.splat(squareDecay);
  const squareRests = f32x4.splat(squareRest);
  const epsilons = f32x4.splat(epsilon);
  const isFar = isFarAway(gradients);
  for (let place = 0; place < length; place++) {
    if (isFar && place % AHEAD == 0) {
      touch(rows, place, length, floats, data);
      touch(rows, place, length, floats, means);
      touch(rows, place, length, floats, squares);
    }
    const start = startOf(rows, place, floats);
    const gradient = sums + <usize>place * <usize>floats * 4;
    let i = 0;
    for (; i + 4 <= floats; i += 4) {
      const offset = start + <usize>i * 4;
      const g = v128.load(gradient + <usize>i * 4);
      const mean = f32x4.add(f32x4.mul(decays, v128.load(means + offset)), f32x4.mul(rests, g));
      const square = f32x4.add(
        f32x4.mul(squareDecays, v128.load(squares + offset)),
        f32x4.mul(squareRests, f32x4.mul(g, g)),
      );
      v128.store(means + offset, mean);
      v128.store(squares + offset, square);
      const step = f32x4.div(f32x4.mul(rates, mean), f32x4.add(f32x4.sqrt(square), epsilons));
      v128.store(data + offset, f32x4.sub(v128.load(data + offset), step));
    }
    for (; i < floats; i++) {
      const offset = start + <usize>i * 4;
      const g = load<f32>(gradient + <usize>i * 4);
      const mean = decay * load<f32>(means + offset) + rest * g;
      const square = squareDecay * load<f32>(squares + offset) + squareRest * g * g;
      store<f32>(means + offset, mean);
      store<f32>(squares + offset, square);
      store<f32>(data + offset, load<f32>(data + offset) - (rate * mean) / (sqrt<f32>(square) + epsilon));
    }
  }
}

/** Bytes before the row at a place. */
@inline
function startOf(rows: usize, place: i32, floats: i32): usize {
  return rows ? <usize>at<i32>(rows, place) * <usize>floats * 4 : 0;
}

/** Rows that are asked for at a time. */
const AHEAD = 8;
const LINE: usize = 64;
/** Bytes of a table that the caches hold together with what the optimizer keeps of it. */
const NEAR: u64 = 2 ** 22;

/** True for a table whose rows are in no cache. */
@inline
function isFarAway(gradients: Gradients): bool {
  return <u64>gradients.words * MARKS * gradients.floats * 4 > NEAR;
}

/** Reads a number of each line of the next rows, so that the memory brings all of them at once, not one after the other. */
@inline
function touch(rows: usize, place: i32, length: i32, floats: i32, data: usize): void {
  const end = min(place + AHEAD, length);
  for (let i = place; i < end; i++) {
    const start = data + startOf(rows, i, floats);
    for (let byte: usize = 0; byte < <usize>floats * 4; byte += LINE) load<u32>(start + byte);
  }
}
