import { conformanceChecks } from "@funrec/core/testing";
import { SDM } from "@funrec/sequence";

// The logs of the checks are tiny: it takes many passes and large steps to learn from them.
const options = {
  dimensions: 8,
  sessionLength: 3,
  longLength: 8,
  epochs: 10,
  learningRate: 0.03,
  batchSize: 32,
  negatives: 32,
};

describe("SDM keeps the model contract", () => {
  it.each(conformanceChecks(SDM, { options, context: { engine: "wasm" } }))("$name", ({ run }) => run());
});
