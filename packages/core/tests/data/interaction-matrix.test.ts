import { DataError, InteractionMatrix, Interactions, rowColumns } from "@funrec/core";
import fc from "fast-check";
import { logOf, rowsArbitrary } from "../support/logs.js";

describe("InteractionMatrix.from", () => {
  const log = Interactions.from([
    { user: "ann", item: "tea", value: 1, timestamp: 40 },
    { user: "bob", item: "cup", value: 2, timestamp: 10 },
    { user: "ann", item: "cup", value: 3, timestamp: 20 },
    { user: "ann", item: "tea", value: 4, timestamp: 10 },
    { user: "ann", item: "pot", value: 5, timestamp: 30 },
    { user: "ann", item: "cup", value: 6, timestamp: 20 },
  ]);
  const matrix = InteractionMatrix.from(log);
  const itemsOf = (user: number): unknown[] => Array.from(matrix.itemsOf(user), (i) => matrix.items.idAt(i));

  it("keeps the latest row of a repeated pair, with its value, newest item last", () => {
    expect(itemsOf(0)).toEqual(["cup", "pot", "tea"]);
    expect(matrix.valuesOf(0)).toEqual(Float32Array.of(6, 5, 1));
    expect(itemsOf(1)).toEqual(["cup"]);
    expect(matrix.valuesOf(1)).toEqual(Float32Array.of(2));
  });

  it("keeps the indices of the log", () => {
    expect(matrix.users).toBe(log.users);
    expect(matrix.items).toBe(log.items);
    expect([matrix.byUser.rowCount, matrix.byUser.columnCount]).toEqual([2, 3]);
  });

  it("gives the users of each item, ascending, with the values", () => {
    expect([0, 1, 2].map((item) => [...rowColumns(matrix.byItem, item)])).toEqual([[0], [0, 1], [0]]);
    expect(matrix.byItem.values).toEqual(Float32Array.of(1, 6, 2, 5));
    expect(matrix.byItem).toBe(matrix.byItem);
  });

  it("counts the distinct users of each item", () => {
    expect(matrix.itemCounts).toEqual(Int32Array.of(1, 2, 1));
  });

  it("has no values when the log has none, and takes the order of rows for that of time", () => {
    const binary = InteractionMatrix.from(logOf("ann tea, ann cup, ann tea"));
    expect(binary.byUser).not.toHaveProperty("values");
    expect(binary.valuesOf(0)).toBeUndefined();
    expect([...binary.itemsOf(0)]).toEqual([1, 0]);
  });

  it("keeps the event of the latest row, in a log that stands in order as in any other", () => {
    const rows = [
      { user: "ann", item: "tea", event: "click" },
      { user: "ann", item: "cup", event: "order" },
    ];
    const eventsOf = (log: Interactions) => {
      const { events } = InteractionMatrix.from(log);
      return Array.from(events!.codes, (code) => events!.names[code]);
    };
    expect(eventsOf(Interactions.from(rows))).toEqual(["click", "order"]);
    const ordered = { user: "ann", item: "tea", event: "order" };
    expect(eventsOf(Interactions.from([...rows, ordered]))).toEqual(["order", "order"]);
    expect([...InteractionMatrix.from(Interactions.from(rows)).eventsOf(0)!]).toEqual([0, 1]);
    expect(matrix.events).toBeUndefined();
  });

  it("refuses an empty log", () => {
    expect(() => InteractionMatrix.from(Interactions.from([]))).toThrow(DataError);
    expect(() => InteractionMatrix.from(Interactions.from([]))).toThrow("the log is empty");
  });

  it("gives what plain maps give", () => {
    fc.assert(
      fc.property(rowsArbitrary, (rows) => {
        const random = InteractionMatrix.from(Interactions.from(rows));
        const inTime = [...rows].sort((a, b) => a.timestamp! - b.timestamp!); // stable
        random.users.ids.forEach((user, index) => {
          const latest = new Map<unknown, number>();
          for (const row of inTime.filter((entry) => entry.user === user)) {
            latest.delete(row.item);
            latest.set(row.item, row.value!);
          }
          const items = Array.from(random.itemsOf(index), (item) => random.items.idAt(item));
          expect(items).toEqual([...latest.keys()]);
          expect([...random.valuesOf(index)!]).toEqual([...latest.values()]);
        });
        random.items.ids.forEach((item, index) => {
          const users = new Set(rows.filter((row) => row.item === item).map((row) => row.user));
          expect(random.itemCounts[index]).toBe(users.size);
        });
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it("takes one more item that nobody has, at the end", () => {
    const matrix = InteractionMatrix.from(Interactions.from([{ user: 1, item: "a" }]));
    const more = matrix.withItem("b");
    expect(more.items.ids).toEqual(["a", "b"]);
    expect([...more.itemCounts]).toEqual([1, 0]);
    expect(more.byItem.rowCount).toBe(2);
    expect(matrix.items.size).toBe(1);
    expect(() => more.withItem("a")).toThrow('item "a" is known already');
  });
});
