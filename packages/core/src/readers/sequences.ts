import * as v from "valibot";
import { InteractionsBuilder } from "../data/interactions-builder.js";
import { Interactions } from "../data/interactions.js";
import { DataError } from "../errors.js";
import { parseOptions, show } from "../options.js";
import { readLines } from "./lines.js";
import { sourceName, type TextSource } from "./source.js";

export interface SequencesOptions {
  /** What separates the ids of a line. Default: any white space. */
  readonly delimiter?: string;
}

/** Checks of the options, for data set descriptors too. */
export const sequencesSchema = v.strictObject({ delimiter: v.optional(v.pipe(v.string(), v.minLength(1))) });

/** A user with a million interactions still fits on a line. */
const MAX_LINE_LENGTH = 16_777_216;

/**
 * Reads a log of one line a user: `user item item item`, oldest item first. The log has no timestamps: the order of
 * its rows is the order in time.
 * @throws DataError naming file and line, also for a user without items or with a second line
 *
 * @example
 * ```ts
 * import { readSequences } from "@funrec/core";
 * const log = await readSequences(["ann tea cup\nbob tea\n"]);
 * log.history("ann"); // => ["tea", "cup"]
 * ```
 */
export async function readSequences(
  source: TextSource,
  options: SequencesOptions = {},
): Promise<Interactions> {
  const file = sourceName(source);
  const { delimiter } = parseOptions("readSequences", sequencesSchema, options);
  const builder = new InteractionsBuilder();
  const lineOfUser = new Map<string, number>();
  for await (const { text, number: line } of readLines(source, MAX_LINE_LENGTH)) {
    const [user = "", ...items] = delimiter === undefined ? text.trim().split(/\s+/) : text.split(delimiter);
    if (items.length === 0) throw new DataError(`user ${show(user)} has no items`, { file, line });
    const earlier = lineOfUser.get(user);
    if (earlier !== undefined) {
      throw new DataError(`user ${show(user)} already has line ${earlier}`, { file, line });
    }
    lineOfUser.set(user, line);
    for (const item of items) builder.add({ user, item }, { file, line });
  }
  if (builder.length === 0) throw new DataError("the file is empty", { file });
  return new Interactions(builder.finish());
}
