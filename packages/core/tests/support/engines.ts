import { openEngine, type TensorFlow } from "@funrec/core/tensor";
import type { Tensor } from "@tensorflow/tfjs-core";
import { Random } from "@funrec/core";

/** Numbers of the normal distribution. */
export interface Numbers {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

/** The same numbers for the same shape and seed. */
export function numbers(shape: readonly number[], seed: number): Numbers {
  const random = new Random(seed);
  const length = shape.reduce((product, size) => product * size, 1);
  return { shape, data: Float32Array.from({ length }, () => random.normal()) };
}

/** A function of tensors; its result is a tensor. */
export type TensorFunction = (tf: TensorFlow, ...inputs: Tensor[]) => Tensor;

/**
 * The numbers of the result, and those of the gradients of its inner product with some other numbers with respect to each
 * input.
 */
export async function valueAndGradients(
  engineName: "wasm" | "cpu",
  compute: TensorFunction,
  inputs: readonly Numbers[],
): Promise<{ value: Float32Array; gradients: Float32Array[] }> {
  const engine = await openEngine(engineName);
  let value!: Float32Array;
  const gradients: Float32Array[] = [];
  const before = engine.tf.memory().numTensors;
  engine.tidy((tf) => {
    const tensors = inputs.map(({ shape, data }) => tf.tensor(data.slice(), [...shape]));
    const result = tf.valueAndGrads((...leaves: Tensor[]) => {
      const computed = compute(tf, ...leaves);
      value = computed.dataSync<"float32">().slice();
      return tf.sum(tf.mul(computed, tf.tensor(numbers(computed.shape, 99).data, computed.shape)));
    })(tensors);
    for (const gradient of result.grads) gradients.push(gradient.dataSync<"float32">().slice());
  });
  expect(engine.tf.memory().numTensors).toBe(before);
  return { value, gradients };
}

/** Two functions give the same results and gradients: the one on wasm, the other, of plain operations, on cpu. */
export async function expectSame(
  inputs: readonly Numbers[],
  onWasm: TensorFunction,
  onCpu: TensorFunction = onWasm,
  tolerance = 1e-4,
): Promise<void> {
  const own = await valueAndGradients("wasm", onWasm, inputs);
  const plain = await valueAndGradients("cpu", onCpu, inputs);
  expectNear(own.value, plain.value, tolerance);
  plain.gradients.forEach((gradient, i) => expectNear(own.gradients[i]!, gradient, tolerance));
}

/** Numbers that differ by no more than the tolerance times the greatest of them, or than the tolerance. */
export function expectNear(actual: Float32Array, expected: Float32Array, tolerance: number): void {
  expect(actual).toHaveLength(expected.length);
  let scale = 1;
  for (const number of expected) scale = Math.max(scale, Math.abs(number));
  let worst = 0;
  expected.forEach((number, i) => {
    const difference = Math.abs(number - actual[i]!);
    worst = Math.max(worst, Number.isNaN(difference) ? Infinity : difference);
  });
  expect(worst).toBeLessThan(tolerance * scale);
}
