import { descriptors, SIMULATED } from "../data-sets.js";
import { models } from "../models.js";
import { protocols } from "../protocols/index.js";
import { newTable } from "../report/new-table.js";

/** Prints the models and protocols. */
export function listModels(): void {
  const table = newTable(["model", "package", "recommends"]);
  for (const [name, { packageName, description }] of models) table.push([name, packageName, description]);
  console.log(table.toString());
  for (const { name, description } of protocols.values()) console.log(`\nProtocol ${name}: ${description}`);
}

/** Prints the data sets, and where each comes from. */
export function listDataSets(): void {
  for (const { name, title, license, download } of descriptors.values()) {
    console.log(`${name}: ${title}`);
    console.log(`  ${download ? `downloaded from ${download.url}` : "no download: set FUNREC_DATA"}`);
    console.log(`  licence: ${license.text} ${license.url}`);
  }
  console.log(`${SIMULATED}: a simulated marketplace, built in; needs no files`);
  console.log("\nA data set is looked up in FUNREC_DATA, then in the cache, then downloaded.");
}
