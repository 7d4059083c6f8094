import { conformanceChecks } from "@funrec/core/testing";
import { DSSM, FM, YouTubeDNN } from "@funrec/two-tower";
import { featured } from "./support/featured.js";

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

const towers = { epochs: 25, learningRate: 0.03, batchSize: 32, negatives: 32 };

describe.each([
  ["no features", {}, undefined],
  ["features and a logistic loss", { loss: "logistic" }, featured],
] as const)("FM with %s keeps the model contract", (_name, more, data) => {
  const options = { ...towers, factors: 8, ...more };
  it.each(conformanceChecks(FM, { options, ...(data && { data }) }))("$name", ({ run }) => run());
});

describe.each([
  ["no features", {}, undefined],
  ["features and negatives of the batch", { loss: "in-batch" }, featured],
] as const)("DSSM with %s keeps the model contract", (_name, more, data) => {
  const sizes = { dimensions: 8, embeddingDimensions: 8, userHidden: [16], itemHidden: [16] };
  const options = { ...towers, ...sizes, ...more };
  it.each(conformanceChecks(DSSM, { options, ...(data && { data }) }))("$name", ({ run }) => run());
});
