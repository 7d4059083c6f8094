import * as v from "valibot";
import { DataError } from "../errors.js";
import { show } from "../options.js";
import type { AtomicFeaturesOptions, AtomicOptions } from "../readers/atomic.js";
import type { CsvFeaturesOptions, CsvOptions } from "../readers/csv.js";
import type { JsonlOptions } from "../readers/jsonl.js";
import type { SequencesOptions } from "../readers/sequences.js";
import { descriptorSchema } from "./descriptor-schema.js";

/** What a public data set is, where it comes from and how its files are read. */
export interface DatasetDescriptor {
  /** Name of the data set and of its folder: lower-case letters, digits, `-`, `.` and `_`. */
  readonly name: string;
  readonly title: string;
  /** What users may do with the data, in a sentence, and the page that says so. */
  readonly license: { readonly text: string; readonly url: string };
  /** The publication to cite. */
  readonly citation: string;
  readonly homepage: string;
  readonly download?: DatasetDownload;
  /** A sentence that says how to get the data where there is no download. */
  readonly obtain?: string;
  /** At least one; the first whose file is there is read. */
  readonly interactions: readonly InteractionsFile[];
  /** Item features; the first whose file is there is read. */
  readonly items?: readonly FeaturesFile[];
  /** User features; the first whose file is there is read. */
  readonly users?: readonly FeaturesFile[];
}

/** A zip archive on the web. */
export interface DatasetDownload {
  readonly url: string;
  /** SHA-256 of the archive, 64 hexadecimal digits in lower case. */
  readonly sha256: string;
  /** Size of the archive. */
  readonly bytes: number;
  /** The folder inside the archive that holds the files; files outside it are left alone. */
  readonly folder: string;
}

interface DatasetFile {
  /** Path inside the folder of the data set, with `/`. */
  readonly file: string;
  /** What a user of this file should know, such as what it lacks. */
  readonly note?: string;
}

/** A file that holds the log, and the reader with its options. */
export type InteractionsFile = DatasetFile &
  (
    | { readonly format: "csv"; readonly options: CsvOptions }
    | { readonly format: "sequences"; readonly options?: SequencesOptions }
    | { readonly format: "atomic"; readonly options?: AtomicOptions }
    | { readonly format: "jsonl"; readonly options?: JsonlOptions }
  );

/** A file that holds features, and the reader with its options. */
export type FeaturesFile = DatasetFile &
  (
    | { readonly format: "csv"; readonly options: CsvFeaturesOptions }
    | { readonly format: "atomic"; readonly options?: AtomicFeaturesOptions }
  );

/**
 * Checks a descriptor.
 *
 * @param json its JSON text, or the value that this text stands for
 * @param fileName where it comes from, for the message
 * @throws DataError naming the file, each wrong field and what is allowed there
 *
 * @example
 * ```ts
 * import { parseDescriptor } from "@funrec/core";
 * const descriptor = parseDescriptor(
 *   {
 *     name: "shop",
 *     title: "Orders of our shop",
 *     license: { text: "In-house use only.", url: "https://example.com/license" },
 *     citation: "none",
 *     homepage: "https://example.com",
 *     interactions: [{ file: "orders.csv", format: "csv", options: { columns: { user: "who", item: "what" } } }],
 *   },
 *   "shop.json",
 * );
 * descriptor.name; // => "shop"
 * descriptor.interactions.length; // => 1
 * ```
 */
export function parseDescriptor(json: unknown, fileName: string): DatasetDescriptor {
  const result = v.safeParse(descriptorSchema, typeof json === "string" ? parseJson(json, fileName) : json);
  if (result.success) return result.output;
  throw new DataError(result.issues.map(explain).join("; "), { file: fileName });
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new DataError(`this is not JSON: ${(cause as Error).message}`, { file }, { cause });
  }
}

function explain(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  if (path === null) return `a descriptor must be an object, found ${show(issue.input)}`;
  if (issue.type === "strict_object" && issue.expected === "never") return `unknown field ${path}`;
  if (issue.input === undefined) return `field ${path} is missing`;
  const allowed = issue.kind === "schema" ? issue.expected : issue.message;
  return `field ${path} is ${show(issue.input)}, allowed: ${allowed}`;
}
