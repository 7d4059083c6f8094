import assert from "node:assert/strict";
import { Interactions } from "@funrec/core";
import { evaluate, ndcg } from "@funrec/metrics";

async function main(): Promise<void> {
  assert.equal(ndcg(["tea", "cup"], new Set(["tea"]), 2), 1);
  const train = Interactions.from([{ user: "ann", item: "tea" }]);
  const test = Interactions.from([{ user: "ann", item: "cup" }]);
  const model = { recommendMany: async (queries: readonly object[]) => queries.map(() => [{ item: "cup" }]) };
  const { metrics } = await evaluate(model, { train, test }, { k: 1, metrics: ["recall"] });
  assert.deepEqual(metrics, { "recall@1": 1 });
}

void main();
