import { conformanceChecks } from "@funrec/core/testing";
import { DSSM, FM, YouTubeDNN } from "@funrec/two-tower";
import { featured } from "./support/featured.js";

// The logs of the checks are tiny: it takes many passes and large steps to learn from them.
const training = {
  dimensions: 16,
  hidden: [32],
  epochs: 30,
  learningRate: 0.02,
  batchSize: 32,
  negatives: 32,
};

describe.each([
  ["no features", {}, undefined],
  ["features", { userFeatures: ["parity", "groups", "size"] }, featured],
] as const)("YouTubeDNN with %s keeps the model contract", (_name, more, data) => {
  const options = { ...training, ...more };
  it.each(conformanceChecks(YouTubeDNN, { options, ...(data && { data }) }))("$name", ({ run }) => run());
});

const towers = { batchSize: 64, negatives: 32, unknownShare: 0.3 };

describe.each([
  ["no features", {}, undefined],
  ["features and a logistic loss", { loss: "logistic", epochs: 40 }, featured],
] as const)("FM with %s keeps the model contract", (_name, more, data) => {
  const options = { ...towers, factors: 8, epochs: 12, learningRate: 0.05, ...more };
  it.each(conformanceChecks(FM, { options, ...(data && { data }) }))("$name", ({ run }) => run());
});

describe.each([
  ["no features", {}, undefined],
  ["features and negatives of the batch", { loss: "in-batch" }, featured],
] as const)("DSSM with %s keeps the model contract", (_name, more, data) => {
  const sizes = { dimensions: 16, embeddingDimensions: 16, userHidden: [32], itemHidden: [16] };
  const options = { ...towers, ...sizes, epochs: 20, learningRate: 0.02, ...more };
  it.each(conformanceChecks(DSSM, { options, ...(data && { data }) }))("$name", ({ run }) => run());
});
