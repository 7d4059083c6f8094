import assert from "node:assert/strict";
import { FlatIndex, HnswIndex } from "@funrec/ann";

async function main(): Promise<void> {
  for (const Index of [FlatIndex, HnswIndex]) {
    const index = Index.create({ dimensions: 2, similarity: "cosine" });
    await index.addMany(
      ["north", "east"],
      [
        [0, 1],
        [1, 0],
      ],
    );
    const [best] = await index.search([0.6, 0.8], { k: 1 });
    assert.equal(best?.item, "north", Index.name);
    await index.save("index.funrec");
    const again = await Index.load("index.funrec");
    assert.deepEqual(await again.search([0.6, 0.8], { k: 1 }), [best], Index.name);
  }
}

void main();
