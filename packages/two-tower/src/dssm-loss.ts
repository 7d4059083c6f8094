import {
  type Activation,
  denseLayers,
  type Loss,
  type TensorFlow,
  type TensorMap,
  unitRows,
} from "@funrec/core/tensor";
import type { Tensor2D } from "@tensorflow/tfjs-core";
import { windowName } from "./history-windows.js";
import { type TowerLoss, towerLoss } from "./towers/tower-loss.js";

/** What the loss of DSSM is made of. */
export interface DSSMLossSettings {
  /** Number of fields. */
  readonly userFields: number;
  readonly itemFields: number;
  readonly historyWindows: readonly number[];
  readonly activation: Activation;
  readonly temperature: number;
  readonly loss: TowerLoss;
}

/** Vectors of users, of length 1 / temperature. */
export function dssmUsers(tf: TensorFlow, values: TensorMap, settings: DSSMLossSettings): Tensor2D {
  const names = [...fieldNames("users", settings.userFields), ...settings.historyWindows.map(windowName)];
  return tf.div(tower(tf, values, "user", names, settings), settings.temperature);
}

/** Vectors of items, of length 1. */
export function dssmItems(tf: TensorFlow, values: TensorMap, settings: DSSMLossSettings): Tensor2D {
  return tower(tf, values, "item", fieldNames("items", settings.itemFields), settings);
}

/** The mean loss of the examples of a batch. */
export function dssmLoss(settings: DSSMLossSettings): Loss {
  return (tf, values) =>
    towerLoss(tf, values, dssmUsers(tf, values, settings), dssmItems(tf, values, settings), settings.loss);
}

/** Names of the lookups of fields. */
export function fieldNames(table: string, count: number): string[] {
  return Array.from({ length: count }, (_, field) => `${table}.${field}`);
}

/** Dense layers over the inputs of these names, one beside the other. */
function tower(
  tf: TensorFlow,
  values: TensorMap,
  name: string,
  inputs: readonly string[],
  { activation }: DSSMLossSettings,
): Tensor2D {
  const input = tf.concat(
    inputs.map((input) => values[input] as Tensor2D),
    1,
  );
  return unitRows(tf, denseLayers(tf, values, name, input, activation));
}
