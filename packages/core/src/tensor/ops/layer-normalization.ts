import type { Tensor, Tensor1D } from "@tensorflow/tfjs-core";
import type { TensorFlow } from "../engine.js";
import { hasFusedKernel, runFusedKernel, withGradient } from "./fused-kernel.js";

/**
 * Layer normalization (Ba, Kiros and Hinton, 2016): along the last axis, numbers are shifted and scaled to mean 0 and
 * variance 1; then each is multiplied by the scale of its column, and its shift added.
 *
 * @param input of any number of axes, the last of length d
 * @param scale d
 * @param shift d
 * @param epsilon added to the variance; above 0, default 1e-5
 * @example
 * ```ts
 * import { layerNormalization, openEngine } from "@funrec/core/tensor";
 * const { tf } = await openEngine("wasm");
 * const result = layerNormalization(tf, tf.tensor2d([[1, 3]]), tf.tensor1d([1, 1]), tf.tensor1d([0, 5]));
 * result.arraySync()[0].map((number) => number.toFixed(3)); // => ["-1.000", "6.000"]
 * ```
 */
export function layerNormalization<Input extends Tensor>(
  tf: TensorFlow,
  input: Input,
  scale: Tensor1D,
  shift: Tensor1D,
  epsilon = 1e-5,
): Input {
  if (hasFusedKernel(tf, "FunRec.LayerNormalization")) return fused(tf, input, scale, shift, epsilon);
  const { mean, variance } = tf.moments(input, -1, true);
  const normal = tf.div(tf.sub(input, mean), tf.sqrt(tf.add(variance, epsilon)));
  return tf.add(tf.mul(normal, scale), shift);
}

function fused<Input extends Tensor>(
  tf: TensorFlow,
  input: Input,
  scale: Tensor1D,
  shift: Tensor1D,
  epsilon: number,
): Input {
  return withGradient<Input>(tf, [input, scale, shift], () => {
    const inputs = { input, scale, shift };
    const [result, normal, factors] = runFusedKernel(tf, "FunRec.LayerNormalization", inputs, { epsilon });
    return {
      value: result as Input,
      saved: [normal!, factors!, scale],
      gradients: (gradients, [normal, factors, scale]) =>
        runFusedKernel(tf, "FunRec.LayerNormalizationGradient", { gradients, normal, factors, scale }),
    };
  });
}
