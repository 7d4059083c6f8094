import { conformanceChecks } from "@funrec/core/testing";
import { MIND } from "@funrec/sequence";

// The logs of the checks are tiny: it takes many passes and large steps to learn from them.
const options = {
  dimensions: 16,
  hidden: [16],
  maxLength: 12,
  epochs: 20,
  learningRate: 0.03,
  batchSize: 32,
  negatives: 32,
};

describe("MIND keeps the model contract", () => {
  it.each(conformanceChecks(MIND, { options, context: { engine: "wasm" } }))("$name", ({ run }) => run());
});
