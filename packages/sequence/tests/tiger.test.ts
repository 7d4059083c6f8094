import { conformanceChecks } from "@funrec/core/testing";
import { FeatureTable, type Interactions } from "@funrec/core";
import { TIGER } from "@funrec/sequence";

const tiny = {
  contentDimensions: 8,
  dimensions: 16,
  heads: 2,
  hidden: 32,
  encoderLayers: 1,
  decoderLayers: 1,
  learningRate: 0.01,
  batchSize: 4,
};

const context = { engine: "wasm" } as const;

describe("TIGER keeps the model contract", () => {
  // It takes many passes to learn from the tiny log of one of the checks; the others do not ask how good the model is.
  const few = conformanceChecks(TIGER, { options: { ...tiny, epochs: 2 }, context, personalized: false });
  const many = conformanceChecks(TIGER, { options: { ...tiny, epochs: 60 }, context });
  it.each([...few, many.find(({ name }) => name === "solves the checkerboard")!])("$name", ({ run }) =>
    run(),
  );
});

describe("TIGER with features of items", () => {
  const data = (interactions: Interactions) => ({
    interactions,
    items: FeatureTable.from(
      interactions.items.ids.map((id, i) => ({ id, title: `thing ${i % 4}`, size: i })),
      { title: "categorical", size: "numeric" },
    ),
  });
  const names = [
    "after save and load",
    "same bytes for the same seed",
    "two and four threads",
    "its checkpoint",
  ];
  const checks = conformanceChecks(TIGER, { options: { ...tiny, epochs: 2 }, context, data });
  it.each(checks.filter(({ name }) => names.some((part) => name.includes(part))))("$name", ({ run }) =>
    run(),
  );
});
