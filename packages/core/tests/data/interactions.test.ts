import { DataError, type Interaction, Interactions, OptionError, UnknownIdError } from "@funrec/core";
import fc from "fast-check";
import { logOf, rowsArbitrary, timedLog } from "../support/logs.js";
import { problem } from "../../../../tools/problem.cjs";

const rows: Interaction[] = [
  { user: "ann", item: 3, value: 1, timestamp: 20, event: "click" },
  { user: "bob", item: "tea", value: 2.5, timestamp: 10, event: "booking" },
  { user: "ann", item: "tea", value: 3, timestamp: 5, event: "click" },
  { user: "ann", item: "3", value: 4, timestamp: 5, event: "click" },
];

describe("Interactions.from", () => {
  it("keeps all rows in their order, repeated ones too", () => {
    const log = Interactions.from([...rows, rows[0]!]);
    expect(log.length).toBe(5);
    expect(log.row(0)).toEqual(rows[0]);
    expect(log.row(4)).toEqual(rows[0]);
    expect(log.row(3)).toEqual({ ...rows[3], item: 3 }); // "3" is the id 3
    expect([...log.users.ids, ...log.items.ids]).toEqual(["ann", "bob", 3, "tea"]);
    expect(log.userIndices).toEqual(Int32Array.of(0, 1, 0, 0, 0));
    expect(log.itemIndices).toEqual(Int32Array.of(0, 1, 1, 0, 0));
  });

  it("takes any iterable, and rows that arrive one after the other", async () => {
    const fromArray = [...Interactions.from(rows)];
    expect([...Interactions.from(new Set(rows))]).toEqual(fromArray);
    async function* cursor(): AsyncGenerator<Interaction> {
      for (const row of rows) yield row;
    }
    expect([...(await Interactions.fromAsync(cursor()))]).toEqual(fromArray);
    expect([...(await Interactions.fromAsync(rows))]).toEqual(fromArray);
  });

  it("has only the columns that the rows have", () => {
    const log = Interactions.from([{ user: 1, item: 2 }]);
    expect([log.values, log.timestamps, log.events]).toEqual([undefined, undefined, undefined]);
    expect(log.row(0)).toEqual({ user: 1, item: 2 });
  });

  it("makes a log that takes no more ids", () => {
    const log = Interactions.from(rows);
    for (const { users, items } of [log, log.subset([0, 1])]) {
      expect(() => users.add("eve")).toThrow(
        '"eve" cannot be added: the vocabulary belongs to a finished log',
      );
      expect(() => items.add("pot")).toThrow(TypeError);
      expect(users.add("ann")).toBe(0);
    }
  });

  it("makes an empty log of no rows", () => {
    const log = Interactions.from([]);
    expect([log.length, log.users.size, log.items.size, [...log]]).toEqual([0, 0, 0, []]);
  });

  it("keeps values as 32-bit numbers and timestamps with all digits", () => {
    const log = Interactions.from([{ user: 1, item: 1, value: 0.1, timestamp: 1700000000123.25 }]);
    expect(log.row(0)).toMatchObject({ value: Math.fround(0.1), timestamp: 1700000000123.25 });
  });
});

