import { type CompressedRows, EngineError, OptionError, transpose } from "@funrec/core";
import type { GPU, IKernelRunShortcut } from "gpu.js";
import {
  GpuAbsence,
  type GpuDevice,
  type GpuJs,
  type GpuMode,
  gpuModes,
  loadGpuJs,
  messageOf,
  withDevice,
} from "./gpu-device.js";
import { PackedRows, type RowBlock, WORD_BITS } from "./packed-rows.js";

/** One rectangle of the matrix of co-occurrence counts. */
export interface CountTile {
  readonly firstRow: number;
  readonly rowCount: number;
  readonly firstOther: number;
  readonly otherCount: number;
  /** `counts[r * otherCount + o]`: common columns of the rows `firstRow + r` and `firstOther + o`. */
  readonly counts: Int32Array;
}

/** How much is counted at once. */
export interface TileOptions {
  /** Most rows and most other rows of a tile; an integer from 1 to 4,096, default 512. */
  readonly tileRows?: number | undefined;
  /**
   * Most columns that go to the GPU at a time; an integer from 16 to 1,048,576, default 16,384. Systems stop a GPU that
   * does not answer for some seconds: lower it where that happens.
   */
  readonly chunkColumns?: number | undefined;
}

/** A kernel of gpu.js and the shapes that it is made for. */
interface Kernel {
  readonly run: IKernelRunShortcut;
  readonly tileRows: number;
  readonly wordsPerRow: number;
}

/**
 * One thread counts one pair of rows. It adds up neighboring bits of 1, 2, 4, and 8 places; all numbers stay below 2^16
 * and the count below 2^24, where 32-bit floats are exact. It is text because gpu.js translates the text of a function, which compilers rewrite.
 */
const KERNEL = `function (rows, others) {
  let count = 0;
  for (let word = 0; word < this.constants.wordsPerRow; word++) {
    let bits = rows[this.thread.y][word] & others[this.thread.x][word];
    bits = bits - ((bits >> 1) & 21845);
    bits = (bits & 13107) + ((bits >> 2) & 13107);
    bits = (bits + (bits >> 4)) & 3855;
    count += (bits + (bits >> 8)) & 31;
  }
  return count;
}`;

/**
 * Counts the common columns of all pairs of rows of a binary matrix on a GPU, through gpu.js (an optional peer).
 *
 * Rows become bits, 16 to a word. For each tile of pairs and each chunk of columns the GPU counts the bits that two rows
 * share; chunks are added up here as integers. So counts are exact for any number of rows and columns, and memory is
 * that of one tile: a few times `4 tileRows^2 + tileRows chunkColumns / 2` bytes. The counts of every tile must add up to a sum that the
 * CPU takes from the columns, so that a GPU which drops work cannot go unnoticed.
 *
 * @example
 * ```ts no-run
 * import { GpuCounter } from "@funrec/cf";
 * const counter = await GpuCounter.open("auto");
 * if (counter instanceof GpuCounter) {
 *   for await (const { firstRow, firstOther, counts } of counter.tiles(rows)) console.log(firstRow, firstOther, counts);
 *   await counter.close();
 * } else console.log(counter.reason);
 * ```
 */
export class GpuCounter {
  readonly #gpuJs: GpuJs;
  readonly #gpu: GPU;
  /** By shape; gpu.js frees them when the GPU is given back. */
  readonly #kernels = new Map<string, Kernel>();
  #isClosed = false;

  private constructor(
    gpuJs: GpuJs,
    /** What counts, and whether it is hardware. */
    readonly device: GpuDevice,
  ) {
    this.#gpuJs = gpuJs;
    this.#gpu = new gpuJs.GPU({ mode: device.mode });
  }

