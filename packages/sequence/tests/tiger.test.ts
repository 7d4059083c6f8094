import { conformanceChecks } from "@funrec/core/testing";
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

describe("TIGER keeps the model contract", () => {
  // It takes many passes to learn from the tiny log of one of the checks; the others do not ask how good the model is.
  const few = conformanceChecks(TIGER, { options: { ...tiny, epochs: 2 }, personalized: false });
  const many = conformanceChecks(TIGER, { options: { ...tiny, epochs: 60 } });
  it.each([...few, many.find(({ name }) => name === "solves the checkerboard")!])("$name", ({ run }) =>
    run(),
  );
});
