import { Interactions } from "@funrec/core";
import { skipGramPairs } from "../../src/speed/skip-gram-pairs.js";

const log = Interactions.from(
  Array.from({ length: 2000 }, (_, row) => ({ user: row % 20, item: row % 500 })),
);

describe("skipGramPairs", () => {
  it("counts the neighbors of each item in its history", () => {
    // Of 100 items in a row 98 have two neighbors and 2 have one, when the window is 1.
    expect(skipGramPairs(log, 1, 1)).toBe(20 * (98 * 2 + 2));
  });

  it("draws windows from 1 to the largest", () => {
    const mean = skipGramPairs(log, 5, 1) / log.length;
    expect(mean).toBeGreaterThan(5.6); // 6, less what the ends lack
    expect(mean).toBeLessThan(6);
  });

  it("leaves frequent items out", () => {
    // Each item has the share 1/500; with the threshold 1/2000 it is kept with probability 1/2 + 1/4.
    const ratio = skipGramPairs(log, 1, 1 / 2000) / skipGramPairs(log, 1, 1);
    expect(ratio).toBeCloseTo(0.75, 1);
  });
});
