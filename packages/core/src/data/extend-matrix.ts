import { DataError } from "../errors.js";
import type { CompressedRows } from "./compressed-rows.js";
import { emptyLike, InteractionMatrix } from "./interaction-matrix.js";
import type { Interactions, Timestamps } from "./interactions.js";
import { Vocabulary } from "./vocabulary.js";

/** A matrix with new interactions, and whom and what they are of. */
export interface ExtendedMatrix {
  readonly matrix: InteractionMatrix;
  /** Users and items of the new interactions, ascending. */
  readonly users: Int32Array;
  readonly items: Int32Array;
}

/**
 * Adds the rows of a log to a matrix, as if they had stood behind the rows that it was made from: the result is what
 * {@link InteractionMatrix.from} makes of all rows together. Only the new rows' users are put in order again; the
 * others are copied. Events are left out: no model that is updated asks for them.
 *
 * @throws DataError when the log is empty, or has values or timestamps and the matrix has none, or the other way round
 */
export function extendMatrix(old: InteractionMatrix, log: Interactions): ExtendedMatrix {
  const added = InteractionMatrix.from(log); // not of an empty log
  checkColumns("values", old.byUser.values, log.values);
  checkColumns("timestamps", old.timestamps, log.timestamps);
  const users = extend(old.users, log.users);
  const items = extend(old.items, log.items);

  const merged = new MergedRows(old, added, items.indices);
  const offsets = new Int32Array(users.vocabulary.size + 1);
  const changed = [...users.indices.entries()].sort(([, a], [, b]) => a - b);
  let user = 0;
  const copyBefore = (end: number): void => {
    const shift = merged.length - old.byUser.offsets[user]!;
    merged.copy(user, end);
    for (; user < end; user++) offsets[user + 1] = old.byUser.offsets[user + 1]! + shift;
  };
  for (const [addedRow, changedUser] of changed) {
    if (user < old.users.size) copyBefore(Math.min(changedUser, old.users.size));
    merged.merge(changedUser, addedRow);
    offsets[++user] = merged.length;
  }
  if (user < old.users.size) copyBefore(old.users.size);
  const byUser: CompressedRows = {
    rowCount: users.vocabulary.size,
    columnCount: items.vocabulary.size,
    offsets,
    columns: merged.columns.subarray(0, merged.length),
    ...(merged.values && { values: merged.values.subarray(0, merged.length) }),
  };
  const timestamps = merged.timestamps?.subarray(0, merged.length);
  return {
    matrix: new InteractionMatrix(users.vocabulary, items.vocabulary, byUser, timestamps),
    users: users.indices.sort(),
    items: items.indices.sort(),
  };
}

function checkColumns(name: string, old: unknown, added: unknown): void {
  if ((old === undefined) === (added === undefined)) return;
  throw new DataError(
    `the new interactions have ${added ? name : `no ${name}`}, those that the model was fitted on have ${old ? "some" : "none"}: give all or none`,
  );
}

/** The old ids with the new ones behind them, and the place of each of the added ids. */
function extend(old: Vocabulary, added: Vocabulary): { vocabulary: Vocabulary; indices: Int32Array } {
  const vocabulary = Vocabulary.of(old.ids);
  const indices = new Int32Array(added.size);
  for (let i = 0; i < added.size; i++) indices[i] = vocabulary.add(added.idAt(i));
  return { vocabulary: vocabulary.close(), indices };
}

interface Entry {
  readonly item: number;
  readonly value: number | undefined;
  readonly time: number | undefined;
}

/** Collects the entries of two matrices user by user. */
class MergedRows {
  length = 0;
  readonly columns: Int32Array;
  readonly values: Float32Array | undefined;
  readonly timestamps: Timestamps | undefined;

  /** @param itemOf for each item of the added matrix its index among all */
  constructor(
    private readonly old: InteractionMatrix,
    private readonly added: InteractionMatrix,
    private readonly itemOf: Int32Array,
  ) {
    const most = old.byUser.columns.length + added.byUser.columns.length;
    this.columns = new Int32Array(most);
    this.values = added.byUser.values && new Float32Array(most);
    this.timestamps = added.timestamps && emptyLike(wider(old.timestamps!, added.timestamps), most);
  }

  /** Adds the entries of some users of the old matrix, first..end. */
  copy(first: number, end: number): void {
    const { byUser, timestamps } = this.old;
    const [start, stop] = [byUser.offsets[first]!, byUser.offsets[end]!];
    this.columns.set(byUser.columns.subarray(start, stop), this.length);
    this.values?.set(byUser.values!.subarray(start, stop), this.length);
    this.timestamps?.set(timestamps!.subarray(start, stop), this.length);
    this.length += stop - start;
  }

  /** Adds the entries of a user: a row of the old matrix, if it has that, and one of the added matrix. */
  merge(oldRow: number, addedRow: number): void {
    const entries = oldRow < this.old.byUser.rowCount ? [...entriesOf(this.old, oldRow)] : [];
    for (const entry of entriesOf(this.added, addedRow)) {
      entries.push({ ...entry, item: this.itemOf[entry.item]! });
    }
    if (this.timestamps) entries.sort((a, b) => a.time! - b.time!); // stable: the old before the added
    const latest = new Map<number, Entry>();
    for (const entry of entries) {
      latest.delete(entry.item);
      latest.set(entry.item, entry);
    }
    for (const { item, value, time } of latest.values()) {
      this.columns[this.length] = item;
      if (this.values) this.values[this.length] = value!;
      if (this.timestamps) this.timestamps[this.length] = time!;
      this.length++;
    }
  }
}

function* entriesOf({ byUser, timestamps }: InteractionMatrix, row: number): Iterable<Entry> {
  for (let place = byUser.offsets[row]!; place < byUser.offsets[row + 1]!; place++) {
    yield { item: byUser.columns[place]!, value: byUser.values?.[place], time: timestamps?.[place] };
  }
}

/** The one of a type that holds both. */
function wider(a: Timestamps, b: Timestamps): Timestamps {
  return a.BYTES_PER_ELEMENT > b.BYTES_PER_ELEMENT ? a : b;
}
