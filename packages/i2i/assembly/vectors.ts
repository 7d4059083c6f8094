/** Arithmetic of vectors of f32, whose length is a multiple of 8; `bytes` is four times that. */

/** Inner product of two vectors. */
@inline
export function dot(a: usize, b: usize, bytes: usize): f32 {
  let even = f32x4.splat(0);
  let odd = f32x4.splat(0);
  for (let i: usize = 0; i < bytes; i += 32) {
    even = f32x4.add(even, f32x4.mul(v128.load(a + i), v128.load(b + i)));
    odd = f32x4.add(odd, f32x4.mul(v128.load(a + i, 16), v128.load(b + i, 16)));
  }
  const four = f32x4.add(even, odd);
  const two = f32x4.add(four, v128.shuffle<f32>(four, four, 2, 3, 0, 1));
  return f32x4.extract_lane(two, 0) + f32x4.extract_lane(two, 1);
}

/** target += source */
@inline
export function add(target: usize, source: usize, bytes: usize): void {
  for (let i: usize = 0; i < bytes; i += 16) {
    v128.store(target + i, f32x4.add(v128.load(target + i), v128.load(source + i)));
  }
}

/** target += factor * source */
@inline
export function addTo(target: usize, factor: f32, source: usize, bytes: usize): void {
  const factors = f32x4.splat(factor);
  for (let i: usize = 0; i < bytes; i += 32) {
    const place = target + i;
    v128.store(place, f32x4.add(v128.load(place), f32x4.mul(factors, v128.load(source + i))));
    v128.store(place, f32x4.add(v128.load(place, 16), f32x4.mul(factors, v128.load(source + i, 16))), 16);
  }
}

/** sum += factor * row, and then row += factor * vector. */
@inline
export function exchange(sum: usize, row: usize, factor: f32, vector: usize, bytes: usize): void {
  const factors = f32x4.splat(factor);
  for (let i: usize = 0; i < bytes; i += 32) {
    const even = v128.load(row + i);
    const odd = v128.load(row + i, 16);
    v128.store(sum + i, f32x4.add(v128.load(sum + i), f32x4.mul(factors, even)));
    v128.store(sum + i, f32x4.add(v128.load(sum + i, 16), f32x4.mul(factors, odd)), 16);
    v128.store(row + i, f32x4.add(even, f32x4.mul(factors, v128.load(vector + i))));
    v128.store(row + i, f32x4.add(odd, f32x4.mul(factors, v128.load(vector + i, 16))), 16);
  }
}
