import type { Random } from "@funrec/core";
import {
  type Activation,
  denseLayers,
  denseWeights,
  type EmbeddingTable,
  embeddingTable,
  type TensorFlow,
  type TensorMap,
  unitRows,
  type Weight,
} from "@funrec/core/tensor";
import type { Scalar, Tensor2D } from "@tensorflow/tfjs-core";
import { lookUpFields } from "./features/encoded-features.js";
import { type Histories, windowLookups, windowName } from "./history-windows.js";
import { lossWeights, type TowerLoss, towerLoss } from "./towers/tower-loss.js";
import type { Entities, TowerInput, TowerNetwork } from "./towers/tower-network.js";

/** The sizes of the towers. */
export interface DSSMSizes {
  /** Fields of users and of items, and rows of all of them. */
  readonly userFields: number;
  readonly userRows: number;
  readonly itemFields: number;
  readonly itemRows: number;
  /** Items that a history may have. */
  readonly items: number;
  readonly dimensions: number;
  readonly embeddingDimensions: number;
  readonly historyWindows: readonly number[];
  readonly userHidden: readonly number[];
  readonly itemHidden: readonly number[];
  readonly activation: Activation;
  readonly temperature: number;
  readonly loss: TowerLoss;
}

/**
 * Two towers of dense layers over the vectors of all fields, one beside the other, and in the tower of users those of the
 * latest items. Both end in vectors of length 1; the score is their cosine divided by the temperature.
 */
export class DSSMNetwork implements TowerNetwork {
  readonly weights: Readonly<Record<string, Weight>>;
  readonly tables: Readonly<Record<string, EmbeddingTable>>;

  constructor(
    private readonly sizes: DSSMSizes,
    random: Random,
  ) {
    const { userFields, itemFields, userRows, itemRows, items, historyWindows } = sizes;
    const { dimensions, embeddingDimensions: width, userHidden, itemHidden, loss } = sizes;
    const userInputs = (userFields + historyWindows.length) * width;
    const deviation = 1 / Math.sqrt(width);
    this.weights = {
      ...denseWeights("user", [userInputs, ...userHidden, dimensions], random),
      ...denseWeights("item", [itemFields * width, ...itemHidden, dimensions], random),
      ...lossWeights(loss),
    };
    this.tables = {
      users: embeddingTable(userRows, width, deviation, random),
      items: embeddingTable(itemRows, width, deviation, random),
      history: embeddingTable(items, width, deviation, random),
    };
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

  /** Of length 1 / temperature. */
  users(tf: TensorFlow, values: TensorMap): Tensor2D {
    const { userFields, historyWindows, temperature, activation } = this.sizes;
    const fields = fieldNames("users", userFields).map((name) => values[name] as Tensor2D);
    const windows = historyWindows.map((window) => values[windowName(window)] as Tensor2D);
    const vectors = denseLayers(tf, values, "user", tf.concat([...fields, ...windows], 1), activation);
    return tf.div(unitRows(tf, vectors), temperature);
  }

  /** Of length 1. */
  items(tf: TensorFlow, values: TensorMap): Tensor2D {
    const { itemFields, activation } = this.sizes;
    const fields = fieldNames("items", itemFields).map((name) => values[name] as Tensor2D);
    return unitRows(tf, denseLayers(tf, values, "item", tf.concat(fields, 1), activation));
  }

  loss(tf: TensorFlow, values: TensorMap): Scalar {
    return towerLoss(tf, values, this.users(tf, values), this.items(tf, values), this.sizes.loss);
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

const fieldNames = (table: string, count: number): string[] =>
  Array.from({ length: count }, (_, field) => `${table}.${field}`);
