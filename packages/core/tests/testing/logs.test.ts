import { checkerboard, smallLog } from "@funrec/core/testing";

describe("checkerboard", () => {
  it("gives each user the items of the same parity but one, which would come next", () => {
    const log = checkerboard(6);
    expect(log.length).toBe(12);
    expect(log.users.ids).toEqual(["u0", "u1", "u2", "u3", "u4", "u5"]);
    expect(log.history("u0")).toEqual(["i2", "i4"]);
    expect(log.history("u3")).toEqual(["i5", "i1"]);
  });

  it("rejects an odd size", () => {
    expect(() => checkerboard(5)).toThrow("size is 5, allowed: an even number of at least 4");
  });

  it("has 20 users and items unless told otherwise", () => {
    expect([checkerboard().users.size, checkerboard().items.size]).toEqual([20, 20]);
  });
});

describe("smallLog", () => {
  it("has ids of both kinds, values, times and a repeated pair whose later row comes last", () => {
    const log = smallLog();
    expect(log.users.ids).toEqual(expect.arrayContaining(["user 0", 1]));
    expect(log.items.ids).toEqual(expect.arrayContaining(["item 0", 5]));
    expect([log.values?.length, log.timestamps?.length]).toEqual([log.length, log.length]);
    const [first, last] = [log.row(0), log.row(log.length - 1)];
    expect([last.user, last.item]).toEqual([first.user, first.item]);
    expect(last.value).not.toBe(first.value);
  });
});
