import { topK } from "@funrec/core";
import { flagsOf } from "./flags.js";
import {
  type NeighborLists,
  neighborsOf,
  type NeighborSelection,
  type SimilarRows,
  toNeighborLists,
} from "./neighbor-lists.js";

/** With a larger share of rows changed, all are compared again. */
const SHARE_WORTH_UPDATING = 1 / 4;

/** How rows are compared: all, or only the pairs with at least one of some rows. */
export type Compare = (only?: Int32Array) => Promise<NeighborLists>;

/**
 * The neighbor lists after some rows have changed, exactly as a comparison of all rows gives them.
 *
 * The changed rows are compared with all. Every other row may gain some of them as neighbors or lose some, if their
 * similarity fell: where its list can then not be told, because rows that were beyond its end come into question, that
 * row is compared with all as well.
 *
 * @param old the lists before
 * @param rowCount number of rows now; new ones stand at the end and are among the changed ones
 * @param changed rows whose similarity with others may have changed, ascending
 */
export async function updateNeighborLists(
  old: NeighborLists,
  rowCount: number,
  changed: Int32Array,
  selection: NeighborSelection,
  compare: Compare,
): Promise<NeighborLists> {
  if (changed.length > rowCount * SHARE_WORTH_UPDATING) return compare();
  const isChanged = flagsOf(changed, rowCount);
  const fresh = await compare(changed);

  const lists: SimilarRows[] = [];
  const untold: number[] = [];
  for (let row = 0; row < rowCount; row++) {
    const list = isChanged[row]
      ? neighborsOf(fresh, row)
      : merge(neighborsOf(old, row), neighborsOf(fresh, row), isChanged, selection);
    if (!list) untold.push(row);
    lists.push(list ?? { rows: new Int32Array(0), similarities: new Float64Array(0) });
  }
  if (untold.length > 0) {
    const repaired = await compare(Int32Array.from(untold));
    for (const row of untold) lists[row] = neighborsOf(repaired, row);
  }
  const all = Int32Array.from(lists.keys());
  return toNeighborLists(
    all,
    (row) => ({ indices: lists[row]!.rows, scores: lists[row]!.similarities }),
    selection,
  );
}

/** The list of a row that did not change; undefined when it cannot be told. */
function merge(
  old: SimilarRows,
  fresh: SimilarRows,
  isChanged: Uint8Array,
  { neighbors }: NeighborSelection,
): SimilarRows | undefined {
  const isKept = (row: number): boolean => isChanged[row] === 0;
  const isFull = old.rows.length === neighbors;
  const hasBetter = fresh.rows.length > 0 && (!isFull || isBetter(fresh, 0, old, neighbors - 1));
  if (!hasBetter && old.rows.every(isKept)) return old;
  const rows = [...old.rows].filter(isKept);
  const similarities = [...old.similarities].filter((_, place) => isKept(old.rows[place]!));
  const { indices, scores } = topK([...similarities, ...fresh.similarities], neighbors, [
    ...rows,
    ...fresh.rows,
  ]);
  // A list that was not full held every similar row. What a full one left out is worse than its last.
  const list = { rows: indices, similarities: scores };
  const last = neighbors - 1;
  const isTold = !isFull || (indices.length === neighbors && !isBetter(old, last, list, last));
  return isTold ? list : undefined;
}

/** Whether one neighbor stands before another in the order of all lists. */
function isBetter(a: SimilarRows, placeA: number, b: SimilarRows, placeB: number): boolean {
  const [similarityA, similarityB] = [a.similarities[placeA]!, b.similarities[placeB]!];
  return similarityA > similarityB || (similarityA === similarityB && a.rows[placeA]! < b.rows[placeB]!);
}
