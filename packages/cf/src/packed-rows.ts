import type { CompressedRows } from "@funrec/core";

/** Bits of a word: 16, so that a word is a whole number in every arithmetic of a GPU, 32-bit floats included. */
export const WORD_BITS = 16;

/** A block of rows of a binary matrix. */
export interface RowBlock {
  readonly firstRow: number;
  readonly rowCount: number;
}

/**
 * The bits of a block of rows over a chunk of columns: word `w` of row `r` stands at `words[r * wordsPerRow + w]`, and
 * its bit `b` is the column `firstColumn + 16 w + b`. The buffers are used again for every block and chunk.
 */
export class PackedRows {
  /** What a GPU reads: `rowCapacity x wordsPerRow` words, zeros where the block or the matrix ends earlier. */
  readonly words: Float32Array;
  /** How many rows of the block have each column of the chunk. */
  readonly rowsOfColumn: Int32Array;
  readonly #bits: Uint16Array;

  constructor(
    readonly rowCapacity: number,
    readonly wordsPerRow: number,
  ) {
    this.words = new Float32Array(rowCapacity * wordsPerRow);
    this.rowsOfColumn = new Int32Array(wordsPerRow * WORD_BITS);
    this.#bits = new Uint16Array(rowCapacity * wordsPerRow);
  }

  /** Packs a block of rows. @param matrix its columns ascend within each row */
  pack(matrix: CompressedRows, { firstRow, rowCount }: RowBlock, firstColumn: number): void {
    const { offsets, columns } = matrix;
    const bits = this.#bits.fill(0);
    this.rowsOfColumn.fill(0);
    const endColumn = firstColumn + this.wordsPerRow * WORD_BITS;
    for (let row = 0; row < rowCount; row++) {
      const end = offsets[firstRow + row + 1]!;
      let entry = firstAtLeast(columns, firstColumn, offsets[firstRow + row]!, end);
      for (; entry < end && columns[entry]! < endColumn; entry++) {
        const place = columns[entry]! - firstColumn;
        const word = row * this.wordsPerRow + Math.floor(place / WORD_BITS);
        bits[word] = bits[word]! | (1 << (place % WORD_BITS));
        this.rowsOfColumn[place]!++;
      }
    }
    this.words.set(bits);
  }
}

/** The first place in `[start, end)` whose column is at least `column`; `end` when there is none. */
function firstAtLeast(columns: Int32Array, column: number, start: number, end: number): number {
  while (start < end) {
    const middle = (start + end) >>> 1;
    if (columns[middle]! < column) start = middle + 1;
    else end = middle;
  }
  return start;
}
