import * as v from "valibot";
import { InteractionsBuilder } from "../data/interactions-builder.js";
import { Interactions } from "../data/interactions.js";
import type { Id, Interaction } from "../data/types.js";
import { DataError, type DataLocation } from "../errors.js";
import { isRecord } from "../is-record.js";
import { parseOptions, show } from "../options.js";
import { readLines } from "./lines.js";
import { sourceName, type TextSource } from "./source.js";

export interface JsonlOptions {
  /**
   * Keys of the fields in each object. Default: `user`, `item`, and `value`, `timestamp`, `event` where present;
   * a key that is named here must be in every object.
   */
  readonly columns?: Readonly<Partial<Record<keyof Interaction, string>>>;
}

const key = v.optional(v.string());
/** Checks of the options, for data set descriptors too. */
export const jsonlSchema = v.strictObject({
  columns: v.optional(v.strictObject({ user: key, item: key, value: key, timestamp: key, event: key }), {}),
});

const MAX_LINE_LENGTH = 65_536;

/**
 * Reads an interaction log of one JSON object a line.
 * @throws DataError naming file and line
 *
 * @example
 * ```ts
 * import { readJsonl } from "@funrec/core";
 * const log = await readJsonl(['{"who": "ann", "item": "tea"}\n'], { columns: { user: "who" } });
 * log.row(0); // => { user: "ann", item: "tea" }
 * ```
 */
export async function readJsonl(source: TextSource, options: JsonlOptions = {}): Promise<Interactions> {
  const file = sourceName(source);
  const { columns } = parseOptions("readJsonl", jsonlSchema, options);
  const builder = new InteractionsBuilder();
  for await (const { text, number: line } of readLines(source, MAX_LINE_LENGTH)) {
    const location = { file, line };
    const record = parseObject(text, location);
    builder.add(
      {
        user: readRequired(record, columns.user ?? "user", location) as Id, // the builder checks ids
        item: readRequired(record, columns.item ?? "item", location) as Id,
        ...readField(record, "value", columns.value, location),
        ...readField(record, "timestamp", columns.timestamp, location),
        ...readField(record, "event", columns.event, location),
      },
      location,
    );
  }
  if (builder.length === 0) throw new DataError("the file is empty", { file });
  return new Interactions(builder.finish());
}

function parseObject(text: string, location: DataLocation): Record<string, unknown> {
  let record: unknown;
  try {
    record = JSON.parse(text);
  } catch (cause) {
    throw new DataError(`the line is not JSON: ${(cause as Error).message}`, location, { cause });
  }
  if (isRecord(record)) return record;
  throw new DataError("the line is not a JSON object", location);
}

/** A field that may be missing unless its key was asked for. */
function readField(
  record: Record<string, unknown>,
  field: "value" | "timestamp" | "event",
  key: string | undefined,
  location: DataLocation,
): Partial<Interaction> {
  const value = key === undefined ? record[field] : readRequired(record, key, location);
  return value === undefined || value === null ? {} : { [field]: value };
}

function readRequired(record: Record<string, unknown>, key: string, location: DataLocation): unknown {
  const value = record[key];
  if (value !== undefined && value !== null) return value;
  const found =
    value === null ? "it is null" : `the object has ${Object.keys(record).join(", ") || "no keys"}`;
  throw new DataError(`there is no ${show(key)}: ${found}`, location);
}
