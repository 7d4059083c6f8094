import assert from "node:assert/strict";
import { Interactions, type Recommendation } from "@funrec/core";
import { ItemCF, Popularity, Swing, UserCF } from "@funrec/cf";

async function main(): Promise<void> {
  const log = Interactions.from(
    ["ann", "bob", "eve"].flatMap((user) => ["tea", "cup"].map((item) => ({ user, item }))),
  );
  for (const Model of [ItemCF, UserCF, Swing, Popularity]) {
    const model = await Model.fit(log, {}, { seed: 7, threads: 2 });
    const list: Recommendation[] = await model.recommend({ history: ["tea"] }, { k: 1 });
    assert.equal(list[0]?.item, "cup", Model.name);
    await model.save("model.funrec");
    const again = await Model.load("model.funrec");
    assert.deepEqual(await again.recommend({ history: ["tea"] }, { k: 1 }), list, Model.name);
  }
}

void main();
