import { ItemFrequency } from "../src/towers/item-frequency.js";

describe("the streaming estimate of how probable an item is", () => {
  it("moves the mean interval by a twentieth of the difference with every example", () => {
    const frequency = new ItemFrequency(Float64Array.of(4, 10));
    const probabilities = (items: number[]): number[] =>
      Array.from(frequency.next(Int32Array.from(items)), (logarithm) => Math.exp(logarithm));
    // Item 0 at steps 1 and 2: 4 - 3 / 20 = 3.85, then 3.85 - 2.85 / 20 = 3.7075.
    const [first, second] = probabilities([0, 0]);
    expect(first).toBeCloseTo(1 / 3.7075, 6);
    expect(second).toBe(first);
    // Item 1 at step 3: 10 - 7 / 20 = 9.65; item 0 at step 4, 2 later: 3.7075 - 1.7075 / 20 = 3.622125.
    const [other, third] = probabilities([1, 0]);
    expect(other).toBeCloseTo(1 / 9.65, 6);
    expect(third).toBeCloseTo(1 / 3.622125, 6);
  });

  it("finds the intervals of a stream, whatever was expected", () => {
    const frequency = new ItemFrequency(Float64Array.of(50, 1));
    let logarithm = 0;
    for (let step = 1; step <= 2000; step++) {
      logarithm = frequency.next(Int32Array.of(step % 10 === 0 ? 0 : 1))[0]!;
    }
    expect(Math.exp(-logarithm)).toBeCloseTo(10, 2);
  });
});
