import { comparedItems, sampledSoftmaxLoss, type TensorFlow, type TensorMap } from "@funrec/core/tensor";
import type { Scalar, Tensor1D, Tensor2D } from "@tensorflow/tfjs-core";

/** All values of {@link SequenceLoss}. */
export const sequenceLosses = ["sampled", "full", "bce", "gbce"] as const;

/**
 * What a model of sequences learns at every place of a history: to tell the item that came next
 *
 * - `"sampled"`: from negatives that all places share, by a softmax with the log-Q correction;
 * - `"full"`: from all items, by a softmax;
 * - `"bce"`: from negatives of its own, by a logistic regression (Kang and McAuley, 2018);
 * - `"gbce"`: the same, with the overconfidence that sampling brings taken away (Petrov and Macdonald, 2023).
 */
export type SequenceLoss = (typeof sequenceLosses)[number];

/** What the loss is made of. */
export interface SequenceLossSettings {
  readonly loss: SequenceLoss;
  /** Power of the share of the right item for `"gbce"`; see {@link calibration}. */
  readonly calibration: number;
}

/** How far `"gbce"` takes the effect of sampling away: 0 not at all, 1 entirely (t of the paper, section 5). */
const CALIBRATION = 0.75;

/**
 * The power beta of gBCE: alpha (t (1 - 1 / alpha) + 1 / alpha), where alpha is the share of the other items that is drawn
 * (Petrov and Macdonald, "gSASRec: Reducing Overconfidence in Sequential Recommendation Trained with Negative Sampling",
 * 2023, equation 11).
 */
export function calibration(negatives: number, items: number): number {
  const share = Math.min(1, negatives / Math.max(1, items - 1));
  return share * (CALIBRATION * (1 - 1 / share) + 1 / share);
}

/**
 * The mean loss over all places.
 * @param outputs vectors of the histories up to each place: n x d
 * @param items vectors of the items of the comparison
 */
export function sequenceLoss(
  tf: TensorFlow,
  values: TensorMap,
  outputs: Tensor2D,
  items: Tensor2D,
  { loss, calibration }: SequenceLossSettings,
): Scalar {
  const compared = comparedItems(values, outputs, items);
  if (loss === "sampled" || loss === "full") return sampledSoftmaxLoss(tf, compared);
  const scoresOf = (rows: Tensor1D): Tensor1D => tf.sum(tf.mul(outputs, tf.gather(items, rows)), 1);
  // Negatives of the places one behind the other: the first of each place, the second of each, ...
  const [n] = outputs.shape;
  const count = compared.negatives.shape[0] / n;
  const losses: Tensor1D[] = [
    tf.mul(tf.softplus(tf.neg(scoresOf(compared.own))), loss === "gbce" ? calibration : 1),
  ];
  for (let i = 0; i < count; i++) {
    losses.push(tf.softplus(scoresOf(tf.slice(compared.negatives, i * n, n))));
  }
  return tf.mul(tf.mean(tf.addN(losses)), 1 / losses.length) as Scalar;
}
