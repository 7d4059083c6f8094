import { Popularity } from "@funrec/cf";
import { Interactions } from "@funrec/core";

it("counts each user of an item once", async () => {
  const log = Interactions.from([
    { user: "ann", item: "tea" },
    { user: "ann", item: "tea" },
    { user: "bob", item: "cup" },
    { user: "eve", item: "cup" },
  ]);
  const model = await Popularity.fit(log);
  expect(await model.recommend({ user: "ann" }, { excludeSeen: false })).toEqual([
    { item: "cup", score: 2 },
    { item: "tea", score: 1 },
  ]);
});
