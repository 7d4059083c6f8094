import type { Tensor } from "@tensorflow/tfjs-core";
import { Random } from "../../random/random.js";
import type { TensorFlow } from "../engine.js";
import { hasFusedKernel, runFusedKernel, withGradient } from "./fused-kernel.js";

/**
 * Dropout (Srivastava et al., 2014): numbers become 0 by chance, and the others are multiplied by 1 / (1 - rate), so that
 * sums stay as they are on average. The choice depends on the seed and the place of a number alone: it is the same on
 * every engine.
 *
 * @param rate probability of 0, from 0 (nothing changes) to below 1
 * @param seed as that of {@link Random}: another one for each layer and step
 * @throws RangeError when the rate is out of range
 * @example
 * ```ts
 * import { dropout, openEngine } from "@funrec/core/tensor";
 * const { tf } = await openEngine("wasm");
 * dropout(tf, tf.ones([8]), 0.5, 1).arraySync(); // => [0, 2, 2, 0, 2, 2, 0, 0]
 * ```
 */
export function dropout<Input extends Tensor>(
  tf: TensorFlow,
  input: Input,
  rate: number,
  seed: number,
): Input {
  if (!(rate >= 0 && rate < 1)) throw new RangeError(`the rate of dropout is ${rate}, allowed: 0 to below 1`);
  if (rate === 0) return input;
  const random = new Random(seed);
  const choice = {
    key0: random.uint32(),
    key1: random.uint32(),
    threshold: Math.min(Math.round(rate * 2 ** 32), 2 ** 32 - 1),
    factor: 1 / (1 - rate),
  };
  if (hasFusedKernel(tf, "FunRec.Dropout")) return fused(tf, input, choice);
  return tf.mul(input, tf.tensor(maskOf(input.size, choice), input.shape));
}

/** Which numbers stay, and what they are multiplied by. */
interface Choice {
  readonly key0: number;
  readonly key1: number;
  /** Of 2^32: how many random numbers mean 0. */
  readonly threshold: number;
  readonly factor: number;
}

function fused<Input extends Tensor>(tf: TensorFlow, input: Input, choice: Choice): Input {
  const drop = (tensor: Tensor): Tensor[] =>
    runFusedKernel(tf, "FunRec.Dropout", { input: tensor }, { ...choice });
  return withGradient<Input>(tf, [input], () => ({
    value: drop(input)[0] as Input,
    saved: [],
    gradients: drop,
  }));
}

/** 0 for numbers that are dropped, else the factor, by the random numbers of the kernel (assembly/tensor/dropout.ts). */
function maskOf(length: number, { key0, key1, threshold, factor }: Choice): Float32Array {
  const mask = new Float32Array(length);
  for (let i = 0; i < length; i++) {
    let z = (key0 + i) | 0;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b) ^ key1;
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    if ((z ^ (z >>> 16)) >>> 0 >= threshold) mask[i] = factor;
  }
  return mask;
}
