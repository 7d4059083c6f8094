import { total } from "../lanes";

/** The sum of products of two arrays of f32. */
@inline
export function product(a: usize, b: usize, bytes: usize): f32 {
  let sums0 = f32x4.splat(0);
  let sums1 = f32x4.splat(0);
  let byte: usize = 0;
  for (; byte + 32 <= bytes; byte += 32) {
    sums0 = f32x4.add(sums0, f32x4.mul(v128.load(a + byte), v128.load(b + byte)));
    sums1 = f32x4.add(sums1, f32x4.mul(v128.load(a + byte, 16), v128.load(b + byte, 16)));
  }
  let sum = total(f32x4.add(sums0, sums1));
  for (; byte < bytes; byte += 4) sum += load<f32>(a + byte) * load<f32>(b + byte);
  return sum;
}

/** The sum of an array of f32. */
@inline
export function sumOf(array: usize, bytes: usize): f32 {
  let sums = f32x4.splat(0);
  let byte: usize = 0;
  for (; byte + 16 <= bytes; byte += 16) sums = f32x4.add(sums, v128.load(array + byte));
  let sum = total(sums);
  for (; byte < bytes; byte += 4) sum += load<f32>(array + byte);
  return sum;
}

/** Four numbers from here, or fewer and zeros. */
@inline
export function loadSome(from: usize, count: i32): v128 {
  if (count >= 4) return v128.load(from);
  let vector = f32x4.replace_lane(f32x4.splat(0), 0, load<f32>(from));
  if (count > 1) vector = f32x4.replace_lane(vector, 1, load<f32>(from, 4));
  if (count > 2) vector = f32x4.replace_lane(vector, 2, load<f32>(from, 8));
  return vector;
}

/** Stores four numbers, or the first few of them. */
@inline
export function storeSome(to: usize, vector: v128, count: i32): void {
  if (count >= 4) {
    v128.store(to, vector);
    return;
  }
  store<f32>(to, f32x4.extract_lane(vector, 0));
  if (count > 1) store<f32>(to, f32x4.extract_lane(vector, 1), 4);
  if (count > 2) store<f32>(to, f32x4.extract_lane(vector, 2), 8);
}

/** to += from, so many numbers. */
export function addRow(to: usize, from: usize, count: i32): void {
  for (let i = 0; i < count; i += 4) {
    const place = <usize>i * 4;
    const sum = f32x4.add(loadSome(to + place, count - i), loadSome(from + place, count - i));
    storeSome(to + place, sum, count - i);
  }
}
