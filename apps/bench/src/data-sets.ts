import {
  type Dataset,
  type DatasetDescriptor,
  didYouMean,
  type FeatureTable,
  type Interactions,
  loadDataset,
  locateDataset,
  OptionError,
  parseDescriptor,
  readCsv,
  simulate,
  type WorkContext,
} from "@funrec/core";
import type { OwnData } from "./own-data.js";
import amazonBeauty from "../../../datasets/amazon-beauty.json" with { type: "json" };
import ml100k from "../../../datasets/ml-100k.json" with { type: "json" };
import ml1m from "../../../datasets/ml-1m.json" with { type: "json" };
import ml20m from "../../../datasets/ml-20m.json" with { type: "json" };
import mlLatestSmall from "../../../datasets/ml-latest-small.json" with { type: "json" };

/** The built-in simulated data set, which needs no files. */
export const SIMULATED = "funrec-sim";

/** Descriptors of the public data sets by name. */
export const descriptors: ReadonlyMap<string, DatasetDescriptor> = new Map(
  Object.entries({
    "ml-latest-small": mlLatestSmall,
    "ml-100k": ml100k,
    "ml-1m": ml1m,
    "ml-20m": ml20m,
    "amazon-beauty": amazonBeauty,
  }).map(([name, json]) => [name, parseDescriptor(json, `datasets/${name}.json`)]),
);

/** All names that `--dataset` takes. */
export const dataSetNames: readonly string[] = [...descriptors.keys(), SIMULATED];

/** @throws OptionError naming the data sets there are */
export function checkDataSetName(name: string): string {
  if (dataSetNames.includes(name)) return name;
  throw new OptionError(
    `unknown data set "${name}", allowed: ${dataSetNames.join(", ")}${didYouMean(name, dataSetNames)}`,
  );
}

/** A log ready to be split, with what is known of its items and users. */
export interface LoadedData {
  readonly interactions: Interactions;
  readonly items?: FeatureTable;
  readonly users?: FeatureTable;
  /** Where the rows came from, for the reader of a result. */
  readonly source: string;
  readonly notes: readonly string[];
}

/** Makes sure that the files of a data set are there, by a download if need be. @throws DataError when they cannot be had */
export async function findDataSet(name: string): Promise<void> {
  if (name === SIMULATED) return;
  await locateDataset(descriptors.get(checkDataSetName(name))!);
}

/** Reads a log of the user's own, or a data set from a folder, the cache or the network. @throws DataError when it cannot be had */
export async function loadData(
  { dataset: name, ownData }: { readonly dataset: string; readonly ownData?: OwnData },
  context: WorkContext = {},
): Promise<LoadedData> {
  if (ownData) {
    const interactions = await readCsv(ownData.path, ownData.options);
    const notes = interactions.timestamps
      ? []
      : ["The log has no times: the order of its rows counts for one."];
    return { interactions, source: `${ownData.path}: ${ownData.columns}`, notes };
  }
  if (name === SIMULATED) return { ...simulate(), source: "built in, seed 0", notes: [] };
  const { interactions, items, users, source, files, notes }: Dataset = await loadDataset(
    descriptors.get(checkDataSetName(name))!,
    context,
  );
  return {
    interactions,
    ...(items && { items }),
    ...(users && { users }),
    source: `${source}: ${files.interactions}`,
    notes,
  };
}
