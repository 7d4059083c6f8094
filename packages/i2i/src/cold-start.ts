import type { ItemTables } from "./item-tables.js";

/** A prior that puts an item of which nothing is known behind all others. */
const LAST = -1e6;

/**
 * The vector of an item that was never trained: the mean of its features' vectors, each of which is the mean of the vectors
 * of its categories (Wang et al., 2018). Zeros where it has none.
 *
 * @param rows of its categories in the table, feature by feature
 * @param categories vectors of all categories
 */
export function meanOfFeatures(
  rows: readonly (readonly number[])[],
  categories: Float32Array,
  dimensions: number,
): Float32Array {
  const vector = new Float32Array(dimensions);
  const present = rows.filter(({ length }) => length > 0);
  for (const own of present) {
    for (const row of own) {
      for (let i = 0; i < dimensions; i++) {
        vector[i]! += categories[row * dimensions + i]! / (own.length * present.length);
      }
    }
  }
  return vector;
}

/**
 * Gives an item of the tables that was not trained its vector, and the place of the nearest trained item as a context: the
 * score that it gets from a history is that of the item most like it.
 *
 * @param isTrained which items were
 */
export function placeUntrained(
  item: number,
  vector: Float32Array,
  tables: ItemTables,
  isTrained: (item: number) => boolean,
): void {
  const { dimensions, input, output, priors } = tables;
  input.set(vector, item * dimensions);
  const nearest = nearestItem(vector, tables, isTrained);
  const start = nearest * dimensions;
  if (nearest >= 0) output.copyWithin(item * dimensions, start, start + dimensions);
  else output.fill(0, item * dimensions, (item + 1) * dimensions);
  priors[item] = nearest >= 0 ? priors[nearest]! : LAST;
}

/** The candidate with the largest cosine to a vector; -1 when the vector is 0, or no candidate has one. */
export function nearestItem(
  vector: Float32Array,
  { dimensions, input }: ItemTables,
  isCandidate: (item: number) => boolean = () => true,
): number {
  let [nearest, largest] = [-1, -Infinity];
  if (vector.every((number) => number === 0)) return nearest;
  for (let item = 0; item * dimensions < input.length; item++) {
    if (!isCandidate(item)) continue;
    let [product, square] = [0, 0];
    for (let i = 0, place = item * dimensions; i < dimensions; i++, place++) {
      product += input[place]! * vector[i]!;
      square += input[place]! ** 2;
    }
    const cosine = product / Math.sqrt(square);
    if (square > 0 && cosine > largest) [nearest, largest] = [item, cosine];
  }
  return nearest;
}
