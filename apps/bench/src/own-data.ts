import { basename, extname } from "node:path";
import {
  type CsvHeader,
  type CsvOptions,
  didYouMean,
  type Encoding,
  ENCODINGS,
  inspectCsv,
  OptionError,
} from "@funrec/core";

/** A log of the user's own, and how to read it. */
export interface OwnData {
  readonly path: string;
  readonly options: CsvOptions;
  /** Which column holds what, for the reader of a result. */
  readonly columns: string;
}

/** The options of the command line about it, as typed. */
export interface OwnDataOptions {
  readonly data?: string;
  readonly user?: string;
  readonly item?: string;
  readonly value?: string;
  readonly time?: string;
  readonly delimiter?: string;
  readonly encoding?: string;
}

const FIELDS = { user: "user", item: "item", value: "value", timestamp: "time" } as const;
type Field = keyof typeof FIELDS;

/**
 * Finds the columns of the file that `--data` names: those asked for, and others by their usual names.
 * @returns undefined without `--data`
 * @throws OptionError naming the columns that the file has; DataError when it cannot be read
 */
export async function findOwnData(asked: OwnDataOptions): Promise<OwnData | undefined> {
  const { data: path } = asked;
  if (path === undefined) {
    const others = [...Object.values(FIELDS), "delimiter" as const, "encoding" as const];
    const stray = others.find((name) => asked[name] !== undefined);
    if (stray) throw new OptionError(`--${stray} is about the file that --data names, which is not given`);
    return undefined;
  }
  const delimiter = asked.delimiter?.replaceAll("\\t", "\t");
  const encoding = parseEncoding(asked.encoding);
  const header = await inspectCsv(path, { encoding, ...(delimiter !== undefined && { delimiter }) });
  const isPlace = (text?: string): boolean =>
    text !== undefined && /^\d+$/.test(text) && !header.names.includes(text);
  const hasNames = !(isPlace(asked.user) && isPlace(asked.item));
  const columns: Partial<Record<Field, number>> = hasNames ? { ...header.columns } : {};
  for (const [field, option] of Object.entries(FIELDS) as [Field, keyof OwnDataOptions][]) {
    const text = asked[option];
    if (text !== undefined) columns[field] = placeOf(text, option, path, header);
  }
  const { user, item, ...others } = columns;
  if (user === undefined || item === undefined) {
    const missing = user === undefined ? "user" : "item";
    throw new OptionError(
      `${path}: no column is usually named for ${missing}s; say which with --${missing}: ${header.names.join(", ")}`,
    );
  }
  return {
    path,
    options: { encoding, delimiter: header.delimiter, header: hasNames, columns: { user, item, ...others } },
    columns: (Object.keys(FIELDS) as Field[])
      .filter((field) => columns[field] !== undefined)
      .map((field) => `${field} ${hasNames ? `"${header.names[columns[field]!]}"` : columns[field]}`)
      .join(", "),
  };
}

function parseEncoding(text = "utf-8"): Encoding {
  const encoding = ENCODINGS.find((name) => name === text);
  if (encoding) return encoding;
  throw new OptionError(
    `--encoding is "${text}", allowed: ${ENCODINGS.join(", ")}${didYouMean(text, ENCODINGS)}`,
  );
}

/** The name of the data set that a file is. */
export const ownDataName = ({ path }: OwnData): string => basename(path, extname(path));

/** The place of a column that is given by its name, or by its place from 0. */
function placeOf(text: string, option: string, path: string, { names }: CsvHeader): number {
  const place = names.includes(text) ? names.indexOf(text) : /^\d+$/.test(text) ? Number(text) : -1;
  if (place >= 0 && place < names.length) return place;
  throw new OptionError(
    `--${option} is "${text}", but the columns of ${path} are ${names.join(", ")}${didYouMean(text, names)}`,
  );
}
