import { ItemCF, Swing, UserCF } from "@funrec/cf";
import { DataError, type Interaction, Interactions } from "@funrec/core";
import fc from "fast-check";
import { simulatedRows } from "./simulated-rows.js";

const models = [
  { name: "ItemCF by cosine", fit: fitter(ItemCF, { neighbors: 3 }) },
  { name: "ItemCF by jaccard", fit: fitter(ItemCF, { neighbors: 2, similarity: "jaccard", shrinkage: 2 }) },
  { name: "ItemCF by pearson", fit: fitter(ItemCF, { neighbors: 2, similarity: "pearson" }) },
  { name: "ItemCF with a least similarity", fit: fitter(ItemCF, { neighbors: 4, minSimilarity: 0.3 }) },
  { name: "UserCF by cosine", fit: fitter(UserCF, { neighbors: 2 }) },
  { name: "UserCF by pearson", fit: fitter(UserCF, { neighbors: 3, similarity: "pearson" }) },
  { name: "Swing", fit: fitter(Swing, { neighbors: 3 }) },
  { name: "Swing with capped users", fit: fitter(Swing, { neighbors: 3, maxItemsPerUser: 4 }) },
  { name: "Swing of some users", fit: fitter(Swing, { neighbors: 3, maxUsers: 8 }) },
  { name: "Swing with three common users", fit: fitter(Swing, { neighbors: 2, minCommonUsers: 3 }) },
] as const;

interface Updated {
  toBytes(): Promise<Uint8Array>;
  update(log: Interactions, context?: object): Promise<Updated>;
}

function fitter<Options>(
  model: { fit(log: Interactions, options: Options): Promise<Updated> },
  options: Options,
) {
  return (rows: readonly Interaction[]): Promise<Updated> => model.fit(Interactions.from(rows), options);
}

/** Rows over few users and items, so that pairs repeat, times are mixed up, and new ids appear late. */
const rowsArbitrary = fc.array(
  fc.record({
    user: fc.integer({ min: 0, max: 11 }).map((n) => `u${n}`),
    item: fc.integer({ min: 0, max: 14 }),
    value: fc.integer({ min: 1, max: 10 }).map((n) => n / 2),
    timestamp: fc.integer({ min: 0, max: 30 }),
  }),
  { minLength: 2, maxLength: 90 },
);

describe.each(models)("update of $name", ({ fit }) => {
  it("gives the bytes of a fit on all interactions", async () => {
    await fc.assert(
      fc.asyncProperty(rowsArbitrary, fc.double({ min: 0.5, max: 1, noNaN: true }), async (rows, share) => {
        const cut = Math.min(rows.length - 1, Math.ceil(rows.length * share));
        const updated = await (await fit(rows.slice(0, cut))).update(Interactions.from(rows.slice(cut)));
        expect(await updated.toBytes()).toEqual(await (await fit(rows)).toBytes());
      }),
      { seed: 7, numRuns: 50 },
    );
  });

  it("stays exact over many small updates of a larger log", async () => {
    const rows = simulatedRows(12);
    const first = rows.length - 60;
    let model = await fit(rows.slice(0, first));
    for (let row = first; row < rows.length; row += 20) {
      model = await model.update(Interactions.from(rows.slice(row, row + 20)));
    }
    expect(await model.toBytes()).toEqual(await (await fit(rows)).toBytes());
  });

  it("leaves the model as it is", async () => {
    const rows = simulatedRows(3);
    const model = await fit(rows.slice(0, 100));
    const before = await model.toBytes();
    await model.update(Interactions.from(rows.slice(100, 120)));
    expect(await model.toBytes()).toEqual(before);
  });
});

describe("update", () => {
  const rows = simulatedRows(3);

  it("refuses rows with other columns than the fitted log", async () => {
    const model = await ItemCF.fit(Interactions.from(rows));
    const untimed = Interactions.from(rows).without("timestamps");
    await expect(model.update(untimed)).rejects.toThrow(DataError);
    await expect(model.update(untimed)).rejects.toThrow("the new interactions have no timestamps");
  });

  it("refuses an empty log, and options that it does not have", async () => {
    const model = await ItemCF.fit(Interactions.from(rows));
    await expect(model.update(Interactions.from([]))).rejects.toThrow("the log is empty");
    await expect(model.update(Interactions.from(rows), { seed: 1 } as object)).rejects.toThrow(
      'update: unknown option "seed"; allowed: threads, onProgress, signal',
    );
  });

  it("works on a model that was loaded", async () => {
    const model = await UserCF.load(await (await UserCF.fit(Interactions.from(rows.slice(0, 90)))).toBytes());
    const updated = await model.update(Interactions.from(rows.slice(90)));
    expect(await updated.toBytes()).toEqual(await (await UserCF.fit(Interactions.from(rows))).toBytes());
  });
});
