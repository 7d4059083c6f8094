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
  const cutoffs = text.split(",").map(integerOf);
  if (cutoffs.every((k) => k >= 1)) return [...new Set(cutoffs)].sort((a, b) => a - b);
  throw new OptionError(
    `--k is "${text}", allowed: integers of at least 1, separated by commas, such as 5,10`,
  );
}

/** Bounds of popularity classes unless others are asked for. */
export const DEFAULT_BUCKETS = "5,50,500";

/** Reads upper bounds of popularity classes such as `5,50,500`. @throws OptionError */
export function parseBuckets(text: string): number[] {
  const bounds = text.split(",").map(integerOf);
  if (bounds.every((bound, i) => bound >= 0 && (i === 0 || bound > bounds[i - 1]!))) return bounds;
  throw new OptionError(
    `--buckets is "${text}", allowed: ascending integers of at least 0, separated by commas, such as 5,50,500`,
  );
}

/** Reads seeds such as `1,2,3`; repeated ones count once. @throws OptionError */
export function parseSeeds(text: string): number[] {
  const seeds = text.split(",").map(integerOf);
  if (seeds.every((seed) => seed >= 0 && seed < 2 ** 32)) return [...new Set(seeds)];
  throw new OptionError(
    `--seeds is "${text}", allowed: integers from 0 to 4294967295, separated by commas, such as 1,2,3`,
  );
}

/** Reads a number of things. @throws OptionError naming the option */
export function parseCount(option: string, text: string, most = Infinity): number {
  const count = integerOf(text);
  if (count >= 1 && count <= most) return count;
  const allowed = most === Infinity ? "an integer of at least 1" : `an integer from 1 to ${most}`;
  throw new OptionError(`${option} is "${text}", allowed: ${allowed}`);
}

/** Reads the number of threads that a training may have. @throws OptionError */
export const parseThreads = (text: string): number => parseCount("--threads", text, 256);

/** The integer that a text is, or NaN. */
function integerOf(text: string): number {
  const number = text.trim() === "" ? NaN : Number(text);
  return Number.isInteger(number) ? number : NaN;
}
