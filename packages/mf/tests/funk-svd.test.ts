import { conformanceChecks } from "@funrec/core/testing";
import { FunkSvd } from "@funrec/mf";

describe("FunkSvd keeps the model contract", () => {
  // It gives everybody the same list so far; without this option it must also solve the checkerboard.
  it.each(conformanceChecks(FunkSvd, { personalized: false }))("$name", ({ run }) => run());
});
