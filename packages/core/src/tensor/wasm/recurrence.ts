import type { KernelFunc, NamedAttrMap, TensorInfo } from "@tensorflow/tfjs-core";
import type { TensorHeap } from "./tensor-heap.js";

/** A kernel that makes states of sequences of tokens, step by step. */
export interface Recurrence {
  /** Name of the kernel; that of its gradient has `Gradient` behind it. */
  readonly kernel: string;
  /** Name of the function that tells the bytes of scratch. */
  readonly scratchBytes: string;
  /** Columns of the inputs, a unit. */
  readonly columns: number;
  /** Numbers that are kept for the gradient, a unit. */
  readonly kept: number;
}

export const GATED_RECURRENCE: Recurrence = {
  kernel: "gatedRecurrence",
  scratchBytes: "gatedRecurrenceScratchBytes",
  columns: 3,
  kept: 4,
};

export const LONG_SHORT_TERM_MEMORY: Recurrence = {
  kernel: "longShortTermMemory",
  scratchBytes: "memoryScratchBytes",
  columns: 4,
  kept: 6,
};

type Inputs = Readonly<
  Record<"inputs" | "weights" | "offsets" | "states" | "kept" | "gradients", TensorInfo>
>;

interface Attributes extends NamedAttrMap {
  /** Length of the longest sequence. */
  readonly longest: number;
}

/** The states, and what their gradient needs. */
export function recurrence(heap: TensorHeap, { kernel, scratchBytes, kept }: Recurrence): KernelFunc {
  return ({ inputs: given, attrs }) => {
    const { inputs, weights, offsets } = given as Inputs;
    const [tokens, units] = [inputs.shape[0]!, weights.shape[0]!];
    const outputs = [heap.output([tokens, units]), heap.output([tokens, kept * units])];
    const tensors = [inputs, weights, ...outputs];
    call(heap, kernel, scratchBytes, attrs as Attributes, offsets, units, tensors);
    return outputs;
  };
}

/** The gradients of the inputs and the weights. */
export function recurrenceGradient(
  heap: TensorHeap,
  { kernel, scratchBytes, columns }: Recurrence,
): KernelFunc {
  return ({ inputs: given, attrs }) => {
    const { weights, offsets, states, kept, gradients } = given as Inputs;
    const [tokens, units] = states.shape as [number, number];
    const outputs = [heap.output([tokens, columns * units]), heap.output(weights.shape)];
    const tensors = [weights, states, kept, gradients, ...outputs];
    call(heap, `${kernel}Gradient`, scratchBytes, attrs as Attributes, offsets, units, tensors);
    return outputs;
  };
}

function call(
  heap: TensorHeap,
  kernel: string,
  scratchBytes: string,
  { longest }: Attributes,
  offsets: TensorInfo,
  units: number,
  tensors: readonly TensorInfo[],
): void {
  const sequences = offsets.shape[0]! - 1;
  const scratch = heap.scratch(heap.call(scratchBytes, sequences, units));
  const addresses = heap.addresses(tensors);
  heap.call(kernel, sequences, heap.address(offsets), longest, units, ...addresses, scratch);
}
