import type { EncodedFeatures } from "./side-information.js";

/**
 * The weights of the embeddings of each item, softmax(a_v) over those that it has: of the id, then of each feature, item
 * by item. A feature that the item lacks has 0.
 */
export function attentionWeights(
  logits: Float32Array,
  { featureCount, offsets }: Pick<EncodedFeatures, "featureCount" | "offsets">,
): Float32Array {
  const slots = featureCount + 1;
  const weights = new Float32Array(logits.length);
  for (let start = 0, item = 0; start < logits.length; start += slots, item++) {
    const has = (slot: number): boolean => {
      const place = item * featureCount + slot - 1;
      return slot === 0 || offsets[place]! < offsets[place + 1]!;
    };
    let sum = 0;
    const largest = logits.subarray(start, start + slots).reduce((a, b) => Math.max(a, b));
    for (let slot = 0; slot < slots; slot++) {
      if (!has(slot)) continue;
      weights[start + slot] = Math.exp(logits[start + slot]! - largest);
      sum += weights[start + slot]!;
    }
    for (let slot = 0; slot < slots; slot++) weights[start + slot]! /= sum;
  }
  return weights;
}

/** The weights of an item that was not trained: none for its id, even ones for the features of which it has categories. */
export function evenWeights(rows: readonly (readonly number[])[]): number[] {
  const present = rows.filter(({ length }) => length > 0).length;
  return [0, ...rows.map(({ length }) => (length > 0 ? 1 / present : 0))];
}
