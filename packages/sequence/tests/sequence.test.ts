import { conformanceChecks } from "@funrec/core/testing";
import { Sequence } from "@funrec/sequence";

describe("Sequence keeps the model contract", () => {
  // It gives everybody the same list so far; without this option it must also solve the checkerboard.
  it.each(conformanceChecks(Sequence, { personalized: false }))("$name", ({ run }) => run());
});
