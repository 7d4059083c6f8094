import type { FeatureTable } from "../data/feature-table.js";
import type { Interactions } from "../data/interactions.js";
import { nodeModule } from "../platform.js";
import { readAtomic, readAtomicFeatures } from "../readers/atomic.js";
import { readCsv, readCsvFeatures } from "../readers/csv.js";
import { readJsonl } from "../readers/jsonl.js";
import { readSequences } from "../readers/sequences.js";
import type { DatasetDescriptor, FeaturesFile, InteractionsFile } from "./descriptor.js";
import { fileNames, findFile } from "./find-file.js";
import { locateDataset, type LocatedDataset, type LocateOptions } from "./locate.js";

/** A data set in memory. */
export interface Dataset {
  readonly name: string;
  /** Where its files were found. */
  readonly source: LocatedDataset["source"];
  readonly folder: string;
  /** Which of the alternatives was read for each part, as the descriptor names the file. */
  readonly files: { readonly interactions: string; readonly items?: string; readonly users?: string };
  readonly interactions: Interactions;
  readonly items?: FeatureTable;
  readonly users?: FeatureTable;
  /** What a user of these files should know, such as what they lack. */
  readonly notes: readonly string[];
}

/**
 * Finds a data set, as {@link locateDataset} does, and reads it. Features whose files are not there are left out, with
 * a note.
 * @throws DataError when the data set is not found, or a file is malformed
 *
 * @example
 * ```ts
 * import { mkdir, writeFile } from "node:fs/promises";
 * import { loadDataset, parseDescriptor } from "@funrec/core";
 * await mkdir("data/shop", { recursive: true });
 * await writeFile("data/shop/log.txt", "ann tea cup\nbob tea\n");
 * const descriptor = parseDescriptor(
 *   {
 *     name: "shop",
 *     title: "Orders of our shop",
 *     license: { text: "In-house use only.", url: "https://example.com/license" },
 *     citation: "none",
 *     homepage: "https://example.com",
 *     interactions: [{ file: "log.txt", format: "sequences" }],
 *   },
 *   "shop.json",
 * );
 * const { interactions, source } = await loadDataset(descriptor, { env: { FUNREC_DATA: "data" } });
 * interactions.length; // => 3
 * source; // => "FUNREC_DATA"
 * ```
 */
export async function loadDataset(
  descriptor: DatasetDescriptor,
  options: LocateOptions = {},
): Promise<Dataset> {
  const { folder, source } = await locateDataset(descriptor, options);
  const { join } = await nodeModule("node:path");
  const notes: string[] = [];

  const log = (await findFile(folder, descriptor.interactions))!;
  if (log.note) notes.push(log.note);

  const readFeatures = async (part: "items" | "users"): Promise<{ file?: string; table?: FeatureTable }> => {
    const alternatives = descriptor[part];
    if (!alternatives) return {};
    const found = await findFile(folder, alternatives);
    if (!found) {
      notes.push(`No features of ${part}: the folder has none of ${fileNames(alternatives)}.`);
      return {};
    }
    if (found.note) notes.push(found.note);
    return { file: found.file, table: await readFeaturesFile(join(folder, found.file), found) };
  };

  const interactions = await readInteractionsFile(join(folder, log.file), log);
  const items = await readFeatures("items");
  const users = await readFeatures("users");
  return {
    name: descriptor.name,
    source,
    folder,
    files: {
      interactions: log.file,
      ...(items.file && { items: items.file }),
      ...(users.file && { users: users.file }),
    },
    interactions,
    ...(items.table && { items: items.table }),
    ...(users.table && { users: users.table }),
    notes,
  };
}

function readInteractionsFile(path: string, file: InteractionsFile): Promise<Interactions> {
  switch (file.format) {
    case "csv":
      return readCsv(path, file.options);
    case "sequences":
      return readSequences(path, file.options);
    case "atomic":
      return readAtomic(path, file.options);
    case "jsonl":
      return readJsonl(path, file.options);
  }
}

function readFeaturesFile(path: string, file: FeaturesFile): Promise<FeatureTable> {
  return file.format === "csv" ? readCsvFeatures(path, file.options) : readAtomicFeatures(path, file.options);
}
