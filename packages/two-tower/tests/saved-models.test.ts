import type { Recommendation } from "@funrec/core";
import { DSSM, FM } from "@funrec/two-tower";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

const models = { DSSM, FM };
const queries = [
  { user: 1 },
  { user: "user 4" },
  { history: ["item 0", 5] },
  { features: { parity: "odd", groups: ["1"], size: 3 } },
];

describe.each(Object.entries(models))("a saved %s", (_name, model) => {
  // Frozen files of every format version, kept for ever: a file that loaded once must always load.
  it("of format version 1 still loads and gives what it gave, with features and a new item", async () => {
    const path = join(__dirname, "fixtures", `${model.modelName}-v1`);
    const loaded = await model.load(`${path}.funrec`);
    const expected = JSON.parse(await readFile(`${path}.json`, "utf8")) as Recommendation[][];
    const lists = await loaded.recommendMany(queries, { k: 5 });
    expect(lists.map((list) => list.map(({ item }) => item))).toEqual(
      expected.map((list) => list.map(({ item }) => item)),
    );
    const wanted = expected.flat();
    lists.flat().forEach(({ score }, i) => expect(score).toBeCloseTo(wanted[i]!.score, 4));
    expect(await loaded.similarItems("new", { k: 2 })).toHaveLength(2);
  });
});
