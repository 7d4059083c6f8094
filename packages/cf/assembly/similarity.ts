/** The measures by their numbers in src/nearest-rows.ts. */
export const COSINE: i32 = 0;

/**
 * How alike two rows are: with `common` of their `length` and `otherLength` columns in common. The same operations in
 * the same order as in src/row-similarity.ts, so that both give the same bits.
 */
@inline
export function similarity(measure: i32, shrinkage: f64, length: f64, otherLength: f64, common: f64): f64 {
  const plain = measure == COSINE ? common / sqrt(length * otherLength) : common / (length + otherLength - common);
  return plain * (common / (common + shrinkage));
}
