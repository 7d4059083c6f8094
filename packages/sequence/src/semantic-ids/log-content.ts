import { type InteractionMatrix, type Random, transpose } from "@funrec/core";
import type { VectorTable } from "@funrec/core/vectors";
import { leadingDirections, productOfRows, unitRows } from "./leading-directions.js";

/**
 * Vectors of items by who has them, where nothing else is known of them: the leading directions of the matrix of items and
 * users, each entry divided by the roots of the numbers of both, so that neither the active nor the popular outweigh the
 * rest. Their length is 1.
 */
export function logContent(
  { byUser, itemCounts }: InteractionMatrix,
  dimensions: number,
  random: Random,
): VectorTable {
  const { offsets } = byUser;
  const rows = transpose({ ...byUser, values: new Float64Array(byUser.columns.length).fill(1) });
  let entry = 0;
  for (let item = 0; item < rows.rowCount; item++) {
    for (; entry < rows.offsets[item + 1]!; entry++) {
      const user = rows.columns[entry]!;
      rows.values![entry] = 1 / Math.sqrt(itemCounts[item]! * (offsets[user + 1]! - offsets[user]!));
    }
  }
  const directions = leadingDirections(rows, dimensions, random);
  return {
    dimensions: directions.count,
    vectors: unitRows(productOfRows(rows, directions), directions.count),
  };
}
