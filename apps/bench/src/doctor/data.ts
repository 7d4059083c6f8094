import { stat } from "node:fs/promises";
import { type DatasetDescriptor, locateDataset } from "@funrec/core";
import { descriptors, SIMULATED } from "../data-sets.js";
import type { Finding, Part } from "./finding.js";

/** The folder of data, and which data sets are found without a download. */
export async function data(): Promise<Part> {
  const findings = [await dataFolder(process.env["FUNREC_DATA"])];
  for (const descriptor of descriptors.values()) findings.push(await dataSet(descriptor));
  findings.push({ what: SIMULATED, state: "ok", details: "built in" });
  return { title: "Data", findings };
}

/** @param folder the value of FUNREC_DATA */
export async function dataFolder(folder: string | undefined): Promise<Finding> {
  const what = "FUNREC_DATA";
  if (!folder) {
    const advice = "set it to a folder with one folder a data set; without it data sets are downloaded";
    return { what, state: "missing", details: "not set", advice };
  }
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (isFolder) return { what, state: "ok", details: folder };
  return { what, state: "missing", details: `there is no folder ${folder}`, advice: "set it to a folder" };
}

async function dataSet(descriptor: DatasetDescriptor): Promise<Finding> {
  const { name, download } = descriptor;
  try {
    const { folder, source } = await locateDataset(descriptor, { offline: true });
    return { what: name, state: "ok", details: `${folder} (${source})` };
  } catch {
    const advice = download
      ? `it is downloaded from ${download.url} when it is first used; with no network, put its files into FUNREC_DATA/${name}`
      : `put its files into FUNREC_DATA/${name}: funrec-bench datasets says where they come from`;
    return { what: name, state: "missing", details: "neither in FUNREC_DATA nor in the cache", advice };
  }
}
