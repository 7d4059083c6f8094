/** A feature of a factorization machine that is not 0: its weight, its vector, and its value. */
export interface ActiveFeature {
  readonly weight: number;
  readonly vector: readonly number[];
  readonly value: number;
}

/** The factorization machine of Rendle (2010) as it is defined: every pair of features on its own. */
export function plainFM(intercept: number, features: readonly ActiveFeature[]): number {
  let score = intercept;
  features.forEach(({ weight, vector, value }, i) => {
    score += weight * value;
    for (const other of features.slice(i + 1)) {
      const product = vector.reduce((sum, v, f) => sum + v * other.vector[f]!, 0);
      score += product * value * other.value;
    }
  });
  return score;
}
