/**
 * How alike two vectors are; a higher score is better.
 *
 * - `"inner product"`: the sum of the products of their numbers. What the models of FunRec are trained for.
 * - `"cosine"`: the inner product divided by both lengths, from -1 to 1; 0 for a vector of zeros.
 * - `"l2"`: minus the square of the Euclidean distance: 0 for equal vectors, and lower the further apart they are.
 */
export type Similarity = (typeof SIMILARITIES)[number];

export const SIMILARITIES = ["inner product", "cosine", "l2"] as const;

const { fround } = Math;

/**
 * The inner product of a vector and a row of a table, in 32-bit numbers: four sums, of every fourth number, in the order
 * in which the kernels add. Its bits are those of their scores.
 */
export function innerProduct(query: Float32Array, table: Float32Array, row: number): number {
  const { length } = query;
  const start = row * length;
  let [sum0, sum1, sum2, sum3] = [0, 0, 0, 0];
  let i = 0;
  for (; i + 3 < length; i += 4) {
    const place = start + i;
    sum0 = fround(sum0 + fround(query[i]! * table[place]!));
    sum1 = fround(sum1 + fround(query[i + 1]! * table[place + 1]!));
    sum2 = fround(sum2 + fround(query[i + 2]! * table[place + 2]!));
    sum3 = fround(sum3 + fround(query[i + 3]! * table[place + 3]!));
  }
  if (i < length) sum0 = fround(sum0 + fround(query[i]! * table[start + i]!));
  if (i + 1 < length) sum1 = fround(sum1 + fround(query[i + 1]! * table[start + i + 1]!));
  if (i + 2 < length) sum2 = fround(sum2 + fround(query[i + 2]! * table[start + i + 2]!));
  return fround(fround(sum0 + sum1) + fround(sum2 + sum3));
}

/** The score of a row of a table by {@link Similarity}; by `"cosine"`, both have length 1 already. */
export function scoreOf(
  similarity: Similarity,
  query: Float32Array,
  table: Float32Array,
  row: number,
): number {
  if (similarity !== "l2") return innerProduct(query, table, row);
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
