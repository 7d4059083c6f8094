import { sampledSoftmaxLoss, type TensorFlow, type TensorMap } from "@funrec/core/tensor";
import type { Scalar, Tensor1D, Tensor2D } from "@tensorflow/tfjs-core";

/** The vectors of the own items of so many examples: n x d. */
export function ownItems(tf: TensorFlow, values: TensorMap, examples: number): Tensor2D {
  const items = values["items"] as Tensor2D;
  return tf.slice(items, [0, 0], [examples, items.shape[1]]);
}

/** Sampled softmax of the own item of each example among the negatives of all. @param users n x d */
export function sampledItemsLoss(tf: TensorFlow, values: TensorMap, users: Tensor2D): Scalar {
  const [n, d] = users.shape;
  const items = values["items"] as Tensor2D;
  const negatives = tf.slice(items, [n, 0], [items.shape[0] - n, d]);
  const ownScores = tf.sum(tf.mul(users, ownItems(tf, values, n)), 1);
  return sampledSoftmaxLoss(tf, {
    positives: tf.add(ownScores, values["own_correction"]!) as Tensor1D,
    negatives: tf.add(tf.matMul(users, negatives, false, true), values["negative_correction"]!) as Tensor2D,
  });
}
