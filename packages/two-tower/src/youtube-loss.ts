import {
  denseLayers,
  type Loss,
  sampledSoftmaxLoss,
  type TensorFlow,
  type TensorMap,
} from "@funrec/core/tensor";
import type { Tensor1D, Tensor2D } from "@tensorflow/tfjs-core";
import { windowName } from "./history-windows.js";

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
  return (tf, values) => {
    const users = youTubeUsers(tf, values, sizes);
    const own = tf.sum(tf.mul(users, values["own"]!), 1);
    const others = tf.matMul(users, values["negatives"] as Tensor2D, false, true);
    return sampledSoftmaxLoss(tf, {
      positives: tf.add(own, values["own_correction"]!) as Tensor1D,
      negatives: tf.add(others, values["negative_correction"]!) as Tensor2D,
    });
  };
}
