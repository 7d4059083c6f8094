import type { KernelFunc, TensorInfo } from "@tensorflow/tfjs-core";
import type { TensorHeap } from "./tensor-heap.js";

/** Losses, and what their gradient needs: powers and shares. */
export function softmaxCrossEntropy(heap: TensorHeap): KernelFunc {
  return ({ inputs }) => {
    const { scores, labels } = inputs as Record<"scores" | "labels", TensorInfo>;
    const [rows, columns] = scores.shape as [number, number];
    const [losses, powers, shares] = [heap.output([rows]), heap.output(scores.shape), heap.output([rows])];
    const addresses = heap.addresses([scores, labels, losses, powers, shares]);
    heap.call("softmaxCrossEntropy", rows, columns, ...addresses);
    return [losses, powers, shares];
  };
}

/** The gradient of the scores. */
export function softmaxCrossEntropyGradient(heap: TensorHeap): KernelFunc {
  return ({ inputs }) => {
    const { gradients, powers, shares, labels } = inputs as Record<string, TensorInfo>;
    const [rows, columns] = powers!.shape as [number, number];
    const result = heap.output(powers!.shape);
    const addresses = heap.addresses([labels!, powers!, shares!, gradients!, result]);
    heap.call("softmaxCrossEntropyGradient", rows, columns, ...addresses);
    return [result];
  };
}
