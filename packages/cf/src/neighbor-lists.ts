import { type CompressedRows, GrowingArray, type ModelFile, ModelFileError, topK } from "@funrec/core";

/** For each row its most similar other rows, most similar first; the values are the similarities. */
export type NeighborLists = CompressedRows & { readonly values: Float64Array };

/** Rows that are candidates for a neighborhood, with their similarities. */
export interface SimilarRows {
  readonly rows: Int32Array;
  readonly similarities: Float64Array;
}

/** Which of the similar rows become neighbors. */
export interface NeighborSelection {
  readonly neighbors: number;
  readonly minSimilarity: number;
}

/** The nearest of the similar rows: positive similarity, at least the minimum; equal ones in row order. */
export function nearest({ rows, similarities }: SimilarRows, selection: NeighborSelection): SimilarRows {
  const { neighbors, minSimilarity } = selection;
  const kept: number[] = [];
  const keptSimilarities: number[] = [];
  for (let i = 0; i < rows.length; i++) {
    const similarity = similarities[i]!;
    if (similarity > 0 && similarity >= minSimilarity) {
      kept.push(rows[i]!);
      keptSimilarities.push(similarity);
    }
  }
  const { indices, scores } = topK(keptSimilarities, neighbors, kept);
  return { rows: indices, similarities: scores };
}

/** Collects the neighbors of row 0, 1, 2, ... */
export class NeighborListsBuilder {
  readonly #offsets = new GrowingArray(Int32Array);
  readonly #columns = new GrowingArray(Int32Array);
  readonly #values = new GrowingArray(Float64Array);

  constructor() {
    this.#offsets.push(0);
  }

  /** Adds the next row's neighbors. */
  add({ rows, similarities }: SimilarRows): void {
    for (let i = 0; i < rows.length; i++) {
      this.#columns.push(rows[i]!);
      this.#values.push(similarities[i]!);
    }
    this.#offsets.push(this.#columns.length);
  }

  finish(): NeighborLists {
    const rowCount = this.#offsets.length - 1;
    return {
      rowCount,
      columnCount: rowCount,
      offsets: this.#offsets.finish(),
      columns: this.#columns.finish(),
      values: this.#values.finish(),
    };
  }
}

/** The neighbors of one row, as views. */
export function neighborsOf(lists: NeighborLists, row: number): SimilarRows {
  const [start, end] = [lists.offsets[row], lists.offsets[row + 1]];
  return { rows: lists.columns.subarray(start, end), similarities: lists.values.subarray(start, end) };
}

/** The neighbor lists of a saved model. @throws ModelFileError */
export function readNeighborLists(file: ModelFile): NeighborLists {
  const lists = file.compressedRows("neighbors");
  if (!(lists.values instanceof Float64Array))
    throw new ModelFileError("the file's neighbors have no similarities");
  return lists as NeighborLists;
}
