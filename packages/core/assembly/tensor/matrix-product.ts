/**
 * Products of matrices (Goto and van de Geijn, 2008). Both factors are cut into blocks that stay in the caches, and a block
 * is packed: the numbers that one step of the innermost loop needs lie side by side, however the factor was stored. So all
 * transposes cost the same. The innermost loop keeps a tile of 4 x 8 sums in registers.
 */

/** Rows and columns of a tile. */
const TILE_ROWS = 4;
const TILE_COLUMNS = 8;
/** Rows of the left factor, inner places, and columns of the right factor in a block. */
const BLOCK_ROWS = 128;
const BLOCK_DEPTH = 256;
const BLOCK_COLUMNS = 512;

const ROW_BYTES: usize = 4 * TILE_ROWS;
const COLUMN_BYTES: usize = 4 * TILE_COLUMNS;
const TILE_BYTES: usize = 4 * TILE_ROWS * TILE_COLUMNS;
const LEFT_BYTES: usize = 4 * BLOCK_ROWS * BLOCK_DEPTH;
const RIGHT_BYTES: usize = 4 * BLOCK_COLUMNS * BLOCK_DEPTH;

/** Bytes of so many numbers. */
@inline
function floats(count: i32): usize {
  return <usize>count << 2;
}

/** Bytes that {@link multiplyMatrices} needs as scratch. */
export function matrixScratchBytes(): usize {
  return LEFT_BYTES + RIGHT_BYTES + 2 * TILE_BYTES;
}

/**
 * result = left . right + bias for each of some pairs of matrices, all f32 and row-major.
 *
 * @param leftStep bytes from the left factor of a pair to that of the next: 0 where all share it; `rightStep` likewise
 * @param rows of the result
 * @param depth columns of the left factor, rows of the right one; at least 1
 * @param columns of the result
 * @param isLeftTransposed 1 when the left factor is stored as depth x rows
 * @param isRightTransposed 1 when the right factor is stored as columns x depth
 * @param bias added to each row: one number a column; 0 for none
 * @param isRelu 1 when negative results become 0
 * @param scratch {@link matrixScratchBytes} bytes at a multiple of 16
 */
export function multiplyMatrices(
  pairs: i32,
  left: usize,
  leftStep: usize,
  right: usize,
  rightStep: usize,
  result: usize,
  rows: i32,
  depth: i32,
  columns: i32,
  isLeftTransposed: bool,
  isRightTransposed: bool,
  bias: usize,
  isRelu: bool,
  scratch: usize,
): void {
  const resultStep = floats(rows) * <usize>columns;
  const leftWidth = isLeftTransposed ? rows : depth;
  const rightWidth = isRightTransposed ? depth : columns;
  const lowest: f32 = isRelu ? 0 : -Infinity;
  for (let pair = 0; pair < pairs; pair++) {
    multiplyAdd(
      left, leftWidth, isLeftTransposed,
      right, rightWidth, isRightTransposed,
      result, columns,
      rows, depth, columns,
      false, bias, lowest, scratch,
    );
    left += leftStep;
    right += rightStep;
    result += resultStep;
  }
}

/**
 * result = left . right + bias, or result += left . right. A width is how many numbers there are from one row of a stored
 * matrix to the next, so that matrices may be parts of others.
 *
 * @param lowest smaller results become this
 */
export function multiplyAdd(
  left: usize,
  leftWidth: i32,
  isLeftTransposed: bool,
  right: usize,
  rightWidth: i32,
  isRightTransposed: bool,
  result: usize,
  resultWidth: i32,
  rows: i32,
  depth: i32,
  columns: i32,
  isAdded: bool,
  bias: usize,
  lowest: f32,
  scratch: usize,
): void {
  for (let column = 0; column < columns; column += BLOCK_COLUMNS) {
    const width = min(BLOCK_COLUMNS, columns - column);
    for (let place = 0; place < depth; place += BLOCK_DEPTH) {
      const length = min(BLOCK_DEPTH, depth - place);
      const isFirst = place == 0 && !isAdded;
      const least = place + length == depth ? lowest : -Infinity;
      pack(right, rightWidth, !isRightTransposed, column, width, place, length, TILE_COLUMNS, scratch + LEFT_BYTES);
      for (let row = 0; row < rows; row += BLOCK_ROWS) {
        const height = min(BLOCK_ROWS, rows - row);
        pack(left, leftWidth, isLeftTransposed, row, height, place, length, TILE_ROWS, scratch);
        const corner = result + floats(row) * <usize>resultWidth + floats(column);
        const start = bias ? bias + floats(column) : 0;
        multiplyBlocks(height, width, length, corner, resultWidth, isFirst, start, least, scratch);
      }
    }
  }
}

