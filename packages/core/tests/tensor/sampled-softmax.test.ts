import {
  type ComparedItems,
  logisticLoss,
  openEngine,
  sampledSoftmaxLoss,
  type TensorFlow,
} from "@funrec/core/tensor";
import type { Scalar, Tensor, Tensor2D } from "@tensorflow/tfjs-core";
import fc from "fast-check";
import { Random } from "@funrec/core";
import { expectSame, numbers } from "../support/engines.js";

type GivenNames = "ids" | "logExpected" | "own" | "negatives";
type Given = Readonly<Record<GivenNames, readonly number[]>>;

function given(tf: TensorFlow, { ids, logExpected, own, negatives }: Given): Pick<ComparedItems, GivenNames> {
  const integers = (values: readonly number[]) => tf.tensor1d([...values], "int32");
  return {
    ids: integers(ids),
    logExpected: tf.tensor1d([...logExpected]),
    own: integers(own),
    negatives: integers(negatives),
  };
}

// Two examples and four rows of items; row 3 is the item of row 0 again, under another vector.
const vectors = [
  [1, 0.5],
  [-1, 2],
];
const items = [
  [0.5, 1],
  [2, -1],
  [0, 1],
  [1, 1],
];
const comparison: Given = {
  ids: [4, 9, 2, 4],
  logExpected: [0.1, -0.2, 0.3, 0.4],
  own: [0, 1],
  negatives: [3, 1, 2, 2],
};

/** The same in plain numbers. */
function scoresByHand(example: number): { own: number; negatives: number[] } {
  const { ids, logExpected, own, negatives } = comparison;
  const score = (row: number): number =>
    vectors[example]!.reduce((sum, number, i) => sum + number * items[row]![i]!, 0) - logExpected[row]!;
  const shown = negatives.filter((row) => ids[row] !== ids[own[example]!]);
  return { own: score(own[example]!), negatives: shown.map(score) };
}

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b) / values.length;

async function lossOf(
  name: "wasm" | "cpu",
  loss: (tf: TensorFlow, compared: ComparedItems) => Scalar,
): Promise<number> {
  const engine = await openEngine(name);
  return engine.tidy((tf) => {
    const compared = { vectors: tf.tensor2d(vectors), items: tf.tensor2d(items), ...given(tf, comparison) };
    return loss(tf, compared).dataSync()[0]!;
  });
}

describe("sampledSoftmaxLoss", () => {
  it.each(["wasm", "cpu"] as const)(
    "is the mean of -log of the share of the own item in the sum of exponentials, on %s",
    async (name) => {
      const losses = [0, 1].map((example) => {
        const { own, negatives } = scoresByHand(example);
        return -Math.log(
          Math.exp(own) / [own, ...negatives].reduce((sum, score) => sum + Math.exp(score), 0),
        );
      });
      expect(await lossOf(name, sampledSoftmaxLoss)).toBeCloseTo(mean(losses), 5);
    },
  );

  it("is the same with its gradients by the kernel and by plain operations", async () => {
    const sizes = fc.record({
      examples: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constantFrom(127, 128, 131, 300)),
      depth: fc.integer({ min: 1, max: 20 }),
      rows: fc.integer({ min: 1, max: 30 }),
      negatives: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.constantFrom(256, 1030)),
      catalog: fc.integer({ min: 1, max: 40 }),
      scale: fc.constantFrom(0.1, 1, 5),
      seed: fc.integer({ min: 0, max: 1000 }),
    });
    await fc.assert(
      fc.asyncProperty(sizes, async ({ examples, depth, rows, negatives, catalog, scale, seed }) => {
        const random = new Random(seed);
        const integers = (length: number, bound: number) =>
          Array.from({ length }, () => random.integer(bound));
        const drawn = {
          ids: integers(rows, catalog),
          logExpected: Array.from({ length: rows }, () => random.normal()),
          own: integers(examples, rows),
          negatives: integers(negatives, rows),
        };
        const scaled = (shape: readonly number[], salt: number) => {
          const { data } = numbers(shape, seed + salt);
          return { shape, data: data.map((number) => scale * number) };
        };
        await expectSame(
          [scaled([examples, depth], 1), scaled([rows, depth], 2)],
          (tf, ...leaves: Tensor[]) => {
            const [vectors, items] = leaves as [Tensor2D, Tensor2D];
            return sampledSoftmaxLoss(tf, { vectors, items, ...given(tf, drawn) });
          },
        );
      }),
      { numRuns: 40, seed: 3 },
    );
  });

  it("is 0 where every negative is the own item, and shows numbers that are none", async () => {
    const engine = await openEngine("wasm");
    const loss = (vector: number): number =>
      engine.tidy(
        (tf) =>
          sampledSoftmaxLoss(tf, {
            vectors: tf.tensor2d([[vector]]),
            items: tf.tensor2d([[3]]),
            ...given(tf, { ids: [5], logExpected: [0], own: [0], negatives: [0, 0, 0, 0, 0] }),
          }).dataSync()[0]!,
      );
    expect(loss(2)).toBe(0);
    expect(loss(NaN)).toBeNaN();
  });
});

describe("logisticLoss", () => {
  it("is the mean of the losses of label 1 for the own item and 0 for each negative", async () => {
    const intercept = -0.5;
    const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x - intercept));
    const losses = [0, 1].map((example) => {
      const { own, negatives } = scoresByHand(example);
      return negatives.reduce((sum, other) => sum - Math.log(1 - sigmoid(other)), -Math.log(sigmoid(own)));
    });
    const loss = await lossOf("cpu", (tf, compared) => logisticLoss(tf, compared, tf.tensor1d([intercept])));
    expect(loss).toBeCloseTo(mean(losses), 5);
  });
});
