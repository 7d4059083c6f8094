import { conformanceChecks } from "@funrec/core/testing";
import { BPR } from "@funrec/mf";

describe("BPR keeps the model contract", () => {
  it.each(conformanceChecks(BPR, { options: { factors: 8 } }))("$name", ({ run }) => run());
});
