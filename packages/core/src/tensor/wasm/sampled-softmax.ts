import type { KernelFunc, TensorInfo } from "@tensorflow/tfjs-core";
import type { TensorHeap } from "./tensor-heap.js";

/** The mean loss, and its gradients with respect to the vectors and the items. */
export function sampledSoftmax(heap: TensorHeap): KernelFunc {
  return ({ inputs }) => {
    const { vectors, items, ids, logExpected, own, negatives } = inputs as Record<string, TensorInfo>;
    const [examples, depth] = vectors!.shape as [number, number];
    const [rows] = items!.shape as [number];
    const [count] = negatives!.shape as [number];
    const [loss, ofVectors, ofItems] = [
      heap.output([]),
      heap.output(vectors!.shape),
      heap.output(items!.shape),
    ];
    const scratch = heap.scratch(heap.call("sampledSoftmaxScratchBytes", count, depth));
    const tensors = [vectors!, items!, ids!, logExpected!, own!, negatives!, loss, ofVectors, ofItems];
    const addresses = heap.addresses(tensors);
    heap.call("sampledSoftmax", examples, depth, rows, count, ...addresses, scratch);
    return [loss, ofVectors, ofItems];
  };
}
