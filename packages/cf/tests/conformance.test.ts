import { ItemCF, Popularity, Swing, UserCF } from "@funrec/cf";
import { conformanceChecks } from "@funrec/core/testing";

describe("Popularity keeps the model contract", () => {
  it.each(conformanceChecks(Popularity, { personalized: false }))("$name", ({ run }) => run());
});

describe.each(["cosine", "jaccard", "pearson"])("ItemCF by %s keeps the model contract", (similarity) => {
  const options = { similarity, shrinkage: 1, recencyHalfLife: 20 };
  it.each(conformanceChecks(ItemCF, { options, personalized: similarity !== "pearson" }))(
    "$name",
    ({ run }) => run(),
  );
});

describe("Swing keeps the model contract", () => {
  it.each(conformanceChecks(Swing))("$name", ({ run }) => run());
});

describe.each(["cosine", "jaccard"])("UserCF by %s keeps the model contract", (similarity) => {
  const options = { similarity, shrinkage: 1 };
  it.each(conformanceChecks(UserCF, { options }))("$name", ({ run }) => run());
});
