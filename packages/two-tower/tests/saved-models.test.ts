import { DSSM, FM, YouTubeDNN } from "@funrec/two-tower";
import { join } from "node:path";
import { loadFrozen } from "../../../tools/frozen-models.cjs";

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
  it("of format version 1 still loads and gives what it gave, with features and a new item where it has them", async () => {
    const path = join(__dirname, "fixtures", `${model.modelName}-v1`);
    const loaded = await loadFrozen(model, path, queries[name as keyof typeof models], 4);
    const item = name === "YouTubeDNN" ? 5 : "new";
    expect(await loaded.similarItems(item, { k: 2 })).toHaveLength(2);
  });
});
