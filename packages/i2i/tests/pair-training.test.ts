import { Random } from "@funrec/core";
import { terminateWorkers } from "@funrec/core/kernels";
import fc from "fast-check";
import { blockCount, drawBlocks } from "../src/item-blocks.js";
import { PaddedVectors } from "../src/padded-vectors.js";
import { PairTraining, type PairTrainingOptions } from "../src/pair-training.js";
import { mixSeed } from "../src/seeds.js";
import { openKernels } from "./support/kernels.js";
import { copyPairs, type Pair } from "./support/pairs.js";
import { type Table, trainPair } from "./support/skip-gram-oracle.js";

afterAll(terminateWorkers);

interface Case {
  readonly pairs: readonly Pair[];
  readonly counts: readonly number[];
  readonly dimensions: number;
  readonly negatives: number;
  readonly negativeExponent?: number;
  readonly groups?: PairTrainingOptions["groups"];
  readonly steps?: number;
  readonly threads?: number;
}

const LEARNING_RATE = 0.1;
const MANY_PAIRS = 2 ** 20;
const SEED = 5;
const KEY = [3, 1];

/** The tables before and after training, and the mean loss. */
async function train(one: Case): Promise<{ before: Table[]; after: Table[]; loss: number }> {
  const { counts, dimensions, negatives, negativeExponent = 1, groups, steps = 1 } = one;
  const kernels = await openKernels(one.threads);
  const random = new Random(7);
  const input = new PaddedVectors(kernels.memory, counts.length, dimensions).fill(
    () => random.uniform() - 0.5,
  );
  const output = new PaddedVectors(kernels.memory, counts.length, dimensions).fill(
    () => random.uniform() - 0.5,
  );
  const pairs = copyPairs(kernels, one.pairs);
  const training = new PairTraining(kernels, {
    input,
    output,
    counts,
    negativeExponent,
    negatives,
    groups,
    capacity: MANY_PAIRS, // and so as many blocks as the items allow
    isWeighted: pairs.weights !== undefined,
    seed: SEED,
  });
  const tables = (): Table[] => [input, output].map((table) => rowsOf(table.toArray(), dimensions));
  const before = tables();
  let loss = { sum: 0, pairs: 0 };
  for (let step = 0; step < steps; step++) {
    loss = await training.train(pairs, { key: [...KEY, step], learningRate: LEARNING_RATE });
  }
  return { before, after: tables(), loss: loss.sum / loss.pairs };
}

const rowsOf = (numbers: Float32Array, dimensions: number): Table =>
  Array.from({ length: numbers.length / dimensions }, (_, row) =>
    Array.from(numbers.subarray(row * dimensions, (row + 1) * dimensions)),
  );

function expectClose(actual: readonly Table[], expected: readonly Table[]): void {
  const numbers = actual.flat(2);
  const wanted = expected.flat(2);
  expect(numbers).toHaveLength(wanted.length);
  const worst = numbers.reduce((most, number, i) => Math.max(most, Math.abs(number - wanted[i]!)), 0);
  expect(worst).toBeLessThan(2e-5);
}

/** So frequent that each negative is this item. */
const COMMON = 0;
const itemCounts = (items: number): number[] =>
  Array.from({ length: items }, (_, item) => (item === COMMON ? 1e12 : 1));

const pairsOf = (items: number): fc.Arbitrary<Pair[]> => {
  const item = fc.integer({ min: 0, max: items - 1 });
  const pair = fc.record({ center: item, context: item });
  const weighted = fc.record({ center: item, context: item, weight: fc.constantFrom(0.5, 1, 2) });
  return fc.oneof(
    fc.array(pair, { minLength: 1, maxLength: 12 }),
    fc.array(weighted, { minLength: 1, maxLength: 12 }),
  );
};

