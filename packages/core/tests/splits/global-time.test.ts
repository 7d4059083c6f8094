import { DataError, globalTime, Interactions, OptionError } from "@funrec/core";
import fc from "fast-check";
import { logOf, rowsArbitrary, timedLog } from "../support/logs.js";

const items = (log: Interactions | undefined): unknown[] => [...log!].map(({ item }) => item);
const logOfTimes = (times: readonly number[]): Interactions =>
  timedLog(times.map((time, i) => [`u${i % 3}`, time]));
const upTo = (count: number): Interactions => logOfTimes([...Array(count).keys()]);

describe("globalTime", () => {
  it("tests the latest rows of the whole log, a fifth unless told otherwise", () => {
    const { train, test, validation, method } = globalTime(logOfTimes([9, 0, 8, 1, 2, 3, 7, 4, 5, 6]));
    expect(items(test)).toEqual([0, 2]);
    expect(items(train)).toEqual([1, 3, 4, 5, 6, 7, 8, 9]);
    expect(validation).toBeUndefined();
    expect(method).toBe("global-time(testFraction=0.2, validationFraction=0)");
  });

  it("validates on the rows before them when asked to", () => {
    const { train, validation, test } = globalTime(upTo(10), { testFraction: 0.3, validationFraction: 0.2 });
    expect([items(train), items(validation), items(test)]).toEqual([
      [0, 1, 2, 3, 4],
      [5, 6],
      [7, 8, 9],
    ]);
  });

  it("rounds the number of rows up, and only up", () => {
    expect(items(globalTime(upTo(7)).test)).toEqual([5, 6]); // 1.4 rows
    // 1 - 0.9 and the like are not exact numbers, and so their products with 10 or 100 are not whole.
    for (let tenths = 1; tenths < 10; tenths++) {
      expect(globalTime(upTo(10), { testFraction: tenths / 10 }).test.length).toBe(tenths);
    }
    for (let hundredths = 1; hundredths < 50; hundredths++) {
      const options = { testFraction: hundredths / 100, validationFraction: hundredths / 100 };
      const { validation, test } = globalTime(upTo(100), options);
      expect([validation!.length, test.length]).toEqual([hundredths, hundredths]);
    }
  });

  it("keeps rows of one time together, in the later part", () => {
    const log = logOfTimes([1, 2, 3, 3, 3, 3]);
    expect(items(globalTime(log, { testFraction: 0.2 }).test)).toEqual([2, 3, 4, 5]);
    const { train, validation } = globalTime(logOfTimes([1, 2, 2, 2, 3]), {
      testFraction: 0.2,
      validationFraction: 0.2,
    });
    expect([items(train), items(validation)]).toEqual([[0], [1, 2, 3]]);
  });

  it("refuses a log that cannot be cut: all rows at one time, or no times", () => {
    expect(() => globalTime(logOfTimes([5, 5, 5]))).toThrow(DataError);
    expect(() => globalTime(logOfTimes([5, 5, 5]))).toThrow(
      "the train part of the split is empty; the log has 3 rows",
    );
    expect(() => globalTime(logOfTimes([1, 2, 2]), { testFraction: 0.2, validationFraction: 0.2 })).toThrow(
      "the validation part of the split is empty",
    );
    expect(() => globalTime(logOf("ann tea"))).toThrow(
      new DataError("globalTime: the log has no timestamps"),
    );
    expect(() => globalTime(Interactions.from([]))).toThrow(DataError);
  });

  it.each<[object, string]>([
    [{ testFraction: 0 }, "option testFraction is 0, allowed: >0"],
    [{ testFraction: 1 }, "option testFraction is 1, allowed: <1"],
    [{ validationFraction: -0.1 }, "option validationFraction is -0.1, allowed: >=0"],
    [{ testfraction: 0.2 }, 'unknown option "testfraction"; allowed: testFraction, validationFraction'],
    [
      { testFraction: 0.6, validationFraction: 0.4 },
      'options is {"testFraction":0.6,"validationFraction":0.4}, allowed: testFraction and validationFraction that ' +
        "add up to less than 1",
    ],
  ])("refuses %j", (options, message) => {
    expect(() => globalTime(upTo(10), options)).toThrow(OptionError);
    expect(() => globalTime(upTo(10), options)).toThrow(`globalTime: ${message}`);
  });

  it("lets every part end before the next begins, and drops no row", () => {
    let checked = 0;
    const shares = fc.constantFrom(0.1, 0.2, 0.25, 0.4);
    fc.assert(
      fc.property(rowsArbitrary, shares, fc.boolean(), (rows, share, validate) => {
        const log = Interactions.from(rows.map((row, value) => ({ ...row, value })));
        const options = { testFraction: share, validationFraction: validate ? share : 0 };
        let split;
        try {
          split = globalTime(log, options);
        } catch (error) {
          expect(error).toBeInstanceOf(DataError); // many equal times: a part would be empty
          return;
        }
        checked++;
        const parts = [split.train, ...(validate ? [split.validation!] : []), split.test];
        expect(parts.flatMap((part) => [...part.values!]).sort((a, b) => a - b)).toEqual([
          ...Array(rows.length).keys(),
        ]);
        for (let i = 1; i < parts.length; i++) {
          expect(Math.max(...parts[i - 1]!.timestamps!)).toBeLessThan(Math.min(...parts[i]!.timestamps!));
        }
        expect(split.test.length).toBeGreaterThanOrEqual(Math.floor(share * rows.length));
      }),
      { seed: 1, numRuns: 300 },
    );
    expect(checked).toBeGreaterThan(100);
  });
});
