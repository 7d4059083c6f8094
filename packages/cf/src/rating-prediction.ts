import { nearest, type NeighborSelection, type SimilarRows } from "./neighbor-lists.js";
import type { SparseRow } from "./row-similarity.js";

/** From where the deviations of the ratings are taken. */
export interface PredictionBase extends NeighborSelection {
  /** The prediction starts here: the mean of the item or user in question. */
  readonly base: number;
  /** The mean of each neighbor, which its rating deviates from. */
  readonly baseOf: ArrayLike<number>;
}

/**
 * base + sum(w_k (r_k - base_k)) / sum(w_k) over the nearest rows k that have a rating.
 *
 * @param similar rows by their similarity to the row in question
 * @param rated the rows that have a rating (columns), and the ratings (values)
 * @returns undefined when no row with a rating is similar
 */
export function predictFromNeighbors(
  similar: SimilarRows,
  rated: SparseRow,
  { base, baseOf, ...selection }: PredictionBase,
): number | undefined {
  const ratings = new Map<number, number>();
  for (let i = 0; i < rated.columns.length; i++) ratings.set(rated.columns[i]!, rated.values![i]!);

  const places = Int32Array.from(similar.rows.keys()).filter((place) => ratings.has(similar.rows[place]!));
  const { rows, similarities } = nearest(
    {
      rows: places.map((place) => similar.rows[place]!),
      similarities: Float64Array.from(places, (place) => similar.similarities[place]!),
    },
    selection,
  );
  if (rows.length === 0) return undefined;
  let weighted = 0;
  let total = 0;
  for (let i = 0; i < rows.length; i++) {
    weighted += similarities[i]! * (ratings.get(rows[i]!)! - baseOf[rows[i]!]!);
    total += similarities[i]!;
  }
  return base + weighted / total;
}
