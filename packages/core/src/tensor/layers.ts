import type { Tensor2D } from "@tensorflow/tfjs-core";
import type { Random } from "../random/random.js";
import type { TensorFlow } from "./engine.js";
import type { TensorMap } from "./network.js";
import { constant, glorot, type Weight } from "./weights.js";

/** What comes after a dense layer. */
export type Activation = "relu" | "tanh" | "linear";

/** The weights of dense layers, one upon the other: `name.0`, `name.0.bias`, `name.1`, ... @param sizes inputs, outputs of each layer */
export function denseWeights(name: string, sizes: readonly number[], random: Random): Record<string, Weight> {
  const weights: Record<string, Weight> = {};
  for (let layer = 0; layer + 1 < sizes.length; layer++) {
    weights[`${name}.${layer}`] = glorot(sizes[layer]!, sizes[layer + 1]!, random);
    weights[`${name}.${layer}.bias`] = constant(sizes[layer + 1]!);
  }
  return weights;
}

/** Dense layers: the activation follows each but the last, which is linear. */
export function denseLayers(
  tf: TensorFlow,
  values: TensorMap,
  name: string,
  input: Tensor2D,
  activation: Activation,
): Tensor2D {
  let result = input;
  for (let layer = 0; values[`${name}.${layer}`]; layer++) {
    const isLast = !values[`${name}.${layer + 1}`];
    const dense = tf.fused.matMul({
      a: result,
      b: values[`${name}.${layer}`] as Tensor2D,
      bias: values[`${name}.${layer}.bias`]!,
      activation: isLast || activation === "tanh" ? "linear" : activation,
    }) as Tensor2D;
    result = !isLast && activation === "tanh" ? tf.tanh(dense) : dense;
  }
  return result;
}
