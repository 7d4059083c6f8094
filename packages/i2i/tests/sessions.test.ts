import { Interactions } from "@funrec/core";
import { sessionsOf } from "../src/sessions.js";

/** Rows of one user after the other, each as an item and a time. */
const logOf = (users: readonly (readonly [item: string, timestamp: number])[][]): Interactions =>
  Interactions.from(
    users.flatMap((rows, user) => rows.map(([item, timestamp]) => ({ user, item, timestamp }))),
  );

/** The items of each session as text. */
function itemsOf(
  log: Interactions,
  ...rest: [gap: number, endsSession?: (row: number) => boolean]
): string[] {
  const { offsets, rows } = sessionsOf(log, ...rest);
  return Array.from({ length: offsets.length - 1 }, (_, session) =>
    Array.from(rows.subarray(offsets[session], offsets[session + 1]), (row) => log.row(row).item).join(""),
  );
}

describe("sessions", () => {
  const log = logOf([
    [
      ["a", 0],
      ["b", 30],
      ["c", 61],
    ],
    [
      ["e", 200],
      ["d", 100],
    ],
  ]);

  it("are cut where more than the gap lies between two interactions of a user", () => {
    expect(itemsOf(log, 30)).toEqual(["ab", "c", "d", "e"]);
    expect(itemsOf(log, 31)).toEqual(["abc", "d", "e"]);
    expect(itemsOf(log, 100)).toEqual(["abc", "de"]);
    expect(itemsOf(log, 0)).toEqual(["a", "b", "c", "d", "e"]);
  });

  it("are whole histories in the order of the log where it has no timestamps", () => {
    expect(itemsOf(log.without("timestamps"), 0)).toEqual(["abc", "ed"]);
  });

  it("end after an interaction that ends them, however soon the next comes", () => {
    expect(itemsOf(log, 1000, (row) => log.row(row).item === "b")).toEqual(["ab", "c", "de"]);
  });
});
