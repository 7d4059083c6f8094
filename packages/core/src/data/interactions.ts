import { DataError, OptionError } from "../errors.js";
import { show } from "../options.js";
import { type RowsByUser, rowsByUser } from "./interaction-order.js";
import { InteractionsBuilder } from "./interactions-builder.js";
import type { Id, Interaction } from "./types.js";
import { Vocabulary } from "./vocabulary.js";

/**
 * Times of interactions, in any unit: 32-bit whole numbers where all are (seconds since 1970 are, until 2106), which
 * takes half the memory, otherwise 64-bit floating point.
 */
export type Timestamps = Float64Array | Uint32Array;

/** The columns of an interaction log; all arrays have one entry a row. */
export interface InteractionColumns {
  readonly users: Vocabulary;
  readonly items: Vocabulary;
  readonly userIndices: Int32Array;
  readonly itemIndices: Int32Array;
  readonly values?: Float32Array | undefined;
  readonly timestamps?: Timestamps | undefined;
  readonly events?: EventColumn | undefined;
}

/** What was done in each row: `names[codes[row]]`. */
export interface EventColumn {
  readonly names: readonly string[];
  readonly codes: Uint8Array;
}

const OPTIONAL_COLUMNS = ["values", "timestamps", "events"] as const;
type OptionalColumn = (typeof OPTIONAL_COLUMNS)[number];

/**
 * An interaction log: immutable, columnar, in the order in which the rows came.
 * Rows that repeat a user and item are kept; each model says what it makes of them.
 * Either all rows of a log have a value (timestamp, event) or none: where only some do, building it throws.
 *
 * @example
 * ```ts
 * import { Interactions } from "@funrec/core";
 * const log = Interactions.from([
 *   { user: "ann", item: "tea" },
 *   { user: "ann", item: "cup" },
 *   { user: "bob", item: "tea" },
 * ]);
 * log.length; // => 3
 * log.items.size; // => 2
 * ```
 */
export class Interactions implements InteractionColumns {
  readonly users: Vocabulary;
  readonly items: Vocabulary;
  readonly userIndices: Int32Array;
  readonly itemIndices: Int32Array;
  readonly values: Float32Array | undefined;
  readonly timestamps: Timestamps | undefined;
  readonly events: EventColumn | undefined;
  /** Made when the first history is asked for. */
  #rowsByUser: RowsByUser | undefined;

  /** Wraps finished columns; use {@link Interactions.from} or a reader to make a log from rows. */
  constructor(columns: InteractionColumns) {
    this.users = columns.users;
    this.items = columns.items;
    this.userIndices = columns.userIndices;
    this.itemIndices = columns.itemIndices;
    this.values = columns.values;
    this.timestamps = columns.timestamps;
    this.events = columns.events;
  }

  /**
   * Builds a log from an array or any iterable of rows.
   * @throws DataError naming the row (counted from 1) and what is wrong with it
   */
  static from(rows: Iterable<Interaction>): Interactions {
    const builder = new InteractionsBuilder();
    let line = 0;
    for (const row of rows) builder.add(row, { file: "row", line: ++line });
    return new Interactions(builder.finish());
  }

  /** Builds a log from rows that arrive one after the other, such as a database cursor. */
  static async fromAsync(rows: AsyncIterable<Interaction> | Iterable<Interaction>): Promise<Interactions> {
    const builder = new InteractionsBuilder();
    let line = 0;
    for await (const row of rows) builder.add(row, { file: "row", line: ++line });
    return new Interactions(builder.finish());
  }

  /** Number of rows. */
  get length(): number {
    return this.userIndices.length;
  }

  /** One row with the caller's ids. */
  row(index: number): Interaction {
    if (this.userIndices[index] === undefined) {
      throw new DataError(`row ${index} is outside the log's rows 0..${this.length - 1}`);
    }
    return {
      user: this.users.idAt(this.userIndices[index]!),
      item: this.items.idAt(this.itemIndices[index]!),
      ...(this.values && { value: this.values[index]! }),
      ...(this.timestamps && { timestamp: this.timestamps[index]! }),
      ...(this.events && { event: this.events.names[this.events.codes[index]!]! }),
    };
  }

  *[Symbol.iterator](): IterableIterator<Interaction> {
    for (let row = 0; row < this.length; row++) yield this.row(row);
  }

  /**
   * The log made of some rows, in the order given. Its vocabularies hold the ids of these rows only, in the order of
   * their first appearance here.
   * @throws DataError for a row that the log does not have
   */
  subset(rows: ArrayLike<number>): Interactions {
    const users = reindex(this.users, this.userIndices, rows);
    const items = reindex(this.items, this.itemIndices, rows);
    return new Interactions({
      users: users.vocabulary,
      items: items.vocabulary,
      userIndices: users.indices,
      itemIndices: items.indices,
      values: this.values && pick(this.values, rows),
      timestamps: this.timestamps && pick(this.timestamps, rows),
      events: this.events && {
        ...this.events,
        codes: pick(this.events.codes, rows),
      },
    });
  }

  /** The rows for which the test holds, such as ratings of 4 and more. */
  filter(keep: (row: Interaction) => boolean): Interactions {
    const rows: number[] = [];
    for (let row = 0; row < this.length; row++) if (keep(this.row(row))) rows.push(row);
    return this.subset(rows);
  }

  /**
   * The log without some of its columns: `log.without("timestamps")` orders by row alone.
   * @throws OptionError for another name
   */
  without(...columns: OptionalColumn[]): Interactions {
    for (const column of columns) {
      if (!OPTIONAL_COLUMNS.includes(column)) {
        throw new OptionError(
          `without: the column is ${show(column)}, allowed: ${OPTIONAL_COLUMNS.join(", ")}`,
        );
      }
    }
    return new Interactions({
      ...this,
      ...Object.fromEntries(columns.map((column) => [column, undefined])),
    });
  }

  /**
   * Items of one user in the order (timestamp, row); repeated items stay repeated.
   * @throws UnknownIdError when the user is not in the log
   */
  history(user: Id): Id[] {
    const index = this.users.require(user, "user");
    const { offsets, rows } = (this.#rowsByUser ??= rowsByUser(this));
    const own = rows.subarray(offsets[index], offsets[index + 1]);
    return Array.from(own, (row) => this.items.idAt(this.itemIndices[row]!));
  }
}

/** Some entries of a column, in a column of the same type. */
function pick<Column extends Timestamps | Float32Array | Uint8Array>(
  column: Column,
  rows: ArrayLike<number>,
): Column {
  const picked = new (column.constructor as new (length: number) => Column)(rows.length);
  for (let i = 0; i < rows.length; i++) picked[i] = column[rows[i]!]!;
  return picked;
}

/** The vocabulary of the rows alone, and each row's index in it. */
function reindex(
  vocabulary: Vocabulary,
  indices: Int32Array,
  rows: ArrayLike<number>,
): { vocabulary: Vocabulary; indices: Int32Array } {
  const kept = new Vocabulary();
  const newIndex = new Int32Array(vocabulary.size).fill(-1);
  const result = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const old = indices[rows[i]!];
    if (old === undefined)
      throw new DataError(`row ${rows[i]} is outside the log's rows 0..${indices.length - 1}`);
    if (newIndex[old] === -1) newIndex[old] = kept.add(vocabulary.idAt(old));
    result[i] = newIndex[old]!;
  }
  return { vocabulary: kept.close(), indices: result };
}
