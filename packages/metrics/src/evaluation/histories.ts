import { type HistoryEntry, type Id, type Interaction, type Interactions, rowsByUser } from "@funrec/core";
import type { Catalog } from "./catalog.js";

/** What a model is asked for one user. */
export interface UserQuery {
  readonly user: Id;
  readonly history?: readonly HistoryEntry[];
}

/**
 * What each test user did before the test. A model fitted on the training log knows the user's training rows; rows of
 * the validation part, which lie between training and test, go into the query.
 */
export class Histories {
  readonly #train: Interactions;
  readonly #validation: Interactions | undefined;
  readonly #trainRows: RowsOfUser;
  readonly #validationRows: RowsOfUser | undefined;

  constructor(train: Interactions, validation: Interactions | undefined) {
    this.#train = train;
    this.#validation = validation;
    this.#trainRows = new RowsOfUser(train);
    this.#validationRows = validation && new RowsOfUser(validation);
  }

  /** A user without validation rows is asked for by name alone. */
  queryOf(user: Id): UserQuery {
    const later = this.#validationRows?.of(user) ?? [];
    if (later.length === 0) return { user };
    const rows = [
      ...Array.from(this.#trainRows.of(user), (row) => this.#train.row(row)),
      ...Array.from(later, (row) => this.#validation!.row(row)),
    ];
    return { user, history: rows.map(toEntry) };
  }

  /** The items that the user has had, as indices of the catalogue. */
  seenBy(user: Id, catalog: Catalog): Set<number> {
    const itemsOf = (log: Interactions, rows: ArrayLike<number>): number[] =>
      Array.from(rows, (row) => catalog.indexOf(log.items.idAt(log.itemIndices[row]!)));
    return new Set([
      ...itemsOf(this.#train, this.#trainRows.of(user)),
      ...(this.#validation ? itemsOf(this.#validation, this.#validationRows!.of(user)) : []),
    ]);
  }
}

function toEntry({ item, value, timestamp, event }: Interaction): HistoryEntry {
  return {
    item,
    ...(value !== undefined && { value }),
    ...(timestamp !== undefined && { timestamp }),
    ...(event !== undefined && { event }),
  };
}

/** The rows of each user, oldest first. */
class RowsOfUser {
  readonly #log: Interactions;
  readonly #grouped: ReturnType<typeof rowsByUser>;

  constructor(log: Interactions) {
    this.#log = log;
    this.#grouped = rowsByUser(log);
  }

  of(user: Id): ArrayLike<number> {
    const index = this.#log.users.indexOf(user);
    if (index === undefined) return [];
    const { offsets, rows } = this.#grouped;
    return rows.subarray(offsets[index], offsets[index + 1]);
  }
}
