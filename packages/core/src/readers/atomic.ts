import * as v from "valibot";
import type { FeatureKind, FeatureTable } from "../data/feature-table.js";
import type { Interactions } from "../data/interactions.js";
import type { Interaction } from "../data/types.js";
import { DataError } from "../errors.js";
import { parseOptions, show } from "../options.js";
import { type CsvFeature, type InteractionColumnMap, readCsv, readCsvFeatures } from "./csv.js";
import { readLines } from "./lines.js";
import { sourceName, type TextSource } from "./source.js";

export interface AtomicOptions {
  /** Fields by name without their type. Default `user_id`, `item_id`, and `rating`, `timestamp` where the file has them. */
  readonly columns?: Readonly<Partial<Record<keyof Interaction, string>>>;
}

const field = v.optional(v.string());
/** Checks of the options, for data set descriptors too. */
export const atomicSchema = v.strictObject({
  columns: v.optional(
    v.strictObject({ user: field, item: field, value: field, timestamp: field, event: field }),
    {},
  ),
});
/** Checks of the options, for data set descriptors too. */
export const atomicFeaturesSchema = v.strictObject({ id: field });

const MAX_HEADER_LENGTH = 65_536;
const KINDS = new Map<string, FeatureKind>([
  ["token", "categorical"],
  ["token_seq", "multi"],
  ["float", "numeric"],
]);

/**
 * Reads an interaction log from an atomic file: tab-separated, with a typed header such as
 * `user_id:token item_id:token rating:float timestamp:float`.
 * @throws DataError naming file and line
 */
export async function readAtomic(path: string, options: AtomicOptions = {}): Promise<Interactions> {
  const parsed = parseOptions("readAtomic", atomicSchema, options);
  const header = await readHeader(path);
  const defaults: Partial<Record<keyof Interaction, string>> = { user: "user_id", item: "item_id" };
  if (header.has("rating")) defaults.value = "rating";
  if (header.has("timestamp")) defaults.timestamp = "timestamp";
  const columns = Object.entries({ ...defaults, ...parsed.columns }).map(
    ([field, name]) => [field, header.get(name)?.column ?? name] as const,
  );
  return readCsv(path, {
    delimiter: "\t",
    quote: false,
    header: true,
    columns: Object.fromEntries(columns) as InteractionColumnMap,
  });
}

export interface AtomicFeaturesOptions {
  /** Name of the id field without its type. Default: the first field. */
  readonly id?: string;
}

/**
 * Reads user or item features from an atomic file: `token` fields are categorical, `token_seq` (separated by spaces)
 * multi-valued, `float` numeric.
 * @throws DataError naming file and line; for a field of another type
 */
export async function readAtomicFeatures(
  path: string,
  options: AtomicFeaturesOptions = {},
): Promise<FeatureTable> {
  const parsed = parseOptions("readAtomicFeatures", atomicFeaturesSchema, options);
  const header = await readHeader(path);
  const id = parsed.id ?? [...header.keys()][0]!;
  const features: Record<string, CsvFeature> = {};
  for (const [name, { column, type }] of header) {
    if (name === id) continue;
    const kind = KINDS.get(type);
    if (!kind) {
      const allowed = [...KINDS.keys()].join(", ");
      throw new DataError(`field ${name} has the type ${show(type)}, allowed: ${allowed}`, {
        file: path,
        line: 1,
      });
    }
    features[name] = { column, type: kind, separator: " " };
  }
  return readCsvFeatures(path, {
    delimiter: "\t",
    quote: false,
    header: true,
    id: header.get(id)?.column ?? id,
    features,
  });
}

/** The fields of the typed header by name: how each is written, and its type. */
async function readHeader(source: TextSource): Promise<Map<string, { column: string; type: string }>> {
  for await (const { text } of readLines(source, MAX_HEADER_LENGTH)) {
    return new Map(
      text.split("\t").map((column) => {
        const [name = "", type = ""] = column.split(":");
        return [name, { column, type }];
      }),
    );
  }
  throw new DataError("the file is empty", { file: sourceName(source) });
}
