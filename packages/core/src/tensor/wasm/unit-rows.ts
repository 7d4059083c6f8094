import type { KernelFunc, TensorInfo } from "@tensorflow/tfjs-core";
import type { TensorHeap } from "./tensor-heap.js";

/** Rows of length 1, and what they were multiplied by. */
export function unitRows(heap: TensorHeap): KernelFunc {
  return ({ inputs, attrs }) => {
    const { rows: matrix } = inputs as { rows: TensorInfo };
    const { leastSquare } = attrs as { leastSquare: number };
    const [rows, columns] = matrix.shape as [number, number];
    const [units, factors] = [heap.output(matrix.shape), heap.output([rows])];
    const addresses = heap.addresses([units, factors]);
    heap.call("unitRows", rows, 4 * columns, heap.address(matrix), leastSquare, ...addresses);
    return [units, factors];
  };
}

/** The gradient of the rows. */
export function unitRowsGradient(heap: TensorHeap): KernelFunc {
  return ({ inputs }) => {
    const { gradients, units, factors } = inputs as Record<"gradients" | "units" | "factors", TensorInfo>;
    const [rows, columns] = units.shape as [number, number];
    const result = heap.output(units.shape);
    const addresses = heap.addresses([units, factors, gradients, result]);
    heap.call("unitRowsGradient", rows, 4 * columns, ...addresses);
    return [result];
  };
}
