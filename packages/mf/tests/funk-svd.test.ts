import { conformanceChecks } from "@funrec/core/testing";
import { FunkSVD } from "@funrec/mf";

describe("FunkSVD keeps the model contract", () => {
  it.each(conformanceChecks(FunkSVD, { options: { factors: 8 } }))("$name", ({ run }) => run());
});
