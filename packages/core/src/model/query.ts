import type { InteractionMatrix } from "../data/interaction-matrix.js";
import type { Id } from "../data/types.js";
import { OptionError } from "../errors.js";
import { isRecord } from "../is-record.js";
import { show } from "../options.js";

/** One entry of a history: an item id, or an item with the value, time and event of the interaction. */
export type HistoryEntry =
  Id | { readonly item: Id; readonly value?: number; readonly timestamp?: number; readonly event?: string };

/**
 * Whom to recommend for: a user of the fitted log, anybody by what they did, or a user of the log by what they have
 * done up to now, which takes the place of their history in the log. Histories stand oldest first and need no
 * retraining; items that the model does not know are skipped.
 *
 * `features` describe the user for models that are trained with features of users: values by name, as in the rows of their
 * `FeatureTable`. They take the place of those of the training; what is missing or unknown counts as missing. With them, such
 * a model needs neither a user of the log nor a history. Other models ignore them.
 */
export type Query = { readonly features?: UserFeatures } & (
  | { readonly user: Id; readonly history?: readonly HistoryEntry[] }
  | { readonly user?: undefined; readonly history: readonly HistoryEntry[] }
  | { readonly user?: undefined; readonly history?: undefined; readonly features: UserFeatures }
);

/** Features of a user by name: a category, several in an array, or a number. */
export type UserFeatures = Readonly<Record<string, unknown>>;

/** A query in the model's own indices. */
export interface ResolvedQuery {
  /** Index of the user; undefined for somebody who is not in the fitted log. */
  readonly user: number | undefined;
  /** Known items of the history, newest last, each once; none only where `features` are given. */
  readonly items: Int32Array;
  /** The value of each of `items`; undefined where the log or the history has none. */
  readonly values: ArrayLike<number> | undefined;
  /** The time of each of `items`; undefined where the log or the history has none. */
  readonly timestamps: ArrayLike<number> | undefined;
  /**
   * What was done with each of `items`: the place of the event among the names of {@link InteractionMatrix.events}, -1 for
   * one that they do not have; undefined where the log or the history has none.
   */
  readonly events?: ArrayLike<number> | undefined;
  /** True when `items` is the user's history in the fitted log, false when it came with the query. */
  readonly isFromLog: boolean;
  /** Features of the query, for a model that uses features of users. */
  readonly features?: UserFeatures | undefined;
  /** Items that the user has had, by the log or by the query: `excludeSeen` leaves them out. */
  readonly seen: ArrayLike<number>;
}

/**
 * A query in a model's own indices.
 * @param usesFeatures true for a model that answers to features of users
 * @returns undefined for somebody of whom the model knows nothing
 * @throws OptionError when it is malformed
 */
export function resolveQuery(
  query: Query,
  matrix: InteractionMatrix,
  usesFeatures: boolean,
): ResolvedQuery | undefined {
  const { user, history, features, ...others } = (query ?? {}) as Partial<Query>;
  const isEmpty = user === undefined && history === undefined && features === undefined;
  if (isEmpty || Object.keys(others).length > 0 || !(features === undefined || isRecord(features))) {
    throw new OptionError(
      `a query is ${show(query)}, allowed: {user: id}, {history: [item, ...]}, {features: {name: value}} or several together`,
    );
  }
  const used = usesFeatures ? features : undefined;
  const index = user === undefined ? undefined : matrix.users.indexOf(user);
  if (history === undefined && index !== undefined) {
    const items = matrix.itemsOf(index);
    const values = matrix.valuesOf(index);
    const timestamps = matrix.timestampsOf(index);
    const events = matrix.eventsOf(index);
    return { user: index, items, values, timestamps, events, isFromLog: true, features: used, seen: items };
  }
  const resolved = resolveHistory(history ?? [], (item) => matrix.items.indexOf(item), matrix.events?.names);
  if (resolved.items.length === 0 && !used) return undefined;
  const seen = index === undefined ? resolved.items : [...resolved.items, ...matrix.itemsOf(index)];
  return { ...resolved, user: index, isFromLog: false, features: used, seen };
}

const ENTRY_FIELDS = ["item", "value", "timestamp", "event"];

/**
 * Items, values, times and events of a history that the model knows: unknown items are skipped, a repeated item counts once,
 * at its latest place.
 * @param eventNames of the fitted log; undefined where it has no events
 * @throws OptionError for a malformed entry, values, times or events in some entries only, or times that go backwards
 */
export function resolveHistory(
  history: readonly HistoryEntry[],
  indexOf: (item: Id) => number | undefined,
  eventNames?: readonly string[],
): Pick<ResolvedQuery, "items" | "values" | "timestamps" | "events"> {
  if (!Array.isArray(history)) {
    throw new OptionError(`history is ${show(history)}, allowed: an array of item ids`);
  }
  const entries = (history as readonly HistoryEntry[]).map(checkEntry);
  const hasValues = haveAll(entries, "value");
  const hasTimes = haveAll(entries, "timestamp");
  const hasEvents = haveAll(entries, "event") && eventNames !== undefined;
  checkOrder(entries);
  const latest = new Map<number, Exclude<HistoryEntry, Id>>();
  for (const entry of entries) {
    const index = indexOf(entry.item);
    if (index === undefined) continue;
    latest.delete(index);
    latest.set(index, entry);
  }
  const known = [...latest.values()];
  return {
    items: Int32Array.from(latest.keys()),
    values: hasValues ? Float64Array.from(known, ({ value }) => value!) : undefined,
    timestamps: hasTimes ? Float64Array.from(known, ({ timestamp }) => timestamp!) : undefined,
    events: hasEvents ? Int32Array.from(known, ({ event }) => eventNames.indexOf(event!)) : undefined,
  };
}

/** True when all entries have a field, false when none has it. */
function haveAll(
  entries: readonly Exclude<HistoryEntry, Id>[],
  field: "value" | "timestamp" | "event",
): boolean {
  const count = entries.filter((entry) => entry[field] !== undefined).length;
  if (count > 0 && count < entries.length) {
    throw new OptionError(
      `history gives ${count} of ${entries.length} items ${field === "event" ? "an" : "a"} ${field}, allowed: all or none`,
    );
  }
  return count > 0;
}

function checkOrder(entries: readonly Exclude<HistoryEntry, Id>[]): void {
  entries.forEach(({ item, timestamp }, i) => {
    const before = entries[i - 1]?.timestamp;
    if (timestamp === undefined || before === undefined || timestamp >= before) return;
    throw new OptionError(
      `history gives item ${show(item)} the timestamp ${timestamp} behind ${before}, allowed: oldest first`,
    );
  });
}

function checkEntry(entry: HistoryEntry): Exclude<HistoryEntry, Id> {
  if (typeof entry === "string" || typeof entry === "number") return { item: entry };
  const item = entry?.item;
  const isKnown = Object.keys(entry ?? {}).every((field) => ENTRY_FIELDS.includes(field));
  if ((typeof item !== "string" && typeof item !== "number") || !isKnown) {
    throw new OptionError(
      `history has the entry ${show(entry)}, allowed: an item id or {item, value, timestamp, event}`,
    );
  }
  for (const field of ["value", "timestamp"] as const) {
    const number = entry[field];
    if (number !== undefined && !Number.isFinite(number)) {
      throw new OptionError(
        `history gives item ${show(item)} the ${field} ${show(number)}, allowed: a finite number`,
      );
    }
  }
  const { event } = entry;
  if (event !== undefined && typeof event !== "string") {
    throw new OptionError(`history gives item ${show(item)} the event ${show(event)}, allowed: text`);
  }
  return entry;
}
