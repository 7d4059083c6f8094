import { type Interaction, simulate } from "@funrec/core";

/** Some rows a user of a simulated shop, in the order of time: popular items, and users with much and little in common. */
export function simulatedRows(seed: number): Interaction[] {
  const { interactions } = simulate({ users: 60, items: 80, seed });
  return Array.from(interactions, ({ user, item, timestamp }, row) => ({
    user,
    item,
    value: 1 + (row % 5),
    timestamp: timestamp!,
  })).slice(0, 1500);
}
