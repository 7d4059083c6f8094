import {
  logisticLoss,
  sampledSoftmaxLoss,
  type TensorFlow,
  type TensorMap,
  type Weight,
} from "@funrec/core/tensor";
import type { Scalar, Tensor1D, Tensor2D } from "@tensorflow/tfjs-core";

/**
 * What towers learn: to tell the own item of an example from negatives drawn for the batch (`"sampled"`) or from the own
 * items of the other examples (`"in-batch"`) by a softmax, or from drawn negatives by a logistic regression (`"logistic"`).
 */
export const towerLosses = ["sampled", "in-batch", "logistic"] as const;
export type TowerLoss = (typeof towerLosses)[number];

/** Weights of the loss itself: the logistic one learns how likely an item is on the whole. */
export function lossWeights(loss: TowerLoss): Record<string, Weight> {
  return loss === "logistic" ? { intercept: { shape: [1], data: new Float32Array(1) } } : {};
}

/**
 * The mean loss of the examples of a batch.
 * @param users n x d
 * @param items the own items of the examples, n x d, and behind them the negatives that were drawn, if any
 */
export function towerLoss(
  tf: TensorFlow,
  values: TensorMap,
  users: Tensor2D,
  items: Tensor2D,
  loss: TowerLoss,
): Scalar {
  const [n, d] = users.shape;
  const own = loss === "in-batch" ? items : tf.slice(items, [0, 0], [n, d]);
  const negatives = loss === "in-batch" ? items : tf.slice(items, [n, 0], [items.shape[0] - n, d]);
  const ownScores = tf.add(tf.sum(tf.mul(users, own), 1), values["own_correction"]!);
  const scores = tf.add(tf.matMul(users, negatives, false, true), values["negative_correction"]!);
  if (loss !== "logistic") {
    return sampledSoftmaxLoss(tf, { positives: ownScores as Tensor1D, negatives: scores as Tensor2D });
  }
  const intercept = values["intercept"]!;
  return logisticLoss(tf, {
    positives: tf.add(ownScores, intercept) as Tensor1D,
    negatives: tf.add(scores, intercept) as Tensor2D,
  });
}
