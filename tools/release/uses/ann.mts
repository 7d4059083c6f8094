import assert from "node:assert/strict";
import { FlatIndex, HnswIndex } from "@funrec/ann";

async function use(index: FlatIndex | HnswIndex, load: (path: string) => Promise<FlatIndex | HnswIndex>) {
  await index.addMany(
    ["north", "east"],
    [
      [0, 1],
      [1, 0],
    ],
  );
  const [best] = await index.search([0.6, 0.8], { k: 1 });
  assert.equal(best?.item, "north");
  await index.save("index.funrec");
  const again = await load("index.funrec");
  assert.deepEqual(await again.search([0.6, 0.8], { k: 1 }), [best]);
}

async function main(): Promise<void> {
  await use(FlatIndex.create({ dimensions: 2, similarity: "cosine" }), FlatIndex.load);
  await use(await HnswIndex.create({ dimensions: 2, similarity: "cosine" }), HnswIndex.load);
}

void main();
