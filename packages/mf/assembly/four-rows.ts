import { total, totals } from "../../core/assembly/lanes";

/**
 * Inner products of four rows with a vector, one a lane. All have `bytes` bytes of f32, a multiple of 16.
 */
@inline
export function dotFour(a: usize, b: usize, c: usize, d: usize, vector: usize, bytes: usize): v128 {
  let sumA = f32x4.splat(0);
  let sumB = f32x4.splat(0);
  let sumC = f32x4.splat(0);
  let sumD = f32x4.splat(0);
  for (let at: usize = 0; at < bytes; at += 16) {
    const numbers = v128.load(vector + at);
    sumA = f32x4.add(sumA, f32x4.mul(numbers, v128.load(a + at)));
    sumB = f32x4.add(sumB, f32x4.mul(numbers, v128.load(b + at)));
    sumC = f32x4.add(sumC, f32x4.mul(numbers, v128.load(c + at)));
    sumD = f32x4.add(sumD, f32x4.mul(numbers, v128.load(d + at)));
  }
  return totals(sumA, sumB, sumC, sumD);
}

/** Adds four rows to a vector, each times its lane of `factors`. */
@inline
export function addFour(a: usize, b: usize, c: usize, d: usize, factors: v128, vector: usize, bytes: usize): void {
  const factorA = v128.shuffle<f32>(factors, factors, 0, 0, 0, 0);
  const factorB = v128.shuffle<f32>(factors, factors, 1, 1, 1, 1);
  const factorC = v128.shuffle<f32>(factors, factors, 2, 2, 2, 2);
  const factorD = v128.shuffle<f32>(factors, factors, 3, 3, 3, 3);
  for (let at: usize = 0; at < bytes; at += 16) {
    const ab = f32x4.add(f32x4.mul(factorA, v128.load(a + at)), f32x4.mul(factorB, v128.load(b + at)));
    const cd = f32x4.add(f32x4.mul(factorC, v128.load(c + at)), f32x4.mul(factorD, v128.load(d + at)));
    v128.store(vector + at, f32x4.add(v128.load(vector + at), f32x4.add(ab, cd)));
  }
}

/** Inner product of two vectors. */
@inline
export function dot(a: usize, b: usize, bytes: usize): f32 {
  let sum = f32x4.splat(0);
  for (let at: usize = 0; at < bytes; at += 16) {
    sum = f32x4.add(sum, f32x4.mul(v128.load(a + at), v128.load(b + at)));
  }
  return total(sum);
}

/** Adds a vector times a factor to another. */
@inline
export function addTimes(vector: usize, factor: f32, target: usize, bytes: usize): void {
  const factors = f32x4.splat(factor);
  for (let at: usize = 0; at < bytes; at += 16) {
    v128.store(target + at, f32x4.add(v128.load(target + at), f32x4.mul(factors, v128.load(vector + at))));
  }
}
