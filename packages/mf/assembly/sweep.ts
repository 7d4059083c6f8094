import { at, put } from "../../core/assembly/numbers";
import { addProduct, TILE, TILE_BYTES, tileOf, transposeTile } from "./tiles";

// The sweep operator on a symmetric positive definite matrix A, a tile at a time (Beaton, 1964; Goodnight, 1979). With D
// the pivot tile, sweeping replaces D by -inv(D), each tile V of its row and column by V inv(D), and every other tile by
// itself less V inv(D) V'. After all tiles have been pivots the matrix is -inv(A).

/** Inverts the pivot tile: `inverse` becomes inv(D), the tile itself -inv(D). */
export function invertPivot(matrix: usize, pivot: i32, inverse: usize): void {
  const tile = tileOf(matrix, pivot, pivot);
  for (let i = 0; i < TILE; i++) {
    for (let j = 0; j <= i; j++) {
      const value = at<f64>(tile, i * TILE + j);
      put<f64>(inverse, i * TILE + j, value);
      put<f64>(inverse, j * TILE + i, value);
    }
  }
  const rowBytes = <usize>TILE << 3;
  for (let k = 0; k < TILE; k++) {
    const pivots = inverse + <usize>k * rowBytes;
    const scale = 1 / at<f64>(pivots, k);
    put<f64>(pivots, k, 1);
    for (let j = 0; j < TILE; j++) put<f64>(pivots, j, at<f64>(pivots, j) * scale);
    for (let i = 0; i < TILE; i++) {
      if (i == k) continue;
      const row = inverse + <usize>i * rowBytes;
      const factors = f64x2.splat(at<f64>(row, k));
      put<f64>(row, k, 0);
      for (let place: usize = 0; place < rowBytes; place += 16) {
        const product = f64x2.mul(factors, v128.load(pivots + place));
        v128.store(row + place, f64x2.sub(v128.load(row + place), product));
      }
    }
  }
  for (let i = 0; i < TILE * TILE; i++) put<f64>(tile, i, -at<f64>(inverse, i));
}

/**
 * Sweeps the tiles (row, pivot) of the rows first..end. Keeps V' of each row in `old`, and inv(D) V' in `swept`, one tile
 * a row, for `sweepTiles`.
 */
export function sweepPanel(
  first: i32,
  end: i32,
  matrix: usize,
  pivot: i32,
  inverse: usize,
  old: usize,
  swept: usize,
): void {
  for (let row = first; row < end; row++) {
    if (row == pivot) continue;
    const tile = row > pivot ? tileOf(matrix, row, pivot) : tileOf(matrix, pivot, row);
    const before = old + <usize>row * TILE_BYTES;
    const after = swept + <usize>row * TILE_BYTES;
    if (row > pivot) transposeTile(tile, before);
    else memory.copy(before, tile, TILE_BYTES);
    memory.fill(after, 0, TILE_BYTES);
    addProduct(inverse, before, after, 1);
    if (row > pivot) transposeTile(after, tile);
    else memory.copy(tile, after, TILE_BYTES);
  }
}

/** Sweeps the tiles first..end, counted in the order in which they stand, but for those of the pivot's row and column. */
export function sweepTiles(first: i32, end: i32, matrix: usize, pivot: i32, old: usize, swept: usize): void {
  let row = 0;
  while ((row + 1) * (row + 2) / 2 <= first) row++;
  let column = first - row * (row + 1) / 2;
  for (let tile = first; tile < end; tile++) {
    if (row != pivot && column != pivot) {
      const left = swept + <usize>row * TILE_BYTES;
      addProduct(left, old + <usize>column * TILE_BYTES, matrix + <usize>tile * TILE_BYTES, -1);
    }
    if (++column > row) {
      row++;
      column = 0;
    }
  }
}
