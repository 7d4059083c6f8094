import { cut, neighborOrder } from "../src/protocols/funrec-neighborhoods.js";

describe("neighborOrder", () => {
  it("visits members in the order of their first meeting and enters each pair for both sides", () => {
    // Member 0 meets nobody in the first group; 2 and 1 meet before 0 meets anybody.
    const groups = [[0], [2, 1], [0, 2]];
    // Visited: 2 (met 1, then 0: both smaller, entered from their side), 1 (met 2), 0 (met 2).
    expect(neighborOrder(groups, 3)).toEqual([[2], [2], [1, 0]]);
  });

  it("knows no neighbors where nobody meets", () => {
    expect(neighborOrder([[0], [1]], 2)).toEqual([[], []]);
  });
});

describe("cut", () => {
  it("keeps the most similar, among equals those that come first", () => {
    const similarities = new Map([
      ["a", 0.5],
      ["b", 0.9],
      ["c", 0.5],
    ]);
    expect(cut(["c", "x", "a", "b"], similarities, 2)).toEqual([
      { id: "b", similarity: 0.9 },
      { id: "c", similarity: 0.5 },
    ]);
  });
});
