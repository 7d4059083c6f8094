import { DataError, makeSplit, type SplitRows, type TimeOrder } from "@funrec/core";
import { logOf, timedLog } from "../support/logs.js";

const log = timedLog([
  ["ann", 1],
  ["bob", 2],
  ["ann", 3],
  ["bob", 4],
  ["ann", 4],
  ["cat", 5],
]);
const split = (rows: SplitRows, order: TimeOrder): unknown => makeSplit(log, "mine", rows, order);

describe("makeSplit", () => {
  it("makes logs of the rows, in the order given, and may leave rows out", () => {
    const { method, train, validation, test } = makeSplit(
      log,
      "mine",
      { train: [2, 0], validation: [3], test: [5] },
      "global",
    );
    expect(method).toBe("mine");
    expect([...train].map(({ item }) => item)).toEqual([2, 0]);
    expect([...validation!].map(({ item }) => item)).toEqual([3]);
    expect([...test].map(({ item }) => item)).toEqual([5]);
    expect(test.users.ids).toEqual(["cat"]);
  });

  it("has no validation part when none is given", () => {
    const rows = { train: [0], validation: undefined as never, test: [1] };
    expect(makeSplit(log, "mine", rows, "none")).not.toHaveProperty("validation");
  });

  it.each<[string, SplitRows, TimeOrder, string]>([
    [
      "an empty part",
      { train: [0], validation: [], test: [1] },
      "none",
      "the validation part of the split is empty; the log has 6 rows",
    ],
    [
      "a row in two parts",
      { train: [0, 1], test: [2, 1] },
      "none",
      "row 1 stands in train and again in test",
    ],
    [
      "a row in the validation part, too",
      { train: [0, 1], validation: [3, 0], test: [2] },
      "none",
      "row 0 stands in train and again in validation",
    ],
    [
      "a row twice in one part",
      { train: [0], test: [1, 1] },
      "none",
      "row 1 stands in test and again in test",
    ],
    [
      "a row that the log does not have",
      { train: [0], test: [6] },
      "none",
      "row 6 is outside the log's rows 0..5",
    ],
    ["a row below 0", { train: [-1], test: [1] }, "none", "row -1 is outside the log's rows 0..5"],
    ["half a row", { train: [0.5], test: [1] }, "none", "row 0.5 is outside the log's rows 0..5"],
    [
      "a user's later row in the training",
      { train: [0, 1, 4], test: [2] },
      "user",
      "row 4 is later than rows it is used to predict",
    ],
    [
      "a user's later row in the validation",
      { train: [0], validation: [4], test: [2] },
      "user",
      "row 4 is later than rows it is used to predict",
    ],
    [
      "a training row later than a test row of another user",
      { train: [0, 4], test: [1] },
      "global",
      "row 1 is not later than all rows of the part before",
    ],
    [
      "parted rows of one time",
      { train: [0, 3], test: [5, 4] },
      "global",
      "row 4 is not later than all rows",
    ],
    [
      "a validation row before the training's end",
      { train: [2], validation: [1], test: [5] },
      "global",
      "row 1 is not later than all rows of the part before",
    ],
  ])("refuses %s", (_, rows, order, message) => {
    expect(() => split(rows, order)).toThrow(DataError);
    expect(() => split(rows, order)).toThrow(`mine: ${message}`);
  });

  it("checks only the order that was asked for", () => {
    expect(() => split({ train: [4, 5], test: [0] }, "none")).not.toThrow();
    expect(() => split({ train: [0, 5], test: [2, 1] }, "user")).not.toThrow();
  });

  it("takes rows of one time in the order of the log", () => {
    const even = timedLog([
      ["ann", 1],
      ["ann", 1],
    ]);
    expect(() => makeSplit(even, "mine", { train: [0], test: [1] }, "user")).not.toThrow();
    expect(() => makeSplit(even, "mine", { train: [1], test: [0] }, "user")).toThrow("mine: row 1 is later");
  });

  it("needs timestamps to keep the order of all rows", () => {
    const rows = { train: [0], test: [1] };
    expect(() => makeSplit(logOf("ann tea, ann cup"), "mine", rows, "global")).toThrow(
      new DataError("mine: the log has no timestamps"),
    );
  });
});
