import type { KernelFunc, TensorInfo } from "@tensorflow/tfjs-core";
import type { TensorHeap } from "./tensor-heap.js";

/** Losses, and what their gradient needs: powers, shares, and with own scores their powers. */
export function softmaxCrossEntropy(heap: TensorHeap): KernelFunc {
  return ({ inputs }) => {
    const { scores, labels, own } = inputs as { scores: TensorInfo; labels?: TensorInfo; own?: TensorInfo };
    const [rows, columns] = scores.shape as [number, number];
    const [losses, powers, shares] = [heap.output([rows]), heap.output(scores.shape), heap.output([rows])];
    const ownPowers = own && heap.output([rows]);
    heap.call(
      "softmaxCrossEntropy",
      rows,
      columns,
      heap.address(scores),
      heap.addressOrZero(labels),
      heap.addressOrZero(own),
      heap.address(losses),
      heap.address(powers),
      heap.addressOrZero(ownPowers),
      heap.address(shares),
    );
    return ownPowers ? [losses, powers, shares, ownPowers] : [losses, powers, shares];
  };
}

/** The gradients of the scores, and of the own scores where there are such. */
export function softmaxCrossEntropyGradient(heap: TensorHeap): KernelFunc {
  return ({ inputs }) => {
    const { gradients, powers, shares } = inputs as Record<"gradients" | "powers" | "shares", TensorInfo>;
    const { labels, ownPowers } = inputs as { labels?: TensorInfo; ownPowers?: TensorInfo };
    const [rows, columns] = powers.shape as [number, number];
    const result = heap.output(powers.shape);
    const ownResult = ownPowers && heap.output([rows]);
    heap.call(
      "softmaxCrossEntropyGradient",
      rows,
      columns,
      heap.addressOrZero(labels),
      heap.address(powers),
      heap.addressOrZero(ownPowers),
      heap.address(shares),
      heap.address(gradients),
      heap.address(result),
      heap.addressOrZero(ownResult),
    );
    return ownResult ? [result, ownResult] : [result];
  };
}
