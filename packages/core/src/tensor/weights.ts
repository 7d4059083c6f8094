import type { Tensors } from "../training/tensors.js";
import type { Random } from "../random/random.js";
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
  const length = shape.reduce((product, size) => product * size, 1);
  return { shape, data: initialNumbers(length, () => deviation * random.normal()) };
}

/** The arrays of weights by name. */
export function weightTensors(weights: Readonly<Record<string, Weight>>): Tensors {
  return Object.fromEntries(Object.entries(weights).map(([name, { data }]) => [name, data]));
}
