import { dropout, layerNormalization, type TensorFlow, type TensorMap } from "@funrec/core/tensor";
import type { Tensor1D, Tensor2D } from "@tensorflow/tfjs-core";

/** Deviation of the first numbers of the table and the layers. */
export const DEVIATION = 0.02;

/** Scale of the vectors of histories at first: with small ones it takes long until scores differ at all. */
export const OUTPUT_SCALE = 4;

/** Added to what a softmax must not choose. */
export const NEVER = -1e9;

/** Leaves numbers out while the network learns, others in each layer and step; serving has no seed, and leaves none out. */
export function dropouts(tf: TensorFlow, values: TensorMap, rate: number): (tensor: Tensor2D) => Tensor2D {
  let seed = values["seed"]?.dataSync<"int32">()[0];
  return (tensor) => (seed === undefined ? tensor : dropout(tf, tensor, rate, seed++ >>> 0));
}

/** Layer normalization with the weights `name.scale` and `name.shift`. */
export function normalized(tf: TensorFlow, values: TensorMap, tensor: Tensor2D, name: string): Tensor2D {
  return layerNormalization(
    tf,
    tensor,
    values[`${name}.scale`] as Tensor1D,
    values[`${name}.shift`] as Tensor1D,
  );
}

/** Rows of a matrix of the network, by the numbers in one of its inputs. */
export function gathered(tf: TensorFlow, values: TensorMap, name: string, rows: string): Tensor2D {
  return tf.gather(values[name] as Tensor2D, values[rows] as Tensor1D);
}
