import type { Random } from "@funrec/core";
import {
  denseWeights,
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
import { dssmItems, dssmLoss, type DSSMLossSettings, dssmUsers, fieldNames } from "./dssm-loss.js";
import { windowLookups } from "./history-windows.js";
import { inWorkers } from "./in-workers.js";
import { lossWeights } from "./towers/tower-loss.js";
import type { Entities, TowerInput, TowerNetwork } from "./towers/tower-network.js";

/** The sizes of the towers. */
export interface DSSMSizes extends DSSMLossSettings {
  /** Rows of all fields of the users, and of the items. */
  readonly userRows: number;
  readonly itemRows: number;
  /** Items that a history may have. */
  readonly items: number;
  readonly dimensions: number;
  readonly embeddingDimensions: number;
  readonly userHidden: readonly number[];
  readonly itemHidden: readonly number[];
}

/**
 * Two towers of dense layers over the vectors of all fields, one beside the other, and in the tower of users those of the
 * latest items. Both end in vectors of length 1; the score is their cosine divided by the temperature.
 */
export class DSSMNetwork implements TowerNetwork {
  readonly weights: Readonly<Record<string, Weight>>;
  readonly tables: Readonly<Record<string, EmbeddingTable>>;
  readonly loss: Loss;
  readonly inWorkers: LossInWorkers;

  constructor(
    private readonly sizes: DSSMSizes,
    random: Random,
  ) {
    const { userRows, itemRows, items, dimensions, embeddingDimensions: width } = sizes;
    const { userHidden, itemHidden, userFields, itemFields, historyWindows, activation, temperature, loss } =
      sizes;
    const userInputs = (userFields + historyWindows.length) * width;
    this.weights = {
      ...denseWeights("user", [userInputs, ...userHidden, dimensions], random),
      ...denseWeights("item", [itemFields * width, ...itemHidden, dimensions], random),
      ...lossWeights(loss),
    };
    const table = (rows: number): EmbeddingTable => embeddingTable(rows, width, 1 / Math.sqrt(width), random);
    this.tables = { users: table(userRows), items: table(itemRows), history: table(items) };
    this.loss = dssmLoss(sizes);
    const settings = { userFields, itemFields, historyWindows, activation, temperature, loss };
    this.inWorkers = inWorkers("dssm", settings satisfies DSSMLossSettings);
  }

  get dimensions(): number {
    return this.sizes.dimensions;
  }

  userInput(users: Entities, histories: Histories): TowerInput {
    return {
      ...fieldLookups("users", users),
      ...windowLookups(histories, this.sizes.historyWindows, "history"),
    };
  }

  itemInput(items: Entities): TowerInput {
    return fieldLookups("items", items);
  }

  users(tf: TensorFlow, values: TensorMap): Tensor2D {
    return dssmUsers(tf, values, this.sizes);
  }

  items(tf: TensorFlow, values: TensorMap): Tensor2D {
    return dssmItems(tf, values, this.sizes);
  }
}

/** One lookup a field. */
function fieldLookups(table: string, { encoded, ...entities }: Entities): TowerInput {
  const names = fieldNames(table, encoded.fieldCount);
  return Object.fromEntries(
    names.map((name, field) => [
      name,
      lookUpFields(encoded, table, { ...entities, first: field, end: field + 1 }),
    ]),
  );
}
