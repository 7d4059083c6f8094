import assert from "node:assert/strict";
import { type Recommendation, simulate } from "@funrec/core";
import { Item2Vec } from "@funrec/i2i";

async function main(): Promise<void> {
  const { interactions } = simulate({ users: 50, items: 30 });
  const model = await Item2Vec.fit(interactions, { dimensions: 8, epochs: 2 }, { seed: 7, threads: 2 });
  const list: Recommendation[] = await model.recommend({ user: "u1" }, { k: 3 });
  assert.equal(list.length, 3);
  assert.equal((await model.similarItems("i1", { k: 2 })).length, 2);
  await model.save("model.funrec");
  const again = await Item2Vec.load("model.funrec");
  assert.deepEqual(await again.recommend({ user: "u1" }, { k: 3 }), list);
}

void main();
