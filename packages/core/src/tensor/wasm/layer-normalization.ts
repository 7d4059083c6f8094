import type { KernelFunc, TensorInfo } from "@tensorflow/tfjs-core";
import { sizeOf } from "../../shapes.js";
import type { TensorHeap } from "./tensor-heap.js";

/** The result, and what its gradient needs: the rows before scale and shift, and 1 / deviation of each. */
export function layerNormalization(heap: TensorHeap): KernelFunc {
  return ({ inputs, attrs }) => {
    const { input, scale, shift } = inputs as Record<"input" | "scale" | "shift", TensorInfo>;
    const { epsilon } = attrs as { epsilon: number };
    const columns = input.shape.at(-1)!;
    const rows = sizeOf(input.shape.slice(0, -1));
    const outputs = [heap.output(input.shape), heap.output(input.shape), heap.output([rows])];
    const given = heap.addresses([input, scale, shift]);
    const results = heap.addresses(outputs);
    heap.call("layerNormalization", rows, columns, ...given, epsilon, ...results);
    return outputs;
  };
}

/** The gradients of the input, the scale and the shift. */
export function layerNormalizationGradient(heap: TensorHeap): KernelFunc {
  return ({ inputs }) => {
    const { gradients, normal, factors, scale } = inputs as Record<
      "gradients" | "normal" | "factors" | "scale",
      TensorInfo
    >;
    const columns = scale.shape[0]!;
    const outputs = [heap.output(normal.shape), heap.output([columns]), heap.output([columns])];
    const addresses = heap.addresses([normal, factors, scale, gradients, ...outputs]);
    heap.call("layerNormalizationGradient", sizeOf(factors.shape), columns, ...addresses);
    return outputs;
  };
}
