import { type Id, Interactions } from "@funrec/core";

/** A log from `{ user: items }`, row by row in the order written. */
export const logOf = (histories: Readonly<Record<string, readonly Id[]>>): Interactions =>
  Interactions.from(
    Object.entries(histories).flatMap(([user, items]) => items.map((item) => ({ user, item }))),
  );
