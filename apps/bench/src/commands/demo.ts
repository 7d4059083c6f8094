import { DataError } from "@funrec/core";
import { findDataSet, SIMULATED } from "../data-sets.js";
import { models } from "../models.js";
import { DEFAULT_BUCKETS } from "../settings.js";
import { compare, type RunOptions } from "./run.js";

const DATA_SET = "ml-latest-small";

/** Packages of networks, which take minutes to train: the first look does without them. */
const NETWORKS = ["@funrec/two-tower", "@funrec/sequence"];

/**
 * The main job: every model on MovieLens by the protocol whose figures are published. Where MovieLens cannot be had it
 * says so and runs on the simulated data set.
 */
export async function demo(
  options: Omit<RunOptions, "dataset" | "protocol" | "on" | "buckets">,
): Promise<void> {
  const names = [...models.keys()].filter((name) => !NETWORKS.includes(models.get(name)!.packageName));
  const measured = { ...options, on: "test", buckets: DEFAULT_BUCKETS };
  try {
    await findDataSet(DATA_SET);
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    console.error(
      `${error.message}\n\nRunning on ${SIMULATED} instead: its figures say nothing about real data.\n`,
    );
    await compare(names, { ...measured, dataset: SIMULATED, protocol: "leave-last-out" });
    return;
  }
  await compare(names, { ...measured, dataset: DATA_SET, protocol: "funrec" });
}
