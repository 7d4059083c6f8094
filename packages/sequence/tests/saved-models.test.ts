import type { Recommendation } from "@funrec/core";
import { GRU4Rec, HSTU, MIND, SASRec, SDM } from "@funrec/sequence";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

const models = { GRU4Rec, HSTU, MIND, SASRec, SDM };
const queries = [{ user: 1 }, { user: "user 4" }, { history: ["item 0", 5, 1, 2] }];

describe.each(Object.entries(models))("a saved %s", (_name, model) => {
  // Frozen files of every format version, kept for ever: a file that loaded once must always load.
  it("of format version 1 still loads and gives what it gave", async () => {
    const path = join(__dirname, "fixtures", `${model.modelName}-v1`);
    const loaded = await model.load(`${path}.funrec`);
    const expected = JSON.parse(await readFile(`${path}.json`, "utf8")) as Recommendation[][];
    const lists = await loaded.recommendMany(queries, { k: 5 });
    const places = (list: Recommendation[]) => list.map(({ item, interest }) => ({ item, interest }));
    expect(lists.map(places)).toEqual(expected.map(places));
    const wanted = expected.flat();
    lists.flat().forEach(({ score }, i) => expect(score).toBeCloseTo(wanted[i]!.score, 4));
  });
});
