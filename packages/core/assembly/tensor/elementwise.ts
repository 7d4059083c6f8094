import { exponential, hyperbolicTangent, logarithmOfOnePlus } from "./exponential";

const EXPONENTIAL = 0;
const TANH = 1;
const SOFTPLUS = 2;
const VECTOR: usize = 16;

/** to = e^from. @param bytes of the numbers @param scratch 16 bytes */
export function exponentials(from: usize, to: usize, bytes: usize, scratch: usize): void {
  apply(EXPONENTIAL, from, to, bytes, scratch);
}

/** to = tanh(from). @param bytes of the numbers @param scratch 16 bytes */
export function hyperbolicTangents(from: usize, to: usize, bytes: usize, scratch: usize): void {
  apply(TANH, from, to, bytes, scratch);
}

/** to = log(1 + e^from). @param bytes of the numbers @param scratch 16 bytes */
export function softplus(from: usize, to: usize, bytes: usize, scratch: usize): void {
  apply(SOFTPLUS, from, to, bytes, scratch);
}

@inline
function apply(operation: i32, from: usize, to: usize, bytes: usize, scratch: usize): void {
  if (bytes < VECTOR) {
    memory.copy(scratch, from, bytes);
    v128.store(scratch, compute(operation, v128.load(scratch)));
    memory.copy(to, scratch, bytes);
    return;
  }
  // The last four numbers may overlap with those before.
  for (let i: usize = 0; i < bytes - VECTOR; i += VECTOR) v128.store(to + i, compute(operation, v128.load(from + i)));
  const last = bytes - VECTOR;
  v128.store(to + last, compute(operation, v128.load(from + last)));
}

@inline
function compute(operation: i32, x: v128): v128 {
  if (operation == EXPONENTIAL) return exponential(x);
  if (operation == TANH) return hyperbolicTangent(x);
  const small = logarithmOfOnePlus(exponential(f32x4.neg(f32x4.abs(x))));
  return f32x4.add(f32x4.max(x, f32x4.splat(0)), small);
}
