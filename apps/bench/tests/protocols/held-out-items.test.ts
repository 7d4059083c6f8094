import { simulate } from "@funrec/core";
import { holdItemsOut } from "../../src/protocols/held-out-items.js";

const { interactions: log } = simulate({ users: 200, items: 100 });

/** Number of training rows of each drawn item. */
function trainingRows({ split, drawn }: ReturnType<typeof holdItemsOut>): number[] {
  return drawn.map((item) => [...split.train].filter((row) => row.item === item).length);
}

describe("holdItemsOut", () => {
  it("draws a twentieth of the items, the same ones every time, and keeps them out of training", () => {
    const held = holdItemsOut(log, 0, 0);
    expect(held.drawn).toHaveLength(Math.ceil(log.items.size / 20));
    expect(holdItemsOut(log, 0, 0).drawn).toEqual(held.drawn);
    expect(holdItemsOut(log, 0, 1).drawn).not.toEqual(held.drawn);
    expect(trainingRows(held)).toEqual(held.drawn.map(() => 0));
  });

  it("leaves so many interactions with a drawn item in training at most", () => {
    const rows = trainingRows(holdItemsOut(log, 5, 0));
    expect(Math.max(...rows)).toBe(5);
    expect(rows.every((count) => count <= 5)).toBe(true);
  });

  it("tests a user on the last interaction with a drawn item, and trains on what came before", () => {
    const { split, drawn } = holdItemsOut(log, 0, 0);
    expect(split.test.length).toBe(split.test.users.size);
    for (const { user, item } of split.test) {
      const history = log.history(user);
      const place = history.findLastIndex((other) => drawn.includes(other));
      expect(item).toBe(history[place]);
      const before = history.slice(0, place).filter((other) => !drawn.includes(other));
      expect(split.train.history(user)).toEqual(before);
    }
  });

  it("leaves all of a user without drawn items in training", () => {
    const { split, drawn } = holdItemsOut(log, 0, 0);
    const user = log.users.ids.find((id) => !log.history(id).some((item) => drawn.includes(item)))!;
    expect(split.train.history(user)).toEqual(log.history(user));
  });
});
