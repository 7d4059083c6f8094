import { conformanceChecks } from "@funrec/core/testing";
import { EGES } from "@funrec/i2i";

// The logs of the checks are tiny: it takes many passes and large steps to learn from them.
const options = { dimensions: 16, epochs: 60, learningRate: 0.2, sessionGap: 1e9 };

describe.each([
  ["an item graph alone", {}],
  ["retrieval by cosine", { retrieval: "cosine" }],
] as const)("EGES with %s keeps the model contract", (_name, more) => {
  it.each(conformanceChecks(EGES, { options: { ...options, ...more } }))("$name", ({ run }) => run());
});
