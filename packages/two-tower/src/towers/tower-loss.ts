import {
  comparedItems,
  constant,
  logisticLoss,
  sampledSoftmaxLoss,
  type TensorFlow,
  type TensorMap,
  type Weight,
} from "@funrec/core/tensor";
import type { Scalar, Tensor1D, Tensor2D } from "@tensorflow/tfjs-core";

/** All values of {@link TowerLoss}. */
export const towerLosses = ["sampled", "in-batch", "logistic"] as const;

/**
 * What towers learn: to tell the own item of an example from negatives drawn for the batch (`"sampled"`) or from the own
 * items of the other examples (`"in-batch"`) by a softmax, or from drawn negatives by a logistic regression (`"logistic"`).
 */
export type TowerLoss = (typeof towerLosses)[number];

/** Weights of the loss itself: the logistic one learns how likely an item is on the whole. */
export function lossWeights(loss: TowerLoss): Record<string, Weight> {
  return loss === "logistic" ? { intercept: constant(1) } : {};
}

/**
 * The mean loss of the examples of a batch.
 * @param users n x d
 * @param items vectors of the items of the comparison (`Comparison.items`)
 */
export function towerLoss(
  tf: TensorFlow,
  values: TensorMap,
  users: Tensor2D,
  items: Tensor2D,
  loss: TowerLoss,
): Scalar {
  const compared = comparedItems(values, users, items);
  if (loss !== "logistic") return sampledSoftmaxLoss(tf, compared);
  return logisticLoss(tf, compared, values["intercept"] as Tensor1D);
}
