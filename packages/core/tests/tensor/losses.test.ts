import { logisticLoss, openEngine, sampledSoftmaxLoss } from "@funrec/core/tensor";

// Scores of two examples: of their own items, and of three negatives.
const own = [1, -2];
const negatives = [
  [0, 2, -1],
  [3, 0, 0.5],
];

async function lossOf(loss: typeof sampledSoftmaxLoss): Promise<number> {
  const engine = await openEngine("cpu");
  const value = engine.tidy((tf) =>
    loss(tf, { positives: tf.tensor1d(own), negatives: tf.tensor2d(negatives) }).dataSync(),
  );
  return value[0]!;
}

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b) / values.length;

describe("sampledSoftmaxLoss", () => {
  it("is the mean of -log of the share of the own item in the sum of exponentials", async () => {
    const expected = mean(
      own.map((score, i) => {
        const exponentials = [score, ...negatives[i]!].map(Math.exp);
        return -Math.log(Math.exp(score) / exponentials.reduce((a, b) => a + b));
      }),
    );
    expect(await lossOf(sampledSoftmaxLoss)).toBeCloseTo(expected, 5);
  });
});

describe("logisticLoss", () => {
  it("is the mean of the losses of label 1 for the own item and 0 for each negative", async () => {
    const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
    const expected = mean(
      own.map((score, i) =>
        negatives[i]!.reduce((sum, other) => sum - Math.log(1 - sigmoid(other)), -Math.log(sigmoid(score))),
      ),
    );
    expect(await lossOf(logisticLoss)).toBeCloseTo(expected, 5);
  });
});