/** Multiplies the packed blocks tile by tile. */
function multiplyBlocks(
  height: i32,
  width: i32,
  length: i32,
  corner: usize,
  resultWidth: i32,
  isFirst: bool,
  bias: usize,
  lowest: f32,
  scratch: usize,
): void {
  const stride = floats(resultWidth);
  const tile = scratch + LEFT_BYTES + RIGHT_BYTES;
  const start = tile + TILE_BYTES;
  let rightPanel = scratch + LEFT_BYTES;
  for (let column = 0; column < width; column += TILE_COLUMNS, rightPanel += <usize>length * COLUMN_BYTES) {
    const tileWidth = min(TILE_COLUMNS, width - column);
    const tileBias = bias ? bias + floats(column) : 0;
    memory.fill(start, 0, COLUMN_BYTES);
    if (isFirst && bias) memory.copy(start, tileBias, floats(tileWidth));
    let leftPanel = scratch;
    for (let row = 0; row < height; row += TILE_ROWS, leftPanel += <usize>length * ROW_BYTES) {
      const tileHeight = min(TILE_ROWS, height - row);
      const target = corner + <usize>row * stride + floats(column);
      if (tileHeight == TILE_ROWS && tileWidth == TILE_COLUMNS) {
        multiplyTile(length, leftPanel, rightPanel, isFirst ? start : target, isFirst ? 0 : stride, target, stride, lowest);
        continue;
      }
      // A tile over the edge is computed elsewhere, so that nothing behind the edge is touched.
      if (!isFirst) copyTile(target, stride, tile, COLUMN_BYTES, tileHeight, tileWidth);
      const from = isFirst ? start : tile;
      multiplyTile(length, leftPanel, rightPanel, from, isFirst ? 0 : COLUMN_BYTES, tile, COLUMN_BYTES, lowest);
      copyTile(tile, COLUMN_BYTES, target, stride, tileHeight, tileWidth);
    }
  }
}

function copyTile(from: usize, fromStride: usize, to: usize, toStride: usize, height: i32, width: i32): void {
  for (let row = 0; row < height; row++, from += fromStride, to += toStride) {
    for (let byte: usize = 0; byte < floats(width); byte += 4) store<f32>(to + byte, load<f32>(from + byte));
  }
}

/**
 * One tile: the packed rows times the packed columns, added to the numbers at `start`.
 * @param lowest smaller results become this
 */
function multiplyTile(
  length: i32,
  left: usize,
  right: usize,
  start: usize,
  startStride: usize,
  target: usize,
  stride: usize,
  lowest: f32,
): void {
  let sum00 = f32x4.splat(0);
  let sum01 = f32x4.splat(0);
  let sum10 = f32x4.splat(0);
  let sum11 = f32x4.splat(0);
  let sum20 = f32x4.splat(0);
  let sum21 = f32x4.splat(0);
  let sum30 = f32x4.splat(0);
  let sum31 = f32x4.splat(0);
  const end = left + <usize>length * ROW_BYTES;
  while (left < end) {
    const right0 = v128.load(right);
    const right1 = v128.load(right, 16);
    const left0 = v128.load_splat<f32>(left);
    sum00 = f32x4.add(sum00, f32x4.mul(left0, right0));
    sum01 = f32x4.add(sum01, f32x4.mul(left0, right1));
    const left1 = v128.load_splat<f32>(left, 4);
    sum10 = f32x4.add(sum10, f32x4.mul(left1, right0));
    sum11 = f32x4.add(sum11, f32x4.mul(left1, right1));
    const left2 = v128.load_splat<f32>(left, 8);
    sum20 = f32x4.add(sum20, f32x4.mul(left2, right0));
    sum21 = f32x4.add(sum21, f32x4.mul(left2, right1));
    const left3 = v128.load_splat<f32>(left, 12);
    sum30 = f32x4.add(sum30, f32x4.mul(left3, right0));
    sum31 = f32x4.add(sum31, f32x4.mul(left3, right1));
    left += ROW_BYTES;
    right += COLUMN_BYTES;
  }
  const floor = f32x4.splat(lowest);
  storeRow(sum00, sum01, start, target, floor);
  storeRow(sum10, sum11, start + startStride, target + stride, floor);
  storeRow(sum20, sum21, start + 2 * startStride, target + 2 * stride, floor);
  storeRow(sum30, sum31, start + 3 * startStride, target + 3 * stride, floor);
}

