import { conformanceChecks } from "@funrec/core/testing";
import { GRU4Rec, HSTU, SASRec } from "@funrec/sequence";

// The logs of the checks are tiny: it takes many passes and large steps to learn from them.
const training = {
  dimensions: 16,
  maxLength: 10,
  epochs: 40,
  learningRate: 0.01,
  batchSize: 16,
  negatives: 32,
};

// The engine that is fastest on tiny logs; other tests compare the engines.
const context = { engine: "wasm" } as const;

describe("GRU4Rec keeps the model contract", () => {
  it.each(conformanceChecks(GRU4Rec, { options: training, context }))("$name", ({ run }) => run());
});

describe("SASRec keeps the model contract", () => {
  it.each(conformanceChecks(SASRec, { options: training, context }))("$name", ({ run }) => run());
});

describe("HSTU keeps the model contract", () => {
  const options = { ...training, epochs: 60, learningRate: 0.02 };
  it.each(conformanceChecks(HSTU, { options, context }))("$name", ({ run }) => run());
});
