import { at, put } from "../../core/assembly/numbers";

/** Rows that are multiplied before their sum goes to memory: they fit the first cache, and sums stay short. */
const ROWS_AT_ONCE: i32 = 64;

/** Adds the inner products of the columns of some rows to the upper half of a matrix: target += rows' rows. */
@inline
export function addProducts(rows: usize, count: i32, width: i32, target: usize): void {
  const bytes = <usize>width << 2;
  const end = rows + <usize>count * bytes;
  for (let i = 0; i < width; i += 4) {
    // Tiles of 4 x 8 cover the upper half and some numbers below the diagonal, which nobody reads.
    for (let j = i & ~7; j < width; j += 8) {
      let a0 = f32x4.splat(0);
      let a1 = f32x4.splat(0);
      let b0 = f32x4.splat(0);
      let b1 = f32x4.splat(0);
      let c0 = f32x4.splat(0);
      let c1 = f32x4.splat(0);
      let d0 = f32x4.splat(0);
      let d1 = f32x4.splat(0);
      const right = <usize>j << 2;
      const left = <usize>i << 2;
      for (let row = rows; row < end; row += bytes) {
        const r0 = v128.load(row + right);
        const r1 = v128.load(row + right, 16);
        const a = v128.load32_splat(row + left);
        a0 = f32x4.add(a0, f32x4.mul(a, r0));
        a1 = f32x4.add(a1, f32x4.mul(a, r1));
        const b = v128.load32_splat(row + left, 4);
        b0 = f32x4.add(b0, f32x4.mul(b, r0));
        b1 = f32x4.add(b1, f32x4.mul(b, r1));
        const c = v128.load32_splat(row + left, 8);
        c0 = f32x4.add(c0, f32x4.mul(c, r0));
        c1 = f32x4.add(c1, f32x4.mul(c, r1));
        const d = v128.load32_splat(row + left, 12);
        d0 = f32x4.add(d0, f32x4.mul(d, r0));
        d1 = f32x4.add(d1, f32x4.mul(d, r1));
      }
      const place = target + <usize>i * bytes + right;
      addPair(place, a0, a1);
      addPair(place + bytes, b0, b1);
      addPair(place + 2 * bytes, c0, c1);
      addPair(place + 3 * bytes, d0, d1);
    }
  }
}

@inline
function addPair(place: usize, low: v128, high: v128): void {
  v128.store(place, f32x4.add(v128.load(place), low));
  v128.store(place, f32x4.add(v128.load(place, 16), high), 16);
}

/** Upper half of the Gram matrix of the rows first..end of a table: target = sum of row row'. */
export function gramOfRows(first: i32, end: i32, table: usize, width: i32, target: usize): void {
  const bytes = <usize>width << 2;
  memory.fill(target, 0, bytes * <usize>width);
  for (let row = first; row < end; row += ROWS_AT_ONCE) {
    addProducts(table + <usize>row * bytes, min(ROWS_AT_ONCE, end - row), width, target);
  }
}

/** Both halves of the sum of some matrices of which the upper half is known, times a factor. */
export function sumGrams(grams: usize, count: i32, width: i32, factor: f32, target: usize): void {
  const size = width * width;
  for (let i = 0; i < width; i++) {
    for (let j = i; j < width; j++) {
      let sum: f64 = 0;
      for (let gram = 0; gram < count; gram++) sum += <f64>at<f32>(grams, gram * size + i * width + j);
      put<f32>(target, i * width + j, factor * <f32>sum);
      put<f32>(target, j * width + i, factor * <f32>sum);
    }
  }
}
