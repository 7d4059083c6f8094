import * as v from "valibot";
import { positiveInteger, positiveNumber } from "../option-checks.js";

/** Options that say which items of a history count when a model recommends, and how much. They do not change its training. */
export interface RecencyOptions {
  /** Only this many latest items of the history count: an integer of at least 1. Default: all. */
  readonly lastItems?: number | undefined;
  /** An item counts half after this many later items of the history: above 0. Default: no decay. */
  readonly recencyHalfLife?: number | undefined;
}

/** Checks of {@link RecencyOptions}. */
export const recencyEntries = {
  lastItems: v.optional(positiveInteger),
  recencyHalfLife: v.optional(positiveNumber),
};

/**
 * The items of a history that count, and how much each does: the latest 1.
 * @param items of the history, oldest first
 */
export function weighByRecency(
  items: Int32Array,
  { lastItems = items.length, recencyHalfLife = Infinity }: RecencyOptions,
): { items: Int32Array; weights: Float64Array } {
  const latest = items.subarray(Math.max(0, items.length - lastItems));
  const weights = Float64Array.from(latest, (_, i) => 0.5 ** ((latest.length - 1 - i) / recencyHalfLife));
  return { items: latest, weights };
}
