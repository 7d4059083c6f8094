import { conformanceChecks } from "@funrec/core/testing";
import { Airbnb, EGES, Item2Vec, Word2Vec } from "@funrec/i2i";
import { featured } from "./support/featured.js";

// The logs of the checks are tiny: it takes many passes and large steps to learn from them.
const training = { dimensions: 16, epochs: 60, learningRate: 0.1 };
const options = { ...training, subsample: 0 };

describe.each([
  ["skip-gram", {}],
  ["CBOW", { architecture: "cbow", recencyHalfLife: 5 }],
  ["retrieval by cosine", { retrieval: "cosine", recencyHalfLife: 5 }],
] as const)("Word2Vec with %s keeps the model contract", (_name, more) => {
  it.each(conformanceChecks(Word2Vec, { options: { ...options, ...more } }))("$name", ({ run }) => run());
});

describe.each([
  ["a sliding window", {}],
  ["the window of a set", { window: "set" }],
] as const)("Item2Vec with %s keeps the model contract", (_name, more) => {
  it.each(conformanceChecks(Item2Vec, { options: { ...options, ...more } }))("$name", ({ run }) => run());
});

describe.each([
  ["an item graph alone", {}, undefined],
  ["side information", { retrieval: "cosine" }, featured],
] as const)("EGES with %s keeps the model contract", (_name, more, data) => {
  const checks = conformanceChecks(EGES, {
    options: { ...training, learningRate: 0.2, sessionGap: 1e9, recencyHalfLife: 1e6, ...more },
    ...(data && { data }),
  });
  it.each(checks)("$name", ({ run }) => run());
});

describe.each([
  ["no features", {}, undefined],
  ["markets", { market: "parity", marketNegatives: 1 }, featured],
] as const)("Airbnb with %s keeps the model contract", (_name, more, data) => {
  const checks = conformanceChecks(Airbnb, {
    options: { ...training, sessionGap: 1e9, ...more },
    ...(data && { data }),
  });
  it.each(checks)("$name", ({ run }) => run());
});
