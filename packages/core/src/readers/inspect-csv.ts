import { DataError } from "../errors.js";
import { show } from "../options.js";
import { DELIMITERS } from "./delimited.js";
import { type Encoding, readText, sourceName, type TextSource } from "./source.js";

/** What the header of a CSV file tells. */
export interface CsvHeader {
  /** What separates the fields: `","`, `";"`, `"|"` or a tab, whichever the header has most of. */
  readonly delimiter: string;
  /** The names of the columns. */
  readonly names: readonly string[];
  /** The places of the columns that have one of the usual names of what they hold, counted from 0. */
  readonly columns: Readonly<Partial<Record<InspectedField, number>>>;
}

export interface InspectCsvOptions {
  /** Default `"utf-8"`. */
  readonly encoding?: Encoding;
  /** Default: the one that the header has most of. */
  readonly delimiter?: string;
}

type InspectedField = keyof typeof USUAL_NAMES;

/** Names in lower case without spaces and signs, the best first. */
const USUAL_NAMES = {
  user: names("user uid customer visitor member client account reviewer session"),
  item: names("item iid movie film product article asin sku book isbn track song video listing content"),
  value: ["rating", "ratings", "value", "score", "stars", "overall"],
  timestamp: [
    ...["timestamp", "time", "ts", "datetime", "date", "unixtime", "unixreviewtime"],
    ...["createdat", "eventtime", "eventtimestamp"],
  ],
};

/** Each word, as the name of a thing and of its id. */
function names(words: string): string[] {
  return words.split(" ").flatMap((word) => [`${word}id`, word, `${word}name`]);
}

/**
 * Looks at the first line of a CSV file, which names the columns: what separates them, and which of them hold users, items,
 * values and times, by the names that these usually have, such as `userId`, `customer_id`, `movieId` or `rating`.
 * @throws DataError when the source is empty, or as `readCsv` does
 *
 * @example
 * ```ts
 * import { inspectCsv } from "@funrec/core";
 * const { delimiter, names, columns } = await inspectCsv(["customer_id;sku;bought\n7;tea;2026-01-31\n"]);
 * delimiter; // => ";"
 * names; // => ["customer_id", "sku", "bought"]
 * columns; // => { user: 0, item: 1 }
 * ```
 */
export async function inspectCsv(
  source: TextSource,
  { encoding = "utf-8", delimiter }: InspectCsvOptions = {},
): Promise<CsvHeader> {
  const { firstLine } = await peekLine(readText(source, encoding));
  return headerOf(firstLine, sourceName(source), delimiter);
}

/** What the first line tells. @param known the delimiter, where it is known @throws DataError when the line is blank */
export function headerOf(firstLine: string, file: string, known?: string): CsvHeader {
  if (firstLine.trim() === "") throw new DataError("the file is empty", { file });
  const countOf = (delimiter: string): number => firstLine.split(delimiter).length;
  const delimiter =
    known ?? DELIMITERS.reduce((best, other) => (countOf(other) > countOf(best) ? other : best));
  const names = firstLine.split(delimiter).map((name) => name.trim().replace(/^"(.*)"$/, "$1"));
  const plain = names.map((name) => name.toLowerCase().replace(/[^a-z]/g, ""));
  const columns: Partial<Record<InspectedField, number>> = {};
  for (const [field, usual] of Object.entries(USUAL_NAMES) as [InspectedField, string[]][]) {
    const place = usual.map((name) => plain.indexOf(name)).find((found) => found >= 0);
    if (place !== undefined) columns[field] = place;
  }
  return { delimiter, names, columns };
}

/** The columns of a header that must have users and items. @throws DataError that names the columns there are */
export function neededColumns(
  { names, columns: { user, item, ...others } }: CsvHeader,
  file: string,
): { user: number; item: number; value?: number; timestamp?: number } {
  if (user !== undefined && item !== undefined) return { user, item, ...others };
  const missing =
    user === undefined ? "users (as user, userId or customer_id)" : "items (as item, itemId or sku)";
  throw new DataError(
    `no column has a usual name of ${missing}: the first line has ${names.map(show).join(", ")}; say which column it is`,
    { file, line: 1 },
  );
}

/** The first line of a text that is not blank, and the same text again. */
export async function peekLine(
  text: AsyncGenerator<string>,
): Promise<{ firstLine: string; text: AsyncGenerator<string> }> {
  let start = "";
  for (let end = false; !end && !/\S[^\n]*[\r\n]/.test(start);) {
    const { value, done } = await text.next();
    if (!done) start += value;
    end = done === true;
  }
  const again = async function* (): AsyncGenerator<string> {
    if (start) yield start;
    yield* text;
  };
  return { firstLine: start.trimStart().split(/[\r\n]/, 1)[0]!, text: again() };
}
