import { GpuAbsence, GpuCounter, type GpuMode } from "@funrec/cf";
import {
  type CompressedRows,
  EngineError,
  InteractionMatrix,
  offsetsFromCounts,
  rowColumns,
} from "@funrec/core";
import type { Arena } from "./contestants.js";
import type { Contestant } from "./measure.js";

const MODES: readonly GpuMode[] = ["cpu", "webasm", "webgpu", "headlessgl"];

/**
 * Counting the common users of all pairs of the most popular items: a loop over packed bits in TypeScript, and gpu.js in
 * each of its modes that runs here. Which do not, and why, is said once.
 */
export async function gpuModes({ log }: Arena): Promise<Contestant[]> {
  const rows = densestRows(InteractionMatrix.from(log).byItem);
  const expected = countPlainly(rows);
  const contestants: Contestant[] = [
    { name: "plain loop", threads: 1, isPeer: false, run: () => timed(() => void countPlainly(rows)) },
  ];
  for (const mode of MODES) {
    const counter = await GpuCounter.open(mode);
    if (counter instanceof GpuAbsence) {
      console.error(`gpu.js, ${mode}: ${counter.reason}`);
      continue;
    }
    console.error(`gpu.js, ${mode}: ${counter.device.description}`);
    contestants.push({
      name: `gpu.js ${mode} (${counter.device.kind})`,
      threads: 1,
      isPeer: true,
      run: () => runMode(mode, rows, expected),
    });
    await counter.close();
  }
  return contestants;
}

/** Opens the mode, and times a second count: the first makes it ready. */
async function runMode(
  mode: GpuMode,
  rows: CompressedRows,
  expected: Int32Array,
): Promise<{ seconds: number }> {
  const counter = await GpuCounter.open(mode);
  if (counter instanceof GpuAbsence) throw new EngineError(counter.reason);
  try {
    await countAndCompare(counter, rows, expected);
    return await timed(() => countAndCompare(counter, rows, expected));
  } finally {
    await counter.close();
  }
}

async function timed(work: () => Promise<void> | void): Promise<{ seconds: number }> {
  const start = performance.now();
  await work();
  return { seconds: (performance.now() - start) / 1000 };
}

/** The rows with the most columns, most first, as a matrix of their own: the hardest part of a matrix to count. */
export function densestRows(rows: CompressedRows, count = 512): CompressedRows {
  const lengths = Int32Array.from({ length: rows.rowCount }, (_, row) => rowColumns(rows, row).length);
  const order = [...lengths.keys()].sort((a, b) => lengths[b]! - lengths[a]! || a - b).slice(0, count);
  const offsets = offsetsFromCounts(Int32Array.from(order, (row) => lengths[row]!));
  const columns = new Int32Array(offsets[order.length]!);
  order.forEach((row, place) => columns.set(rowColumns(rows, row), offsets[place]));
  return { rowCount: order.length, columnCount: rows.columnCount, offsets, columns };
}

/** @throws EngineError when a count is wrong */
async function countAndCompare(
  counter: GpuCounter,
  rows: CompressedRows,
  expected: Int32Array,
): Promise<void> {
  for await (const { firstRow, firstOther, otherCount, counts } of counter.tiles(rows)) {
    for (let pair = 0; pair < counts.length; pair++) {
      const row = firstRow + Math.floor(pair / otherCount);
      const other = firstOther + (pair % otherCount);
      if (other <= row && counts[pair] !== expected[row * rows.rowCount + other]) {
        throw new EngineError(`${counter.device.mode} miscounts the rows ${row} and ${other}`);
      }
    }
  }
}

/** Counts of all pairs with other <= row, at `row * rowCount + other`. */
function countPlainly({ rowCount, columnCount, offsets, columns }: CompressedRows): Int32Array<ArrayBuffer> {
  const words = Math.ceil(columnCount / 32);
  const bits = new Int32Array(rowCount * words);
  for (let row = 0; row < rowCount; row++) {
    for (let entry = offsets[row]!; entry < offsets[row + 1]!; entry++) {
      bits[row * words + (columns[entry]! >>> 5)]! |= 1 << (columns[entry]! & 31);
    }
  }
  const counts = new Int32Array(rowCount * rowCount);
  for (let row = 0; row < rowCount; row++) {
    for (let other = 0; other <= row; other++) {
      let count = 0;
      for (let a = row * words, b = other * words, end = a + words; a < end; a++, b++) {
        let x = bits[a]! & bits[b]!;
        x -= (x >>> 1) & 0x55555555;
        x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
        count += Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
      }
      counts[row * rowCount + other] = count;
    }
  }
  return counts;
}
