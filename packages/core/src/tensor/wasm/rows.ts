import type { KernelConfig, KernelFunc, TensorInfo } from "@tensorflow/tfjs-core";
import { EngineError } from "../../errors.js";
import { sizeOf } from "../../shapes.js";
import { isOfWords } from "./is-of-words.js";
import type { TensorHeap } from "./tensor-heap.js";

/** GatherV2 along the first axis. Other axes, batches and types go to the stock kernel. */
export function gather(heap: TensorHeap, stock: KernelConfig): KernelFunc {
  return (parameters) => {
    const { x, indices } = parameters.inputs as { x: TensorInfo; indices: TensorInfo };
    const { axis, batchDims } = parameters.attrs as { axis: number; batchDims: number };
    const isKnown = axis === 0 && !batchDims && indices.dtype === "int32" && isOfWords(x);
    if (!isKnown || sizeOf(x.shape) === 0) return stock.kernelFunc(parameters);
    const [rows = 0, ...rowShape] = x.shape;
    const count = sizeOf(indices.shape);
    const result = heap.output([...indices.shape, ...rowShape], x.dtype);
    const copied = heap.call(
      "gatherRows",
      heap.address(x),
      rows,
      4 * sizeOf(rowShape),
      heap.address(indices),
      count,
      heap.address(result),
    );
    if (copied === count) return result;
    heap.dispose(result);
    return stock.kernelFunc(parameters); // It finds the wrong index again, and says which it is.
  };
}

/** UnsortedSegmentSum, the gradient of gather, which the stock backend lacks. */
export function segmentSum(heap: TensorHeap): KernelFunc {
  return ({ inputs, attrs }) => {
    const { x, segmentIds } = inputs as { x: TensorInfo; segmentIds: TensorInfo };
    const { numSegments } = attrs as { numSegments: number };
    if (x.dtype !== "float32" || segmentIds.dtype !== "int32" || segmentIds.shape.length !== 1) {
      throw new EngineError(
        `UnsortedSegmentSum on the wasm engine: ${x.dtype} by ${segmentIds.shape.length}-dimensional ${segmentIds.dtype}, ` +
          "allowed: float32 by 1-dimensional int32",
      );
    }
    const [count = 0, ...rowShape] = x.shape;
    const result = heap.output([numSegments, ...rowShape]);
    heap.call(
      "addRows",
      heap.address(x),
      heap.address(segmentIds),
      count,
      4 * sizeOf(rowShape),
      numSegments,
      heap.address(result),
    );
    return result;
  };
}

/** Sum over leading axes, such as the gradient of a bias. Other sums go to the stock kernel. */
export function sum(heap: TensorHeap, stock: KernelConfig): KernelFunc {
  return (parameters) => {
    const x = parameters.inputs.x!;
    const { axis, keepDims } = parameters.attrs as unknown as {
      axis: number | readonly number[];
      keepDims: boolean;
    };
    const rank = x.shape.length;
    const axes = [axis].flat().map((number) => (number < 0 ? number + rank : number));
    const areLeading = axes.length > 0 && axes.length < rank && axes.every((number, i) => number === i);
    if (!areLeading || x.dtype !== "float32") return stock.kernelFunc(parameters);
    const rowShape = x.shape.slice(axes.length);
    const rows = sizeOf(x.shape.slice(0, axes.length));
    const result = heap.output(keepDims ? [...axes.map(() => 1), ...rowShape] : rowShape);
    heap.call("sumOfRows", heap.address(x), rows, 4 * sizeOf(rowShape), heap.address(result));
    return result;
  };
}
