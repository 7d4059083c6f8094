import type { CsvError, Info, Parser } from "csv-parse";
import * as v from "valibot";
import { DataError } from "../errors.js";
import { integerFrom } from "../option-checks.js";
import { show } from "../options.js";
import { tooLong } from "./lines.js";
import { RecordLines } from "./record-lines.js";
import { type Encoding, ENCODINGS } from "./source.js";

/** How the fields of a delimited text are written. */
export interface DelimitedOptions {
  /** What separates the fields, of any length, such as `"\t"` or `"::"`. Default `","`. */
  readonly delimiter?: string;
  /** True when the first line names the columns. Default: true when a column is asked for by name. */
  readonly header?: boolean;
  /** The character around fields that contain a delimiter, or false when quotes are ordinary text. Default `'"'`. */
  readonly quote?: string | false;
  /** Default `"utf-8"`. */
  readonly encoding?: Encoding;
}

/** Where a column stands: its name in the header, or its place counted from 0. */
export type ColumnReference = string | number;

export const columnReference = v.union([v.string(), integerFrom(0)]);

/** Checks of {@link DelimitedOptions}, for the schemas of the readers. */
export const delimitedEntries = {
  delimiter: v.optional(v.pipe(v.string(), v.minLength(1))),
  header: v.optional(v.boolean()),
  quote: v.optional(v.union([v.literal(false), v.pipe(v.string(), v.length(1))]), '"'),
  encoding: v.optional(v.picklist(ENCODINGS), "utf-8"),
};

/** What usually separates the fields of a text. */
export const DELIMITERS = [",", "\t", ";", "|"];

/** Longest record in bytes: an unclosed quote is found here, not at the end of a large file. */
const MAX_RECORD_LENGTH = 65_536;

/**
 * Reads delimited text record by record.
 *
 * @param text its chunks, as {@link readText} gives them
 * @param file the name of their source in errors
 * @param columns the columns wanted
 * @param onRecord called for each record with the wanted fields in the order of `columns`, and the line it starts on
 * @throws DataError naming file and line: a missing column, a record cut short or too long, an unclosed quote, no records
 */
export async function readDelimited(
  text: AsyncIterable<string>,
  file: string,
  options: DelimitedOptions,
  columns: readonly ColumnReference[],
  onRecord: (fields: string[], line: number) => void,
): Promise<void> {
  const { delimiter = ",", quote } = options;
  const hasHeader = options.header ?? columns.some((column) => typeof column === "string");

  let places: number[] | undefined;
  let width = 0;
  let records = 0;
  const lines = new RecordLines();
  const takeRecord = (fields: string[], info: Info): null => {
    const line = lines.startOf(fields, info);
    if (!places) {
      width = fields.length;
      places = columns.map((column) => placeOf(column, fields, line));
      if (hasHeader) return null;
    }
    if (fields.length !== width) {
      const cut = fields.length < width ? "; the line is cut short" : "";
      throw new DataError(`found ${fields.length} columns, expected ${width}${cut}`, { file, line });
    }
    onRecord(
      places.map((place) => fields[place]!),
      line,
    );
    records++;
    return null;
  };
  const placeOf = (column: ColumnReference, fields: string[], line: number): number => {
    const place = typeof column === "number" ? column : hasHeader ? fields.indexOf(column) : -1;
    if (place >= 0 && place < width) return place;
    const found = hasHeader
      ? `the header has ${fields.map(show).join(", ")}`
      : `the first line has ${width === 1 ? "1 column" : `${width} columns`} and no header`;
    const other = width === 1 && DELIMITERS.find((usual) => fields[0]!.includes(usual));
    const hint = other ? `; are its columns separated by ${show(other)}? The option delimiter says so` : "";
    throw new DataError(`there is no column ${show(column)}: ${found}${hint}`, { file, line });
  };

  const { parse, CsvError } = await import("#csv-parse");
  const parser = parse({
    delimiter,
    quote: quote === false ? null : quote!,
    escape: quote === false ? null : quote!,
    encoding: "utf8",
    record_delimiter: ["\r\n", "\n", "\r"],
    skip_empty_lines: true,
    relax_column_count: true, // counted above, with a message that names the line
    max_record_size: MAX_RECORD_LENGTH,
    on_record: takeRecord,
  });
  try {
    await feed(parser, text);
  } catch (error) {
    throw error instanceof CsvError ? explain(error, file, lines) : error;
  }
  if (!places) throw new DataError("the file is empty", { file });
  if (records === 0) throw new DataError("the file has a header but no rows", { file });
}

/** Gives the parser a text. Browsers have no pipelines. Records leave through a callback; the output stays empty. */
async function feed(parser: Parser, text: AsyncIterable<string>): Promise<void> {
  let fail: (error: Error) => void;
  const step = (start: (done: (error?: Error | null) => void) => void): Promise<void> =>
    new Promise((resolve, reject) => {
      fail = reject;
      start((error) => (error ? reject(error) : resolve()));
    });
  parser.on("error", (error) => fail(error));
  parser.resume();
  for await (const chunk of text) await step((done) => parser.write(chunk, done));
  await step((done) => parser.end(done));
}

const QUOTE_PROBLEMS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: "a quote is opened and never closed",
  CSV_MAX_RECORD_SIZE: `the quoted text goes on for more than ${MAX_RECORD_LENGTH} bytes; is its quote never closed?`,
  CSV_INVALID_CLOSING_QUOTE:
    "text follows a closing quote; the option quote: false takes quotes for ordinary text",
  INVALID_OPENING_QUOTE:
    "a quote stands within an unquoted field; the option quote: false takes quotes for ordinary text",
};

/** Names the line on which the record starts that the parser could not read: an opening quote stands there. */
function explain(error: CsvError & Partial<Info>, file: string, recordLines: RecordLines): DataError {
  const { code, message, lines = 0, empty_lines = 0 } = error;
  const line = recordLines.startOfNext({ empty_lines });
  if (code === "CSV_MAX_RECORD_SIZE" && !recordLines.isOnSeveral({ lines, empty_lines })) {
    return tooLong(file, line, MAX_RECORD_LENGTH);
  }
  return new DataError(QUOTE_PROBLEMS[code] ?? message, { file, line }, { cause: error });
}
