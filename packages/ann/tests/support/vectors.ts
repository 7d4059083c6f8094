import { type Id, Random, type Recommendation } from "@funrec/core";
import type { Similarity } from "@funrec/ann";

/** Vectors of numbers from -1 to 1. */
export function randomVectors(count: number, dimensions: number, seed: number): Float32Array[] {
  const random = new Random(seed);
  return Array.from({ length: count }, () =>
    Float32Array.from({ length: dimensions }, () => 2 * random.uniform() - 1),
  );
}

const length = (vector: ArrayLike<number>): number => Math.hypot(...Array.from(vector));

/** The score as its definition has it, in 64-bit numbers. */
export function plainScore(similarity: Similarity, a: ArrayLike<number>, b: ArrayLike<number>): number {
  let [product, square] = [0, 0];
  for (let i = 0; i < a.length; i++) {
    product += a[i]! * b[i]!;
    square += (a[i]! - b[i]!) ** 2;
  }
  if (similarity === "l2") return -square;
  return similarity === "cosine" ? product / (length(a) * length(b)) : product;
}

/** All vectors by their plain scores, best first. */
export function plainRanking(
  similarity: Similarity,
  query: ArrayLike<number>,
  ids: readonly Id[],
  vectors: readonly ArrayLike<number>[],
): Recommendation[] {
  return ids
    .map((item, i) => ({ item, score: plainScore(similarity, query, vectors[i]!) }))
    .sort((a, b) => b.score - a.score);
}

/** 0, 1, 2, ... */
export const numbers = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

export const itemsOf = (found: readonly Recommendation[]): Id[] => found.map(({ item }) => item);
