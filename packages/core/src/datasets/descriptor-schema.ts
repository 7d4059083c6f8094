import * as v from "valibot";
import { atomicFeaturesSchema, atomicSchema } from "../readers/atomic.js";
import { csvFeaturesSchema, csvSchema } from "../readers/csv.js";
import { jsonlSchema } from "../readers/jsonl.js";
import { sequencesSchema } from "../readers/sequences.js";
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

const interactionsFile: v.GenericSchema<unknown, InteractionsFile> = v.variant("format", [
  v.strictObject({ ...file, format: v.literal("csv"), options: csvSchema }),
  v.strictObject({ ...file, format: v.literal("sequences"), options: v.optional(sequencesSchema) }),
  v.strictObject({ ...file, format: v.literal("atomic"), options: v.optional(atomicSchema) }),
  v.strictObject({ ...file, format: v.literal("jsonl"), options: v.optional(jsonlSchema) }),
]);

const featuresFile: v.GenericSchema<unknown, FeaturesFile> = v.variant("format", [
  v.strictObject({ ...file, format: v.literal("csv"), options: csvFeaturesSchema }),
  v.strictObject({ ...file, format: v.literal("atomic"), options: v.optional(atomicFeaturesSchema) }),
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