describe("a malformed row", () => {
  const user = "user must be a non-empty string or a finite number, found";
  const item = "item must be a non-empty string or a finite number, found";
  it.each<[string, unknown, string]>([
    ["no object", 5, "a row must be an object {user, item}, found 5"],
    ["null", null, "a row must be an object {user, item}, found null"],
    ["no user", { item: 1 }, `${user} undefined`],
    ["a null user", { user: null, item: 1 }, `${user} null`],
    ["an empty user", { user: "", item: 1 }, `${user} ""`],
    ["an object as user", { user: { id: 1 }, item: 1 }, `${user} {"id":1}`],
    ["a truth value as user", { user: true, item: 1 }, `${user} true`],
    ["a big integer as user", { user: 1n, item: 1 }, `${user} 1n`],
    ["a user that is not a number", { user: NaN, item: 1 }, `${user} NaN`],
    ["an infinite user", { user: -Infinity, item: 1 }, `${user} -Infinity`],
    [
      "a user above 2^53",
      { user: 2 ** 53, item: 1 },
      "user 9007199254740992 is above 2^53, where different ids",
    ],
    ["no item", { user: 1 }, `${item} undefined`],
    ["an empty item", { user: 1, item: "" }, `${item} ""`],
    ["a list as item", { user: 1, item: ["a"] }, `${item} ["a"]`],
    ["half an emoji", { user: 1, item: "a\ud83d" }, 'item must be well-formed text, found "a\\ud83d"'],
    ["a null value", { user: 1, item: 1, value: null }, "value must be a finite number, found null"],
    ["a text as value", { user: 1, item: 1, value: "5" }, 'value must be a finite number, found "5"'],
    ["a value NaN", { user: 1, item: 1, value: NaN }, "value must be a finite number, found NaN"],
    [
      "an infinite value",
      { user: 1, item: 1, value: Infinity },
      "value must be a finite number, found Infinity",
    ],
    [
      "a value beyond 32 bits",
      { user: 1, item: 1, value: -1e39 },
      "value must be a number of at most 3.4e38 (32 bits), found -1e+39",
    ],
    [
      "a date as time",
      { user: 1, item: 1, timestamp: new Date(0) },
      'timestamp must be a finite number, found "1970',
    ],
    ["an infinite time", { user: 1, item: 1, timestamp: Infinity }, "timestamp must be a finite number"],
    ["an event that is no text", { user: 1, item: 1, event: 3 }, "event must be text, found 3"],
  ])("is refused with its number: %s", async (_, row, message) => {
    expect(await problem(() => Interactions.from([row as never]))).toContain(`DataError: row:1: ${message}`);
  });

  it.each(["value", "timestamp", "event"] as const)("is one without a %s after rows with one", (column) => {
    const without = { ...rows[1]!, [column]: undefined };
    const build = (): unknown => Interactions.from([rows[0]!, without, rows[2]!]);
    expect(build).toThrow(`row:2: ${column} is missing, though the rows before have one`);
  });

  it("is one with a value after rows without, even a value of 0", () => {
    const build = (): unknown =>
      Interactions.from([
        { user: 1, item: 1 },
        { user: 1, item: 2, value: 0 },
      ]);
    expect(build).toThrow(
      "row:2: value is 0, though the rows before have none: give it in every row or in none",
    );
  });

  it("says its number as a field, counted from 1, also when rows arrive one by one", async () => {
    const bad = [
      { user: 1, item: 1 },
      { user: 1, item: 2 },
      { user: "", item: 1 },
    ];
    await expect(Interactions.fromAsync(bad)).rejects.toThrow(
      expect.objectContaining({ name: "DataError", file: "row", line: 3 }),
    );
  });

  it("is the 257th kind of event", () => {
    const events = Array.from({ length: 257 }, (_, i) => ({ user: 1, item: i, event: `e${i}` }));
    const log = Interactions.from(events.slice(0, 256));
    expect(log.row(255).event).toBe("e255");
    expect(() => Interactions.from(events)).toThrow(
      'row:257: more than 256 kinds of event, the last is "e256"',
    );
  });
});

describe("Interactions.row", () => {
  it.each([-1, 1, 0.5, NaN])("refuses row %p of a log of one row", (index) => {
    expect(() => logOf("ann tea").row(index)).toThrow(
      new DataError(`row ${index} is outside the log's rows 0..0`),
    );
  });
});

