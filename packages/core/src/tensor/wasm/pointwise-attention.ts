import type { KernelFunc, NamedAttrMap, TensorInfo } from "@tensorflow/tfjs-core";
import type { TensorHeap } from "./tensor-heap.js";
import { sizeOf } from "../../shapes.js";

type Inputs = Readonly<
  Record<"queries" | "keys" | "values" | "offsets" | "placeBiases" | "scores" | "gradients", TensorInfo>
> & { readonly times?: TensorInfo; readonly timeBiases?: TensorInfo };

interface Attributes extends NamedAttrMap {
  readonly heads: number;
  /** Number of scores of all heads of all sequences. */
  readonly scoreCount: number;
  /** Length of the longest sequence. */
  readonly longest: number;
}

/** The result, and the scores, which the gradient needs. */
export function pointwiseAttention(heap: TensorHeap): KernelFunc {
  return ({ inputs, attrs }) => {
    const { queries, keys, values, offsets, times, placeBiases, timeBiases } = inputs as Inputs;
    const { heads, scoreCount, longest } = attrs as Attributes;
    const [result, scores] = [heap.output(queries.shape), heap.output([scoreCount])];
    heap.call(
      "pointwiseAttention",
      offsets.shape[0]! - 1,
      heap.address(offsets),
      heap.addressOrZero(times),
      placeBiases.shape[0]!,
      heap.address(placeBiases),
      heap.addressOrZero(timeBiases),
      queries.shape[1]!,
      heads,
      ...heap.addresses([queries, keys, values, scores, result]),
      heap.scratch(heap.call("pointwiseAttentionScratchBytes", longest)),
    );
    return [result, scores];
  };
}

/** The gradients of the queries, keys, values and biases. */
export function pointwiseAttentionGradient(heap: TensorHeap): KernelFunc {
  return ({ inputs, attrs }) => {
    const { queries, keys, values, offsets, times, placeBiases, timeBiases, scores, gradients } =
      inputs as Inputs;
    const { heads, longest } = attrs as Attributes;
    const outputs = [queries, keys, values].map(({ shape }) => heap.output(shape));
    const ofBiases = [placeBiases, ...(timeBiases ? [timeBiases] : [])].map(({ shape }) =>
      heap.output(shape),
    );
    heap.call(
      "pointwiseAttentionGradient",
      offsets.shape[0]! - 1,
      heap.address(offsets),
      heap.addressOrZero(times),
      sizeOf(placeBiases.shape),
      queries.shape[1]!,
      heads,
      ...heap.addresses([queries, keys, values, scores, gradients, ...outputs]),
      heap.address(ofBiases[0]!),
      heap.addressOrZero(ofBiases[1]),
      heap.scratch(heap.call("pointwiseAttentionScratchBytes", longest)),
    );
    return [...outputs, ...ofBiases];
  };
}
