/**
 * How alike two vectors are; a higher score is better.
 *
 * - `"inner product"`: the sum of the products of their numbers. What the models of FunRec are trained for.
 * - `"cosine"`: the inner product divided by both lengths, from -1 to 1; 0 for a vector of zeros.
 * - `"l2"`: minus the square of the Euclidean distance: 0 for equal vectors, and lower the further apart they are.
 */
export type Similarity = (typeof SIMILARITIES)[number];

export const SIMILARITIES = ["inner product", "cosine", "l2"] as const;

/** The score of a row of a table by `"l2"`, in 64-bit numbers. */
export function scoreByDistance(query: Float32Array, table: Float32Array, row: number): number {
  const start = row * query.length;
  let sum = 0;
  for (let i = 0; i < query.length; i++) sum += (query[i]! - table[start + i]!) ** 2;
  return 0 - sum; // not -0 for equal vectors
}

/** The square of the length of a row of a table. */
export function squareOf(table: Float32Array, row: number, dimensions: number): number {
  let sum = 0;
  for (let i = row * dimensions; i < (row + 1) * dimensions; i++) sum += table[i]! ** 2;
  return sum;
}
