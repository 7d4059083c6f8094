import type { KernelFunc, NamedAttrMap, TensorInfo } from "@tensorflow/tfjs-core";
import type { TensorHeap } from "./tensor-heap.js";

type Inputs = Readonly<
  Record<"inputs" | "weights" | "offsets" | "states" | "kept" | "gradients", TensorInfo>
>;

interface Attributes extends NamedAttrMap {
  /** Length of the longest sequence. */
  readonly longest: number;
}

/** The states, and what their gradient needs. */
export function longShortTermMemory(heap: TensorHeap): KernelFunc {
  return ({ inputs: given, attrs }) => {
    const { inputs, weights, offsets } = given as Inputs;
    const [tokens, units] = [inputs.shape[0]!, weights.shape[0]!];
    const [states, kept] = [heap.output([tokens, units]), heap.output([tokens, 6 * units])];
    call(heap, "longShortTermMemory", attrs as Attributes, offsets, units, [inputs, weights, states, kept]);
    return [states, kept];
  };
}

/** The gradients of the inputs and the weights. */
export function longShortTermMemoryGradient(heap: TensorHeap): KernelFunc {
  return ({ inputs: given, attrs }) => {
    const { weights, offsets, states, kept, gradients } = given as Inputs;
    const [tokens, units] = states.shape as [number, number];
    const [ofInputs, ofWeights] = [heap.output([tokens, 4 * units]), heap.output(weights.shape)];
    const tensors = [weights, states, kept, gradients, ofInputs, ofWeights];
    call(heap, "longShortTermMemoryGradient", attrs as Attributes, offsets, units, tensors);
    return [ofInputs, ofWeights];
  };
}

function call(
  heap: TensorHeap,
  kernel: string,
  { longest }: Attributes,
  offsets: TensorInfo,
  units: number,
  tensors: readonly TensorInfo[],
): void {
  const sequences = offsets.shape[0]! - 1;
  const scratch = heap.scratch(heap.call("memoryScratchBytes", sequences, units));
  const addresses = tensors.map((tensor) => heap.address(tensor));
  heap.call(kernel, sequences, heap.address(offsets), longest, units, ...addresses, scratch);
}
