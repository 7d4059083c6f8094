/** One vector an item. */
export type Table = number[][];

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, number, i) => sum + number * b[i]!, 0);

/**
 * A step of skip-gram with negative sampling, from the definition: gradient ascent on
 * log sigmoid(v c) + sum over negatives n of log sigmoid(-v n), with all inner products taken before anything changes.
 * @returns the loss before the step
 */
export function trainPair(
  center: number[],
  rows: readonly { readonly vector: number[]; readonly label: 0 | 1 }[],
  step: number,
): number {
  const coefficients = rows.map(({ vector, label }) => step * (label - sigmoid(dot(center, vector))));
  const loss = rows.reduce(
    (sum, { vector, label }) => sum - Math.log(sigmoid((label ? 1 : -1) * dot(center, vector))),
    0,
  );
  const before = [...center];
  rows.forEach(({ vector }, row) => {
    for (let i = 0; i < before.length; i++) {
      center[i]! += coefficients[row]! * vector[i]!;
      vector[i]! += coefficients[row]! * before[i]!;
    }
  });
  return loss;
}
