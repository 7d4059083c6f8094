import type { Scalar, Tensor1D, Tensor2D } from "@tensorflow/tfjs-core";
import type { TensorFlow } from "./engine.js";
import { sampledSoftmaxCrossEntropy } from "./ops/softmax-cross-entropy.js";

/** What {@link sampledSoftmaxLoss} compares. */
export interface SampledLogits {
  /** Score of each example's own item: n. */
  readonly positives: Tensor1D;
  /** Scores of the negatives, which all examples share: n x m. */
  readonly negatives: Tensor2D;
}

/**
 * Cross-entropy of each example's own item among itself and the negatives: the mean over the examples. Where negatives
 * are a sample, subtract from each score the logarithm of how often its item is expected in the sample (the log-Q
 * correction: Bengio and Senécal, 2008), and a great number from those that are the example's own item.
 */
export function sampledSoftmaxLoss(tf: TensorFlow, { positives, negatives }: SampledLogits): Scalar {
  return tf.mean(sampledSoftmaxCrossEntropy(tf, positives, negatives)) as Scalar;
}

/** Logistic loss of label 1 for the positives and 0 for the negatives, summed over the negatives: the mean over the examples. */
export function logisticLoss(tf: TensorFlow, { positives, negatives }: SampledLogits): Scalar {
  const ofNegatives = tf.sum(tf.softplus(negatives), 1);
  return tf.mean(tf.add(tf.softplus(tf.neg(positives)), ofNegatives)) as Scalar;
}
