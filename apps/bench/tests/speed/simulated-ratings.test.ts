import { Interactions } from "@funrec/core";
import { withRatings } from "../../src/speed/simulated-ratings.js";

const log = Interactions.from(
  Array.from({ length: 4000 }, (_, row) => ({ user: row % 80, item: (7 * row) % 50 })),
);

describe("withRatings", () => {
  it("draws ratings from 1 to 5, the same ones every time", () => {
    const { values } = withRatings(log);
    expect(new Set(values)).toEqual(new Set([1, 2, 3, 4, 5]));
    expect(withRatings(log).values).toEqual(values);
    expect(withRatings(log, 1).values).not.toEqual(values);
  });

  it("keeps the ratings that are there", () => {
    const rated = new Interactions({ ...log, values: new Float32Array(log.length).fill(2) });
    expect(withRatings(rated)).toBe(rated);
  });
});
