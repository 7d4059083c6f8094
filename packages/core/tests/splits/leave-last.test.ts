import { DataError, Interactions, leaveLastK, leaveLastOut, OptionError } from "@funrec/core";
import fc from "fast-check";
import { rowsArbitrary, timedLog } from "../support/logs.js";

const items = (log: Interactions | undefined): unknown[] => [...log!].map(({ item }) => item);

// Items are row numbers. In time order: ann 4 1 2 5, bob 3 0, cat 6, dan 9 7 8 (times of 7 and 8 are equal).
const log = timedLog([
  ["bob", 9],
  ["ann", 2],
  ["ann", 3],
  ["bob", 1],
  ["ann", 1],
  ["ann", 4],
  ["cat", 5],
  ["dan", 7],
  ["dan", 7],
  ["dan", 0],
]);

describe("leaveLastOut", () => {
  it("tests each user's last row and validates on the second last", () => {
    const { train, validation, test, method } = leaveLastOut(log);
    expect(items(test)).toEqual([5, 8]);
    expect(items(validation)).toEqual([2, 7]);
    expect(items(train)).toEqual([0, 1, 3, 4, 6, 9]); // bob and cat have too few rows
    expect(method).toBe("leave-last-out(validation=true)");
  });

  it("has no validation part when told so, and then tests users of two rows, too", () => {
    const split = leaveLastOut(log, { validation: false });
    expect(items(split.test)).toEqual([0, 5, 8]);
    expect(items(split.train)).toEqual([1, 2, 3, 4, 6, 7, 9]);
    expect(split).not.toHaveProperty("validation");
    expect(split.method).toBe("leave-last-out(validation=false)");
  });

  it("takes the order of rows for that of time when there are no timestamps", () => {
    expect(items(leaveLastOut(log.without("timestamps")).test)).toEqual([5, 9]);
  });

  it("refuses a log in which nobody has enough rows", () => {
    const short = timedLog([
      ["ann", 1],
      ["ann", 2],
      ["bob", 3],
    ]);
    expect(() => leaveLastOut(short)).toThrow(DataError);
    expect(() => leaveLastOut(short)).toThrow(
      "leave-last-out(validation=true): the validation part of the split is empty; the log has 3 rows",
    );
    expect(items(leaveLastOut(short, { validation: false }).test)).toEqual([1]);
    expect(() => leaveLastOut(Interactions.from([]))).toThrow(
      "the train part of the split is empty; the log has 0",
    );
  });

  it("refuses options that it does not know", () => {
    expect(() => leaveLastOut(log, { valid: true } as never)).toThrow(
      new OptionError('leaveLastOut: unknown option "valid"; allowed: validation'),
    );
  });
});

describe("leaveLastK", () => {
  it("tests each user's last k rows; users with k rows or fewer only train", () => {
    const { train, test, method } = leaveLastK(log, { k: 2 });
    expect(items(test)).toEqual([2, 5, 7, 8]);
    expect(items(train)).toEqual([0, 1, 3, 4, 6, 9]);
    expect(method).toBe("leave-last-k(k=2)");
  });

  it("leaves the last 5 unless told otherwise", () => {
    const rows = Array.from({ length: 6 }, (_, i) => ["ann", i] as const);
    expect(items(leaveLastK(timedLog(rows)).train)).toEqual([0]);
    expect(() => leaveLastK(log)).toThrow("leave-last-k(k=5): the test part of the split is empty");
  });

  it.each([0, 1.5, -1, NaN, "2"])("refuses k = %p", (k) => {
    expect(() => leaveLastK(log, { k: k as number })).toThrow(OptionError);
  });
});

describe("the parts of a random log", () => {
  const parameters = { seed: 1, numRuns: 300 };
  // The value of a row is its number.
  const logs = rowsArbitrary.map((rows) => Interactions.from(rows.map((row, value) => ({ ...row, value }))));
  const methods = fc.constantFrom(
    { split: (from: Interactions) => leaveLastOut(from), validation: 1, test: 1 },
    { split: (from: Interactions) => leaveLastOut(from, { validation: false }), validation: 0, test: 1 },
    { split: (from: Interactions) => leaveLastK(from, { k: 3 }), validation: 0, test: 3 },
  );

  it("hold every row once, in the order of the log, and no user's later row before an earlier one", () => {
    let checked = 0;
    fc.assert(
      fc.property(logs, methods, (from, { split, validation, test }) => {
        const rowCounts = from.users.ids.map((user) => from.history(user).length);
        if (Math.max(...rowCounts) <= validation + test) {
          expect(() => split(from)).toThrow(DataError);
          return;
        }
        checked++;
        const parts = split(from);
        const numbers = [parts.train, parts.validation, parts.test].map((part) =>
          [...(part ?? [])].map(({ value }) => value!),
        );
        for (const part of numbers) expect(part).toEqual([...part].sort((a, b) => a - b));
        expect(numbers.flat().sort((a, b) => a - b)).toEqual([...Array(from.length).keys()]);
        from.users.ids.forEach((user, index) => {
          const own = numbers.map((part) => part.filter((row) => from.row(row).user === user));
          const isCut = rowCounts[index]! > validation + test;
          expect(own.slice(1).map((part) => part.length)).toEqual(isCut ? [validation, test] : [0, 0]);
          const inTime = [...own.flat()].sort((a, b) => from.timestamps![a]! - from.timestamps![b]! || a - b);
          const inParts = own.flatMap((part) =>
            [...part].sort((a, b) => from.timestamps![a]! - from.timestamps![b]! || a - b),
          );
          expect(inParts).toEqual(inTime);
        });
      }),
      parameters,
    );
    expect(checked).toBeGreaterThan(100);
  });
});
