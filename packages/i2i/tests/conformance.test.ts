import { conformanceChecks } from "@funrec/core/testing";
import { Item2Vec, Word2Vec } from "@funrec/i2i";

// The logs of the checks are tiny: it takes many passes and large steps to learn from them.
const options = { dimensions: 16, epochs: 60, learningRate: 0.1, subsample: 0 };

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
