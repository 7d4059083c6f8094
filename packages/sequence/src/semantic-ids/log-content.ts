import { type CompressedRows, GrowingArray, type InteractionMatrix, type Random } from "@funrec/core";
import type { VectorTable } from "@funrec/core/vectors";
import { leadingDirections, productOfRows, unitRows } from "./leading-directions.js";

/** Items of a history count as neighbors up to this distance. */
const WINDOW = 5;
/** Rare neighbors would otherwise say more than they can (Levy, Goldberg and Dagan, 2015, section 3.2). */
const SMOOTHING = 0.75;

/**
 * Vectors of items by their neighbors in the histories, where nothing else is known of them: the leading directions of the
 * matrix of positive pointwise mutual information (Levy, Goldberg and Dagan, "Improving Distributional Similarity with Lessons
 * Learned from Word Embeddings", 2015). Their length is 1.
 */
export function logContent(matrix: InteractionMatrix, dimensions: number, random: Random): VectorTable {
  const information = mutualInformation(neighborCounts(matrix));
  const directions = leadingDirections(information, dimensions, random);
  return {
    dimensions: directions.count,
    vectors: unitRows(productOfRows(information, directions), directions.count),
  };
}

/** How often items are neighbors: items x items, each pair counting 1 / distance, and an item with itself 1. */
function neighborCounts({ byUser }: InteractionMatrix): CompressedRows {
  const { columnCount: items, columns, offsets } = byUser;
  const { starts, places } = placesOfItems(byUser);
  const userEnds = new Int32Array(columns.length);
  for (let user = 0; user + 1 < offsets.length; user++) {
    userEnds.fill(offsets[user + 1]!, offsets[user], offsets[user + 1]);
  }
  const counts = new Float64Array(items);
  const [rowColumns, values] = [new GrowingArray(Int32Array), new GrowingArray(Float64Array)];
  const rowOffsets = new Int32Array(items + 1);
  for (let item = 0; item < items; item++) {
    const met = new Set<number>();
    const count = (neighbor: number, distance: number): void => {
      counts[neighbor]! += 1 / distance;
      met.add(neighbor);
    };
    for (let i = starts[item]!; i < starts[item + 1]!; i++) {
      const place = places[i]!;
      count(item, 1); // otherwise two items that only have each other would have nothing in common
      for (let distance = 1; distance <= WINDOW; distance++) {
        const [before, behind] = [place - distance, place + distance];
        if (before >= 0 && userEnds[before] === userEnds[place]) count(columns[before]!, distance);
        if (behind < userEnds[place]!) count(columns[behind]!, distance);
      }
    }
    for (const neighbor of met) {
      rowColumns.push(neighbor);
      values.push(counts[neighbor]!);
      counts[neighbor] = 0;
    }
    rowOffsets[item + 1] = rowColumns.length;
  }
  return {
    rowCount: items,
    columnCount: items,
    offsets: rowOffsets,
    columns: rowColumns.finish(),
    values: values.finish(),
  };
}

/** Places of each item among all interactions: item i has `places[starts[i]]` to `places[starts[i + 1] - 1]`. */
function placesOfItems({ columnCount, columns }: CompressedRows): { starts: Int32Array; places: Int32Array } {
  const starts = new Int32Array(columnCount + 1);
  for (const item of columns) starts[item + 1]!++;
  for (let item = 0; item < columnCount; item++) starts[item + 1]! += starts[item]!;
  const next = starts.slice();
  const places = new Int32Array(columns.length);
  columns.forEach((item, place) => (places[next[item]!++] = place));
  return { starts, places };
}

/** log(p(i, j) / (p(i) q(j))), or 0 where that is negative; q is p raised to {@link SMOOTHING}, for a sum of 1. */
function mutualInformation(counts: CompressedRows): CompressedRows {
  const { rowCount, offsets, columns, values } = counts;
  const sums = new Float64Array(rowCount);
  for (let row = 0; row < rowCount; row++) {
    for (let entry = offsets[row]!; entry < offsets[row + 1]!; entry++) sums[row]! += values![entry]!;
  }
  const smoothed = sums.map((sum) => sum ** SMOOTHING);
  const total = smoothed.reduce((sum, number) => sum + number, 0);
  const information = new Float64Array(columns.length);
  for (let row = 0; row < rowCount; row++) {
    for (let entry = offsets[row]!; entry < offsets[row + 1]!; entry++) {
      const ratio = (values![entry]! * total) / (sums[row]! * smoothed[columns[entry]!]!);
      information[entry] = Math.max(0, Math.log(ratio));
    }
  }
  return { ...counts, values: information };
}
