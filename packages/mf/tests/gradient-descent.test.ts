import { Random } from "@funrec/core";
import { Kernels } from "@funrec/core/kernels";
import fc from "fast-check";
import { drawItemBlocks } from "../src/blocks.js";
import { kernels as code } from "../src/generated/kernels.js";
import { type Objective, trainCall } from "../src/objective.js";
import { SgdMemory } from "../src/sgd-memory.js";
import {
  learnLabel,
  learnPair,
  learnRating,
  type PlainFactors,
  type PlainSteps,
  SplitMix64,
} from "./support/gradient-descent.js";

const USERS = 3;
const ITEMS = 6;
const FACTORS = 5;
const WIDTH = 8;
const STEPS: PlainSteps = { userRate: 0.25, itemRate: 0.125, regularization: 0.0625 };
const MOST_DRAWS = 16;

/** The steps for an interaction that counts so much. */
const weighted = (weight: number): PlainSteps => ({
  userRate: weight * STEPS.userRate,
  itemRate: weight * STEPS.itemRate,
  regularization: STEPS.regularization,
});

/** Interactions of few users and items, each pair once, with a rating, or a weight. */
const interactions = fc.uniqueArray(
  fc.tuple(
    fc.integer({ min: 0, max: USERS - 1 }),
    fc.integer({ min: 0, max: ITEMS - 1 }),
    fc.integer({ min: 1, max: 5 }),
  ),
  { minLength: 1, maxLength: 12, selector: ([user, item]) => user * ITEMS + item },
);

function plainFactors(random: Random): PlainFactors {
  const numbers = (length: number): number[] =>
    Array.from({ length }, () => Math.fround(0.3 * random.normal()));
  return {
    users: Array.from({ length: USERS }, () => numbers(FACTORS)),
    items: Array.from({ length: ITEMS }, () => numbers(FACTORS)),
    userBiases: numbers(USERS),
    itemBiases: numbers(ITEMS),
  };
}

/** Trains the kernel of an objective on the interactions as one cell; gives what it learnt, and the mean loss. */
async function trainByKernel(
  objective: Objective,
  rows: readonly (readonly [number, number, number])[],
  start: PlainFactors,
  seed: number,
): Promise<{ learnt: PlainFactors; loss: number; state: bigint }> {
  const kernels = await Kernels.open(code, { threads: 1 });
  const sizes = {
    items: ITEMS,
    userBlocks: Int32Array.of(0, USERS),
    interactions: rows.length,
    width: WIDTH,
    itemsMove: true,
  };
  const memory = new SgdMemory(kernels, sizes, { ofUsers: objective.of !== "pairs", ofItems: true });
  start.users.forEach((row, user) => memory.users.array.set(row, user * WIDTH));
  start.items.forEach((row, item) => memory.items.array.set(row, item * WIDTH));
  memory.userBiases?.array.set(start.userBiases);
  memory.itemBiases!.array.set(start.itemBiases);
  memory.setSteps(STEPS.userRate, STEPS.itemRate, STEPS.regularization);
  memory.setBlocks(inOrder);
  memory.setRandoms(new Random(seed));
  memory.putInPlace();
  const bits = new Int32Array(Float32Array.from(rows, ([, , value]) => value).buffer);
  rows.forEach(([user, item], i) => memory.entries.array.set([user, item, bits[i]!], 3 * i));
  const random = new Random(seed);
  const state = BigInt(random.uint32()) | (BigInt(random.uint32()) << 32n);
  const cell = { userBlock: 0, itemBlock: 0, rows: USERS, first: 0, end: rows.length };
  const { kernel, numbers } = trainCall(objective, memory, cell);
  kernels.call(kernel, ...numbers);
  memory.putBack();
  const rowsOf = (array: Float32Array, count: number): number[][] =>
    Array.from({ length: count }, (_, row) => [...array.subarray(row * WIDTH, row * WIDTH + FACTORS)]);
  return {
    learnt: {
      users: rowsOf(memory.users.array, USERS),
      items: rowsOf(memory.items.array, ITEMS),
      userBiases: [...(memory.userBiases?.array ?? start.userBiases)],
      itemBiases: [...memory.itemBiases!.array],
    },
    loss: memory.meanLoss(),
    state,
  };
}

