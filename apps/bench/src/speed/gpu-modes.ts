import { GpuAbsence, GpuCounter, type GpuDevice, type GpuMode } from "@funrec/cf";
import { type CompressedRows, EngineError, offsetsFromCounts, rowColumns } from "@funrec/core";

/** How fast one way to count is. */
export interface GpuModeSpeed {
  /** A mode of gpu.js, or `"plain"` for a loop over packed bits without gpu.js, which all modes must beat. */
  readonly mode: GpuMode | "plain";
  readonly kind: GpuDevice["kind"];
  readonly description: string;
  /** Best of three runs after one that is not counted; packing the bits is part of it. */
  readonly seconds: number;
  /** Tiles of one run: 1, unless there are more than 512 rows. */
  readonly tiles: number;
}

/** A way to count, or why it cannot be had. */
export type GpuModeOutcome = GpuModeSpeed | { readonly mode: GpuMode; readonly reason: string };

const MODES: readonly GpuMode[] = ["cpu", "webasm", "webgpu", "headlessgl"];
const RUNS = 3;

/**
 * Measures all modes of gpu.js at counting the common columns of all pairs of rows, and the plain loop first.
 * @param rows a few hundred rows, such as those of {@link densestRows}
 * @throws EngineError when a mode does not give the counts of the plain loop
 */
export async function* measureGpuModes(rows: CompressedRows): AsyncGenerator<GpuModeOutcome> {
  let expected = new Int32Array();
  const plainSeconds = await bestOf(async () => {
    expected = countPlainly(rows);
  });
  yield {
    mode: "plain",
    kind: "software",
    description: "a loop over 32 bits",
    seconds: plainSeconds,
    tiles: 1,
  };
  for (const mode of MODES) {
    const counter = await GpuCounter.open(mode);
    if (counter instanceof GpuAbsence) {
      yield { mode, reason: counter.reason };
      continue;
    }
    try {
      let tiles = 0;
      const seconds = await bestOf(async () => {
        tiles = await countAndCompare(counter, rows, expected);
      });
      yield { ...counter.device, seconds, tiles };
    } finally {
      await counter.close();
    }
  }
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

async function bestOf(work: () => Promise<void>): Promise<number> {
  await work();
  let best = Infinity;
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    await work();
    best = Math.min(best, performance.now() - start);
  }
  return best / 1000;
}

async function countAndCompare(
  counter: GpuCounter,
  rows: CompressedRows,
  expected: Int32Array,
): Promise<number> {
  let tiles = 0;
  for await (const { firstRow, firstOther, otherCount, counts } of counter.tiles(rows)) {
    tiles++;
    for (let pair = 0; pair < counts.length; pair++) {
      const row = firstRow + Math.floor(pair / otherCount);
      const other = firstOther + (pair % otherCount);
      if (other <= row && counts[pair] !== expected[row * rows.rowCount + other]) {
        throw new EngineError(`${counter.device.mode} miscounts the rows ${row} and ${other}`);
      }
    }
  }
  return tiles;
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
