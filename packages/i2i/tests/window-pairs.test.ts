import { Random } from "@funrec/core";
import { terminateWorkers } from "@funrec/core/kernels";
import { keepProbabilities } from "../src/skip-gram-training.js";
import { type Sequences, type WindowOptions, WindowPairs } from "../src/window-pairs.js";
import { openKernels } from "./support/kernels.js";
import { type Pair, readPairs } from "./support/pairs.js";

afterAll(terminateWorkers);

const OPTIONS = { window: 2, isReduced: false, isShuffled: false, seed: 1 };

function sequencesOf(lists: readonly (readonly number[])[], more: Partial<Sequences> = {}): Sequences {
  const offsets = [0];
  for (const { length } of lists) offsets.push(offsets.at(-1)! + length);
  return { offsets: Int32Array.from(offsets), tokens: Int32Array.from(lists.flat()), ...more };
}

/** All pairs of an epoch, and in how many runs they came. */
async function pairsOf(
  sequences: Sequences,
  options: Partial<WindowOptions> = {},
  { epoch = 0, threads = 1 } = {},
): Promise<{ pairs: Pair[]; runs: number; capacity: number }> {
  const windows = new WindowPairs(await openKernels(threads), sequences, { ...OPTIONS, ...options });
  const runs = windows.startEpoch(epoch);
  const pairs: Pair[] = [];
  for (const run of runs) {
    const some = readPairs(await windows.pairsOf(run));
    expect(some.length).toBeLessThanOrEqual(windows.capacity);
    pairs.push(...some);
  }
  return { pairs, runs: runs.length, capacity: windows.capacity };
}

const texts = (pairs: readonly Pair[]): string[] =>
  pairs.map(({ center, context, weight }) => [center, context, weight ?? ""].join(" ")).sort();

/** Pairs within a window, from the definition. */
function windowed(lists: readonly (readonly number[])[], window: number): Pair[] {
  return lists.flatMap((list) =>
    list.flatMap((center, i) =>
      list.flatMap((context, j) => (i !== j && Math.abs(i - j) <= window ? [{ center, context }] : [])),
    ),
  );
}

const random = new Random(9);
const lists = Array.from({ length: 60 }, () =>
  Array.from({ length: random.integer(12) }, () => random.integer(20)),
);

