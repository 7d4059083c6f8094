import { conformanceChecks } from "@funrec/core/testing";
import { Word2vec } from "@funrec/i2i";

describe("Word2vec keeps the model contract", () => {
  // It gives everybody the same list so far; without this option it must also solve the checkerboard.
  it.each(conformanceChecks(Word2vec, { personalized: false }))("$name", ({ run }) => run());
});
