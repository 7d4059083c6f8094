import { DataError, type Id, type Interactions } from "@funrec/core";
import type { Catalog } from "./catalog.js";

/** Users to evaluate and their relevant items, as indices of the catalogue. */
export interface TestUsers {
  readonly users: readonly Id[];
  readonly relevant: readonly ReadonlySet<number>[];
  /** Number of test users who are not in the training log. */
  readonly skipped: number;
}

/** Groups the test log by user, in the order of first appearance. @throws DataError when no test user is in training */
export function testUsers(test: Interactions, catalog: Catalog): TestUsers {
  const itemsOf = new Map<Id, Set<number>>();
  for (const { user, item } of test) {
    let items = itemsOf.get(user);
    if (!items) itemsOf.set(user, (items = new Set()));
    items.add(catalog.indexOf(item));
  }
  const users: Id[] = [];
  const relevant: Set<number>[] = [];
  for (const [user, items] of itemsOf) {
    const known = catalog.trainingUser(user);
    if (known === undefined) continue;
    users.push(known);
    relevant.push(items);
  }
  if (users.length === 0) {
    throw new DataError(`evaluate: none of the ${itemsOf.size} test users is in the training log`);
  }
  return { users, relevant, skipped: itemsOf.size - users.length };
}
