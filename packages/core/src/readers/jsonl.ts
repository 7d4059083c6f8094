import { InteractionsBuilder } from "../data/interactions-builder.js";
import { Interactions } from "../data/interactions.js";
import type { Interaction } from "../data/types.js";
import { DataError } from "../errors.js";
import { readLines } from "./lines.js";
import { sourceName, type TextSource } from "./source.js";

export interface JsonlOptions {
  /** Keys of the fields in each object. Default: `user`, `item`, and `value`, `timestamp`, `event` where present. */
  readonly columns?: Readonly<Partial<Record<keyof Interaction, string>>>;
}

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
  const keys = {
    user: "user",
    item: "item",
    value: "value",
    timestamp: "timestamp",
    event: "event",
    ...options.columns,
  };
  const fields = Object.entries(keys) as [keyof Interaction, string][];
  const builder = new InteractionsBuilder();
  for await (const { text, number: line } of readLines(source, MAX_LINE_LENGTH)) {
    const record = parseObject(text, file, line);
    const row = Object.fromEntries(
      fields
        .map(([field, key]) => [field, record[key]])
        .filter(([, value]) => value !== undefined && value !== null),
    );
    builder.add(row as unknown as Interaction, { file, line });
  }
  if (builder.length === 0) throw new DataError("the file is empty", { file });
  return new Interactions(builder.finish());
}

function parseObject(text: string, file: string, line: number): Record<string, unknown> {
  let record: unknown;
  try {
    record = JSON.parse(text);
  } catch (cause) {
    throw new DataError(`the line is not JSON: ${(cause as Error).message}`, { file, line }, { cause });
  }
  if (typeof record === "object" && record !== null && !Array.isArray(record))
    return record as Record<string, unknown>;
  throw new DataError("the line is not a JSON object", { file, line });
}
