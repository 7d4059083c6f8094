/** Mean of the values that are not NaN, each counted as often as `counts` says (once without it); NaN when there are none. */
export function meanOfDefined(values: ArrayLike<number>, counts?: ArrayLike<number>): number {
  let sum = 0;
  let weight = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value !== value) continue;
    const count = counts ? counts[i]! : 1;
    sum += count * value;
    weight += count;
  }
  return sum / weight;
}
