import type { Random } from "@funrec/core";
import {
  type EmbeddingTable,
  embeddingTable,
  type Histories,
  lookUpFields,
  type Loss,
  type LossInWorkers,
  type TensorFlow,
  type TensorMap,
  type Weight,
} from "@funrec/core/tensor";
import type { Tensor2D } from "@tensorflow/tfjs-core";
import { fmItems, fmLoss, type FMLossSettings, fmUsers } from "./fm-loss.js";
import { windowLookups } from "./history-windows.js";
import { inWorkers } from "./in-workers.js";
import { lossWeights } from "./towers/tower-loss.js";
import type { Entities, TowerInput, TowerNetwork } from "./towers/tower-network.js";

/** The sizes of a factorization machine. */
export interface FMSizes extends FMLossSettings {
  /** Rows of all fields of the users, and of the items. */
  readonly userRows: number;
  readonly itemRows: number;
  /** Items that a history may have. */
  readonly items: number;
  readonly factors: number;
}

/** Standard deviation of the vectors at the start: far below their later length, as a user's is a sum of many. */
const DEVIATION = 0.05;

/**
 * A factorization machine as two towers: `users` and `items` have the vectors of features, `items.weights` the weights, and
 * `history_<window>` the vectors of the items in each window of the history, which are features of the user, too.
 */
export class FMNetwork implements TowerNetwork {
  readonly weights: Readonly<Record<string, Weight>>;
  readonly tables: Readonly<Record<string, EmbeddingTable>>;
  readonly loss: Loss;
  readonly inWorkers: LossInWorkers;

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
    this.loss = fmLoss(sizes);
    this.inWorkers = inWorkers("fm", { historyWindows, loss } satisfies FMLossSettings);
  }

  get dimensions(): number {
    return this.sizes.factors + 1;
  }

  userInput({ encoded, ...entities }: Entities, histories: Histories): TowerInput {
    const input: TowerInput = { users: lookUpFields(encoded, "users", entities) };
    const windows = this.sizes.historyWindows.map((window) =>
      windowLookups(histories, [window], historyTable(window)),
    );
    return Object.assign(input, ...windows) as TowerInput;
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
    return fmUsers(tf, values, this.sizes.historyWindows);
  }

  items(tf: TensorFlow, values: TensorMap): Tensor2D {
    return fmItems(tf, values);
  }
}

const historyTable = (window: number): string => `history_${window}`;
