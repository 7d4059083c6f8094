import { type Id, Interactions } from "@funrec/core";
import fc from "fast-check";
import { GraphWalks } from "../src/graph-walks.js";
import { itemGraph, type ItemGraph, transitionCounts } from "../src/item-graph.js";
import { sessionsOf } from "../src/sessions.js";
import { openKernels } from "./support/kernels.js";

const logOf = (histories: readonly string[]): Interactions =>
  Interactions.from(histories.flatMap((items, user) => [...items].map((item) => ({ user, item }))));

const graphOf = (log: Interactions): ItemGraph => itemGraph(log, sessionsOf(log, Infinity));

/** The weight of each edge, such as `ab: 2`. */
function weightsOf(log: Interactions, { offsets, columns, values }: ItemGraph): Record<string, number> {
  const weights: [string, number][] = [];
  const id = (item: number): Id => log.items.idAt(item);
  for (let item = 0; item < log.items.size; item++) {
    for (let edge = offsets[item]!; edge < offsets[item + 1]!; edge++) {
      weights.push([`${id(item)}${id(columns[edge]!)}`, values[edge]!]);
    }
  }
  return Object.fromEntries(weights);
}

describe("the item graph", () => {
  it("weighs the edge from i to j by how often j directly follows i in a session", () => {
    const log = logOf(["abcab", "acab", "cc", "d"]);
    expect(weightsOf(log, graphOf(log))).toEqual({ ab: 3, bc: 1, ca: 2, ac: 1 });
    expect([...transitionCounts(graphOf(log))]).toEqual([6, 4, 4, 0]); // of a, b, c and d
  });

  it("has no edge from one session to the next", () => {
    const log = Interactions.from([..."abc"].map((item, i) => ({ user: 1, item, timestamp: 10 ** i })));
    expect(weightsOf(log, itemGraph(log, sessionsOf(log, 50)))).toEqual({ ab: 1 });
  });

  it("agrees with counting pair by pair on random histories", () => {
    const histories = fc.array(fc.string({ unit: fc.constantFrom(..."abcde"), minLength: 1 }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(histories, (texts) => {
        const expected: Record<string, number> = {};
        for (const text of texts) {
          for (let i = 1; i < text.length; i++) {
            const pair = text.slice(i - 1, i + 1);
            if (pair[0] !== pair[1]) expected[pair] = (expected[pair] ?? 0) + 1;
          }
        }
        const log = logOf(texts);
        expect(weightsOf(log, graphOf(log))).toEqual(expected);
      }),
      { seed: 3, numRuns: 200 },
    );
  });
});

describe("random walks", () => {
  /** From a to b, c and d with the weights 6, 3 and 1; all of them go back to a, but for d. */
  const log = logOf([..."bbbbbbccc"].map((item) => `a${item}a`).concat("ad"));

  async function walksFrom(
    item: string,
    count: number,
    length: number,
    threads = 1,
    seed = 5,
  ): Promise<string[]> {
    const walks = new GraphWalks(await openKernels(threads), graphOf(log), length, count);
    await walks.walk(new Int32Array(count).fill(log.items.indexOf(item)!), seed);
    return Array.from({ length: count }, (_, walk) =>
      Array.from(walks.items.array.subarray(walk * length, (walk + 1) * length), (at) =>
        at < 0 ? "-" : log.items.idAt(at),
      ).join(""),
    );
  }

  it("follow edges in proportion to their weights", async () => {
    const count = 20_000;
    const walks = await walksFrom("a", count, 2);
    for (const [walk, share] of Object.entries({ ab: 0.6, ac: 0.3, ad: 0.1 })) {
      const found = walks.filter((other) => other === walk).length / count;
      // Five standard deviations of the share
      expect(Math.abs(found - share)).toBeLessThan(5 * Math.sqrt((share * (1 - share)) / count));
    }
  });

  it("go on for their length, or end where no edge leads on", async () => {
    const walks = await walksFrom("a", 500, 4);
    for (const walk of walks) expect(walk).toMatch(/^(a[bc]a[bcd]|ad--)$/);
    expect(walks).toContain("ad--");
    expect(await walksFrom("d", 1, 4)).toEqual(["d---"]);
  });

  it("are the same on any number of threads, and others with another seed", async () => {
    const alone = await walksFrom("b", 5000, 6);
    expect(await walksFrom("b", 5000, 6, 3)).toEqual(alone);
    expect(await walksFrom("b", 5000, 6, 1, 6)).not.toEqual(alone);
  });
});
