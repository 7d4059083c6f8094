import { causalAttention, openEngine, type TensorFlow } from "@funrec/core/tensor";
import type { Tensor, Tensor2D } from "@tensorflow/tfjs-core";
import fc from "fast-check";
import { expectNear, expectSame, numbers, valueAndGradients } from "../support/engines.js";

/** The definition, token by token. */
function attentionByHand(
  [queries, keys, values]: readonly Float32Array[],
  offsets: readonly number[],
  heads: number,
  columns: number,
): Float32Array {
  const result = new Float32Array(queries!.length);
  const size = columns / heads;
  for (let sequence = 0; sequence + 1 < offsets.length; sequence++) {
    const [start, end] = [offsets[sequence]!, offsets[sequence + 1]!];
    for (let token = start; token < end; token++) {
      for (let head = 0; head < heads; head++) {
        const columnsOfHead = Array.from({ length: size }, (_, i) => head * size + i);
        const powers = Array.from({ length: token - start + 1 }, (_, i) => {
          const product = columnsOfHead.reduce(
            (sum, c) => sum + queries![token * columns + c]! * keys![(start + i) * columns + c]!,
            0,
          );
          return Math.exp(product / Math.sqrt(size));
        });
        const total = powers.reduce((sum, power) => sum + power, 0);
        for (const c of columnsOfHead) {
          result[token * columns + c] = powers.reduce(
            (sum, power, i) => sum + (power / total) * values![(start + i) * columns + c]!,
            0,
          );
        }
      }
    }
  }
  return result;
}

const cases = fc.record({
  lengths: fc.array(
    fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 9 }) }, fc.constantFrom(32, 33, 67)),
    {
      minLength: 1,
      maxLength: 3,
    },
  ),
  heads: fc.integer({ min: 1, max: 3 }),
  size: fc.integer({ min: 1, max: 5 }),
  seed: fc.integer({ min: 0, max: 1000 }),
});

const attentionOf =
  (offsets: readonly number[], heads: number) =>
  (tf: TensorFlow, ...[queries, keys, values]: Tensor[]): Tensor2D => {
    const inputs = { queries: queries as Tensor2D, keys: keys as Tensor2D, values: values as Tensor2D };
    return causalAttention(tf, inputs, Int32Array.from(offsets), heads);
  };

describe("causalAttention", () => {
  it("is its definition on every engine, and has the gradient of plain operations", async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ lengths, heads, size, seed }) => {
        const offsets = [0];
        for (const length of lengths) offsets.push(offsets.at(-1)! + length);
        const tokens = offsets.at(-1)!;
        fc.pre(tokens > 0);
        const shape = [tokens, heads * size];
        const inputs = [0, 1, 2].map((i) => numbers(shape, seed + i));
        const attention = attentionOf(offsets, heads);
        await expectSame(inputs, attention);
        const { value } = await valueAndGradients("cpu", attention, inputs);
        const data = inputs.map((input) => input.data);
        expectNear(value, attentionByHand(data, offsets, heads, heads * size), 1e-5);
      }),
      { numRuns: 12, seed: 1 },
    );
  });

  it("is not moved by great scores", async () => {
    const engine = await openEngine("wasm");
    const attended = engine.tidy((tf) => {
      const tokens = tf.tensor2d([1000, 2000, 3000], [3, 1]);
      const inputs = { queries: tokens, keys: tokens, values: tf.tensor2d([1, 2, 3], [3, 1]) };
      return causalAttention(tf, inputs, Int32Array.of(0, 3), 1).arraySync();
    });
    expect(attended).toEqual([[1], [2], [3]]);
  });

  it("refuses heads that cannot share the columns, and offsets of other tokens", async () => {
    const engine = await openEngine("wasm");
    const attend = (offsets: readonly number[], heads: number) => () =>
      engine.tidy((tf) => {
        const tokens = tf.zeros([3, 4]);
        return attentionOf(offsets, heads)(tf, tokens, tokens, tokens);
      });
    expect(attend([0, 3], 3)).toThrow("3 heads, allowed: a divisor of 4 columns");
    const allowed = "allowed: from 0 to 3, none less than one before";
    expect(attend([0, 2], 1)).toThrow(`offsets [0, 2], ${allowed}`);
    expect(attend([1, 3], 1)).toThrow(`offsets [1, 3], ${allowed}`);
    expect(attend([0, 3, 2, 3], 1)).toThrow(`offsets [0, 3, 2, 3], ${allowed}`);
  });
});