/** One block in which every item stands at its own place, all drawn alike. */
const inOrder = (() => {
  const places = Int32Array.from({ length: ITEMS }, (_, item) => item);
  return {
    blockOfItem: new Uint8Array(ITEMS),
    placeOfItem: places,
    starts: Int32Array.of(0, ITEMS),
    thresholds: new Uint32Array(ITEMS).fill(2 ** 32 - 1),
    aliases: places,
  };
})();

/** The negative that the kernels draw, or undefined when the user has whatever is drawn. */
function drawNegative(
  random: SplitMix64,
  rows: readonly (readonly [number, number, number])[],
  user: number,
): number | undefined {
  for (let draw = 0; draw < MOST_DRAWS; draw++) {
    const item = random.below(ITEMS);
    if (!rows.some(([owner, owned]) => owner === user && owned === item)) return item;
  }
  return undefined;
}

function expectClose(actual: PlainFactors, expected: PlainFactors): void {
  const flat = ({ users, items, userBiases, itemBiases }: PlainFactors): number[] =>
    [...users, ...items, userBiases, itemBiases].flat();
  const wanted = flat(expected);
  flat(actual).forEach((value, i) => expect(value).toBeCloseTo(wanted[i]!, 4));
}

describe("a step of gradient descent", () => {
  it("on ratings moves factors and biases by the error", async () => {
    await fc.assert(
      fc.asyncProperty(interactions, fc.integer({ min: 0, max: 999 }), async (rows, seed) => {
        const plain = plainFactors(new Random(seed));
        const { learnt, loss } = await trainByKernel({ of: "ratings", mean: 3 }, rows, plain, seed);
        const losses = rows.map((row) => learnRating(plain, row, 3, STEPS));
        expectClose(learnt, plain);
        expect(loss).toBeCloseTo(losses.reduce((sum, one) => sum + one, 0) / rows.length, 3);
      }),
      { numRuns: 30, seed: 1 },
    );
  });

  it("on labels moves towards 1 for interactions, and towards 0 for negatives that the user does not have", async () => {
    await fc.assert(
      fc.asyncProperty(interactions, fc.integer({ min: 0, max: 999 }), async (rows, seed) => {
        const plain = plainFactors(new Random(seed));
        const objective: Objective = { of: "labels", negatives: 2, negativeExponent: 0 };
        const { learnt, loss, state } = await trainByKernel(objective, rows, plain, seed);
        const random = new SplitMix64(state);
        const losses = rows.map(([user, item, weight]) => {
          const steps = weighted(weight);
          let sum = learnLabel(plain, [user, item], 1, steps);
          for (let i = 0; i < objective.negatives; i++) {
            const negative = drawNegative(random, rows, user);
            if (negative !== undefined) sum += learnLabel(plain, [user, negative], 0, steps);
          }
          return sum;
        });
        expectClose(learnt, plain);
        expect(loss).toBeCloseTo(losses[0]!, 4); // that of the first of every 16
      }),
      { numRuns: 30, seed: 2 },
    );
  });

  it("on pairs moves what the user has above what the user does not have", async () => {
    await fc.assert(
      fc.asyncProperty(interactions, fc.integer({ min: 0, max: 999 }), async (rows, seed) => {
        const plain = plainFactors(new Random(seed));
        const objective: Objective = { of: "pairs", negativeExponent: 0 };
        const { learnt, loss, state } = await trainByKernel(objective, rows, plain, seed);
        const random = new SplitMix64(state);
        const losses = rows.flatMap(([user, item, weight]) => {
          const negative = drawNegative(random, rows, user);
          return negative === undefined
            ? [undefined]
            : [learnPair(plain, user, item, negative, weighted(weight))];
        });
        expectClose(learnt, plain);
        expect(loss).toBeCloseTo(losses[0] ?? 0, 4);
      }),
      { numRuns: 30, seed: 3 },
    );
  });

  it("is not thrown off by scores far from 0", async () => {
    const plain = plainFactors(new Random(1));
    plain.itemBiases.fill(500);
    const objective: Objective = { of: "labels", negatives: 1, negativeExponent: 0 };
    const { learnt, loss } = await trainByKernel(objective, [[0, 0, 1]], plain, 1);
    expect(Number.isFinite(loss)).toBe(true);
    expect([...learnt.users[0]!, ...learnt.itemBiases].every(Number.isFinite)).toBe(true);
  });
});

