import type { VectorStore } from "./vector-store.js";

/**
 * What vectors are compared from as whole numbers: by `"l2"` the mean of them all, since a distance does not depend on where
 * both are, and small numbers say more about small differences; zeros otherwise.
 */
export function originOf({ similarity, vectors, slotCount, dimensions }: VectorStore): Float32Array {
  const sums = new Float64Array(dimensions);
  if (similarity === "l2") {
    for (let slot = 0; slot < slotCount; slot++) {
      for (let i = 0; i < dimensions; i++) sums[i]! += vectors[slot * dimensions + i]!;
    }
  }
  return Float32Array.from(sums, (sum) => sum / Math.max(1, slotCount));
}
