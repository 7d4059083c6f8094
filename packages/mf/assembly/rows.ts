import { total } from "../../core/assembly/lanes";

// Rows of factors: f32, filled up with zeros to a multiple of 32 bytes, so that loops go in steps of two vectors.

/** The inner product of two rows. */
@inline
export function dot(a: usize, b: usize, bytes: usize): f32 {
  let sum0 = f32x4.splat(0);
  let sum1 = f32x4.splat(0);
  for (let i: usize = 0; i < bytes; i += 32) {
    sum0 = f32x4.add(sum0, f32x4.mul(v128.load(a + i), v128.load(b + i)));
    sum1 = f32x4.add(sum1, f32x4.mul(v128.load(a + i, 16), v128.load(b + i, 16)));
  }
  return total(f32x4.add(sum0, sum1));
}

/**
 * One step of gradient descent for an error of p.q: p := shrinkP p + stepP q and q := shrinkQ q + stepQ p, both from the
 * values before.
 */
@inline
export function step(p: usize, q: usize, bytes: usize, shrinkP: f32, stepP: f32, shrinkQ: f32, stepQ: f32): void {
  const shrinksP = f32x4.splat(shrinkP);
  const stepsP = f32x4.splat(stepP);
  const shrinksQ = f32x4.splat(shrinkQ);
  const stepsQ = f32x4.splat(stepQ);
  for (let i: usize = 0; i < bytes; i += 32) {
    const oldP0 = v128.load(p + i);
    const oldQ0 = v128.load(q + i);
    const oldP1 = v128.load(p + i, 16);
    const oldQ1 = v128.load(q + i, 16);
    v128.store(p + i, f32x4.add(f32x4.mul(shrinksP, oldP0), f32x4.mul(stepsP, oldQ0)));
    v128.store(q + i, f32x4.add(f32x4.mul(shrinksQ, oldQ0), f32x4.mul(stepsQ, oldP0)));
    v128.store(p + i, f32x4.add(f32x4.mul(shrinksP, oldP1), f32x4.mul(stepsP, oldQ1)), 16);
    v128.store(q + i, f32x4.add(f32x4.mul(shrinksQ, oldQ1), f32x4.mul(stepsQ, oldP1)), 16);
  }
}
