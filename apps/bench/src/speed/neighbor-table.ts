import { readFile, writeFile } from "node:fs/promises";
import type { Recommendation, Vocabulary } from "@funrec/core";

/** The k best for every row, best first: k places a row; those that are left over hold -1 and 0. */
export interface NeighborTable {
  readonly k: number;
  readonly indices: Int32Array;
  readonly similarities: Float64Array;
}

/** The files of a table: 32-bit indices and 64-bit similarities, little-endian. */
export interface NeighborFiles {
  readonly indices: string;
  readonly similarities: string;
}

/** The answers of a model, one a row, as a table. */
export function toTable(
  lists: readonly (readonly Recommendation[])[],
  vocabulary: Vocabulary,
  k: number,
): NeighborTable {
  const indices = new Int32Array(lists.length * k).fill(-1);
  const similarities = new Float64Array(lists.length * k);
  lists.forEach((list, row) => {
    list.forEach(({ item, score }, place) => {
      indices[row * k + place] = vocabulary.indexOf(item)!;
      similarities[row * k + place] = score;
    });
  });
  return { k, indices, similarities };
}

/** Reads what a peer wrote. */
export async function readTable(files: NeighborFiles, k: number): Promise<NeighborTable> {
  const [indices, similarities] = await Promise.all([readFile(files.indices), readFile(files.similarities)]);
  return {
    k,
    indices: new Int32Array(Uint8Array.from(indices).buffer),
    similarities: new Float64Array(Uint8Array.from(similarities).buffer),
  };
}

/** Writes what a peer is to read. */
export async function writeTable(files: NeighborFiles, table: NeighborTable): Promise<void> {
  await writeFile(files.indices, table.indices);
  await writeFile(files.similarities, table.similarities);
}
