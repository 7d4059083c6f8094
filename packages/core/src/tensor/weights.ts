import type { Random } from "../random/random.js";
import { sizeOf } from "../shapes.js";
import { initialNumbers } from "./initial-numbers.js";

/** The weights of a dense part of a network, row-major. */
export interface Weight {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

/** Weights of a dense layer: uniform between the bounds of Glorot and Bengio (2010), for `rows` inputs and `columns` outputs. */
export function glorot(rows: number, columns: number, random: Random): Weight {
  const bound = Math.sqrt(6 / (rows + columns));
  return {
    shape: [rows, columns],
    data: initialNumbers(rows * columns, () => bound * (2 * random.uniform() - 1)),
  };
}

/** A vector of zeros, or of another number. */
export function constant(length: number, value = 0): Weight {
  return { shape: [length], data: initialNumbers(length, value === 0 ? undefined : () => value) };
}

/** A matrix of zeros. */
export function zeros(rows: number, columns: number): Weight {
  return { shape: [rows, columns], data: initialNumbers(rows * columns) };
}

/** Numbers of the normal distribution. */
export function normal(shape: readonly number[], deviation: number, random: Random): Weight {
  return { shape, data: initialNumbers(sizeOf(shape), () => deviation * random.normal()) };
}
