import { conformanceChecks } from "@funrec/core/testing";
import { SDM } from "@funrec/sequence";
import { featured, USER_FEATURES } from "./support/featured.js";

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

describe.each([
  ["no features", {}, undefined],
  ["features of users", { userFeatures: USER_FEATURES }, featured],
] as const)("SDM with %s keeps the model contract", (_name, more, data) => {
  const settings = {
    options: { ...options, ...more },
    context: { engine: "wasm" },
    ...(data && { data }),
  } as const;
  it.each(conformanceChecks(SDM, settings))("$name", ({ run }) => run());
});