  /**
   * Opens a GPU and lets it count a small matrix whose counts are known.
   * @param mode `"auto"` takes only hardware, `"gpu"` also a software driver where there is no hardware; a mode of
   * gpu.js takes just that, and so `"cpu"` and `"webasm"` run without a GPU
   * @returns the counter, to be closed; or why there is none. Nothing is thrown.
   */
  static async open(mode: "gpu" | "auto" | GpuMode): Promise<GpuCounter | GpuAbsence> {
    const gpuJs = await loadGpuJs();
    if (gpuJs instanceof GpuAbsence) return gpuJs;
    if (mode !== "gpu" && mode !== "auto") return GpuCounter.#openMode(gpuJs, mode);
    const reasons: string[] = [];
    let software: GpuCounter | undefined;
    for (const candidate of gpuModes()) {
      const counter = await GpuCounter.#openMode(gpuJs, candidate);
      if (counter instanceof GpuAbsence) {
        reasons.push(counter.reason);
      } else if (counter.device.kind === "hardware") {
        await software?.close();
        return counter;
      } else if (software) {
        await counter.close();
      } else software = counter;
    }
    if (!software) return new GpuAbsence(`no GPU was found: ${reasons.join("; ")}`);
    if (mode === "gpu") return software;
    await software.close();
    return new GpuAbsence(
      `there is only a software driver (${software.device.description}), slower than counting without it: ` +
        'install the driver of the GPU, or ask for "gpu" to use what there is',
    );
  }

