import * as v from "valibot";
import { FeatureTableBuilder, type FeatureKind, type FeatureTable } from "../data/feature-table.js";
import { InteractionsBuilder } from "../data/interactions-builder.js";
import { Interactions } from "../data/interactions.js";
import type { Interaction } from "../data/types.js";
import { parseOptions } from "../options.js";
import {
  type ColumnReference,
  columnReference,
  delimitedEntries,
  type DelimitedOptions,
  readDelimited,
} from "./delimited.js";
import { toInteraction } from "./fields.js";
import { headerOf, neededColumns, peekLine } from "./inspect-csv.js";
import { readText, sourceName, type TextSource } from "./source.js";

/** Which column holds what. `user` and `item` are required. */
export type InteractionColumnMap = Readonly<
  Record<"user" | "item", ColumnReference> & Partial<Record<"value" | "timestamp" | "event", ColumnReference>>
>;

/** How a text with columns is read as a log. */
export interface CsvOptions extends DelimitedOptions {
  /**
   * Names in the header, or places counted from 0. Default: the header is looked through, as {@link inspectCsv} does, for
   * the usual names of users, items, values and timestamps, and for the delimiter where that is not given either.
   */
  readonly columns?: InteractionColumnMap;
}

/** Checks of the options, for data set descriptors too. */
export const csvSchema = v.strictObject({
  ...delimitedEntries,
  columns: v.optional(
    v.strictObject({
      user: columnReference,
      item: columnReference,
      value: v.optional(columnReference),
      timestamp: v.optional(columnReference),
      event: v.optional(columnReference),
    }),
  ),
});

/**
 * Reads an interaction log from CSV, TSV or text with any delimiter, in one pass. LF, CRLF and CR line ends and a
 * byte-order mark are taken; blank lines are skipped. Ids come as text: `1` and `"1"` name the same user. A timestamp is
 * a number, or a date with or without a time, such as `2026-01-31T12:00:00Z`, which becomes seconds since 1970 (in UTC
 * where it names no zone).
 * @throws DataError naming file and line
 *
 * @example
 * ```ts
 * import { readCsv } from "@funrec/core";
 * const text = "userId,movieId,rating\n1,31,2.5\n1,1029,3.0\n";
 * const log = await readCsv([text], { columns: { user: "userId", item: "movieId", value: "rating" } });
 * log.row(0); // => { user: "1", item: "31", value: 2.5 }
 * const same = await readCsv([text]); // these names are usual ones
 * same.row(0); // => { user: "1", item: "31", value: 2.5 }
 * ```
 */
export async function readCsv(source: TextSource, options: CsvOptions = {}): Promise<Interactions> {
  const file = sourceName(source);
  const { text, ...parsed } = await withColumns(source, parseOptions("readCsv", csvSchema, options));
  const columns = Object.entries(parsed.columns) as [keyof Interaction, ColumnReference][];
  const names = columns.map(([name]) => name);
  const builder = new InteractionsBuilder();
  await readDelimited(
    text,
    file,
    parsed,
    columns.map(([, column]) => column),
    (fields, line) => {
      const row: Partial<Record<keyof Interaction, string>> = {};
      for (let i = 0; i < fields.length; i++) row[names[i]!] = fields[i]!;
      const location = { file, line };
      builder.add(toInteraction(row, location), location);
    },
  );
  return new Interactions(builder.finish());
}

type Parsed = v.InferOutput<typeof csvSchema>;

/** The text, and how to read it: where no columns are named, they and the delimiter are looked up in the header. */
async function withColumns(
  source: TextSource,
  { columns, ...parsed }: Parsed,
): Promise<Parsed & { readonly columns: InteractionColumnMap; readonly text: AsyncIterable<string> }> {
  const chunks = readText(source, parsed.encoding);
  if (columns) return { ...parsed, columns, text: chunks };
  const file = sourceName(source);
  const { firstLine, text } = await peekLine(chunks);
  const header = headerOf(firstLine, file, parsed.delimiter);
  const { delimiter } = header;
  return { ...parsed, delimiter, header: true, columns: neededColumns(header, file), text };
}

export interface CsvFeaturesOptions extends DelimitedOptions {
  /** The column of the user or item id. */
  readonly id: ColumnReference;
  readonly features: Readonly<Record<string, CsvFeature>>;
}

/** Where a feature stands and what it is. */
export interface CsvFeature {
  readonly column: ColumnReference;
  readonly type: FeatureKind;
  /** What separates the values of a multi-valued feature. Default `"|"`. */
  readonly separator?: string;
  /**
   * A regular expression: the feature is what its first group takes from the column, such as the year in a title; missing
   * where it does not match. Default: the whole column.
   */
  readonly pattern?: string;
}

function hasGroup(pattern: string): boolean {
  try {
    return new RegExp(`${pattern}|`).exec("")!.length > 1;
  } catch {
    return false;
  }
}

/** Checks of the options, for data set descriptors too. */
export const csvFeaturesSchema = v.strictObject({
  ...delimitedEntries,
  id: columnReference,
  features: v.record(
    v.string(),
    v.strictObject({
      column: columnReference,
      type: v.picklist(["categorical", "multi", "numeric"]),
      separator: v.optional(v.pipe(v.string(), v.minLength(1)), "|"),
      pattern: v.optional(v.pipe(v.string(), v.check(hasGroup, "a regular expression with a group"))),
    }),
  ),
});

/**
 * Reads user or item features from CSV, TSV or text with any delimiter. An empty field is a missing value.
 * @throws DataError naming file and line
 */
export async function readCsvFeatures(
  source: TextSource,
  options: CsvFeaturesOptions,
): Promise<FeatureTable> {
  const file = sourceName(source);
  const parsed = parseOptions("readCsvFeatures", csvFeaturesSchema, options);
  const features = Object.entries(parsed.features);
  const builder = new FeatureTableBuilder(
    Object.fromEntries(features.map(([name, { type }]) => [name, type])),
  );
  const columns = [parsed.id, ...features.map(([, { column }]) => column)];
  await readDelimited(readText(source, parsed.encoding), file, parsed, columns, ([id, ...texts], line) => {
    const values = features.map(([name, { type, separator, pattern }], i) => {
      const text = pattern === undefined ? texts[i]! : (new RegExp(pattern).exec(texts[i]!)?.[1] ?? "");
      return [name, type === "multi" ? text.split(separator).filter(Boolean) : text] as const;
    });
    builder.add(id!, Object.fromEntries(values), { file, line });
  });
  return builder.finish();
}
