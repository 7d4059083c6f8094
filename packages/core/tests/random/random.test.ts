import { Random } from "@funrec/core";

/**
 * Made with a C program: xoshiro128starstar.c of Blackman and Vigna, its four words from splitmix32 (the golden-gamma
 * sequence through MurmurHash3's 32-bit finalizer).
 */
const vectors = [
  {
    seed: 0,
    first: [3809008728, 1133695204, 53579671, 2891528803, 139681546, 2203266335],
    thousandFirst: 3915335937,
  },
  {
    seed: 1,
    first: [2442144158, 3238099751, 3819917871, 2104621829, 2021136066, 4223536128],
    thousandFirst: 2268767022,
  },
  {
    seed: 42,
    first: [2837322924, 544945897, 479756282, 3500138142, 339756180, 113173290],
    thousandFirst: 2368774610,
  },
  {
    seed: 4294967295,
    first: [835879718, 1921286648, 2356205009, 1885780724, 980451116, 1053911718],
    thousandFirst: 1216960083,
  },
];

const draw = <T>(count: number, next: () => T): T[] => Array.from({ length: count }, next);

describe("Random.uint32", () => {
  it.each(vectors)(
    "gives the numbers of the reference program for seed $seed",
    ({ seed, first, thousandFirst }) => {
      const random = new Random(seed);
      const numbers = draw(1001, () => random.uint32());
      expect(numbers.slice(0, 6)).toEqual(first);
      expect(numbers[1000]).toBe(thousandFirst);
    },
  );

  it("counts the integer part of the seed modulo 2^32", () => {
    const first = (seed: number): number => new Random(seed).uint32();
    expect([first(42.9), first(42 + 2 ** 32), first(-1)]).toEqual([2837322924, 2837322924, 835879718]);
  });
});

describe("Random.uniform", () => {
  it("puts two draws together to 53 bits", () => {
    const random = new Random(42);
    expect(draw(3, () => random.uniform())).toEqual([
      0.66061572080016207, 0.11170196395322241, 0.079105645614491404,
    ]);
  });

  it("stays from 0 to below 1, evenly", () => {
    const random = new Random(5);
    const numbers = draw(100_000, () => random.uniform());
    expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
    const tenths = new Int32Array(10);
    for (const number of numbers) tenths[Math.floor(number * 10)]!++;
    expect(chiSquare(tenths)).toBeLessThan(27.9); // 9 degrees of freedom, p = 0.001
  });
});

describe("Random.integer", () => {
  it.each([
    [2, 10.8],
    [3, 13.8],
    [7, 22.5],
    [100, 148.2],
  ])("gives each number below %i equally often", (bound, limit) => {
    const random = new Random(bound);
    const counts = new Int32Array(bound);
    for (let i = 0; i < 100_000; i++) counts[random.integer(bound)]!++;
    expect(chiSquare(counts)).toBeLessThan(limit); // bound - 1 degrees of freedom, p = 0.001
  });

  it("favors no number of a bound near 2^32, where a remainder alone would favor the lower third", () => {
    const bound = 3 * 2 ** 30; // the remainder gives the numbers below 2^30 twice as often
    const random = new Random(9);
    const counts = new Int32Array(3);
    for (let i = 0; i < 30_000; i++) counts[Math.floor(random.integer(bound) / 2 ** 30)]!++;
    expect(chiSquare(counts)).toBeLessThan(13.8);
  });

  it("takes bounds from 1 to 2^32", () => {
    const random = new Random(1);
    expect(draw(20, () => random.integer(1))).toEqual(Array(20).fill(0));
    expect(new Random(42).integer(2 ** 32)).toBe(2837322924);
    for (const bound of [0, -1, NaN, 2 ** 32 + 1, Infinity]) {
      expect(() => random.integer(bound)).toThrow(new RangeError(`bound is ${bound}, allowed: 1 to 2^32`));
    }
  });
});

describe("Random.normal", () => {
  it("has the moments and tails of the standard normal distribution", () => {
    const random = new Random(3);
    const numbers = draw(50_000, () => random.normal());
    const moment = (power: number): number =>
      numbers.reduce((sum, number) => sum + number ** power, 0) / numbers.length;
    // Bounds of five standard errors.
    expect(Math.abs(moment(1))).toBeLessThan(0.022);
    expect(Math.abs(moment(2) - 1)).toBeLessThan(0.032);
    expect(Math.abs(moment(3))).toBeLessThan(0.087);
    expect(Math.abs(moment(4) - 3)).toBeLessThan(0.22);
    const beyondTwo = numbers.filter((number) => Math.abs(number) > 1.959964).length / numbers.length;
    expect(Math.abs(beyondTwo - 0.05)).toBeLessThan(0.0049);
  });

  it("gives the same numbers for the same seed, and pairs that do not go together", () => {
    const [one, two] = [new Random(8), new Random(8)];
    expect(draw(9, () => one.normal())).toEqual(draw(9, () => two.normal()));
    const products = draw(20_000, () => one.normal() * one.normal());
    expect(Math.abs(products.reduce((sum, product) => sum + product) / products.length)).toBeLessThan(0.036);
  });
});

describe("Random.shuffle", () => {
  it("gives back the same array with the same entries in another order", () => {
    const array = [...Array(100).keys()];
    const shuffled = new Random(4).shuffle(array);
    expect(shuffled).toBe(array);
    expect(shuffled).not.toEqual([...Array(100).keys()]);
    expect([...shuffled].sort((a, b) => a - b)).toEqual([...Array(100).keys()]);
    expect(new Random(4).shuffle(Int32Array.from(Array(100).keys()))).toEqual(Int32Array.from(shuffled));
  });

  it("gives every order equally often", () => {
    const random = new Random(6);
    const counts = new Map<string, number>();
    for (let i = 0; i < 24_000; i++) {
      const order = random.shuffle([..."abcd"]).join("");
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    expect(chiSquare([...counts.values()])).toBeLessThan(49.7); // 23 degrees of freedom, p = 0.001
  });

  it("takes arrays of one and of none", () => {
    expect([new Random(1).shuffle([7]), new Random(1).shuffle([])]).toEqual([[7], []]);
  });
});

/** How far counts are from all being equal. */
function chiSquare(counts: ArrayLike<number>): number {
  const all = Array.from(counts);
  const expected = all.reduce((sum, count) => sum + count) / all.length;
  return all.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}
