import { OptionError } from "@funrec/core";
import { findModel } from "./models.js";

/** Options of each model. */
export type ModelOptions = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/**
 * Reads `model.option=value` settings; a value that is JSON (a number, true, null, "text") is read as such, any other
 * as text.
 * @throws OptionError for a setting of another form, or of an unknown model
 */
export function parseSettings(settings: readonly string[]): ModelOptions {
  const options: Record<string, Record<string, unknown>> = {};
  for (const setting of settings) {
    const match = /^([^.=]+)\.([^.=]+)=(.*)$/.exec(setting);
    if (!match)
      throw new OptionError(
        `--set is "${setting}", allowed: model.option=value, such as item_cf.neighbors=50`,
      );
    const [, model, option, value] = match as unknown as [string, string, string, string];
    (options[findModel(model)] ??= {})[option] = parseValue(value);
  }
  return options;
}

function parseValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Reads cutoffs such as `5,10`. @throws OptionError */
export function parseCutoffs(text: string): number[] {
  const cutoffs = text.split(",").map(Number);
  if (cutoffs.every((k) => Number.isInteger(k) && k >= 1)) return [...new Set(cutoffs)].sort((a, b) => a - b);
  throw new OptionError(
    `--k is "${text}", allowed: integers of at least 1, separated by commas, such as 5,10`,
  );
}

/** Reads a seed. @throws OptionError */
export function parseSeed(text: string): number {
  const seed = text.trim() === "" ? NaN : Number(text);
  if (Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32) return seed;
  throw new OptionError(`--seed is "${text}", allowed: an integer from 0 to 4294967295`);
}
