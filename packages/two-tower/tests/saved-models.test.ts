import type { Recommendation } from "@funrec/core";
import { DSSM, FM, YouTubeDNN } from "@funrec/two-tower";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

const models = { DSSM, FM, YouTubeDNN };
const users = [{ user: 1 }, { user: "user 4" }];
const withFeatures = [
  ...users,
  { history: ["item 0", 5] },
  { features: { parity: "odd", groups: ["1"], size: 3 } },
];
const queries = {
  DSSM: withFeatures,
  FM: withFeatures,
  YouTubeDNN: [...users, { history: ["item 0", 5, 1, 2] }],
};

describe.each(Object.entries(models))("a saved %s", (name, model) => {
  // Frozen files of every format version, kept for ever: a file that loaded once must always load.
  it("of format version 1 still loads and gives what it gave, with features and a new item where it has them", async () => {
    const path = join(__dirname, "fixtures", `${model.modelName}-v1`);
    const loaded = await model.load(`${path}.funrec`);
    const expected = JSON.parse(await readFile(`${path}.json`, "utf8")) as Recommendation[][];
    const lists = await loaded.recommendMany(queries[name as keyof typeof models], { k: 5 });
    expect(lists.map((list) => list.map(({ item }) => item))).toEqual(
      expected.map((list) => list.map(({ item }) => item)),
    );
    const wanted = expected.flat();
    lists.flat().forEach(({ score }, i) => expect(score).toBeCloseTo(wanted[i]!.score, 4));
    const item = name === "YouTubeDNN" ? 5 : "new";
    expect(await loaded.similarItems(item, { k: 2 })).toHaveLength(2);
  });
});
