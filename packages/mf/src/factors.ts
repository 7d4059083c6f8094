/** What a factorization learnt: a vector of factors for every user and item, one behind the other, and biases. */
export interface Factors {
  /** Length of a vector. */
  readonly factors: number;
  readonly users: Float32Array;
  readonly items: Float32Array;
  /** Missing in models without. */
  readonly userBiases?: Float32Array;
  readonly itemBiases?: Float32Array;
}

/** Numbers of a row in the memory of kernels come in multiples of this; see assembly/rows.ts. */
const ROW_MULTIPLE = 8;

/** Numbers of a row in the memory of kernels. */
export const widthOf = (factors: number): number => ROW_MULTIPLE * Math.ceil(factors / ROW_MULTIPLE);
