import type { KernelFunc, NamedAttrMap, TensorInfo } from "@tensorflow/tfjs-core";
import type { TensorHeap } from "./tensor-heap.js";

type Inputs = Readonly<
  Record<"queries" | "keys" | "values" | "offsets" | "weights" | "gradients", TensorInfo>
>;

interface Attributes extends NamedAttrMap {
  readonly heads: number;
  /** Of all heads of all sequences. */
  readonly weightCount: number;
  /** Length of the longest sequence. */
  readonly longest: number;
}

/** The result, and the weights, which the gradient needs. */
export function causalAttention(heap: TensorHeap): KernelFunc {
  return ({ inputs, attrs }) => {
    const { queries, keys, values, offsets } = inputs as Inputs;
    const attributes = attrs as Attributes;
    const [result, weights] = [heap.output(queries.shape), heap.output([attributes.weightCount])];
    const tensors = [queries, keys, values, weights, result];
    call(heap, "causalAttention", attributes, offsets, queries, tensors);
    return [result, weights];
  };
}

/** The gradients of the queries, keys and values. */
export function causalAttentionGradient(heap: TensorHeap): KernelFunc {
  return ({ inputs, attrs }) => {
    const { queries, keys, values, offsets, weights, gradients } = inputs as Inputs;
    const outputs = [queries, keys, values].map(({ shape }) => heap.output(shape));
    const tensors = [queries, keys, values, weights, gradients, ...outputs];
    call(heap, "causalAttentionGradient", attrs as Attributes, offsets, queries, tensors);
    return outputs;
  };
}

function call(
  heap: TensorHeap,
  kernel: string,
  { heads, longest }: Attributes,
  offsets: TensorInfo,
  { shape }: TensorInfo,
  tensors: readonly TensorInfo[],
): void {
  const scratch = heap.scratch(heap.call("attentionScratchBytes", longest));
  const addresses = heap.addresses(tensors);
  heap.call(kernel, offsets.shape[0]! - 1, heap.address(offsets), shape[1]!, heads, ...addresses, scratch);
}
