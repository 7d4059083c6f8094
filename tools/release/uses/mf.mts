import assert from "node:assert/strict";
import { type Recommendation, simulate } from "@funrec/core";
import { BPR, EASE, IALS } from "@funrec/mf";

async function main(): Promise<void> {
  const { interactions } = simulate({ users: 50, items: 30 });
  for (const Model of [BPR, IALS, EASE]) {
    const model = await Model.fit(interactions, {}, { seed: 7, threads: 2 });
    const list: Recommendation[] = await model.recommend({ user: "u1" }, { k: 3 });
    assert.equal(list.length, 3, Model.name);
    await model.save("model.funrec");
    const again = await Model.load("model.funrec");
    assert.deepEqual(await again.recommend({ user: "u1" }, { k: 3 }), list, Model.name);
  }
}

void main();
