import { Interactions } from "@funrec/core";

/** Everybody goes round a ring of 12 items, each from another place: what comes next is the item after the last. */
export const ring = Interactions.from(
  Array.from({ length: 36 }, (_, user) =>
    Array.from({ length: 8 }, (_, step) => ({
      user,
      item: `item ${(user + step) % 12}`,
      timestamp: user + 100 * step,
    })),
  ).flat(),
);
