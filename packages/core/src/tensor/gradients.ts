import type { Tensor } from "@tensorflow/tfjs-core";
import type { Engine, TensorFlow } from "./engine.js";
import type { Loss, TensorMap } from "./network.js";
import type { Weight } from "./weights.js";

/** Numbers that a network is given as they are: a Float32Array becomes a tensor of floats, an Int32Array one of integers. */
export interface InputArray {
  readonly shape: readonly number[];
  readonly data: Float32Array | Int32Array;
}

/** Values by name. */
export interface Values {
  /** What gradients are taken for. */
  readonly learnt: Readonly<Record<string, Weight>>;
  readonly given: Readonly<Record<string, InputArray>>;
}

/** Computes a tensor from values. */
export function computeTensors(
  engine: Engine,
  { learnt, given }: Values,
  apply: (tf: TensorFlow, values: TensorMap) => Tensor,
): Float32Array {
  return engine.tidy((tf) => {
    const values = tensorsOf(tf, { ...given, ...learnt });
    return apply(tf, values).dataSync<"float32">();
  });
}

/** The loss. @param gradients where it is written how the loss changes with each of the learnt values */
export function lossGradients(
  engine: Engine,
  loss: Loss,
  { learnt, given }: Values,
  gradients: Readonly<Record<string, Float32Array>>,
): number {
  const names = Object.keys(learnt);
  return engine.tidy((tf) => {
    const inputs = tensorsOf(tf, given);
    const leaves = tensorsOf(tf, learnt);
    const lossOf = (...tensors: Tensor[]) =>
      loss(tf, { ...inputs, ...Object.fromEntries(names.map((name, i) => [name, tensors[i]!])) });
    const { value, grads } = tf.valueAndGrads(lossOf)(names.map((name) => leaves[name]!));
    grads.forEach((gradient, i) => engine.copy(gradient, gradients[names[i]!]!));
    return value.dataSync()[0]!;
  });
}

function tensorsOf(tf: TensorFlow, arrays: Readonly<Record<string, InputArray>>): Record<string, Tensor> {
  return Object.fromEntries(
    Object.entries(arrays).map(([name, { shape, data }]) => [
      name,
      tf.tensor(data, [...shape], data instanceof Int32Array ? "int32" : "float32"),
    ]),
  );
}
