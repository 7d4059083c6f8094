import { Random } from "@funrec/core";
import { NegativeSampler } from "@funrec/core/tensor";

const counts = Int32Array.of(1, 9, 0, 4);
const DRAWS = 20_000;

/** Shares of each of the four items among many draws. */
function shares(sampler: NegativeSampler): number[] {
  const drawn = new Float64Array(counts.length);
  for (const item of sampler.draw(DRAWS, new Random(5))) drawn[item]!++;
  return [...drawn].map((count) => count / DRAWS);
}

/** Zipf's law, nearly: items 1, 3, 0, 2 in the order of popularity. */
const logUniform = [2, 0, 3, 1].map((rank) => Math.log((rank + 2) / (rank + 1)) / Math.log(5));

describe.each([
  ["uniform", 0, [0.25, 0.25, 0.25, 0.25]],
  ["popularity", 1, [1 / 15, 9 / 15, 1 / 15, 4 / 15]],
  ["popularity", 0.5, [1 / 7, 3 / 7, 1 / 7, 2 / 7]],
  ["log-uniform", 0, logUniform],
] as const)("NegativeSampler by %s, exponent %s", (by, exponent, expected) => {
  const sampler = new NegativeSampler(counts, { by, exponent });

  it("draws items in these proportions", () => {
    shares(sampler).forEach((share, item) => expect(Math.abs(share - expected[item]!)).toBeLessThan(0.015));
  });

  it("knows how often each is expected", () => {
    const logarithms = sampler.logExpected(Int32Array.of(0, 1, 2, 3), 10);
    expect([...logarithms].map(Math.exp)).toEqual(expected.map((share) => expect.closeTo(10 * share, 5)));
  });
});

describe("NegativeSampler", () => {
  it("draws the same with the same random numbers", () => {
    const draw = () => [
      ...new NegativeSampler(counts, { by: "uniform", exponent: 0 }).draw(9, new Random(1)),
    ];
    expect(draw()).toEqual(draw());
  });
});
