import { type Histories, joinHistories, lengthsOf, lookUp } from "@funrec/core/tensor";
import fc from "fast-check";
import { newestItems } from "../src/newest-items.js";
import { sessionStarts } from "../src/sessions.js";

/** Histories of items 0 to 9 with ascending times; without times where the flag says so. */
const queries = fc.array(
  fc.record({
    steps: fc.array(fc.record({ item: fc.nat(9), pause: fc.nat(20) }), { maxLength: 12 }),
    hasTimes: fc.boolean(),
  }),
  { minLength: 1, maxLength: 5 },
);

interface PlainHistory {
  readonly items: Int32Array;
  readonly timestamps: number[] | undefined;
}

function plain({
  steps,
  hasTimes,
}: {
  steps: { item: number; pause: number }[];
  hasTimes: boolean;
}): PlainHistory {
  let time = 0;
  const timestamps = steps.map(({ pause }) => (time += pause));
  return { items: Int32Array.from(steps, ({ item }) => item), timestamps: hasTimes ? timestamps : undefined };
}

const table = { rows: 10, dimensions: 1, data: Float32Array.from({ length: 10 }, (_, item) => item + 1) };

describe("histories of queries", () => {
  it("are looked up newest first, with zeros where there is no item", () => {
    fc.assert(
      fc.property(queries, fc.integer({ min: 1, max: 6 }), (asked, places) => {
        const own = asked.map(plain);
        const histories = joinHistories(own);
        const expected = own.map(({ items }) => {
          const newest = [...items].reverse().slice(0, places);
          return [...newest.map((item) => item + 1), ...new Array<number>(places - newest.length).fill(0)];
        });
        expect(Array.from(lengthsOf(histories, places))).toEqual(
          own.map(({ items }) => Math.min(places, items.length)),
        );
        expect(Array.from(lookUp(table, newestItems(histories, places, "items")))).toEqual(expected.flat());
      }),
      { seed: 1 },
    );
  });

  it("end in a session without a gap, as long as may be", () => {
    fc.assert(
      fc.property(
        queries,
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 20 }),
        (asked, most, gap) => {
          const own = asked.map(plain);
          const histories: Histories = joinHistories(own);
          const starts = sessionStarts(histories, { sessionLength: most, sessionGap: gap });
          own.forEach(({ items, timestamps }, i) => {
            const length = histories.ends[i]! - starts[i]!;
            const pauses = items.map((_, j) => (timestamps ? timestamps[j]! - timestamps[j - 1]! : 0));
            const pausesOf = (count: number) => [...pauses.subarray(items.length - count + 1)];
            expect(length).toBeLessThanOrEqual(most);
            expect(length).toBeGreaterThanOrEqual(Math.min(1, items.length));
            expect(pausesOf(Math.max(1, length)).every((pause) => pause <= gap)).toBe(true);
            if (length === most || length === items.length) return;
            expect(pausesOf(length + 1)[0]).toBeGreaterThan(gap);
          });
        },
      ),
      { seed: 2 },
    );
  });
});
