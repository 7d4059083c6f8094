import { conformanceChecks } from "@funrec/core/testing";
import { MIND } from "@funrec/sequence";
import { featured, USER_FEATURES } from "./support/featured.js";

// The logs of the checks are tiny: it takes many passes and large steps to learn from them; with features, which tell nothing
// there, twice as many and a wider layer.
const options = {
  dimensions: 16,
  hidden: [16],
  maxLength: 12,
  epochs: 20,
  learningRate: 0.03,
  batchSize: 32,
  negatives: 32,
};

describe.each([
  ["no features", {}, undefined],
  ["features of users", { userFeatures: USER_FEATURES, epochs: 40, hidden: [32] }, featured],
] as const)("MIND with %s keeps the model contract", (_name, more, data) => {
  const settings = {
    options: { ...options, ...more },
    context: { engine: "wasm" },
    ...(data && { data }),
  } as const;
  it.each(conformanceChecks(MIND, settings))("$name", ({ run }) => run());
});
