import { Random } from "@funrec/core";
import { openEngine } from "@funrec/core/tensor";
import type { Tensor1D, Tensor3D } from "@tensorflow/tfjs-core";
import { NEVER } from "../src/layers.js";
import { labelAttention, mindInterests } from "../src/mind-loss.js";

const random = new Random(3);
const numbers = (length: number): number[] => Array.from({ length }, () => 1.5 * random.normal());

// Two users of 3 interests of 2 numbers; the second user has but two of them.
const interests = [
  [numbers(2), numbers(2), numbers(2)],
  [numbers(2), numbers(2), [9, 9]],
];
const items = [numbers(2), numbers(2)];
const has = [3, 2];
const similarity = interests.map((own, user) =>
  own.slice(0, has[user]).map((vector) => vector.reduce((sum, x, i) => sum + x * items[user]![i]!, 0)),
);

/** The shares of interests as the formula has them: softmax(pow(V e, p)). */
async function shares(power: number | "hard"): Promise<number[][]> {
  const engine = await openEngine("wasm");
  return engine.tidy((tf) => {
    const absent_interests = tf.tensor3d([[[0, 0, 0]], [[0, 0, NEVER]]]);
    const result = labelAttention(
      tf,
      { absent_interests },
      tf.tensor3d(interests),
      tf.tensor2d(items),
      power,
    );
    return result.arraySync().map(([row]) => row!);
  });
}

describe("label-aware attention", () => {
  it.each([1, 2, 3])("to the power %i is a softmax over the interests that a user has", async (power) => {
    const found = await shares(power);
    similarity.forEach((own, user) => {
      const powers = own.map((x) => Math.exp(Math.sign(x) * Math.abs(x) ** power));
      const total = powers.reduce((sum, x) => sum + x, 0);
      found[user]!.forEach((share, j) => expect(share).toBeCloseTo((powers[j] ?? 0) / total, 5));
    });
  });

  it("to a great power is near to the hard one, which has the nearest interest alone", async () => {
    const hard = await shares("hard");
    similarity.forEach((own, user) => {
      const best = own.indexOf(Math.max(...own));
      expect(hard[user]).toEqual([0, 1, 2].map((j) => (j === best ? 1 : 0)));
    });
    const sharper = await Promise.all([1, 3].map(shares));
    const ofBest = sharper.map((found) => found.map((row, user) => row[hard[user]!.indexOf(1)]!));
    ofBest[0]!.forEach((share, user) => expect(ofBest[1]![user]).toBeGreaterThan(share));
  });

  it("has finite gradients where an item is like no interest at all", async () => {
    const engine = await openEngine("wasm");
    engine.tidy((tf) => {
      const absent_interests = tf.zeros([1, 1, 2]);
      const slope = tf.grad((vectors) =>
        tf.sum(labelAttention(tf, { absent_interests }, vectors as Tensor3D, tf.zeros([1, 2]), 1.5)),
      );
      for (const number of slope(tf.zeros([1, 2, 2])).dataSync()) expect(number).toBeCloseTo(0, 6);
    });
  });
});

describe("routing", () => {
  it("has gradients through its last round, as numeric differences have with the weights of that round", async () => {
    const engine = await openEngine("wasm");
    engine.tidy((tf) => {
      const layers = {
        dimensions: 2,
        maxLength: 2,
        interests: 1,
        routingRounds: 1,
        attention: "hard",
      } as const;
      const values = {
        history: tf.tensor2d([
          [0.5, -1],
          [2, 0.3],
        ]),
        routing_logits: tf.zeros([1, 2, 1]),
        absent_interests: tf.zeros([1, 1, 1]),
        bilinear: tf.tensor2d([
          [1, 0.2],
          [-0.4, 0.8],
        ]),
      };
      const sumOf = (recency: Tensor1D) => tf.sum(mindInterests(tf, { ...values, recency }, layers));
      const recency = [0.9, 0.6];
      const gradient = tf
        .grad((x) => sumOf(x as Tensor1D))(tf.tensor1d(recency))
        .dataSync();
      recency.forEach((_, place) => {
        const at = (step: number): number =>
          sumOf(tf.tensor1d(recency.map((x, i) => (i === place ? x + step : x)))).dataSync()[0]!;
        expect(gradient[place]).toBeCloseTo((at(0.01) - at(-0.01)) / 0.02, 2);
      });
    });
  });
});
