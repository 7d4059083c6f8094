import { conformanceChecks } from "@funrec/core/testing";
import { YouTubeDNN } from "@funrec/two-tower";

// The logs of the checks are tiny: it takes many passes and large steps to learn from them.
const training = {
  dimensions: 8,
  hidden: [16],
  epochs: 30,
  learningRate: 0.02,
  batchSize: 32,
  negatives: 32,
};

describe("YouTubeDNN keeps the model contract", () => {
  it.each(conformanceChecks(YouTubeDNN, { options: training }))("$name", ({ run }) => run());
});
