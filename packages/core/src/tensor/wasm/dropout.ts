import type { KernelFunc } from "@tensorflow/tfjs-core";
import { sizeOf } from "../../shapes.js";
import type { TensorHeap } from "./tensor-heap.js";

/** Numbers set to 0 by chance. */
export function dropout(heap: TensorHeap): KernelFunc {
  return ({ inputs, attrs }) => {
    const input = inputs.input!;
    const { key0, key1, threshold, factor } = attrs as Record<
      "key0" | "key1" | "threshold" | "factor",
      number
    >;
    const result = heap.output(input.shape);
    const bytes = 4 * sizeOf(input.shape);
    heap.call("dropout", heap.address(input), bytes, key0, key1, threshold, factor, heap.address(result));
    return [result];
  };
}
