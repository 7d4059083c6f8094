import type { KernelConfig, KernelFunc } from "@tensorflow/tfjs-core";
import { sizeOf } from "../../shapes.js";
import type { TensorHeap } from "./tensor-heap.js";

const VECTOR_BYTES = 16;

/** A function of each number by a kernel of ours. Other types than float32 go to the stock kernel. */
export function elementwise(heap: TensorHeap, stock: KernelConfig, kernel: string): KernelFunc {
  return (parameters) => {
    const x = parameters.inputs.x!;
    if (x.dtype !== "float32") return stock.kernelFunc(parameters);
    const result = heap.output(x.shape);
    const scratch = heap.scratch(VECTOR_BYTES);
    heap.call(kernel, heap.address(x), heap.address(result), 4 * sizeOf(x.shape), scratch);
    return result;
  };
}
