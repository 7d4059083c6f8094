// Rows of f32 of any length.

/** Bytes of a number, and of the numbers that are computed at once. */
export const FLOAT: usize = 4;
export const VECTOR: usize = 16;
/** Bytes of a row that are held in registers at a time. */
export const BLOCK: usize = 8 * VECTOR;

/** to := to + weight from. */
@inline
export function addRow(to: usize, from: usize, floats: i32, weight: f32): void {
  const weights = f32x4.splat(weight);
  const bytes = <usize>floats * FLOAT;
  const vectors = bytes & ~(VECTOR - 1);
  let i: usize = 0;
  for (; i < vectors; i += VECTOR) {
    v128.store(to + i, f32x4.add(v128.load(to + i), f32x4.mul(weights, v128.load(from + i))));
  }
  for (; i < bytes; i += FLOAT) store<f32>(to + i, load<f32>(to + i) + weight * load<f32>(from + i));
}

/** to := to + weight a b, number by number. */
@inline
export function addProducts(to: usize, a: usize, b: usize, floats: i32, weight: f32): void {
  const weights = f32x4.splat(weight);
  const bytes = <usize>floats * FLOAT;
  const vectors = bytes & ~(VECTOR - 1);
  let i: usize = 0;
  for (; i < vectors; i += VECTOR) {
    const products = f32x4.mul(weights, f32x4.mul(v128.load(a + i), v128.load(b + i)));
    v128.store(to + i, f32x4.add(v128.load(to + i), products));
  }
  for (; i < bytes; i += FLOAT) store<f32>(to + i, load<f32>(to + i) + weight * (load<f32>(a + i) * load<f32>(b + i)));
}
