import { Interactions, rowsByUser } from "@funrec/core";
import fc from "fast-check";
import { rowsArbitrary, timedLog } from "../support/logs.js";

describe("rowsByUser", () => {
  it("orders each user's rows by time, then by row", () => {
    const log = timedLog([
      ["ann", 5],
      ["bob", 1],
      ["ann", 3],
      ["ann", 5],
      ["bob", 0],
      ["ann", 3],
    ]);
    expect(rowsByUser(log)).toEqual({
      offsets: Int32Array.of(0, 4, 6),
      rows: Int32Array.of(2, 5, 0, 3, 4, 1),
    });
  });

  it("keeps the order of the log when there are no timestamps", () => {
    const log = Interactions.from([..."abab"].map((user) => ({ user, item: 1 })));
    expect(rowsByUser(log)).toEqual({ offsets: Int32Array.of(0, 2, 4), rows: Int32Array.of(0, 2, 1, 3) });
  });

  it("is empty for an empty log", () => {
    expect(rowsByUser(Interactions.from([]))).toEqual({ offsets: Int32Array.of(0), rows: Int32Array.of() });
  });

  it("gives what a stable sort of each user's rows gives", () => {
    fc.assert(
      fc.property(rowsArbitrary, (entries) => {
        const log = Interactions.from(entries);
        const { offsets, rows } = rowsByUser(log);
        log.users.ids.forEach((user, index) => {
          const expected = [...entries.keys()]
            .filter((row) => entries[row]!.user === user)
            .sort((a, b) => entries[a]!.timestamp! - entries[b]!.timestamp!);
          expect([...rows.subarray(offsets[index], offsets[index + 1])]).toEqual(expected);
        });
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});
