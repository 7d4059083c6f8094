import { DataError, type Id, Interactions, rowsByUser, show, type TrainingData } from "@funrec/core";
import type { Sequences } from "./window-pairs.js";

/** Longer sequences are cut, as gensim does: a piece of work must not be too large. */
const LONGEST = 10_000;

/**
 * The histories of a log, oldest item first, as sequences; repeated items stay. Longer ones than 10,000 are cut.
 */
export function sequencesOf(log: Interactions): Sequences {
  const { offsets, rows } = rowsByUser(log);
  const starts: number[] = [];
  for (let user = 0; user + 1 < offsets.length; user++) {
    for (let start = offsets[user]!; start < offsets[user + 1]!; start += LONGEST) starts.push(start);
  }
  return {
    offsets: Int32Array.from([...starts, rows.length]),
    tokens: rows.map((row) => log.itemIndices[row]!),
  };
}

/** How often each item stands in a log. */
export function tokenCounts(log: Interactions): Int32Array {
  const counts = new Int32Array(log.items.size);
  for (const item of log.itemIndices) counts[item]!++;
  return counts;
}

/** The rows whose item stands in the log so often at least. @throws DataError when there are none */
export function frequentRows(modelName: string, log: Interactions, minCount: number): Interactions {
  const counts = tokenCounts(log);
  if (counts.every((count) => count >= minCount)) return log;
  const rows: number[] = [];
  for (let row = 0; row < log.length; row++) if (counts[log.itemIndices[row]!]! >= minCount) rows.push(row);
  if (rows.length > 0) return log.subset(rows);
  const most = counts.reduce((a, b) => Math.max(a, b));
  throw new DataError(
    `${modelName}: no item is left: minCount is ${minCount}, and the most frequent item stands ${most} times in the data`,
  );
}

/**
 * A log with a user for each sequence of tokens, whose id is the number of the sequence from 0; a log stays what it is.
 * @throws DataError for a malformed sequence, or when no sequence has two tokens
 */
export function logOf(modelName: string, data: TrainingData | Iterable<readonly Id[]>): TrainingData {
  if (!isSequences(data)) return data;
  let number = 0;
  let longest = 0;
  const rows = function* (): Generator<{ user: number; item: Id }> {
    for (const sequence of data) {
      checkSequence(modelName, sequence, number);
      longest = Math.max(longest, sequence.length);
      for (const item of sequence) yield { user: number, item };
      number++;
    }
  };
  const log = Interactions.from(rows());
  if (longest >= 2) return log;
  throw new DataError(
    number === 0
      ? `${modelName}: there are no sequences to learn from`
      : `${modelName}: none of the ${number} sequences has two tokens: there is nothing to learn from`,
  );
}

function isSequences(data: TrainingData | Iterable<readonly Id[]>): data is Iterable<readonly Id[]> {
  const isLog = ArrayBuffer.isView((data as Interactions | undefined)?.userIndices);
  return !isLog && typeof (data as Iterable<unknown> | undefined)?.[Symbol.iterator] === "function";
}

function checkSequence(modelName: string, sequence: unknown, number: number): void {
  const fail = (what: string): never => {
    throw new DataError(`${modelName}: sequence ${number} ${what}`);
  };
  if (!Array.isArray(sequence)) {
    return fail(`is ${show(sequence)}, allowed: an array of strings and numbers`);
  }
  if (sequence.length === 0) fail("is empty, allowed: one token or more");
  for (const [place, token] of (sequence as unknown[]).entries()) {
    if (typeof token === "string" ? token !== "" : Number.isFinite(token)) continue;
    const shown = typeof token === "number" ? String(token) : show(token);
    fail(`has the token ${shown} at place ${place}, allowed: a string or a finite number`);
  }
}