describe("pairs of a sliding window", () => {
  it.each([1, 3, 30])("are all that are no further apart than %i, repeats included", async (window) => {
    const { pairs } = await pairsOf(sequencesOf(lists), { window });
    expect(texts(pairs)).toEqual(texts(windowed(lists, window)));
  });

  it("may stand behind the center only", async () => {
    const { pairs } = await pairsOf(sequencesOf([[1, 2, 3, 4]]), { isForward: true });
    expect(texts(pairs)).toEqual(["1 2 ", "1 3 ", "2 3 ", "2 4 ", "3 4 "]);
  });

  it("come in runs that fit into little memory", async () => {
    const { pairs, runs, capacity } = await pairsOf(sequencesOf(lists), { pairsAtOnce: 100 });
    expect(runs).toBeGreaterThan(5);
    expect(capacity).toBe(100);
    expect(texts(pairs)).toEqual(texts(windowed(lists, 2)));
  });

  it("make room for a sequence with more pairs than are held at once", async () => {
    const long = [Array.from({ length: 50 }, (_, i) => i), [1, 2]];
    const { pairs } = await pairsOf(sequencesOf(long), { pairsAtOnce: 10 });
    expect(texts(pairs)).toEqual(texts(windowed(long, 2)));
  });

  it("of reduced windows lie at each distance as often as word2vec has it", async () => {
    const list = Array.from({ length: 20_000 }, (_, i) => i);
    const { pairs } = await pairsOf(sequencesOf([list]), { window: 4, isReduced: true });
    const atDistance = [0, 0, 0, 0, 0, 0];
    for (const { center, context } of pairs) atDistance[Math.abs(center - context)]!++;
    // A context at distance d is in the window with probability (4 - d + 1) / 4, on either side.
    [0, 1, 0.75, 0.5, 0.25, 0].forEach((share, distance) =>
      expect(atDistance[distance]! / (2 * list.length)).toBeCloseTo(share, 1.5),
    );
    const reach = new Map<number, number[]>();
    for (const { center, context } of pairs)
      reach.set(center, [...(reach.get(center) ?? []), context - center]);
    for (let center = 4; center < 200; center++) {
      const offsets = reach.get(center)!;
      expect(Math.min(...offsets)).toBe(-Math.max(...offsets)); // as far to the left as to the right
    }
  });

  it("differ from epoch to epoch, and come in another order of the sequences", async () => {
    const first = await pairsOf(sequencesOf(lists), { isReduced: true });
    const second = await pairsOf(sequencesOf(lists), { isReduced: true }, { epoch: 1 });
    expect(texts(second.pairs)).not.toEqual(texts(first.pairs));
    expect(await pairsOf(sequencesOf(lists), { isReduced: true })).toEqual(first);
  });

  it.each([2, 4])("are the same on %i threads", async (threads) => {
    const keep = new Float64Array(20).fill(0.7);
    const options = { isReduced: true, isShuffled: true, keep, pairsAtOnce: 100 };
    const alone = await pairsOf(sequencesOf(lists), options);
    expect(await pairsOf(sequencesOf(lists), options, { threads })).toEqual(alone);
  });

  it("have a global context for every center, and weights", async () => {
    const sequences = sequencesOf([[1, 2, 3, 4], [5, 6], [7]], {
      weights: Float32Array.of(1, 2, 3, 4, 5, 6, 7),
      globalContexts: Int32Array.of(4, -1, 9),
      globalWeights: Float32Array.of(10, 20, 30),
    });
    const { pairs } = await pairsOf(sequences, { window: 1 });
    const nearby = ["1 2 2", "2 1 1", "2 3 3", "3 2 2", "3 4 4", "4 3 3", "5 6 6", "6 5 5"];
    const booked = ["1 4 10", "2 4 10", "3 4 10", "7 9 30"]; // nothing is a context of itself
    expect(texts(pairs)).toEqual([...nearby, ...booked].sort());
  });

  it("tell where a window begins, when asked", async () => {
    const { pairs } = await pairsOf(sequencesOf([[5, 5, 5]]), { window: 1, isMarked: true });
    expect(pairs.map(({ center }) => center)).toEqual([~5, ~5, 5, ~5]);
  });
});

describe("pairs of a shuffled sequence", () => {
  it("come from anywhere in it, the same number for every item", async () => {
    const list = Array.from({ length: 30 }, (_, i) => i);
    const met = new Set<string>();
    for (let epoch = 0; epoch < 60; epoch++) {
      const { pairs } = await pairsOf(sequencesOf([list]), { isShuffled: true }, { epoch });
      expect(pairs).toHaveLength(windowed([list], 2).length);
      expect(new Set(texts(pairs)).size).toBe(pairs.length);
      for (const text of texts(pairs)) met.add(text);
    }
    expect(met.size).toBe(30 * 29);
  });
});

describe("sub-sampling", () => {
  it("keeps a token with probability sqrt(t / f) + t / f", () => {
    // 90, 9 and 1 of 100 tokens with the threshold 0.01.
    const [frequent, middle, rare] = keepProbabilities([90, 9, 1], 0.01);
    expect(frequent).toBeCloseTo(Math.sqrt(1 / 90) + 1 / 90, 12);
    expect(middle).toBeCloseTo(1 / 3 + 1 / 9, 12);
    expect(rare).toBe(1);
  });

  it("leaves tokens out before windows are made", async () => {
    // Of the tokens 0 and 1 by turns only the 1 are kept, which then are neighbors.
    const list = Array.from({ length: 100 }, (_, i) => i % 2);
    const { pairs } = await pairsOf(sequencesOf([list]), { window: 1, keep: Float64Array.of(0, 1) });
    expect(texts(pairs)).toEqual(texts(windowed([list.filter((token) => token === 1)], 1)));
  });

  it("keeps the share that it should", async () => {
    const many = Array.from({ length: 400 }, () => Array.from({ length: 50 }, () => 0));
    const { pairs } = await pairsOf(sequencesOf(many), { window: 1, keep: Float64Array.of(0.3) });
    // n tokens of a sequence that are kept make 2 (n - 1) pairs.
    expect((pairs.length / 2 + 400) / 20_000).toBeCloseTo(0.3, 1.5);
  });
});
