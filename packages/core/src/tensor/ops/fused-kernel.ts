import type { GradSaveFunc, Tensor } from "@tensorflow/tfjs-core";
import type { TensorFlow } from "../engine.js";

/** Names of the kernels that only engines of ours have, each of which does the work of many plain operations. */
export type FusedKernel =
  | "FunRec.CausalAttention"
  | "FunRec.CausalAttentionGradient"
  | "FunRec.Dropout"
  | "FunRec.GatedRecurrence"
  | "FunRec.GatedRecurrenceGradient"
  | "FunRec.LayerNormalization"
  | "FunRec.LayerNormalizationGradient"
  | "FunRec.LongShortTermMemory"
  | "FunRec.LongShortTermMemoryGradient"
  | "FunRec.PointwiseAttention"
  | "FunRec.PointwiseAttentionGradient"
  | "FunRec.SampledSoftmax"
  | "FunRec.SoftmaxCrossEntropy"
  | "FunRec.SoftmaxCrossEntropyGradient"
  | "FunRec.UnitRows"
  | "FunRec.UnitRowsGradient";

/** Whether the current engine has a fused kernel; the others compose plain operations. */
export function hasFusedKernel(tf: TensorFlow, name: FusedKernel): boolean {
  return tf.getKernel(name, tf.getBackend()) !== undefined;
}

/** Runs a fused kernel. */
export function runFusedKernel(
  tf: TensorFlow,
  name: FusedKernel,
  inputs: Readonly<Record<string, Tensor | undefined>>,
  attributes: Readonly<Record<string, number>> = {},
): Tensor[] {
  const given = Object.fromEntries(Object.entries(inputs).filter(([, tensor]) => tensor)) as Record<
    string,
    Tensor
  >;
  return tf.engine().runKernel<Tensor[]>(name, given, attributes);
}

/** A result, and how its gradient is found. */
export interface Differentiable<Result extends Tensor> {
  readonly value: Result;
  /** What the gradient is computed from. */
  readonly saved: Tensor[];
  /** Gradients of the inputs, in their order. @param ofValue the gradient of the value @param saved the tensors that were saved */
  gradients(ofValue: Tensor, saved: Tensor[]): Tensor[];
}

/** Computes a result of the inputs that brings its own gradient. */
export function withGradient<Result extends Tensor>(
  tf: TensorFlow,
  inputs: readonly Tensor[],
  compute: () => Differentiable<Result>,
): Result {
  const computeAndSave = tf.customGrad<Result>((...inputsAndSave) => {
    const { value, saved, gradients } = compute();
    const save = inputsAndSave.at(-1) as GradSaveFunc;
    save(saved);
    return { value, gradFunc: gradients };
  });
  return computeAndSave(...inputs);
}
