import type { Scalar, Tensor1D, Tensor2D } from "@tensorflow/tfjs-core";
import type { TensorFlow } from "../engine.js";
import { hasFusedKernel, runFusedKernel, withGradient } from "./fused-kernel.js";

/** Vectors of examples, and the items that they are to be told from. */
export interface ComparedItems {
  /** Of the examples: n x d. */
  readonly vectors: Tensor2D;
  /** Vectors of items, each as often as needed and in any order: r x d. */
  readonly items: Tensor2D;
  /** Which item each row of `items` is, int32: r. */
  readonly ids: Tensor1D;
  /** Logarithm of how often each of those items is expected among the negatives: r; zeros where nothing was drawn. */
  readonly logExpected: Tensor1D;
  /** The row of each example's own item, int32: n. */
  readonly own: Tensor1D;
  /**
   * The rows that every example is compared with, int32: m of at least 1. Those of the example's own item do not count for
   * it.
   */
  readonly negatives: Tensor1D;
}

/**
 * Softmax of each example's own item among itself and the negatives: the mean of log(sum of e^score) - (own score), where
 * score = vector . item - logExpected (the log-Q correction of Bengio and Senécal, 2008), so that a sample of negatives
 * stands for all items. With all items as negatives and zeros for `logExpected` it is the full softmax.
 *
 * The memory that it takes does not grow with n x m on the wasm engine.
 *
 * @example
 * ```ts
 * import { openEngine, sampledSoftmaxLoss } from "@funrec/core/tensor";
 * const { tf } = await openEngine("wasm");
 * const integers = (numbers: number[]) => tf.tensor1d(numbers, "int32");
 * const loss = sampledSoftmaxLoss(tf, {
 *   vectors: tf.tensor2d([[1]]),
 *   items: tf.tensor2d([[2], [2], [5]]),
 *   ids: integers([7, 8, 7]),
 *   logExpected: tf.zeros([3]),
 *   own: integers([0]),
 *   negatives: integers([1, 2]), // of which the second is the own item again
 * });
 * loss.arraySync().toFixed(3); // => "0.693"
 * ```
 */
export function sampledSoftmaxLoss(tf: TensorFlow, compared: ComparedItems): Scalar {
  if (hasFusedKernel(tf, "FunRec.SampledSoftmax")) return fused(tf, compared);
  const { own, negatives } = scoresOf(tf, compared);
  const all = tf.concat([tf.expandDims(own, 1), negatives], 1);
  return tf.mean(tf.sub(tf.logSumExp(all, 1), own)) as Scalar;
}

function fused(tf: TensorFlow, { vectors, items, ...given }: ComparedItems): Scalar {
  return withGradient<Scalar>(tf, [vectors, items], () => {
    const [loss, ...gradients] = runFusedKernel(tf, "FunRec.SampledSoftmax", { vectors, items, ...given });
    return {
      value: loss as Scalar,
      saved: gradients,
      gradients: (ofLoss, gradients) => gradients.map((gradient) => tf.mul(gradient, ofLoss)),
    };
  });
}

/**
 * Logistic loss of label 1 for the own item and 0 for each negative, of the scores of {@link sampledSoftmaxLoss} and an
 * intercept, summed over the negatives: the mean over the examples (noise-contrastive estimation; Gutmann and Hyvärinen,
 * 2010).
 */
export function logisticLoss(tf: TensorFlow, compared: ComparedItems, intercept: Tensor1D): Scalar {
  const { own, negatives } = scoresOf(tf, compared);
  const ofNegatives = tf.sum(tf.softplus(tf.add(negatives, intercept)), 1);
  return tf.mean(tf.add(tf.softplus(tf.neg(tf.add(own, intercept))), ofNegatives)) as Scalar;
}

/** Takes a score out of a sum of exponentials. */
const HIDDEN = -1e9;

/** The corrected scores of the own items, n, and of the negatives, n x m. */
function scoresOf(
  tf: TensorFlow,
  { vectors, items, ids, logExpected, own, negatives }: ComparedItems,
): { own: Tensor1D; negatives: Tensor2D } {
  const ownScores = tf.sum(tf.mul(vectors, tf.gather(items, own)), 1);
  const products = tf.matMul(vectors, tf.gather(items, negatives) as Tensor2D, false, true);
  const isOwn = tf.equal(tf.expandDims(tf.gather(ids, own), 1), tf.expandDims(tf.gather(ids, negatives), 0));
  const scores = tf.sub(products, tf.gather(logExpected, negatives));
  return {
    own: tf.sub(ownScores, tf.gather(logExpected, own)) as Tensor1D,
    negatives: tf.add(scores, tf.mul(tf.cast(isOwn, "float32"), HIDDEN)) as Tensor2D,
  };
}
