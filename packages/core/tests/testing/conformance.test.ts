import { conformanceChecks } from "@funrec/core/testing";
import { CoCounts } from "../support/co-counts.js";
import { brokenModels, changed } from "./broken-models.js";

describe("a model that keeps the contract", () => {
  it.each(conformanceChecks(CoCounts))("passes: $name", ({ run }) => run());

  it.each(conformanceChecks(CoCounts, { options: { weight: 0.5 } }))(
    "passes with options: $name",
    ({ run }) => run(),
  );

  it.each(conformanceChecks(changed((model) => Object.assign(model, { explain: undefined }))))(
    "passes when it cannot explain: $name",
    ({ run }) => run(),
  );
});

describe("a model that breaks the contract", () => {
  const cases = Object.entries(brokenModels).flatMap(([check, models]) =>
    Object.entries(models).map(([fault, model]) => ({ check, fault, model })),
  );

  it.each(cases)("is found out: it $fault", async ({ check, model }) => {
    const { run } = conformanceChecks(model).find(({ name }) => name === check)!;
    await expect(run()).rejects.toThrow();
  });
});

describe("conformanceChecks", () => {
  const names = (options: object): string[] => conformanceChecks(CoCounts, options).map(({ name }) => name);

  it("has a broken model here for every check", () => {
    expect(Object.keys(brokenModels).sort()).toEqual(names({}).sort());
  });

  it("leaves the checkerboard out for a model that gives everybody the same", () => {
    expect(names({ personalized: false })).toEqual(
      names({}).filter((name) => name !== "solves the checkerboard"),
    );
  });
});
