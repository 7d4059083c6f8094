import type { ItemTables, NewItem } from "./item-tables.js";

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
 * What an item has that was not trained, but has a vector: as a context it stands where the item stands whose vector has the
 * largest cosine to its own, and it has the prior of that item. So the score that it gets from a history is that of the
 * item most like it. Without such an item it comes last.
 *
 * @param isCandidate which items may be that. Default: all
 */
export function newItem(
  vector: Float32Array,
  tables: ItemTables,
  isCandidate?: (item: number) => boolean,
): NewItem {
  const { dimensions, output, priors } = tables;
  const nearest = nearestItem(vector, tables, isCandidate);
  if (nearest < 0) return { input: vector, output: new Float32Array(dimensions), prior: LAST };
  const start = nearest * dimensions;
  return { input: vector, output: output.slice(start, start + dimensions), prior: priors[nearest]! };
}

/** The candidate with the largest cosine to a vector; -1 when the vector is 0, or no candidate has one. */
function nearestItem(
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
