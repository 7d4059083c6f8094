import type { Random } from "@funrec/core";
import {
  type EmbeddingTable,
  embeddingTable,
  type TensorFlow,
  type TensorMap,
  type Weight,
} from "@funrec/core/tensor";
import type { Scalar, Tensor2D } from "@tensorflow/tfjs-core";
import { lookUpFields } from "./features/encoded-features.js";
import { type Histories, windowLookups, windowName } from "./history-windows.js";
import { lossWeights, type TowerLoss, towerLoss } from "./towers/tower-loss.js";
import type { Entities, TowerInput, TowerNetwork } from "./towers/tower-network.js";

/** The sizes of a factorization machine. */
export interface FMSizes {
  /** Rows of all fields of the users, and of the items. */
  readonly userRows: number;
  readonly itemRows: number;
  /** Items that a history may have. */
  readonly items: number;
  readonly factors: number;
  readonly historyWindows: readonly number[];
  readonly loss: TowerLoss;
}

/**
 * A factorization machine as two towers. With the sums over all features t of an item, each of which has the value x_t, the
 * weight w_t and the vector v_t, the vector of the item is
 *
 * [sum w_t x_t + (|sum v_t x_t|^2 - sum |v_t x_t|^2) / 2, sum v_t x_t],
 *
 * and that of a user [1, sum v_u x_u]: what the features of the user say alone is the same for all items.
 */
export class FMNetwork implements TowerNetwork {
  readonly weights: Readonly<Record<string, Weight>>;
  readonly tables: Readonly<Record<string, EmbeddingTable>>;

  constructor(
    private readonly sizes: FMSizes,
    random: Random,
  ) {
    const { userRows, itemRows, items, factors, historyWindows, loss } = sizes;
    const table = (rows: number): EmbeddingTable => embeddingTable(rows, factors, DEVIATION, random);
    this.weights = lossWeights(loss);
    this.tables = {
      users: table(userRows),
      items: table(itemRows),
      "items.weights": embeddingTable(itemRows, 1, 0, random),
      ...Object.fromEntries(historyWindows.map((window) => [historyTable(window), table(items)])),
    };
  }

  get dimensions(): number {
    return this.sizes.factors + 1;
  }

  userInput({ encoded, ...entities }: Entities, histories: Histories): TowerInput {
    const windows = this.sizes.historyWindows.map((window) =>
      windowLookups(histories, [window], historyTable(window)),
    );
    return Object.assign({ users: lookUpFields(encoded, "users", entities) }, ...windows) as TowerInput;
  }

  itemInput({ encoded, ...entities }: Entities): TowerInput {
    const sums = lookUpFields(encoded, "items", entities);
    return {
      items: sums,
      squares: { ...sums, pooling: "squares" },
      linear: { ...sums, table: "items.weights" },
    };
  }

  users(tf: TensorFlow, values: TensorMap): Tensor2D {
    const windows = this.sizes.historyWindows.map((window) => values[windowName(window)]!);
    const sums = tf.addN([values["users"]!, ...windows]);
    return tf.concat([tf.ones([sums.shape[0]!, 1]), sums], 1) as Tensor2D;
  }

  items(tf: TensorFlow, values: TensorMap): Tensor2D {
    const [sums, squares, linear] = [values["items"]!, values["squares"]!, values["linear"]!];
    const pairs = tf.sum(tf.sub(tf.square(sums), squares), 1, true);
    return tf.concat([tf.add(linear, tf.mul(pairs, 0.5)), sums], 1) as Tensor2D;
  }

  loss(tf: TensorFlow, values: TensorMap): Scalar {
    return towerLoss(tf, values, this.users(tf, values), this.items(tf, values), this.sizes.loss);
  }
}

const DEVIATION = 0.05;

const historyTable = (window: number): string => `history_${window}`;
