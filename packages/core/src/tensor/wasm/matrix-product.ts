import type { KernelConfig, KernelFunc, TensorInfo } from "@tensorflow/tfjs-core";
import { sizeOf } from "../../shapes.js";
import type { TensorHeap } from "./tensor-heap.js";

interface MatrixAttributes {
  readonly transposeA: boolean;
  readonly transposeB: boolean;
  /** Of the fused product only. */
  readonly activation?: string;
}

/** Which sizes and pairs of matrices a product has. */
interface Sizes {
  readonly outerShape: readonly number[];
  readonly pairs: readonly [left: number, right: number];
  readonly rows: number;
  readonly depth: number;
  readonly columns: number;
}

/** Products of matrices, with bias and relu or without. What our kernel does not know goes to the stock kernel. */
export function matrixProduct(heap: TensorHeap, stock: KernelConfig): KernelFunc {
  return (parameters) => {
    const attributes = parameters.attrs as unknown as MatrixAttributes;
    const { a, b, bias } = parameters.inputs as { a: TensorInfo; b: TensorInfo; bias?: TensorInfo };
    const sizes = sizesOf(a, b, attributes);
    const { activation = "linear" } = attributes;
    const isKnown = activation === "linear" || activation === "relu";
    if (!sizes || !isKnown || (bias && sizeOf(bias.shape) !== sizes.columns))
      return stock.kernelFunc(parameters);
    return multiply(heap, a, b, bias, attributes, sizes);
  };
}

function multiply(
  heap: TensorHeap,
  a: TensorInfo,
  b: TensorInfo,
  bias: TensorInfo | undefined,
  { transposeA, transposeB, activation }: MatrixAttributes,
  { outerShape, pairs, rows, depth, columns }: Sizes,
): TensorInfo {
  const result = heap.output([...outerShape, rows, columns]);
  const scratch = heap.scratch(heap.call("matrixScratchBytes"));
  heap.call(
    "multiplyMatrices",
    Math.max(...pairs),
    heap.address(a),
    pairs[0] === 1 ? 0 : 4 * rows * depth,
    heap.address(b),
    pairs[1] === 1 ? 0 : 4 * depth * columns,
    heap.address(result),
    rows,
    depth,
    columns,
    Number(transposeA),
    Number(transposeB),
    heap.addressOrZero(bias),
    Number(activation === "relu"),
    scratch,
  );
  return result;
}

/** Undefined for what our kernel does not know: other types, empty matrices, batches that are broadcast in part. */
function sizesOf(
  a: TensorInfo,
  b: TensorInfo,
  { transposeA, transposeB }: MatrixAttributes,
): Sizes | undefined {
  if (a.dtype !== "float32" || b.dtype !== "float32") return undefined;
  const [outerA, outerB] = [a.shape.slice(0, -2), b.shape.slice(0, -2)];
  const pairs = [sizeOf(outerA), sizeOf(outerB)] as const;
  const isSame = outerA.join() === outerB.join();
  if (!isSame && pairs[0] !== 1 && pairs[1] !== 1) return undefined;
  if (outerA.length !== outerB.length) return undefined;
  const [aRows, aColumns] = a.shape.slice(-2) as [number, number];
  const [bRows, bColumns] = b.shape.slice(-2) as [number, number];
  const [rows, depth] = transposeA ? [aColumns, aRows] : [aRows, aColumns];
  const [rightDepth, columns] = transposeB ? [bColumns, bRows] : [bRows, bColumns];
  if (depth !== rightDepth || sizeOf(a.shape) === 0 || sizeOf(b.shape) === 0) return undefined;
  return { outerShape: pairs[0] === 1 ? outerB : outerA, pairs, rows, depth, columns };
}
