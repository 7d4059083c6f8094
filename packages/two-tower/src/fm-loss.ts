import type { Loss, TensorFlow, TensorMap } from "@funrec/core/tensor";
import type { Tensor2D } from "@tensorflow/tfjs-core";
import { windowName } from "./history-windows.js";
import { type TowerLoss, towerLoss } from "./towers/tower-loss.js";

/** What the loss of a factorization machine is made of. */
export interface FMLossSettings {
  readonly historyWindows: readonly number[];
  readonly loss: TowerLoss;
}

/** Vectors of users: [1, sum v_u x_u], as what the features of a user say alone is the same for all items. */
export function fmUsers(tf: TensorFlow, values: TensorMap, historyWindows: readonly number[]): Tensor2D {
  const windows = historyWindows.map((window) => values[windowName(window)]!);
  const sums = tf.addN([values["users"]!, ...windows]);
  return tf.concat([tf.ones([sums.shape[0]!, 1]), sums], 1) as Tensor2D;
}

/**
 * Vectors of items: with the sums over all features t of the item, each of which has the value x_t, the weight w_t and the
 * vector v_t, [sum w_t x_t + (|sum v_t x_t|^2 - sum |v_t x_t|^2) / 2, sum v_t x_t].
 */
export function fmItems(tf: TensorFlow, values: TensorMap): Tensor2D {
  const [sums, squares, linear] = [values["items"]!, values["squares"]!, values["linear"]!];
  const pairs = tf.sum(tf.sub(tf.square(sums), squares), 1, true);
  return tf.concat([tf.add(linear, tf.mul(pairs, 0.5)), sums], 1) as Tensor2D;
}

/** The mean loss of the examples of a batch. */
export function fmLoss({ historyWindows, loss }: FMLossSettings): Loss {
  return (tf, values) =>
    towerLoss(tf, values, fmUsers(tf, values, historyWindows), fmItems(tf, values), loss);
}
