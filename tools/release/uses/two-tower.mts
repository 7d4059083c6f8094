import assert from "node:assert/strict";
import { type Recommendation, simulate } from "@funrec/core";
import { DSSM } from "@funrec/two-tower";

async function main(): Promise<void> {
  const data = simulate({ users: 50, items: 30 });
  const sizes = { dimensions: 8, embeddingDimensions: 8, userHidden: [16], epochs: 1 };
  const model = await DSSM.fit(data, sizes, { seed: 7, engine: "wasm" });
  const list: Recommendation[] = await model.recommend({ user: "u1" }, { k: 3 });
  assert.equal(list.length, 3);
  await model.save("model.funrec");
  const again = await DSSM.load("model.funrec");
  assert.deepEqual(await again.recommend({ user: "u1" }, { k: 3 }), list);
}

void main();