@inline
function storeRow(sum0: v128, sum1: v128, start: usize, target: usize, floor: v128): void {
  v128.store(target, f32x4.max(f32x4.add(sum0, v128.load(start)), floor));
  v128.store(target, f32x4.max(f32x4.add(sum1, v128.load(start, 16)), floor), 16);
}

/**
 * Packs `count` lines of a factor (rows of the left one, columns of the right one) into panels of `panelLines` lines: for
 * each inner place the numbers of the panel's lines side by side. Missing lines of the last panel repeat others.
 *
 * @param factorWidth numbers from one stored row of the factor to the next
 * @param areSideBySide true when the numbers of an inner place lie side by side in the factor, else those of a line do
 */
function pack(
  factor: usize,
  factorWidth: i32,
  areSideBySide: bool,
  line: i32,
  count: i32,
  place: i32,
  length: i32,
  panelLines: i32,
  target: usize,
): void {
  const stride = floats(factorWidth);
  const step = floats(panelLines);
  const panelBytes = <usize>length * step;
  for (let done = 0; done < count; done += panelLines, target += panelBytes) {
    for (let lane = 0; lane < panelLines; lane += 4) {
      // Four lines from here; where they end, the last ones, or one again.
      const first = done + lane;
      const left = count - first;
      const to = target + floats(lane);
      if (!areSideBySide) {
        const from = factor + <usize>(line + min(first, count - 1)) * stride + floats(place);
        packLines(from, stride, left, length, to, step);
        continue;
      }
      const from = factor + <usize>place * stride + floats(line + first);
      if (left >= 4) packPlaces(from, stride, length, to, step);
      else packSomePlaces(from, stride, left, length, to, step);
    }
  }
}

function packPlaces(from: usize, stride: usize, length: i32, to: usize, step: usize): void {
  for (let i = 0; i < length; i++, from += stride, to += step) v128.store(to, v128.load(from));
}

/** Like {@link packPlaces} where fewer than four lines are left: the others are 0. */
function packSomePlaces(from: usize, stride: usize, left: i32, length: i32, to: usize, step: usize): void {
  for (let i = 0; i < length; i++, from += stride, to += step) {
    for (let lane = 0; lane < 4; lane++) {
      store<f32>(to + floats(lane), lane < left ? load<f32>(from + floats(lane)) : <f32>0);
    }
  }
}

/** Packs four lines of which each lies side by side: a transpose. Where fewer are left the last one is repeated. */
function packLines(line0: usize, stride: usize, left: i32, length: i32, to: usize, step: usize): void {
  let line1 = left > 1 ? line0 + stride : line0;
  let line2 = left > 2 ? line1 + stride : line1;
  let line3 = left > 3 ? line2 + stride : line2;
  let i = 0;
  for (; i + 4 <= length; i += 4, line0 += 16, line1 += 16, line2 += 16, line3 += 16) {
    const a = v128.load(line0);
    const b = v128.load(line1);
    const c = v128.load(line2);
    const d = v128.load(line3);
    const ab0 = v128.shuffle<f32>(a, b, 0, 4, 1, 5);
    const ab1 = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
    const cd0 = v128.shuffle<f32>(c, d, 0, 4, 1, 5);
    const cd1 = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
    v128.store(to, v128.shuffle<f32>(ab0, cd0, 0, 1, 4, 5));
    to += step;
    v128.store(to, v128.shuffle<f32>(ab0, cd0, 2, 3, 6, 7));
    to += step;
    v128.store(to, v128.shuffle<f32>(ab1, cd1, 0, 1, 4, 5));
    to += step;
    v128.store(to, v128.shuffle<f32>(ab1, cd1, 2, 3, 6, 7));
    to += step;
  }
  for (; i < length; i++, line0 += 4, line1 += 4, line2 += 4, line3 += 4, to += step) {
    store<f32>(to, load<f32>(line0));
    store<f32>(to, load<f32>(line1), 4);
    store<f32>(to, load<f32>(line2), 8);
    store<f32>(to, load<f32>(line3), 12);
  }
}
