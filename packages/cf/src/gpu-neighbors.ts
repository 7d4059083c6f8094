import { type CompressedRows, type Device, type FitWork, Stage } from "@funrec/core";
import type { Kernels, RowHeaps } from "@funrec/core/kernels";
import { GpuCounter } from "./gpu-co-occurrence.js";
import type { PopularityOrder } from "./popularity-order.js";

/** What the kernel that takes the counts needs to know: assembly/offer-tile.ts. */
export interface CountUse {
  readonly kernels: Kernels;
  readonly order: PopularityOrder;
  readonly measure: number;
  readonly shrinkage: number;
  readonly heaps: RowHeaps;
}

/** Steps of counting below which no GPU is looked for: finding one takes as long as to count. */
const STEPS_WORTH_GPU = 4e9;
/** Time that a processor takes to count one common column, in milliseconds; as measured. */
const STEP_MS = 1.3e-6;

const TILE_ROWS = 512;

/**
 * Counts on a GPU and offers what was counted to the heaps of one thread.
 *
 * @param steps of counting without a GPU
 * @returns false when there is no GPU, or none that is worth it: nothing was offered then
 */
export async function nearestByGpu(
  use: CountUse,
  device: Device,
  steps: number,
  work: FitWork,
): Promise<boolean> {
  if (device === "cpu" || (device === "auto" && steps < STEPS_WORTH_GPU)) return false;
  const counter = await GpuCounter.open(device);
  if (!(counter instanceof GpuCounter)) {
    if (device === "gpu") warnOnce(`counting on the processors: ${counter.reason}`);
    return false;
  }
  try {
    const rows = rowsByRank(use.order);
    if (device === "auto" && !(await isWorthIt(counter, rows, (steps * STEP_MS) / use.kernels.threads))) {
      return false;
    }
    await offerTiles(counter, rows, use, work);
    return true;
  } finally {
    await counter.close();
  }
}

const warned = new Set<string>();

/** Says on the console what somebody who asked for a GPU should know, and not again. */
export function warnOnce(message: string): void {
  if (warned.has(message)) return;
  warned.add(message);
  console.warn(`@funrec/cf: ${message}`);
}

function rowsByRank({ rows, columnCount, offsets, columns }: PopularityOrder): CompressedRows {
  return { rowCount: rows.length, columnCount, offsets, columns: columns.array.slice() };
}

const tileCount = (rowCount: number): number => {
  const blocks = Math.ceil(rowCount / TILE_ROWS);
  return (blocks * (blocks + 1)) / 2;
};

/** Counts a tile, twice since the first makes the GPU ready, and compares with the time of the processors for all. */
async function isWorthIt(counter: GpuCounter, rows: CompressedRows, processorMs: number): Promise<boolean> {
  let tileMs = Infinity;
  for (let round = 0; round < 2; round++) {
    const start = performance.now();
    const tiles = counter.tiles(rows, { tileRows: TILE_ROWS });
    await tiles.next();
    await tiles.return(undefined);
    tileMs = performance.now() - start;
  }
  return tileMs * tileCount(rows.rowCount) < processorMs;
}

async function offerTiles(
  counter: GpuCounter,
  rows: CompressedRows,
  { kernels, order, measure, shrinkage, heaps }: CountUse,
  work: FitWork,
): Promise<void> {
  const stage = new Stage(work, "neighbors", tileCount(rows.rowCount));
  const counts = kernels.memory.allocate("i32", TILE_ROWS * TILE_ROWS);
  let done = 0;
  for await (const tile of counter.tiles(rows, { tileRows: TILE_ROWS })) {
    counts.array.set(tile.counts);
    kernels.call(
      "offerTile",
      tile.firstRow,
      tile.rowCount,
      tile.firstOther,
      tile.otherCount,
      counts.address,
      order.address,
      measure,
      shrinkage,
      heaps.addressOf(0),
    );
    await stage.advance(++done);
  }
}
