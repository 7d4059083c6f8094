import {
  openEngine,
  pointwiseAttention,
  TIME_BUCKETS,
  timeBucket,
  type TensorFlow,
} from "@funrec/core/tensor";
import { Random } from "@funrec/core";
import type { Tensor, Tensor1D, Tensor2D } from "@tensorflow/tfjs-core";
import fc from "fast-check";
import { expectNear, expectSame, numbers, valueAndGradients } from "../support/engines.js";

interface Sequences {
  readonly offsets: readonly number[];
  readonly heads: number;
  readonly times: readonly number[] | undefined;
}

/** The definition, token by token. */
function attentionByHand(
  [queries, keys, values, placeBiases, timeBiases]: readonly Float32Array[],
  { offsets, heads, times }: Sequences,
  columns: number,
): Float32Array {
  const result = new Float32Array(queries!.length);
  const size = columns / heads;
  for (let sequence = 0; sequence + 1 < offsets.length; sequence++) {
    const [start, end] = [offsets[sequence]!, offsets[sequence + 1]!];
    for (let query = start; query < end; query++) {
      for (let key = start; key <= query; key++) {
        for (let head = 0; head < heads; head++) {
          let score = placeBiases![placeBiases!.length - 1 - (query - key)]!;
          if (times) score += timeBiases![timeBucket(times[query]! - times[key]!)]!;
          for (let c = head * size; c < (head + 1) * size; c++) {
            score += queries![query * columns + c]! * keys![key * columns + c]!;
          }
          const weight = score / (1 + Math.exp(-score)) / (query - start + 1);
          for (let c = head * size; c < (head + 1) * size; c++) {
            result[query * columns + c]! += weight * values![key * columns + c]!;
          }
        }
      }
    }
  }
  return result;
}

const attentionOf =
  ({ offsets, heads, times }: Sequences) =>
  (tf: TensorFlow, ...[queries, keys, values, placeBiases, timeBiases]: Tensor[]): Tensor2D => {
    const inputs = {
      queries: queries as Tensor2D,
      keys: keys as Tensor2D,
      values: values as Tensor2D,
      placeBiases: placeBiases as Tensor1D,
      ...(times && { timeBiases: timeBiases as Tensor1D, times: tf.tensor1d([...times], "int32") }),
    };
    return pointwiseAttention(tf, inputs, Int32Array.from(offsets), heads);
  };

const cases = fc.record({
  lengths: fc.array(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constantFrom(32, 33, 67)), {
    minLength: 1,
    maxLength: 3,
  }),
  heads: fc.integer({ min: 1, max: 3 }),
  size: fc.integer({ min: 1, max: 5 }),
  hasTimes: fc.boolean(),
  seed: fc.integer({ min: 0, max: 1000 }),
});

describe("pointwiseAttention", () => {
  it("is its definition on every engine, and has the gradient of plain operations", async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ lengths, heads, size, hasTimes, seed }) => {
        const offsets = [0];
        for (const length of lengths) offsets.push(offsets.at(-1)! + length);
        const tokens = offsets.at(-1)!;
        fc.pre(tokens > 0);
        const random = new Random(seed);
        let time = 0;
        const steps = [0, 1, 3, 50, 1e6];
        const times = Array.from({ length: tokens }, () => (time += steps[random.integer(5)]!));
        const sequences = { offsets, heads, times: hasTimes ? times : undefined };
        const inputs = [0, 1, 2].map((i) => numbers([tokens, heads * size], seed + i));
        inputs.push(numbers([70], seed + 3));
        if (hasTimes) inputs.push(numbers([TIME_BUCKETS], seed + 4));
        const attention = attentionOf(sequences);
        await expectSame(inputs, attention);
        const { value } = await valueAndGradients("cpu", attention, inputs);
        const data = inputs.map((input) => input.data);
        expectNear(value, attentionByHand(data, sequences, heads * size), 1e-5);
      }),
      { numRuns: 12, seed: 1 },
    );
  });

  it("refuses heads that cannot share the columns, and too few biases", async () => {
    const engine = await openEngine("wasm");
    const attend = (heads: number, places: number) => () =>
      engine.tidy((tf) => {
        const tokens = tf.zeros([3, 4]);
        const sequences = { offsets: [0, 3], heads, times: undefined };
        return attentionOf(sequences)(tf, tokens, tokens, tokens, tf.zeros([places]));
      });
    expect(attend(3, 3)).toThrow("3 heads, allowed: a divisor of 4 columns");
    expect(attend(1, 2)).toThrow("2 biases of places, allowed: 3 and more");
  });
});

describe("timeBucket", () => {
  it("rises with the time between, four steps for each power of 2", () => {
    expect([-5, 0, 1, 3, 4, 5, 6, 7, 8, 10, 11].map(timeBucket)).toEqual([
      0, 0, 1, 3, 8, 9, 10, 11, 12, 13, 13,
    ]);
    expect(timeBucket(2 ** 31 - 1)).toBeLessThan(TIME_BUCKETS);
  });
});
