/** What MIND has learnt, as plain numbers. */
export interface PlainMIND {
  /** The vector of each item. */
  readonly items: number[][];
  /** S: an interest is the sum of w e, times S from the left. */
  readonly bilinear: number[][];
  /** How much each place counts, the newest first. */
  readonly recency: number[];
  /** What routing starts from: one row a place, the newest first, one column an interest. */
  readonly logits: number[][];
}

const dot = (a: number[], b: number[]): number => a.reduce((sum, x, i) => sum + x * b[i]!, 0);

/** The interests of a history, oldest first, step by step as algorithm 1 of Li et al. (2019) has them. */
export function plainInterests(
  model: PlainMIND,
  history: number[],
  most: number,
  rounds: number,
): number[][] {
  const newest = history.slice(-model.logits.length).reverse();
  const count = Math.max(1, Math.min(most, Math.floor(Math.log2(newest.length))));
  const behavior = newest.map((item, place) => model.items[item]!.map((x) => x * model.recency[place]!));
  const mapped = behavior.map((e) => model.bilinear.map((row) => dot(row, e))); // S e
  const b = newest.map((_, place) => model.logits[place]!.slice(0, count));
  let interests: number[][] = [];
  for (let round = 0; round < rounds; round++) {
    const w = b.map((row) => {
      const powers = row.map(Math.exp);
      const total = powers.reduce((sum, x) => sum + x, 0);
      return powers.map((x) => x / total);
    });
    interests = Array.from({ length: count }, (_, j) => {
      const z = mapped[0]!.map((_, d) => mapped.reduce((sum, se, i) => sum + w[i]![j]! * se[d]!, 0));
      const square = dot(z, z);
      return z.map((x) => (square / (1 + square)) * (x / Math.sqrt(square)));
    });
    b.forEach((row, i) => row.forEach((_, j) => (row[j]! += dot(interests[j]!, mapped[i]!))));
  }
  return interests;
}
