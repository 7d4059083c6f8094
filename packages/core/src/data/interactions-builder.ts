import { DataError, type DataLocation } from "../errors.js";
import { show } from "../options.js";
import { GrowingArray } from "./growing-array.js";
import type { InteractionColumns, Timestamps } from "./interactions.js";
import type { Id, Interaction } from "./types.js";
import { Vocabulary } from "./vocabulary.js";

const MAX_EVENT_NAMES = 256;

/** Collects rows into the columns of a log, checking each one. */
export class InteractionsBuilder {
  readonly #users = new Vocabulary();
  readonly #items = new Vocabulary();
  readonly #userIndices = new GrowingArray(Int32Array);
  readonly #itemIndices = new GrowingArray(Int32Array);
  readonly #values = new GrowingArray(Float32Array);
  readonly #timestamps = new GrowingArray(Float64Array);
  readonly #eventCodes = new GrowingArray(Uint8Array);
  readonly #eventNames = new Vocabulary();

  /** Number of rows added so far. */
  get length(): number {
    return this.#userIndices.length;
  }

  /** Adds one row. @throws DataError at the location when a field is missing or malformed */
  add(row: Interaction, location: DataLocation = {}): void {
    if (typeof row !== "object" || row === null) {
      throw new DataError(`a row must be an object {user, item}, found ${show(row)}`, location);
    }
    checkId(row.user, "user", location);
    checkId(row.item, "item", location);
    this.#addOptional(this.#values, "value", row.value, location);
    this.#addOptional(this.#timestamps, "timestamp", row.timestamp, location);
    this.#addEvent(row.event, location);
    this.#userIndices.push(addId(this.#users, row.user, "user", location));
    this.#itemIndices.push(addId(this.#items, row.item, "item", location));
  }

  /** The finished columns. */
  finish(): InteractionColumns {
    const codes = this.#eventCodes.finish();
    return {
      users: this.#users.close(),
      items: this.#items.close(),
      userIndices: this.#userIndices.finish(),
      itemIndices: this.#itemIndices.finish(),
      values: nonEmpty(this.#values.finish()),
      timestamps: nonEmpty(narrow(this.#timestamps.finish())),
      events: codes.length > 0 ? { names: this.#eventNames.ids.map(String), codes } : undefined,
    };
  }

  #addOptional(
    column: GrowingArray<Float32Array | Float64Array>,
    name: string,
    value: number | undefined,
    location: DataLocation,
  ): void {
    this.#checkAllOrNone(column.length, value, name, location);
    if (value === undefined) return;
    if (typeof value !== "number" || !Number.isFinite(value)) {
      throw new DataError(`${name} must be a finite number, found ${show(value)}`, location);
    }
    if (column === this.#values && !Number.isFinite(Math.fround(value))) {
      throw new DataError(`${name} must be a number of at most 3.4e38 (32 bits), found ${value}`, location);
    }
    column.push(value);
  }

  #addEvent(event: string | undefined, location: DataLocation): void {
    this.#checkAllOrNone(this.#eventCodes.length, event, "event", location);
    if (event === undefined) return;
    if (typeof event !== "string") throw new DataError(`event must be text, found ${show(event)}`, location);
    const code = this.#eventNames.add(event);
    if (code >= MAX_EVENT_NAMES) {
      throw new DataError(
        `more than ${MAX_EVENT_NAMES} kinds of event, the last is ${show(event)}`,
        location,
      );
    }
    this.#eventCodes.push(code);
  }

  #checkAllOrNone(filled: number, value: unknown, name: string, location: DataLocation): void {
    if ((value !== undefined) === (filled === this.length) || this.length === 0) return;
    throw new DataError(
      value === undefined
        ? `${name} is missing, though the rows before have one`
        : `${name} is ${show(value)}, though the rows before have none: give it in every row or in none`,
      location,
    );
  }
}

function checkId(id: Id, kind: "user" | "item", location: DataLocation): void {
  if (typeof id === "string" ? id.length > 0 : Number.isFinite(id)) {
    if (typeof id === "number" && Math.abs(id) > Number.MAX_SAFE_INTEGER) {
      throw new DataError(
        `${kind} ${id} is above 2^53, where different ids become one number: give it as text`,
        location,
      );
    }
    return;
  }
  throw new DataError(`${kind} must be a non-empty string or a finite number, found ${show(id)}`, location);
}

/** Half of a character, as when text is cut within an emoji: it has no UTF-8 form, so no file could hold it. */
const HALF_CHARACTER = /\p{Surrogate}/u;

/** Index of a checked id; text is looked at once, when the id is new. */
function addId(vocabulary: Vocabulary, id: Id, kind: "user" | "item", location: DataLocation): number {
  const index = vocabulary.add(id);
  if (index === vocabulary.size - 1 && typeof id === "string" && HALF_CHARACTER.test(id)) {
    throw new DataError(`${kind} must be well-formed text, found ${show(id)}`, location);
  }
  return index;
}

/** The same times in half the memory, where all of them are whole and fit. */
function narrow(times: Float64Array): Timestamps {
  const narrowed = new Uint32Array(times.length);
  for (let row = 0; row < times.length; row++) {
    narrowed[row] = times[row]!;
    if (!Object.is(narrowed[row], times[row])) return times;
  }
  return narrowed;
}

function nonEmpty<T extends Float32Array | Timestamps>(column: T): T | undefined {
  return column.length > 0 ? column : undefined;
}
