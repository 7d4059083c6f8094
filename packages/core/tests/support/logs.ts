import { type Interaction, Interactions } from "@funrec/core";
import fc from "fast-check";

/** The rows of small random logs: few users and items, so that pairs and timestamps repeat. */
export const rowsArbitrary: fc.Arbitrary<Interaction[]> = fc.array(
  fc.record({
    user: fc.integer({ min: 0, max: 5 }),
    item: fc.constantFrom("a", "b", "c", "d", 5, 6, 7),
    value: fc.integer({ min: -3, max: 3 }),
    timestamp: fc.integer({ min: 0, max: 8 }),
  }),
  { minLength: 1, maxLength: 40 },
);

/** A log of `user item` pairs without values and times, such as `"ann tea, bob cup"`. */
export function logOf(pairs: string): Interactions {
  return Interactions.from(
    pairs.split(", ").map((pair) => {
      const [user = "", item = ""] = pair.split(" ");
      return { user, item };
    }),
  );
}

/** A log of one row a timestamp; the items count up from 0. */
export function timedLog(rows: readonly (readonly [user: string, timestamp: number])[]): Interactions {
  return Interactions.from(rows.map(([user, timestamp], item) => ({ user, item, timestamp })));
}
