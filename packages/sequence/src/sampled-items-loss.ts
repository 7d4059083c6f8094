import { comparedItems, sampledSoftmaxLoss, type TensorFlow, type TensorMap } from "@funrec/core/tensor";
import type { Scalar, Tensor2D } from "@tensorflow/tfjs-core";

/** The vectors of the own items of so many examples: n x d. */
export function ownItems(tf: TensorFlow, values: TensorMap, examples: number): Tensor2D {
  const items = values["items"] as Tensor2D;
  return tf.slice(items, [0, 0], [examples, items.shape[1]]);
}

/** Sampled softmax of the own item of each example among the negatives of all. @param users n x d */
export function sampledItemsLoss(tf: TensorFlow, values: TensorMap, users: Tensor2D): Scalar {
  return sampledSoftmaxLoss(tf, comparedItems(values, users, values["items"] as Tensor2D));
}
