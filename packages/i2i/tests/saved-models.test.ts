import { Airbnb, EGES, Item2Vec, Word2Vec } from "@funrec/i2i";
import type { Recommendation } from "@funrec/core";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

const models = { Airbnb, EGES, Item2Vec, Word2Vec };
const queries = [{ user: 1 }, { user: "user 4" }, { history: ["item 0", 5] }];

describe.each(Object.entries(models))("a saved %s", (_name, model) => {
  // Frozen files of every format version, kept for ever: a file that loaded once must always load.
  it("of format version 1 still loads and gives what it gave", async () => {
    const path = join(__dirname, "fixtures", `${model.modelName}-v1`);
    const loaded = await model.load(`${path}.funrec`);
    const expected = JSON.parse(await readFile(`${path}.json`, "utf8")) as Recommendation[][];
    const lists = await loaded.recommendMany(queries, { k: 5 });
    expect(lists.map((list) => list.map(({ item }) => item))).toEqual(
      expected.map((list) => list.map(({ item }) => item)),
    );
    const wanted = expected.flat();
    lists.flat().forEach(({ score }, i) => expect(score).toBeCloseTo(wanted[i]!.score, 5));
  });
});
