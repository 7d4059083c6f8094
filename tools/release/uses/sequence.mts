import assert from "node:assert/strict";
import { type Recommendation, simulate } from "@funrec/core";
import { SASRec } from "@funrec/sequence";

async function main(): Promise<void> {
  const { interactions } = simulate({ users: 50, items: 30 });
  const model = await SASRec.fit(interactions, { dimensions: 8, epochs: 1 }, { seed: 7, engine: "wasm" });
  const list: Recommendation[] = await model.recommend({ history: ["i1", "i2"] }, { k: 3 });
  assert.equal(list.length, 3);
  await model.save("model.funrec");
  const again = await SASRec.load("model.funrec");
  assert.deepEqual(await again.recommend({ history: ["i1", "i2"] }, { k: 3 }), list);
}

void main();
