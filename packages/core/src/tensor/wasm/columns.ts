import type { KernelConfig, KernelFunc, TensorInfo } from "@tensorflow/tfjs-core";
import { sizeOf } from "../../shapes.js";
import { isOfWords } from "./is-of-words.js";
import type { TensorHeap } from "./tensor-heap.js";

const WORD_BYTES = 4;

/** Concat, the tensors one beside the other. Other types than those of 4 bytes go to the stock kernel. */
export function concat(heap: TensorHeap, stock: KernelConfig): KernelFunc {
  return (parameters) => {
    const inputs = parameters.inputs as unknown as readonly TensorInfo[];
    const { shape, dtype } = inputs[0]!;
    const axis = axisOf(parameters.attrs as { axis: number }, shape);
    // The stock kernel also says which shapes do not fit.
    const fits = (input: TensorInfo): boolean =>
      isOfWords(input) &&
      input.dtype === dtype &&
      input.shape.length === shape.length &&
      input.shape.every((size, i) => size > 0 && (i === axis || size === shape[i]));
    if (inputs.length < 2 || !inputs.every(fits)) return stock.kernelFunc(parameters);
    const result = heap.output(shape.with(axis, sum(inputs.map((input) => input.shape[axis]!))), dtype);
    let to = heap.address(result);
    const step = rowBytes(result, axis);
    for (const input of inputs) {
      const bytes = rowBytes(input, axis);
      heap.call("copyColumns", heap.address(input), bytes, to, step, sizeOf(shape.slice(0, axis)), bytes);
      to += bytes;
    }
    return result;
  };
}

/** SplitV, the gradient of concat: the stock kernel copies the whole tensor for each of its parts. */
export function split(heap: TensorHeap, stock: KernelConfig): KernelFunc {
  return (parameters) => {
    const x = parameters.inputs.x!;
    const { numOrSizeSplits: sizes, ...attrs } = parameters.attrs as {
      axis: number;
      numOrSizeSplits: number | readonly number[];
    };
    const axis = axisOf(attrs, x.shape);
    if (typeof sizes === "number" || !isOfWords(x) || sizeOf(x.shape) === 0)
      return stock.kernelFunc(parameters);
    const areGiven = sizes.every((size) => size >= 0) && sum(sizes) === x.shape[axis];
    if (!areGiven) return stock.kernelFunc(parameters);
    let from = heap.address(x);
    const step = rowBytes(x, axis);
    return sizes.map((size) => {
      const part = heap.output(x.shape.with(axis, size), x.dtype);
      const bytes = rowBytes(part, axis);
      heap.call("copyColumns", from, step, heap.address(part), bytes, sizeOf(x.shape.slice(0, axis)), bytes);
      from += bytes;
      return part;
    });
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function axisOf({ axis }: { axis: number }, { length }: readonly number[]): number {
  return axis < 0 ? axis + length : axis;
}

/** Bytes of what stands at one place of the axes before `axis`. */
function rowBytes({ shape }: TensorInfo, axis: number): number {
  return WORD_BYTES * sizeOf(shape.slice(axis));
}
