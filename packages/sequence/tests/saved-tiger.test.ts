import type { Id, Recommendation } from "@funrec/core";
import { smallLog } from "@funrec/core/testing";
import { TIGER } from "@funrec/sequence";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

const queries = [{ user: 1 }, { user: "user 4" }, { history: ["item 0", 5] }, { history: ["new"] }];
const path = join(__dirname, "fixtures", "tiger-v1");

describe("a saved TIGER", () => {
  // Frozen files of every format version, kept for ever: a file that loaded once must always load.
  it("of format version 1 still loads and gives what it gave, with features and a new item", async () => {
    const loaded = await TIGER.load(`${path}.funrec`);
    const { codes, lists: expected } = JSON.parse(await readFile(`${path}.json`, "utf8")) as {
      codes: number[][];
      lists: Recommendation[][];
    };
    const ids: Id[] = [...smallLog().items.ids, "new"];
    expect(ids.map((id) => loaded.codesOf(id))).toEqual(codes);
    const lists = await loaded.recommendMany(queries, { k: 5 });
    const itemsOf = (all: Recommendation[][]) => all.map((list) => list.map(({ item }) => item));
    expect(itemsOf(lists)).toEqual(itemsOf(expected));
    const wanted = expected.flat();
    lists.flat().forEach(({ score }, i) => expect(score).toBeCloseTo(wanted[i]!.score, 4));
    const twin = { title: "Thing of 3", parity: "odd", tags: ["1"], size: 7 };
    await loaded.addItem("newer", twin);
    expect(loaded.codesOf("newer")).toEqual(loaded.codesOf("new"));
  });
});
