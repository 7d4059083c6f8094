import { denseLayers, type Loss, type TensorFlow, type TensorMap } from "@funrec/core/tensor";
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
}

/** Vectors of users, one an example: means of the latest items and the age of the example, through dense layers. */
export function youTubeUsers(tf: TensorFlow, values: TensorMap, sizes: YouTubeSizes): Tensor2D {
  const inputs = sizes.historyWindows.map((window) => values[windowName(window)] as Tensor2D);
  if (sizes.exampleAge) inputs.push(values["example_age"] as Tensor2D);
  return denseLayers(tf, values, "user", tf.concat(inputs, 1), "relu");
}

/** Sampled softmax of the own item of each example among the negatives of all. */
export function youTubeLoss(sizes: YouTubeSizes): Loss {
  return (tf, values) =>
    towerLoss(tf, values, youTubeUsers(tf, values, sizes), values["items"] as Tensor2D, "sampled");
}
