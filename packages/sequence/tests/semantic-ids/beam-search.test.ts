import { Random } from "@funrec/core";
import fc from "fast-check";
import { beamSearch, countAdmitted } from "../../src/semantic-ids/beam-search.js";
import { CodeTree } from "../../src/semantic-ids/code-tree.js";

/** A score for every code after every prefix, drawn from the seed: the same for the same prefix. */
const scoreOf = (prefix: readonly number[], code: number, seed: number): number =>
  -new Random(prefix.reduce((hash, own) => hash * 31 + own + 1, seed) * 31 + code).uniform();

/** Tells codes of 4 values by {@link scoreOf}, and keeps the prefixes as a network keeps its state. */
function teller(seed: number) {
  let prefixes: number[][] = [[]];
  return ({
    level,
    parents,
    codes,
  }: {
    level: number;
    parents: Int32Array;
    codes: Int32Array;
  }): Float32Array => {
    if (level > 0) prefixes = Array.from(parents, (parent, i) => [...prefixes[parent]!, codes[i]!]);
    return Float32Array.from(
      prefixes.flatMap((prefix) => [0, 1, 2, 3].map((code) => scoreOf(prefix, code, seed))),
    );
  };
}

const code = fc.integer({ min: 0, max: 3 });
const items = fc.array(fc.tuple(code, code, code), { minLength: 1, maxLength: 40 });

describe("beam search", () => {
  it("scores each item by the sum over its codes", () => {
    fc.assert(
      fc.property(items, fc.nat(999), (rows, seed) => {
        const tree = new CodeTree({ depth: 3, codes: Int32Array.from(rows.flat()) });
        const { candidates, scores } = beamSearch(
          tree,
          countAdmitted(tree, () => true),
          64,
          teller(seed),
        );
        expect(Array.from(candidates).sort((a, b) => a - b)).toEqual([...rows.keys()]);
        Array.from(candidates).forEach((item, i) => {
          const expected = rows[item]!.reduce((sum, own, level) => {
            return sum + Math.fround(scoreOf(rows[item]!.slice(0, level), own, seed));
          }, 0);
          expect(scores[i]).toBeCloseTo(expected, 10);
        });
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it("gives as many admitted items as it is wide, or all, however few are admitted", () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 6 }), fc.nat(999), (rows, width, seed) => {
        const tree = new CodeTree({ depth: 3, codes: Int32Array.from(rows.flat()) });
        const random = new Random(seed);
        const isAdmitted = rows.map(() => random.uniform() < 0.3);
        const admitted = countAdmitted(tree, (item) => isAdmitted[item]!);
        const { candidates } = beamSearch(tree, admitted, width, teller(seed));
        const found = Array.from(candidates).filter((item) => isAdmitted[item]);
        expect(found.length).toBeGreaterThanOrEqual(Math.min(width, isAdmitted.filter(Boolean).length));
      }),
      { seed: 2, numRuns: 200 },
    );
  });

  it("goes on from the best prefixes only", () => {
    const tree = new CodeTree({ depth: 2, codes: Int32Array.of(0, 0, 1, 0, 2, 0) });
    const levels = [Float32Array.of(-3, -1, -2), Float32Array.of(-1, -5)];
    const steps: number[][] = [];
    const { candidates, scores } = beamSearch(
      tree,
      countAdmitted(tree, () => true),
      2,
      ({ level, codes }) => {
        steps.push([...codes]);
        return levels[level]!;
      },
    );
    expect(steps).toEqual([[], [1, 2]]);
    expect([candidates, scores]).toEqual([
      [1, 2],
      [-2, -7],
    ]);
  });
});
