import type { Factors } from "./factors.js";
import type { UserFactors } from "./sgd-fold-in.js";

/** Ratings of one user. */
export interface Ratings {
  readonly items: Int32Array;
  /** How much each counts. */
  readonly weights: Float64Array;
  /** The rating of each item less the mean; empty where there are none. */
  readonly deviations: readonly number[];
}

/**
 * The vector and bias of a user that make the squared error of the ratings plus their L2 regularization smallest, while
 * the items stay as they are: where gradient descent would end, in closed form. Without ratings all is 0.
 *
 * @param regularization of one rating's step, as in the training
 */
export function ridgeUser(
  { factors, items: itemRows, itemBiases, userBiases }: Factors,
  { items, weights, deviations }: Ratings,
  regularization: number,
): UserFactors {
  const size = factors + (userBiases ? 1 : 0);
  const matrix = Array.from({ length: size }, () => new Float64Array(size));
  const right = new Float64Array(size);
  const row = new Float64Array(size).fill(1); // the last number belongs to the bias
  let total = 0;
  for (let rating = 0; rating < deviations.length; rating++) {
    const [item, weight] = [items[rating]!, weights[rating]!];
    total += weight;
    row.set(itemRows.subarray(item * factors, (item + 1) * factors));
    const rest = deviations[rating]! - (itemBiases?.[item] ?? 0);
    for (let i = 0; i < size; i++) {
      right[i]! += weight * rest * row[i]!;
      for (let j = 0; j <= i; j++) matrix[i]![j]! += weight * row[i]! * row[j]!;
    }
  }
  // Without regularization a little of it keeps the system solvable.
  const ridge = Math.max(regularization * total, 1e-6);
  for (let i = 0; i < size; i++) matrix[i]![i]! += ridge;
  const solution = solveSymmetric(matrix, right);
  return {
    factors: Float32Array.from(solution.subarray(0, factors)),
    bias: userBiases ? solution[factors]! : 0,
  };
}

/** Solves A x = b for a positive definite matrix, of which the lower half is given and overwritten (Cholesky). */
export function solveSymmetric(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const x = right.slice();
  const size = x.length;
  for (let i = 0; i < size; i++) {
    const row = matrix[i]!;
    for (let j = 0; j <= i; j++) {
      let sum = row[j]!;
      for (let k = 0; k < j; k++) sum -= row[k]! * matrix[j]![k]!;
      row[j] = i === j ? Math.sqrt(sum) : sum / matrix[j]![j]!;
    }
    for (let k = 0; k < i; k++) x[i]! -= row[k]! * x[k]!;
    x[i]! /= row[i]!;
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) x[i]! -= matrix[k]![i]! * x[k]!;
    x[i]! /= matrix[i]![i]!;
  }
  return x;
}
