import {
  type CompressedRows,
  type ModelFile,
  ModelFileError,
  offsetsFromCounts,
  type Ranked,
  topK,
} from "@funrec/core";

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

/**
 * Neighbor lists from ranked rows.
 *
 * @param ranks for each row the place where its neighbors are found
 * @param rankedOf the similar rows of a place, most similar first
 */
export function toNeighborLists(
  ranks: Int32Array,
  rankedOf: (place: number) => Ranked,
  { neighbors, minSimilarity }: NeighborSelection,
): NeighborLists {
  const rowCount = ranks.length;
  const counts = new Int32Array(rowCount);
  for (let row = 0; row < rowCount; row++) {
    const { scores } = rankedOf(ranks[row]!);
    let count = Math.min(neighbors, scores.length);
    while (count > 0 && !(scores[count - 1]! > 0 && scores[count - 1]! >= minSimilarity)) count--;
    counts[row] = count;
  }
  const offsets = offsetsFromCounts(counts);
  const columns = new Int32Array(offsets[rowCount]!);
  const values = new Float64Array(offsets[rowCount]!);
  for (let row = 0; row < rowCount; row++) {
    const { indices, scores } = rankedOf(ranks[row]!);
    columns.set(indices.subarray(0, counts[row]), offsets[row]);
    values.set(scores.subarray(0, counts[row]), offsets[row]);
  }
  return { rowCount, columnCount: rowCount, offsets, columns, values };
}

/** The neighbors of one row, as views. */
export function neighborsOf(lists: NeighborLists, row: number): SimilarRows {
  const [start, end] = [lists.offsets[row], lists.offsets[row + 1]];
  return { rows: lists.columns.subarray(start, end), similarities: lists.values.subarray(start, end) };
}

/** The neighbor lists of a saved model. @param rowCount of whom they are: items, or users @throws ModelFileError */
export function readNeighborLists(file: ModelFile, rowCount: number): NeighborLists {
  const lists = file.compressedRows("neighbors");
  if (lists.rowCount !== rowCount || lists.columnCount !== rowCount)
    throw new ModelFileError(`the file has neighbors of ${lists.rowCount} rows, allowed: ${rowCount}`);
  if (!(lists.values instanceof Float64Array))
    throw new ModelFileError("the file's neighbors have no similarities");
  return lists as NeighborLists;
}
