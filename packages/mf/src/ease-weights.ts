import { type CompressedRows, type FitWork, type InteractionMatrix, Stage, transpose } from "@funrec/core";
import { type Block, evenCalls, Kernels } from "@funrec/core/kernels";
import { kernels as code } from "./generated/kernels.js";

/** Rows and columns of a tile of assembly/tiles.ts. */
const TILE = 64;
const TILE_NUMBERS = TILE * TILE;
/** About 2 million steps of the innermost loop: some milliseconds, after which progress and aborts are seen. */
const TILES_A_CALL = 16;
const PANEL_ROWS_A_CALL = 8;
const COUNTS_A_CALL = 2_000_000;

/** Place of an entry in the lower half of a matrix in tiles. */
function placeOf(row: number, column: number): number {
  const [tileRow, tileColumn] = [Math.floor(row / TILE), Math.floor(column / TILE)];
  const tile = (tileRow * (tileRow + 1)) / 2 + tileColumn;
  return tile * TILE_NUMBERS + (row % TILE) * TILE + (column % TILE);
}

/**
 * The weights of EASE: with P the inverse of X'X + regularization I, the weight of item i for item j is -P_ij / P_jj, and
 * 0 for itself. Sums are of 64 bits; the result does not depend on the number of threads.
 *
 * @returns items x items numbers, those of an item one behind the other
 * @throws EngineError when the memory does not suffice; the signal's reason once aborted
 */
export async function easeWeights(
  matrix: InteractionMatrix,
  regularization: number,
  work: FitWork,
): Promise<Float32Array> {
  const kernels = await Kernels.open(code, { threads: work.threads });
  try {
    const { columnCount: itemCount } = matrix.byUser;
    const tileRows = Math.ceil(itemCount / TILE);
    const tiles = kernels.memory.allocate("f64", ((tileRows * (tileRows + 1)) / 2) * TILE_NUMBERS);
    await countCommonUsers(kernels, matrix, regularization, tiles, work);
    fillUp(tiles, itemCount, tileRows);
    await invert(kernels, tiles, tileRows, work);
    return weightsFrom(tiles.array, itemCount);
  } finally {
    kernels.close();
  }
}

/** X'X + regularization I. */
async function countCommonUsers(
  kernels: Kernels,
  { byItem }: InteractionMatrix,
  regularization: number,
  tiles: Block<"f64">,
  work: FitWork,
): Promise<void> {
  const { memory, threads } = kernels;
  const byUser = transpose(byItem); // items ascend
  const arrays = [byItem.offsets, byItem.columns, byUser.offsets, byUser.columns].map(
    (array) => memory.copy("i32", array).address,
  );
  const counts = memory.allocate("i32", threads * byItem.rowCount).address;
  const calls = countingChunks(byItem, byUser).map(([first, end], call) => {
    const ownCounts = counts + 4 * (call % threads) * byItem.rowCount;
    const numbers = [first, end, ...arrays, ownCounts, regularization, tiles.address];
    return { kernel: "countCommonUsers", numbers };
  });
  await kernels.run(calls, new Stage(work, "co-occurrences", calls.length));
}

function countingChunks(byItem: CompressedRows, byUser: CompressedRows): [first: number, end: number][] {
  const chunks: [number, number][] = [];
  let start = 0;
  let cost = 0;
  for (let item = 0; item < byItem.rowCount; item++) {
    cost += item;
    for (let entry = byItem.offsets[item]!; entry < byItem.offsets[item + 1]!; entry++) {
      const user = byItem.columns[entry]!;
      cost += byUser.offsets[user + 1]! - byUser.offsets[user]!;
    }
    if (cost < COUNTS_A_CALL && item + 1 < byItem.rowCount) continue;
    chunks.push([start, item + 1]);
    start = item + 1;
    cost = 0;
  }
  return chunks;
}

/** Makes the rows and columns that fill up the last tiles those of the identity. */
function fillUp({ array }: Block<"f64">, itemCount: number, tileRows: number): void {
  for (let row = itemCount; row < tileRows * TILE; row++) array[placeOf(row, row)] = 1;
}

/** Replaces a matrix A by -inv(A), sweeping tile after tile: assembly/sweep.ts. */
async function invert(kernels: Kernels, tiles: Block<"f64">, tileRows: number, work: FitWork): Promise<void> {
  const { memory } = kernels;
  const inverse = memory.allocate("f64", TILE_NUMBERS).address;
  const old = memory.allocate("f64", tileRows * TILE_NUMBERS).address;
  const swept = memory.allocate("f64", tileRows * TILE_NUMBERS).address;
  const matrix = tiles.address;
  const tileCount = tiles.length / TILE_NUMBERS;
  const stage = new Stage(work, "inversion", tileRows);
  for (let pivot = 0; pivot < tileRows; pivot++) {
    kernels.call("invertPivot", matrix, pivot, inverse);
    await kernels.run(
      evenCalls("sweepPanel", tileRows, PANEL_ROWS_A_CALL, [matrix, pivot, inverse, old, swept]),
    );
    const calls = evenCalls("sweepTiles", tileCount, TILES_A_CALL, [matrix, pivot, old, swept]);
    await kernels.run(calls, { advance: (done) => stage.advance(pivot + done / calls.length) });
  }
}

/** @param negativeInverse the lower half of -P */
function weightsFrom(negativeInverse: Float64Array, itemCount: number): Float32Array {
  const weights = new Float32Array(itemCount * itemCount);
  const diagonal = Float64Array.from({ length: itemCount }, (_, i) => negativeInverse[placeOf(i, i)]!);
  for (let i = 0; i < itemCount; i++) {
    for (let j = 0; j < i; j++) {
      const entry = negativeInverse[placeOf(i, j)]!;
      weights[i * itemCount + j] = -entry / diagonal[j]!;
      weights[j * itemCount + i] = -entry / diagonal[i]!;
    }
  }
  return weights;
}