describe("orderBlock", () => {
  const offsets = Int32Array.of(0, 3, 3, 7, 9);
  const columns = Int32Array.of(0, 1, 2, 1, 3, 4, 5, 0, 5);
  const blockOfItem = Uint8Array.of(0, 1, 2, 0, 1, 2);

  async function order(
    first: number,
    end: number,
    seed: number,
  ): Promise<{ cells: number[]; rows: number[][] }> {
    const kernels = await Kernels.open(code, { threads: 1 });
    const { memory } = kernels;
    const entries = memory.allocate("i32", 3 * columns.length);
    const cells = memory.allocate("i32", 4);
    kernels.call(
      "orderBlock",
      first,
      end,
      memory.copy("i32", offsets).address,
      memory.copy("i32", columns).address,
      memory.copy(
        "f32",
        Float32Array.from(columns, (item) => 10 * item),
      ).address,
      memory.copy("u8", blockOfItem).address,
      memory.copy("i32", Int32Array.of(10, 11, 12, 13, 14, 15)).address,
      3,
      entries.address,
      cells.address,
      memory.copy("u32", [seed, 0]).address,
    );
    const words = entries.array.slice();
    const values = new Float32Array(words.buffer);
    const rows = Array.from(columns, (_, i) => [words[3 * i]!, words[3 * i + 1]!, values[3 * i + 2]!]);
    return { cells: [...cells.array], rows };
  }

  it("groups the interactions of its users by the blocks of their items, and shuffles each group", async () => {
    const orders = new Set<string>();
    for (let seed = 0; seed < 20; seed++) {
      const { cells, rows } = await order(2, 4, seed);
      expect(cells).toEqual([3, 5, 7, 9]);
      expect(rows.slice(0, 3)).toEqual([0, 1, 2].map(() => [0, 0, 0])); // belongs to other users
      const groups = [rows.slice(3, 5), rows.slice(5, 7), rows.slice(7, 9)];
      expect(groups.map((group) => group.map(String).sort())).toEqual([
        ["2,13,30", "3,10,0"],
        ["2,11,10", "2,14,40"],
        ["2,15,50", "3,15,50"],
      ]);
      orders.add(JSON.stringify(groups));
    }
    expect(orders.size).toBe(8); // two orders of each of three groups
  });
});

describe("blocks of items", () => {
  it("are even, cover all items once, and differ from draw to draw", () => {
    const random = new Random(5);
    const [first, second] = [
      drawItemBlocks(100, 8, undefined, random),
      drawItemBlocks(100, 8, undefined, random),
    ];
    const places = Array.from({ length: 100 }, (_, place) => place);
    expect([...first.placeOfItem].sort((a, b) => a - b)).toEqual(places);
    expect([...first.starts]).toEqual([0, 12, 25, 37, 50, 62, 75, 87, 100]);
    first.blockOfItem.forEach((block, item) => {
      const place = first.placeOfItem[item]!;
      expect(place >= first.starts[block]! && place < first.starts[block + 1]!).toBe(true);
    });
    expect(first.blockOfItem).not.toEqual(second.blockOfItem);
  });

  it("draw their items in proportion to the weights", () => {
    const weights = Float64Array.of(1, 2, 3, 4);
    const { placeOfItem, thresholds, aliases } = drawItemBlocks(4, 1, weights, new Random(3));
    const share = new Float64Array(4);
    placeOfItem.forEach((place, item) => {
      const stays = thresholds[place]! / 2 ** 32;
      share[item]! += stays / 4;
      share[placeOfItem.indexOf(aliases[place]!)]! += (1 - stays) / 4;
    });
    share.forEach((value, item) => expect(value).toBeCloseTo(weights[item]! / 10, 6));
  });
});
