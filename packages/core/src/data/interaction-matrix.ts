import { DataError } from "../errors.js";
import { type CompressedRows, rowColumns, transpose } from "./compressed-rows.js";
import { rowsByUser } from "./interaction-order.js";
import type { EventColumn, Interactions, Timestamps } from "./interactions.js";
import { show } from "../options.js";
import type { Id } from "./types.js";
import type { Vocabulary } from "./vocabulary.js";

/**
 * What a model keeps of the log: who interacted with what, as a sparse user x item matrix. Each user's items stand in
 * the order (timestamp, row), newest last. A repeated pair of user and item is one entry: its latest, with its value, time and event.
 */
export class InteractionMatrix {
  #byItem: CompressedRows | undefined;
  #itemCounts: Int32Array | undefined;

  constructor(
    readonly users: Vocabulary,
    readonly items: Vocabulary,
    /** Users as rows, items as columns, values where the log has them. */
    readonly byUser: CompressedRows,
    /** Time of each entry of `byUser`, where the log has times. */
    readonly timestamps?: Timestamps | undefined,
    /** What was done in each entry of `byUser`, where the log has events. */
    readonly events?: EventColumn | undefined,
  ) {}

  /** @throws DataError when the log is empty */
  static from(log: Interactions): InteractionMatrix {
    if (log.length === 0) throw new DataError("the log is empty: a model needs at least one interaction");
    const inOrder = offsetsInOrder(log);
    if (inOrder) {
      // The log's columns are those of the matrix: they are immutable and can be shared.
      const { users, items, itemIndices, values, timestamps, events } = log;
      const [rowCount, columnCount] = [users.size, items.size];
      const byUser = {
        rowCount,
        columnCount,
        offsets: inOrder,
        columns: itemIndices,
        ...(values && { values }),
      };
      return new InteractionMatrix(users, items, byUser, timestamps, events);
    }
    const { offsets: rowOffsets, rows } = rowsByUser(log);
    const { itemIndices, values: logValues, timestamps: logTimes, events } = log;
    const offsets = new Int32Array(log.users.size + 1);
    const columns = new Int32Array(log.length);
    const values = logValues && new Float32Array(log.length);
    const timestamps = logTimes && emptyLike(logTimes, log.length);
    const codes = events && new Uint8Array(log.length);
    const lastUserOfItem = new Int32Array(log.items.size).fill(-1);
    // Filled from the back, so that the first time a pair is met is its latest entry.
    let start = log.length;
    offsets[log.users.size] = start;
    for (let user = log.users.size - 1; user >= 0; user--) {
      for (let place = rowOffsets[user + 1]! - 1; place >= rowOffsets[user]!; place--) {
        const row = rows[place]!;
        const item = itemIndices[row]!;
        if (lastUserOfItem[item] === user) continue;
        lastUserOfItem[item] = user;
        columns[--start] = item;
        if (values) values[start] = logValues[row]!;
        if (timestamps) timestamps[start] = logTimes[row]!;
        if (codes) codes[start] = events.codes[row]!;
      }
      offsets[user] = start;
    }
    const from = <Column extends { slice(start: number): Column }>(column: Column): Column =>
      start > 0 ? column.slice(start) : column;
    return new InteractionMatrix(
      log.users,
      log.items,
      {
        rowCount: log.users.size,
        columnCount: log.items.size,
        offsets: start > 0 ? offsets.map((offset) => offset - start) : offsets,
        columns: from(columns),
        ...(values && { values: from(values) }),
      },
      timestamps && from<Timestamps>(timestamps),
      codes && { names: events.names, codes: from(codes) },
    );
  }

  /** The matrix with one more item at the end, which no user has. @throws DataError when it has the item already */
  withItem(id: Id): InteractionMatrix {
    if (this.items.has(id)) throw new DataError(`item ${show(id)} is known already`);
    const { users, items, byUser, timestamps, events } = this;
    const columnCount = items.size + 1;
    return new InteractionMatrix(users, items.with(id), { ...byUser, columnCount }, timestamps, events);
  }

  /** Items as rows, users ascending as columns; made when first asked for. */
  get byItem(): CompressedRows {
    return (this.#byItem ??= transpose(this.byUser));
  }

  /** The items of a user, newest last. */
  itemsOf(user: number): Int32Array {
    return rowColumns(this.byUser, user);
  }

  /** The values of {@link itemsOf}, or `undefined` when the log has none. */
  valuesOf(user: number): Float32Array | Float64Array | undefined {
    return this.byUser.values?.subarray(this.byUser.offsets[user], this.byUser.offsets[user + 1]);
  }

  /** The times of {@link itemsOf}, or `undefined` when the log has none. */
  timestampsOf(user: number): Timestamps | undefined {
    return this.timestamps?.subarray(this.byUser.offsets[user], this.byUser.offsets[user + 1]);
  }

  /** The codes of the events of {@link itemsOf}, or `undefined` when the log has none. */
  eventsOf(user: number): Uint8Array | undefined {
    return this.events?.codes.subarray(this.byUser.offsets[user], this.byUser.offsets[user + 1]);
  }

  /** Number of users of each item; counted when first asked for. */
  get itemCounts(): Int32Array {
    if (this.#itemCounts) return this.#itemCounts;
    const counts = new Int32Array(this.items.size);
    for (const item of this.byUser.columns) counts[item]!++;
    return (this.#itemCounts = counts);
  }
}

/**
 * Where each user's rows start in a log whose rows stand user by user, each user's in order of time, without a repeated
 * item; undefined for any other log.
 */
function offsetsInOrder({
  users,
  items,
  userIndices,
  itemIndices,
  timestamps,
}: Interactions): Int32Array | undefined {
  const offsets = new Int32Array(users.size + 1);
  const lastUserOfItem = new Int32Array(items.size).fill(-1);
  let last = 0;
  for (let row = 0; row < userIndices.length; row++) {
    const user = userIndices[row]!;
    const item = itemIndices[row]!;
    if (user < last || lastUserOfItem[item] === user) return undefined;
    if (timestamps && user === last && row > 0 && timestamps[row]! < timestamps[row - 1]!) return undefined;
    while (last < user) offsets[++last] = row;
    lastUserOfItem[item] = user;
  }
  while (last < users.size) offsets[++last] = userIndices.length;
  return offsets;
}

/** Zeros of the same type as other times. */
export function emptyLike(times: Timestamps, length: number): Timestamps {
  return times instanceof Uint32Array ? new Uint32Array(length) : new Float64Array(length);
}
