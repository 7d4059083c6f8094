import { at } from "../../core/assembly/numbers";

/** Rows and columns of a tile. */
export const TILE: i32 = 64;
export const TILE_BYTES: usize = 8 * 64 * 64;

/**
 * Address of a tile of a symmetric matrix of f64, of which the lower half is kept, tile by tile: tile (I, J) with J <= I
 * is number I (I + 1) / 2 + J, row by row within it. Above the diagonal of a tile (I, I) stands nothing of meaning.
 */
@inline
export function tileOf(matrix: usize, row: i32, column: i32): usize {
  const before = (<usize>row * (<usize>row + 1)) >> 1;
  return matrix + (before + <usize>column) * TILE_BYTES;
}

/** target = target + factor L'R for three tiles; factor is 1 or -1. */
export function addProduct(left: usize, right: usize, target: usize, factor: f64): void {
  const factors = f64x2.splat(factor);
  const rowBytes = <usize>TILE << 3;
  for (let i: usize = 0; i < rowBytes; i += 32) {
    for (let j: usize = 0; j < rowBytes; j += 32) {
      let a0 = f64x2.splat(0);
      let a1 = f64x2.splat(0);
      let b0 = f64x2.splat(0);
      let b1 = f64x2.splat(0);
      let c0 = f64x2.splat(0);
      let c1 = f64x2.splat(0);
      let d0 = f64x2.splat(0);
      let d1 = f64x2.splat(0);
      let l = left + i;
      let r = right + j;
      for (const end = l + TILE_BYTES; l < end; l += rowBytes, r += rowBytes) {
        const r0 = v128.load(r);
        const r1 = v128.load(r, 16);
        const a = v128.load64_splat(l);
        a0 = f64x2.add(a0, f64x2.mul(a, r0));
        a1 = f64x2.add(a1, f64x2.mul(a, r1));
        const b = v128.load64_splat(l, 8);
        b0 = f64x2.add(b0, f64x2.mul(b, r0));
        b1 = f64x2.add(b1, f64x2.mul(b, r1));
        const c = v128.load64_splat(l, 16);
        c0 = f64x2.add(c0, f64x2.mul(c, r0));
        c1 = f64x2.add(c1, f64x2.mul(c, r1));
        const d = v128.load64_splat(l, 24);
        d0 = f64x2.add(d0, f64x2.mul(d, r0));
        d1 = f64x2.add(d1, f64x2.mul(d, r1));
      }
      const place = target + <usize>(i >> 3) * rowBytes + j;
      addPair(place, factors, a0, a1);
      addPair(place + rowBytes, factors, b0, b1);
      addPair(place + 2 * rowBytes, factors, c0, c1);
      addPair(place + 3 * rowBytes, factors, d0, d1);
    }
  }
}

@inline
function addPair(place: usize, factors: v128, low: v128, high: v128): void {
  v128.store(place, f64x2.add(v128.load(place), f64x2.mul(factors, low)));
  v128.store(place, f64x2.add(v128.load(place, 16), f64x2.mul(factors, high)), 16);
}

/** target = source transposed. */
@inline
export function transposeTile(source: usize, target: usize): void {
  for (let i = 0; i < TILE; i++) {
    for (let j = 0; j < TILE; j++) {
      store<f64>(target + (<usize>(j * TILE + i) << 3), at<f64>(source, i * TILE + j));
    }
  }
}
