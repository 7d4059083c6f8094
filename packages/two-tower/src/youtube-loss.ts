import { denseLayers, type Loss, type TensorFlow, type TensorMap, USER_FEATURES } from "@funrec/core/tensor";
import type { Tensor2D } from "@tensorflow/tfjs-core";
import { windowName } from "./history-windows.js";
import { towerLoss } from "./towers/tower-loss.js";

/** The sizes of the network. */
export interface YouTubeSizes {
  readonly items: number;
  readonly dimensions: number;
  readonly historyWindows: readonly number[];
  readonly hidden: readonly number[];
  readonly exampleAge: boolean;
  /** Number of features of users. */
  readonly userFeatures: number;
}

/**
 * Vectors of users, one an example: means of the latest items, the age of the example and the vectors of the user's features,
 * through dense layers.
 */
export function youTubeUsers(tf: TensorFlow, values: TensorMap, sizes: YouTubeSizes): Tensor2D {
  const inputs = sizes.historyWindows.map((window) => values[windowName(window)] as Tensor2D);
  if (sizes.exampleAge) inputs.push(values["example_age"] as Tensor2D);
  if (sizes.userFeatures > 0) {
    inputs.push(tf.reshape(values[USER_FEATURES]!, [-1, sizes.userFeatures * sizes.dimensions]));
  }
  return denseLayers(tf, values, "user", tf.concat(inputs, 1), "relu");
}

/** Sampled softmax of the own item of each example among the negatives of all. */
export function youTubeLoss(sizes: YouTubeSizes): Loss {
  return (tf, values) =>
    towerLoss(tf, values, youTubeUsers(tf, values, sizes), values["items"] as Tensor2D, "sampled");
}
