import * as v from "valibot";
import { OptionError } from "./errors.js";

/** Shows a value in an error message: strings quoted, long values shortened. */
export function show(value: unknown): string {
  const text = typeof value === "string" ? JSON.stringify(value) : describe(value);
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(show).join(", ")}]`;
  if (typeof value === "object" && value !== null) return JSON.stringify(value) ?? "object";
  return typeof value === "bigint" ? `${value}n` : String(value);
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
  if (issue.type === "strict_object" && issue.expected === "never") {
    const known = Object.keys(
      (schema as unknown as v.StrictObjectSchema<v.ObjectEntries, undefined>).entries ?? {},
    );
    return `${owner}: unknown option ${show(path)}; allowed: ${known.join(", ")}`;
  }
  const expected = issue.expected ? `, allowed: ${issue.expected}` : "";
  const option = path ? `option ${path}` : "options";
  return `${owner}: ${option} is ${show(issue.input)}${expected || `: ${issue.message}`}`;
}
