import type { Id } from "../data/types.js";
import { OptionError } from "../errors.js";
import { show } from "../options.js";

/** Whose features they are. */
export type Side = "user" | "item";

/**
 * Features of a user or an item that was not trained, by name: a category (text, number or boolean), several of them in an
 * array, or a number. What is `undefined`, `null`, `""` or `NaN` is missing.
 */
export type Features = Readonly<Record<string, unknown>>;

const isMissing = (value: unknown): boolean =>
  value === undefined || value === null || value === "" || Number.isNaN(value);

/** The categories of a value; none where it is missing. @throws OptionError when it has another kind */
export function categoriesOfValue(side: Side, name: string, value: unknown): Id[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values
    .filter((entry) => !isMissing(entry))
    .map((entry) => {
      if (typeof entry === "string" || typeof entry === "number" || typeof entry === "boolean")
        return String(entry);
      throw wrongValue(
        side,
        name,
        entry,
        "a category, which is text, a number or a boolean, or an array of them",
      );
    });
}

/** The number of a value; NaN where it is missing. @throws OptionError when it is no finite number */
export function numberOfValue(side: Side, name: string, value: unknown): number {
  if (isMissing(value)) return NaN;
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  if (typeof number === "number" && Number.isFinite(number)) return number;
  throw wrongValue(side, name, value, "a finite number");
}

function wrongValue(side: Side, name: string, value: unknown, allowed: string): OptionError {
  return new OptionError(`the feature ${name} of the ${side} is ${show(value)}, allowed: ${allowed}`);
}
