import { ItemFrequency } from "../src/towers/item-frequency.js";

describe("the streaming estimate of how often an item stands in a batch", () => {
  it("moves the mean interval by a twentieth of the difference", () => {
    const frequency = new ItemFrequency(Float64Array.of(4, 10));
    const probability = (items: number[]): number[] =>
      Array.from(frequency.next(Int32Array.from(items)), (logarithm) => Math.exp(logarithm));
    // Item 0: 4 + (1 - 4) / 20 = 3.85. Twice in a batch counts once.
    expect(probability([0, 0])[0]).toBeCloseTo(1 / 3.85, 6);
    // Item 1, after 2 steps: 10 + (2 - 10) / 20 = 9.6; item 0, after 1: 3.85 - 2.85 / 20 = 3.7075.
    const both = probability([1, 0]);
    expect(both[0]).toBeCloseTo(1 / 9.6, 6);
    expect(both[1]).toBeCloseTo(1 / 3.7075, 6);
  });

  it("finds the intervals of a stream, wherever it began", () => {
    const frequency = new ItemFrequency(Float64Array.of(50, 1));
    let last = new Float32Array(1);
    for (let step = 1; step <= 2000; step++) {
      last = frequency.next(Int32Array.of(step % 10 === 0 ? 0 : 1));
    }
    expect(Math.exp(-last[0]!)).toBeCloseTo(10, 2);
  });
});
