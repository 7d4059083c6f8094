import type { Id } from "../data/types.js";
import { OptionError } from "../errors.js";
import { show } from "../options.js";

/** One entry of a history: an item id, or an item with the value and time of the interaction. */
export type HistoryEntry = Id | { readonly item: Id; readonly value?: number; readonly timestamp?: number };

/**
 * Whom to recommend for: a user of the fitted log, or anybody by what they did, oldest first. A history needs no
 * retraining; items that the model does not know are skipped.
 */
export type Query =
  | { readonly user: Id; readonly history?: undefined }
  | { readonly history: readonly HistoryEntry[]; readonly user?: undefined };

/** A query in the model's own indices. */
export interface ResolvedQuery {
  /** Index of the user; undefined when the query is a history. */
  readonly user: number | undefined;
  /** Known items of the history, newest last, each once. */
  readonly items: Int32Array;
  /** The value of each of `items`; undefined where the log or the history has none. */
  readonly values: ArrayLike<number> | undefined;
}

/** Resolves a history against the items a model knows: unknown items are skipped, a repeated item counts once, at its latest place. */
export function resolveHistory(
  history: readonly HistoryEntry[],
  indexOf: (item: Id) => number | undefined,
): ResolvedQuery {
  if (!Array.isArray(history))
    throw new OptionError(`history is ${show(history)}, allowed: an array of item ids`);
  const latest = new Map<number, number | undefined>();
  for (const entry of history as readonly HistoryEntry[]) {
    const { item, value } =
      typeof entry === "object" && entry !== null ? entry : { item: entry, value: undefined };
    if (typeof item !== "string" && typeof item !== "number") {
      throw new OptionError(
        `history has the entry ${show(entry)}, allowed: an item id or {item, value, timestamp}`,
      );
    }
    if (value !== undefined && !Number.isFinite(value)) {
      throw new OptionError(
        `history gives item ${show(item)} the value ${show(value)}, allowed: a finite number`,
      );
    }
    const index = indexOf(item);
    if (index === undefined) continue;
    latest.delete(index);
    latest.set(index, value);
  }
  const values = [...latest.values()];
  return {
    user: undefined,
    items: Int32Array.from(latest.keys()),
    values: values.some((value) => value !== undefined) ? values.map((value) => value ?? 1) : undefined,
  };
}