  static async #openMode(gpuJs: GpuJs, mode: GpuMode): Promise<GpuCounter | GpuAbsence> {
    return withDevice(gpuJs, mode, async (device) => {
      let counter: GpuCounter | undefined;
      try {
        counter = new GpuCounter(gpuJs, device);
        await counter.#check();
        return counter;
      } catch (error) {
        await counter?.close();
        return new GpuAbsence(
          `gpu.js cannot count in its mode ${mode} on ${device.description} (${messageOf(error)}): update the driver`,
        );
      }
    });
  }

  /**
   * The counts of all pairs (row, other) with other <= row, tile by tile: for each block of rows, all blocks of others up
   * to the block itself, both ascending. Tiles on the diagonal are whole squares. Blocks are of nearly equal size.
   * @param rows rows without repeated columns, in any order; values are ignored
   * @throws OptionError for a bad option; EngineError when the GPU fails or miscounts, or is closed
   */
  async *tiles(rows: CompressedRows, options: TileOptions = {}): AsyncGenerator<CountTile> {
    const { tileRows = 512, chunkColumns = 16_384 } = options;
    checkInteger("tileRows", tileRows, 1, 4096);
    checkInteger("chunkColumns", chunkColumns, WORD_BITS, 1_048_576);
    if (rows.rowCount === 0) return;
    const matrix = withAscendingColumns(rows);
    const capacity = evenPart(rows.rowCount, tileRows);
    const words = Math.max(1, Math.ceil(rows.columnCount / WORD_BITS));
    const wordsPerRow = evenPart(words, Math.floor(chunkColumns / WORD_BITS));
    const kernel = this.#kernel(capacity, wordsPerRow);
    const buffers = {
      rows: new PackedRows(capacity, wordsPerRow),
      others: new PackedRows(capacity, wordsPerRow),
    };
    const blockAt = (first: number): RowBlock => ({
      firstRow: first,
      rowCount: Math.min(capacity, rows.rowCount - first),
    });
    for (let firstRow = 0; firstRow < rows.rowCount; firstRow += capacity) {
      for (let firstOther = 0; firstOther <= firstRow; firstOther += capacity) {
        yield await this.#tile(kernel, matrix, blockAt(firstRow), blockAt(firstOther), buffers);
      }
    }
  }

  /** Gives the GPU back; further tiles are an EngineError. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#gpu.destroy();
  }

  #kernel(tileRows: number, wordsPerRow: number): Kernel {
    const shape = `${tileRows} ${wordsPerRow}`;
    let kernel = this.#kernels.get(shape);
    if (!kernel) {
      const run = this.#gpu.createKernel(KERNEL, {
        output: [tileRows, tileRows],
        constants: { wordsPerRow },
        precision: "single",
      });
      kernel = { run, tileRows, wordsPerRow };
      this.#kernels.set(shape, kernel);
    }
    return kernel;
  }

  async #tile(
    kernel: Kernel,
    matrix: CompressedRows,
    rows: RowBlock,
    others: RowBlock,
    buffers: { readonly rows: PackedRows; readonly others: PackedRows },
  ): Promise<CountTile> {
    const counts = new Int32Array(rows.rowCount * others.rowCount);
    const chunkColumns = kernel.wordsPerRow * WORD_BITS;
    let expected = 0;
    for (let firstColumn = 0; firstColumn < matrix.columnCount; firstColumn += chunkColumns) {
      buffers.rows.pack(matrix, rows, firstColumn);
      buffers.others.pack(matrix, others, firstColumn);
      for (let column = 0; column < chunkColumns; column++) {
        expected += buffers.rows.rowsOfColumn[column]! * buffers.others.rowsOfColumn[column]!;
      }
      addCounts(counts, await this.#run(kernel, buffers.rows, buffers.others), others.rowCount);
    }
    let total = 0;
    for (const count of counts) total += count;
    if (total !== expected) {
      throw new EngineError(
        `the GPU (${this.device.description}) miscounted: ${total} common columns in place of ${expected}`,
      );
    }
    return {
      firstRow: rows.firstRow,
      rowCount: rows.rowCount,
      firstOther: others.firstRow,
      otherCount: others.rowCount,
      counts,
    };
  }

  async #run(kernel: Kernel, rows: PackedRows, others: PackedRows): Promise<Float32Array[]> {
    if (this.#isClosed) throw new EngineError("the counter is closed");
    const size = [kernel.wordsPerRow, kernel.tileRows];
    const { input } = this.#gpuJs;
    let result: unknown;
    try {
      result = await kernel.run(input(rows.words, size) as never, input(others.words, size) as never);
    } catch (error) {
      throw new EngineError(`the GPU (${this.device.description}) failed: ${messageOf(error)}`, {
        cause: error,
      });
    }
    const { fallbackReason } = (kernel.run as unknown as { kernel: { fallbackReason?: string | null } })
      .kernel;
    if (fallbackReason) throw new EngineError(`gpu.js left its mode ${this.device.mode}: ${fallbackReason}`);
    return result as Float32Array[];
  }

  /** Row r of the matrix has the multiples of r + 1, so that two rows share those of their least common multiple. */
  async #check(): Promise<void> {
    const [rowCount, columnCount] = [12, 200];
    const multiples = Array.from({ length: rowCount }, (_, row) =>
      Array.from({ length: Math.ceil(columnCount / (row + 1)) }, (_, i) => i * (row + 1)),
    );
    const offsets = Int32Array.from([
      0,
      ...multiples.map((_, row) => multiples.slice(0, row + 1).flat().length),
    ]);
    const rows = { rowCount, columnCount, offsets, columns: Int32Array.from(multiples.flat()) };
    for await (const { counts } of this.tiles(rows, { chunkColumns: 64 })) {
      for (let pair = 0; pair < counts.length; pair++) {
        const [row, other] = [Math.floor(pair / rowCount), pair % rowCount];
        const common = multiples[row]!.filter((column) => column % (other + 1) === 0).length;
        if (counts[pair] !== common) throw new EngineError(`it counts ${counts[pair]} in place of ${common}`);
      }
    }
  }
}

/** Adds a square of counts to the counts of a tile, which may be smaller. */
function addCounts(counts: Int32Array, square: readonly Float32Array[], otherCount: number): void {
  for (let start = 0, row = 0; start < counts.length; start += otherCount, row++) {
    const line = square[row]!;
    for (let other = 0; other < otherCount; other++) counts[start + other]! += line[other]!;
  }
}

/** The size of the parts when `total` is cut into as few parts of at most `most` as will do, all about equal. */
function evenPart(total: number, most: number): number {
  return Math.ceil(total / Math.ceil(total / most));
}

function withAscendingColumns(rows: CompressedRows): CompressedRows {
  for (let row = 0; row < rows.rowCount; row++) {
    for (let entry = rows.offsets[row]! + 1; entry < rows.offsets[row + 1]!; entry++) {
      if (rows.columns[entry - 1]! > rows.columns[entry]!) return transpose(transpose(rows));
    }
  }
  return rows;
}

function checkInteger(name: string, value: number, least: number, most: number): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw new OptionError(`${name} must be an integer from ${least} to ${most}, got ${value}`);
}
