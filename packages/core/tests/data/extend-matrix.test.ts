import { DataError, extendMatrix, InteractionMatrix, Interactions } from "@funrec/core";
import fc from "fast-check";
import { logOf, rowsArbitrary } from "../support/logs.js";

/** Everything that a matrix holds. */
const contentOf = ({ users, items, byUser, timestamps }: InteractionMatrix): unknown => ({
  users: users.ids,
  items: items.ids,
  byUser,
  timestamps,
});

describe("extendMatrix", () => {
  it("gives the matrix of all rows", () => {
    fc.assert(
      fc.property(rowsArbitrary, rowsArbitrary, (old, added) => {
        fc.pre(old.length > 0 && added.length > 0);
        const matrix = InteractionMatrix.from(Interactions.from(old));
        const extended = extendMatrix(matrix, Interactions.from(added));
        const all = InteractionMatrix.from(Interactions.from([...old, ...added]));
        expect(contentOf(extended.matrix)).toEqual(contentOf(all));
      }),
      { seed: 11 },
    );
  });

  it("names the users and items of the new rows", () => {
    const matrix = InteractionMatrix.from(logOf("ann tea, bob cup, eve pot"));
    const { users, items } = extendMatrix(matrix, logOf("eve tea, joe pot, eve pan"));
    expect([...users]).toEqual([2, 3]);
    expect([...items]).toEqual([0, 2, 3]);
  });

  it("puts an entry where its time says, and keeps the later of two", () => {
    const row = (item: string, timestamp: number, value: number): object => ({
      user: "ann",
      item,
      timestamp,
      value,
    });
    const from = (...rows: object[]): Interactions => Interactions.from(rows as never);
    const matrix = InteractionMatrix.from(from(row("tea", 10, 1), row("cup", 20, 2), row("pot", 30, 3)));
    const { matrix: extended } = extendMatrix(
      matrix,
      from(row("pan", 15, 4), row("pot", 5, 5), row("tea", 20, 6)),
    );
    const items = Array.from(extended.itemsOf(0), (item) => extended.items.idAt(item));
    expect(items).toEqual(["pan", "cup", "tea", "pot"]);
    expect(extended.valuesOf(0)).toEqual(Float32Array.of(4, 2, 6, 3));
  });

  it("refuses an empty log, and other columns", () => {
    const matrix = InteractionMatrix.from(logOf("ann tea"));
    expect(() => extendMatrix(matrix, Interactions.from([]))).toThrow(DataError);
    const rated = Interactions.from([{ user: "bob", item: "tea", value: 3 }]);
    expect(() => extendMatrix(matrix, rated)).toThrow(
      "the new interactions have values, those that the model was fitted on have none: give all or none",
    );
  });
});
