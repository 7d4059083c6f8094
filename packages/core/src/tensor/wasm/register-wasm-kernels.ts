import type { KernelConfig, KernelFunc } from "@tensorflow/tfjs-core";
import type { TensorFlow } from "../engine.js";
import type { FusedKernel } from "../ops/fused-kernel.js";
import { causalAttention, causalAttentionGradient } from "./causal-attention.js";
import { concat, split } from "./columns.js";
import { dropout } from "./dropout.js";
import { elementwise } from "./elementwise.js";
import { layerNormalization, layerNormalizationGradient } from "./layer-normalization.js";
import { matrixProduct } from "./matrix-product.js";
import { pointwiseAttention, pointwiseAttentionGradient } from "./pointwise-attention.js";
import { GATED_RECURRENCE, LONG_SHORT_TERM_MEMORY, recurrence, recurrenceGradient } from "./recurrence.js";
import { gather, segmentSum, sum } from "./rows.js";
import { sampledSoftmax } from "./sampled-softmax.js";
import { softmaxCrossEntropy, softmaxCrossEntropyGradient } from "./softmax-cross-entropy.js";
import { TensorHeap, type WasmBackend } from "./tensor-heap.js";
import { unitRows, unitRowsGradient } from "./unit-rows.js";

const BACKEND = "wasm";

/**
 * Replaces kernels of the WebAssembly backend of TensorFlow.js that are slow by our own, and adds those that it lacks. To
 * be called once, when the backend has been set up.
 * @returns where the tensors of the backend lie
 */
export async function registerWasmKernels(tf: TensorFlow): Promise<TensorHeap> {
  const heap = await TensorHeap.open(tf.findBackend(BACKEND) as unknown as WasmBackend);
  const add = (kernelName: string, kernelFunc: KernelFunc): void =>
    tf.registerKernel({ kernelName, backendName: BACKEND, kernelFunc });
  const replace = (kernelName: string, kernelOf: (stock: KernelConfig) => KernelFunc): void => {
    const stock = tf.getKernel(kernelName, BACKEND);
    tf.unregisterKernel(kernelName, BACKEND);
    add(kernelName, kernelOf(stock));
  };
  replace(tf.BatchMatMul, (stock) => matrixProduct(heap, stock));
  replace(tf._FusedMatMul, (stock) => matrixProduct(heap, stock));
  // The stock kernel copies. A tensor's numbers never change, so that they can be shared.
  replace(
    tf.Identity,
    () =>
      ({ inputs }) =>
        heap.share(inputs.x!),
  );
  replace(tf.Cast, (stock) => ({ inputs, attrs, backend }) => {
    const x = inputs.x!;
    if (x.dtype === attrs!["dtype"]) return heap.share(x);
    return stock.kernelFunc({ inputs, attrs: attrs!, backend });
  });
  replace(tf.Concat, (stock) => concat(heap, stock));
  replace(tf.SplitV, (stock) => split(heap, stock));
  replace(tf.Sum, (stock) => sum(heap, stock));
  replace(tf.Exp, (stock) => elementwise(heap, stock, "exponentials"));
  replace(tf.Tanh, (stock) => elementwise(heap, stock, "hyperbolicTangents"));
  replace(tf.Softplus, (stock) => elementwise(heap, stock, "softplus"));
  replace(tf.GatherV2, (stock) => gather(heap, stock));
  add(tf.UnsortedSegmentSum, segmentSum(heap));
  const fused: Record<FusedKernel, KernelFunc> = {
    "FunRec.CausalAttention": causalAttention(heap),
    "FunRec.CausalAttentionGradient": causalAttentionGradient(heap),
    "FunRec.Dropout": dropout(heap),
    "FunRec.GatedRecurrence": recurrence(heap, GATED_RECURRENCE),
    "FunRec.GatedRecurrenceGradient": recurrenceGradient(heap, GATED_RECURRENCE),
    "FunRec.LayerNormalization": layerNormalization(heap),
    "FunRec.LayerNormalizationGradient": layerNormalizationGradient(heap),
    "FunRec.LongShortTermMemory": recurrence(heap, LONG_SHORT_TERM_MEMORY),
    "FunRec.LongShortTermMemoryGradient": recurrenceGradient(heap, LONG_SHORT_TERM_MEMORY),
    "FunRec.PointwiseAttention": pointwiseAttention(heap),
    "FunRec.PointwiseAttentionGradient": pointwiseAttentionGradient(heap),
    "FunRec.SampledSoftmax": sampledSoftmax(heap),
    "FunRec.SoftmaxCrossEntropy": softmaxCrossEntropy(heap),
    "FunRec.SoftmaxCrossEntropyGradient": softmaxCrossEntropyGradient(heap),
    "FunRec.UnitRows": unitRows(heap),
    "FunRec.UnitRowsGradient": unitRowsGradient(heap),
  };
  for (const [name, kernel] of Object.entries(fused)) add(name, kernel);
  return heap;
}