describe("Interactions.subset", () => {
  it("takes rows in the order given and numbers ids by their first appearance in it", () => {
    const part = Interactions.from(rows).subset([2, 1, 2]);
    expect([...part]).toEqual([rows[2], rows[1], rows[2]]);
    expect([part.users.ids, part.items.ids]).toEqual([["ann", "bob"], ["tea"]]);
    expect(part.itemIndices).toEqual(Int32Array.of(0, 0, 0));
    expect(part.events!.names).toEqual(["click", "booking"]);
  });

  it("is the log that the same rows make", () => {
    fc.assert(
      fc.property(rowsArbitrary, fc.infiniteStream(fc.nat()), (entries, picks) => {
        const log = Interactions.from(entries);
        const chosen = Int32Array.from([...picks.take(7)], (pick) => pick % log.length);
        const direct = Interactions.from(Array.from(chosen, (row) => log.row(row)));
        const part = log.subset(chosen);
        expect([...part]).toEqual([...direct]);
        expect([part.users.ids, part.items.ids]).toEqual([direct.users.ids, direct.items.ids]);
        expect([part.userIndices, part.itemIndices]).toEqual([direct.userIndices, direct.itemIndices]);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it.each([-1, 4, 1.5, NaN])("refuses row %p of a log of four", (row) => {
    expect(() => Interactions.from(rows).subset([0, row])).toThrow(
      new DataError(`row ${row} is outside the log's rows 0..3`),
    );
  });

  it("leaves the log as it was", () => {
    const log = Interactions.from(rows);
    const before = [...log];
    log.subset([3, 2]);
    expect([...log]).toEqual(before);
  });
});

describe("Interactions.filter", () => {
  it("keeps the rows for which the test holds, and their ids only", () => {
    const liked = Interactions.from(rows).filter(({ value }) => value! >= 3);
    expect(liked.length).toBe(2);
    expect([liked.users.ids, liked.items.ids]).toEqual([["ann"], ["tea", 3]]);
  });

  it("may leave nothing", () => {
    expect(Interactions.from(rows).filter(() => false).length).toBe(0);
  });
});

describe("Interactions.without", () => {
  it("drops the columns named and keeps the others", () => {
    const log = Interactions.from(rows).without("timestamps", "events");
    expect(log.row(1)).toEqual({ user: "bob", item: "tea", value: 2.5 });
    expect(log.history("ann")).toEqual([3, "tea", 3]);
    expect([...Interactions.from(rows).without()]).toEqual([...Interactions.from(rows)]);
  });

  it("refuses a column that does not exist", () => {
    expect(() => Interactions.from(rows).without("time" as never)).toThrow(
      new OptionError('without: the column is "time", allowed: values, timestamps, events'),
    );
  });
});

describe("Interactions.history", () => {
  it("orders a user's items by time, then by row, and repeats what was repeated", () => {
    expect(Interactions.from(rows).history("ann")).toEqual(["tea", 3, 3]);
    const log = timedLog([
      ["ann", 2],
      ["ann", 1],
      ["bob", 0],
      ["ann", 2],
      ["ann", 1],
      ["ann", -5],
    ]);
    expect(log.history("ann")).toEqual([5, 1, 4, 0, 3]);
  });

  it("keeps the order of rows when the log has no times", () => {
    expect(logOf("ann b, bob c, ann a").history("ann")).toEqual(["b", "a"]);
  });

  it("takes the user in either form and refuses one that is not there", () => {
    const log = Interactions.from([{ user: 7, item: 1 }]);
    expect(log.history("7")).toEqual([1]);
    expect(() => log.history("07")).toThrow(UnknownIdError);
    expect(() => log.history("07")).toThrow('unknown user "07"');
  });
});

describe("timestamps", () => {
  const typeOf = (...times: number[]): string =>
    Interactions.from(times.map((timestamp, i) => ({ user: i, item: i, timestamp }))).timestamps!.constructor
      .name;

  it("take 32 bits where all are whole numbers that fit, and keep their value otherwise", () => {
    expect(typeOf(0, 1_700_000_000, 2 ** 32 - 1)).toBe("Uint32Array");
    for (const time of [2 ** 32, -1, 0.5, 1_700_000_000_000]) {
      expect(typeOf(1, time)).toBe("Float64Array");
      expect(Interactions.from([{ user: 1, item: 2, timestamp: time }]).row(0).timestamp).toBe(time);
    }
  });

  it("keep their type in a part of the log", () => {
    const log = Interactions.from([1, 2, 3].map((timestamp) => ({ user: 1, item: timestamp, timestamp })));
    expect(log.subset([2, 0]).timestamps).toEqual(Uint32Array.of(3, 1));
  });
});
