import { conformanceChecks } from "@funrec/core/testing";
import { BiasSVD } from "@funrec/mf";

describe("BiasSVD keeps the model contract", () => {
  it.each(conformanceChecks(BiasSVD, { options: { factors: 8 } }))("$name", ({ run }) => run());
});
