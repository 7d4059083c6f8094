import { Interactions } from "@funrec/core";
import fc from "fast-check";

/** Random small logs with values: up to 8 users, 8 items and 40 rows, no pair of user and item twice. */
export const randomLog: fc.Arbitrary<Interactions> = fc
  .uniqueArray(
    fc.record({
      user: fc.integer({ min: 0, max: 7 }).map((n) => `u${n}`),
      item: fc.integer({ min: 0, max: 7 }).map((n) => `i${n}`),
      value: fc.integer({ min: 1, max: 5 }),
    }),
    { selector: ({ user, item }) => `${user} ${item}`, minLength: 1, maxLength: 40 },
  )
  .map((rows) => Interactions.from(rows));
