import { learningRateSchedule } from "@funrec/core/tensor";

const rates = (settings: { warmup: number; decay: "none" | "linear" | "cosine" }): number[] => {
  const rate = learningRateSchedule({ learningRate: 1, ...settings }, 4);
  return [0, 1, 2, 3, 4, 9].map(rate);
};

describe("learningRateSchedule", () => {
  it("stays as it is without decay", () => {
    expect(rates({ warmup: 0, decay: "none" })).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it("falls to 0 in a straight line, and stays there", () => {
    expect(rates({ warmup: 0, decay: "linear" })).toEqual([1, 0.75, 0.5, 0.25, 0, 0]);
  });

  it("falls to 0 in half a wave", () => {
    const [first, second, middle, third, last] = rates({ warmup: 0, decay: "cosine" });
    expect([first, middle, last]).toEqual([1, expect.closeTo(0.5), 0]);
    expect(second! + third!).toBeCloseTo(1);
    expect(second).toBeCloseTo((1 + Math.SQRT1_2) / 2);
  });

  it("climbs first when it is to warm up", () => {
    expect(rates({ warmup: 0.5, decay: "linear" })).toEqual([0.5, 1, 1, 0.5, 0, 0]);
  });
});