describe("training of pairs", () => {
  it("takes the steps of the definition, for any length of vectors and number of negatives", async () => {
    await fc.assert(
      fc.asyncProperty(
        pairsOf(6),
        fc.integer({ min: 1, max: 21 }),
        fc.integer({ min: 0, max: 14 }),
        async (pairs, dimensions, negatives) => {
          const { before, after } = await train({ pairs, counts: itemCounts(6), dimensions, negatives });
          const [input, output] = before as [Table, Table];
          for (const { center, context, weight = 1 } of pairs) {
            // A negative that is the context does not count.
            const count = context === COMMON ? 0 : negatives;
            const noise = Array.from({ length: count }, () => ({
              vector: output[COMMON]!,
              label: 0 as const,
            }));
            const rows = [{ vector: output[context]!, label: 1 as const }, ...noise];
            trainPair(input[center]!, rows, LEARNING_RATE * weight);
          }
          expectClose(after, [input, output]);
        },
      ),
      { seed: 1, numRuns: 60 },
    );
  });

  it("tells the loss of the pairs before their steps", async () => {
    const pairs = [{ center: 1, context: 2 }];
    const { before, loss } = await train({ pairs, counts: itemCounts(4), dimensions: 9, negatives: 3 });
    const [input, output] = before as [Table, Table];
    const noise = Array.from({ length: 3 }, () => ({ vector: output[COMMON]!, label: 0 as const }));
    const expected = trainPair(input[1]!, [{ vector: output[2]!, label: 1 }, ...noise], 0.1);
    expect(loss).toBeCloseTo(expected, 5);
  });

  it("draws further negatives from the group of the center", async () => {
    // Item 4 is never drawn itself, so that the only item of its group that can be is 3.
    const counts = [1e12, 1, 1, 1, 0];
    const groups = { of: Int32Array.of(0, 0, 0, 1, 1), count: 2, negatives: 2 };
    const pairs = [{ center: 4, context: 1 }];
    const { before, after } = await train({ pairs, counts, dimensions: 5, negatives: 1, groups });
    const [input, output] = before as [Table, Table];
    const rows = [1, COMMON, 3, 3].map((item, row) => ({
      vector: output[item]!,
      label: row === 0 ? (1 as const) : (0 as const),
    }));
    trainPair(input[4]!, rows, LEARNING_RATE);
    expectClose(after, [input, output]);
  });

  it("works through the blocks round by round, each bucket in the order of the pairs", async () => {
    const items = 150;
    const random = new Random(2);
    const pairs = Array.from({ length: 4000 }, () => ({
      center: random.integer(items),
      context: random.integer(items),
    }));
    const counts = Array.from({ length: items }, (_, item) => items - item);
    const { before, after } = await train({ pairs, counts, dimensions: 8, negatives: 0 });
    const [input, output] = before as [Table, Table];
    const blocks = blockCount(items);
    expect(blocks).toBe(8);
    const byCount = Int32Array.from(counts, (_, item) => item);
    const draws = new Random(mixSeed(SEED, ...KEY, 0));
    const ofCenters = drawBlocks(byCount, items, blocks, draws).blockOf;
    const ofContexts = drawBlocks(byCount, items, blocks, draws).blockOf;
    for (let round = 0; round < blocks; round++) {
      for (const { center, context } of pairs) {
        if (ofContexts[context] !== (ofCenters[center]! + round) % blocks) continue;
        trainPair(input[center]!, [{ vector: output[context]!, label: 1 }], LEARNING_RATE);
      }
    }
    expectClose(after, [input, output]);
  });

  it("gives the same bytes on one, two and four threads", async () => {
    const random = new Random(3);
    const draw = (): number => Math.floor(200 * random.uniform() ** 2);
    const pairs = Array.from({ length: 20_000 }, () => ({
      center: draw(),
      context: draw(),
      weight: random.uniform(),
    }));
    const counts = Array.from({ length: 200 }, (_, item) => 200 - item);
    const groups = { of: Int32Array.from(counts, (_, item) => item % 7), count: 7, negatives: 2 };
    const one = { pairs, counts, dimensions: 10, negatives: 5, negativeExponent: 0.75, groups, steps: 3 };
    const alone = await train(one);
    expect(alone.after).not.toEqual(alone.before);
    for (const threads of [2, 4]) expect(await train({ ...one, threads })).toEqual(alone);
  });
});

describe("blocks of items", () => {
  it("hold every item once, and of any eight that are about as frequent one each", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 0, max: 99 }), (items, seed) => {
        const byCount = new Random(seed).shuffle(Int32Array.from({ length: items }, (_, item) => item));
        const blocks = blockCount(items);
        const drawn = drawBlocks(byCount, items, blocks, new Random(seed));
        expect([...drawn.items].sort((a, b) => a - b)).toEqual([...byCount].sort((a, b) => a - b));
        expect(drawn.starts).toHaveLength(blocks + 1);
        expect(drawn.starts[blocks]).toBe(items);
        for (let block = 0; block < blocks; block++) {
          const own = drawn.items.subarray(drawn.starts[block], drawn.starts[block + 1]);
          for (const item of own) expect(drawn.blockOf[item]).toBe(block);
        }
        for (let start = 0; start < items; start += blocks) {
          const company = [...byCount.subarray(start, start + blocks)].map((item) => drawn.blockOf[item]);
          expect(new Set(company).size).toBe(company.length);
        }
      }),
      { seed: 4 },
    );
  });

  it("are eight, and fewer for few items or pairs", () => {
    expect([1, 31, 32, 127, 128, 1e6].map((items) => blockCount(items))).toEqual([1, 1, 2, 7, 8, 8]);
    expect([1, 65_535, 65_536, 2 ** 20, 1e9].map((pairs) => blockCount(1000, pairs))).toEqual([
      1, 1, 2, 8, 8,
    ]);
  });
});
