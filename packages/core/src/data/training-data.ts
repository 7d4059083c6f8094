import { DataError } from "../errors.js";
import { show } from "../options.js";
import type { FeatureTable } from "./feature-table.js";
import type { Interactions } from "./interactions.js";

/**
 * What a model is trained on: a log, or a log with the features of its items and users, as `loadDataset` and `simulate`
 * give it. Features of ids that the log does not have are allowed; models that use no features ignore them.
 */
export type TrainingData = Interactions | InteractionsWithFeatures;

/** A log and what is known of its items and users besides. */
export interface InteractionsWithFeatures {
  readonly interactions: Interactions;
  readonly items?: FeatureTable | undefined;
  readonly users?: FeatureTable | undefined;
}

/** The parts of what a model is trained on. @throws DataError when it is something else */
export function partsOf(modelName: string, data: TrainingData): InteractionsWithFeatures {
  const parts = isLog(data) ? { interactions: data } : data;
  if (!isLog(parts?.interactions)) {
    throw new DataError(
      `${modelName}: the log is ${show(data)}; make one with Interactions.from(rows) or a reader`,
    );
  }
  const { interactions, items, users } = parts;
  for (const [name, table] of Object.entries({ items, users })) {
    if (table === undefined || table?.columns instanceof Map) continue;
    throw new DataError(
      `${modelName}: the features of the ${name} are ${show(table)}, allowed: a FeatureTable`,
    );
  }
  return { interactions, items, users };
}

// By its shape: a log may come from another copy of this package.
const isLog = (data: TrainingData): data is Interactions =>
  ArrayBuffer.isView((data as Interactions | undefined)?.userIndices);
