import type { Random } from "@funrec/core";
import {
  denseLayers,
  denseWeights,
  type EmbeddingTable,
  embeddingTable,
  type Network,
  sampledSoftmaxLoss,
  type TensorFlow,
  type TensorMap,
  type Weight,
} from "@funrec/core/tensor";
import type { Scalar, Tensor1D, Tensor2D } from "@tensorflow/tfjs-core";
import { windowName } from "./history-windows.js";

/** The sizes of the network. */
export interface YouTubeSizes {
  readonly items: number;
  readonly dimensions: number;
  readonly historyWindows: readonly number[];
  readonly hidden: readonly number[];
  readonly exampleAge: boolean;
}

/** The network of {@link YouTubeDNN}: means of the latest items and the age of the example, through dense layers. */
export class YouTubeNetwork implements Network {
  readonly weights: Readonly<Record<string, Weight>>;
  /** `history` has the vectors of items in a history, `items` those that the user's vector is compared with. */
  readonly tables: Readonly<Record<"history" | "items", EmbeddingTable>>;

  constructor(
    private readonly sizes: YouTubeSizes,
    random: Random,
  ) {
    const { items, dimensions, historyWindows, hidden, exampleAge } = sizes;
    const inputs = historyWindows.length * dimensions + (exampleAge ? 1 : 0);
    this.weights = denseWeights("user", [inputs, ...hidden, dimensions], random);
    const deviation = 1 / Math.sqrt(dimensions);
    this.tables = {
      history: embeddingTable(items, dimensions, deviation, random),
      items: embeddingTable(items, dimensions, deviation, random),
    };
  }

  /** Vectors of users: one an example. */
  users(tf: TensorFlow, values: TensorMap): Tensor2D {
    const { historyWindows, exampleAge } = this.sizes;
    const inputs = historyWindows.map((window) => values[windowName(window)] as Tensor2D);
    if (exampleAge) inputs.push(values["example_age"] as Tensor2D);
    return denseLayers(tf, values, "user", tf.concat(inputs, 1), "relu");
  }

  loss(tf: TensorFlow, values: TensorMap): Scalar {
    const users = this.users(tf, values);
    const own = tf.sum(tf.mul(users, values["own"]!), 1);
    const others = tf.matMul(users, values["negatives"] as Tensor2D, false, true);
    return sampledSoftmaxLoss(tf, {
      positives: tf.add(own, values["own_correction"]!) as Tensor1D,
      negatives: tf.add(others, values["negative_correction"]!) as Tensor2D,
    });
  }
}
