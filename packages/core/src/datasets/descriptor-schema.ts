import * as v from "valibot";
import { columnReference, delimitedEntries } from "../readers/delimited.js";
import type { DatasetDescriptor, FeaturesFile, InteractionsFile } from "./descriptor.js";

// The options of the readers are checked here too, so that a slip in a descriptor is found when it is parsed and not
// when the one file it concerns is at last there to be read.

const text = v.pipe(v.string(), v.nonEmpty("text"));
const name = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9._-]*$/, "lower-case letters, digits, '-', '.' and '_'"),
);
const webAddress = v.pipe(v.string(), v.regex(/^https?:\/\/\S+$/, "a web address"));
const relativePath = v.pipe(
  v.string(),
  v.regex(/^[^\\:/]+(\/[^\\:/]+)*$/, "a path with '/' inside the folder of the data set"),
  v.check(
    (path) => !path.split("/").some((part) => part === "." || part === ".."),
    "a path without '.' and '..'",
  ),
);

const file = { file: relativePath, note: v.optional(text) };
const columnName = v.optional(text);
const columnNames = v.strictObject({
  user: columnName,
  item: columnName,
  value: columnName,
  timestamp: columnName,
  event: columnName,
});

const interactionsFile: v.GenericSchema<unknown, InteractionsFile> = v.variant("format", [
  v.strictObject({
    ...file,
    format: v.literal("csv"),
    options: v.strictObject({
      ...delimitedEntries,
      columns: v.strictObject({
        user: columnReference,
        item: columnReference,
        value: v.optional(columnReference),
        timestamp: v.optional(columnReference),
        event: v.optional(columnReference),
      }),
    }),
  }),
  v.strictObject({
    ...file,
    format: v.literal("sequences"),
    options: v.optional(v.strictObject({ delimiter: v.optional(text) })),
  }),
  v.strictObject({
    ...file,
    format: v.literal("atomic"),
    options: v.optional(v.strictObject({ columns: v.optional(columnNames) })),
  }),
  v.strictObject({
    ...file,
    format: v.literal("jsonl"),
    options: v.optional(v.strictObject({ columns: v.optional(columnNames) })),
  }),
]);

const featuresFile: v.GenericSchema<unknown, FeaturesFile> = v.variant("format", [
  v.strictObject({
    ...file,
    format: v.literal("csv"),
    options: v.strictObject({
      ...delimitedEntries,
      id: columnReference,
      features: v.record(
        v.string(),
        v.strictObject({
          column: columnReference,
          type: v.picklist(["categorical", "multi", "numeric"]),
          separator: v.optional(text),
        }),
      ),
    }),
  }),
  v.strictObject({
    ...file,
    format: v.literal("atomic"),
    options: v.optional(v.strictObject({ id: columnName })),
  }),
]);

export const descriptorSchema: v.GenericSchema<unknown, DatasetDescriptor> = v.strictObject({
  name,
  title: text,
  license: v.strictObject({ text, url: webAddress }),
  citation: text,
  homepage: webAddress,
  download: v.optional(
    v.strictObject({
      url: webAddress,
      sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, "64 hexadecimal digits in lower case")),
      bytes: v.pipe(v.number(), v.safeInteger("a whole number"), v.minValue(1, "at least 1")),
      folder: relativePath,
    }),
  ),
  obtain: v.optional(text),
  interactions: v.pipe(v.array(interactionsFile), v.minLength(1, "at least one file")),
  items: v.optional(v.array(featuresFile)),
  users: v.optional(v.array(featuresFile)),
});
