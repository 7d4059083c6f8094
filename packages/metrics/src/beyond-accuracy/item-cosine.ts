import { type CompressedRows, type Id, InteractionMatrix, type Interactions, rowColumns } from "@funrec/core";

/**
 * Similarity of items by who had them: the cosine of their sets of users, `|A and B| / sqrt(|A| * |B|)`. A pair is
 * worked out when it is first asked for and remembered.
 *
 * @param log usually the training log; how often a user had an item does not matter
 * @returns a symmetric function from 0 to 1; 0 for an item that is not in the log
 * @throws DataError when the log is empty
 *
 * @example
 * ```ts
 * import { Interactions } from "@funrec/core";
 * import { itemCosine } from "@funrec/metrics";
 * const rows = [["ann", "tea"], ["ann", "cup"], ["bob", "tea"], ["bob", "cup"], ["cat", "pot"]];
 * const similarity = itemCosine(Interactions.from(rows.map(([user, item]) => ({ user: user!, item: item! }))));
 * similarity("tea", "cup"); // => 1
 * similarity("tea", "pot"); // => 0
 * ```
 */
export function itemCosine(log: Interactions): (a: Id, b: Id) => number {
  const { items, byItem } = InteractionMatrix.from(log);
  const similarity = cosineOfRows(byItem);
  return (a, b) => similarity(items.indexOf(a) ?? -1, items.indexOf(b) ?? -1);
}

/** Pairs remembered at most: about 200 MB, and well below the most entries that a Map can hold (2^24). */
const MEMORY = 2 ** 22;

/** Cosine of two rows of a binary matrix; a row outside the matrix is like no other. */
export function cosineOfRows(matrix: CompressedRows): (a: number, b: number) => number {
  const { rowCount } = matrix;
  const known = new Map<number, number>();
  return (a, b) => {
    const low = Math.min(a, b);
    const high = Math.max(a, b);
    if (low < 0 || high >= rowCount) return 0;
    const pair = low * rowCount + high;
    let similarity = known.get(pair);
    if (similarity === undefined) {
      similarity = cosine(rowColumns(matrix, low), rowColumns(matrix, high));
      if (known.size >= MEMORY) known.clear();
      known.set(pair, similarity);
    }
    return similarity;
  };
}

/** Cosine of two ascending lists taken as sets. */
function cosine(a: Int32Array, b: Int32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const difference = a[i]! - b[j]!;
    if (difference === 0) shared++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return shared === 0 ? 0 : shared / Math.sqrt(a.length * b.length);
}
