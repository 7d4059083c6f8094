import * as v from "valibot";
import { OptionError } from "./errors.js";

/** Shows a value in an error message: strings quoted, long values shortened. */
export function show(value: unknown): string {
  const text = typeof value === "string" ? JSON.stringify(value) : describe(value);
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}

function describe(value: unknown): string {
  try {
    if (Array.isArray(value)) return `[${value.map(show).join(", ")}]`;
    if (typeof value === "object" && value !== null) return JSON.stringify(value) ?? "object";
  } catch {
    return "object"; // refers to itself, or holds what JSON cannot
  }
  return typeof value === "bigint" ? `${value}n` : String(value);
}

/**
 * What a list of allowed names is followed by when one of them is nearly the name that was given: `; did you mean "k"?`.
 * Otherwise nothing.
 */
export function didYouMean(name: string, allowed: readonly string[]): string {
  const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, "");
  const given = plain(name);
  const near = allowed
    .map((other) => ({ other, edits: edits(given, plain(other)) }))
    .filter(({ other, edits }) => edits <= Math.max(1, Math.floor(plain(other).length / 3)))
    .sort((a, b) => a.edits - b.edits)[0];
  return near && given.length > 1 ? `; did you mean ${show(near.other)}?` : "";
}

/** How many letters must be put in, left out, changed or swapped with the next to make one text of the other. */
function edits(from: string, to: string): number {
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, j) => j);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const isSame = from[i - 1] === to[j - 1];
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) {
        row[j] = Math.min(row[j]!, before[j - 2]! + 1);
      }
    }
    [before, last] = [last, row];
  }
  return last[to.length]!;
}

/**
 * Checks options against a valibot schema and fills in the defaults.
 *
 * @param owner name of the model or function, for the message
 * @param schema a `strictObject`, so that unknown options are rejected
 * @throws OptionError naming the option, the value seen and what is allowed
 *
 * @example
 * ```ts
 * import { parseOptions } from "@funrec/core";
 * import * as v from "valibot";
 * const schema = v.strictObject({ neighbors: v.optional(v.pipe(v.number(), v.minValue(1)), 20) });
 * parseOptions("item_cf", schema, {}); // => { neighbors: 20 }
 * ```
 */
export function parseOptions<Schema extends v.GenericSchema>(
  owner: string,
  schema: Schema,
  options: unknown,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, options);
  if (result.success) return result.output;
  throw new OptionError(result.issues.map((issue) => explain(owner, schema, issue)).join("; "));
}

function explain(owner: string, schema: v.GenericSchema, issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue) ?? "";
  const option = path ? `option ${path}` : "options";
  if (issue.type === "strict_object" && path && issue.expected === "never") {
    return `${owner}: unknown option ${show(path)}${allowedNames(schema, issue)}`;
  }
  if (issue.type === "strict_object" && issue.received === "undefined" && path) {
    return `${owner}: ${option} is missing`;
  }
  return `${owner}: ${option} is ${show(issue.input)}, allowed: ${allowedValues(issue)}`;
}

function allowedValues({ type, expected, message }: v.BaseIssue<unknown>): string {
  if (type === "strict_object") return "an object";
  if (type === "integer") return "an integer";
  if (type === "finite") return "a finite number";
  if (type === "length" || type === "min_length" || type === "max_length") return `length ${expected}`;
  return expected && expected !== "unknown" ? expected : message; // of a custom check, only the message tells
}

/** The options that the object with the unknown one may have; nothing where the schema does not tell. */
function allowedNames(schema: v.GenericSchema, issue: v.BaseIssue<unknown>): string {
  type Nested = { entries?: Record<string, Nested>; wrapped?: Nested; item?: Nested; value?: Nested };
  const unwrapped = (nested?: Nested): Nested | undefined =>
    nested?.wrapped ? unwrapped(nested.wrapped) : nested;
  let nested = unwrapped(schema as Nested);
  for (const { key } of issue.path!.slice(0, -1)) {
    nested = unwrapped(nested?.entries?.[String(key)] ?? nested?.item ?? nested?.value);
  }
  if (!nested?.entries) return "";
  const names = Object.keys(nested.entries);
  return `; allowed: ${names.join(", ")}${didYouMean(String(issue.path!.at(-1)!.key), names)}`;
}
