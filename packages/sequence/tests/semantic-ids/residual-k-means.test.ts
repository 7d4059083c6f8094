import { Random } from "@funrec/core";
import type { VectorTable } from "@funrec/core/vectors";
import fc from "fast-check";
import { kMeans } from "../../src/semantic-ids/k-means.js";
import { quantize, residualKMeans } from "../../src/semantic-ids/residual-k-means.js";

const table = (...rows: number[][]): VectorTable => ({
  dimensions: rows[0]!.length,
  vectors: Float32Array.from(rows.flat()),
});

const randomPoints = (count: number, dimensions: number, seed: number): VectorTable => {
  const random = new Random(seed);
  return { dimensions, vectors: Float32Array.from({ length: count * dimensions }, () => random.normal()) };
};

/** Mean squared distance of vectors from what their codes say. */
function error({ dimensions, vectors }: VectorTable, codebooks: readonly VectorTable[]): number {
  const codes = quantize({ dimensions, vectors }, codebooks);
  let sum = 0;
  vectors.forEach((number, i) => {
    const point = Math.floor(i / dimensions);
    const said = codebooks.reduce(
      (total, book, level) =>
        total + book.vectors[codes[point * codebooks.length + level]! * dimensions + (i % dimensions)]!,
      0,
    );
    sum += (number - said) ** 2;
  });
  return (sum * dimensions) / vectors.length;
}

describe("k-means", () => {
  it("finds the centres of clusters that lie apart", async () => {
    const points = table([0, 0], [0, 2], [10, 0], [10, 2], [0, 50]);
    const { vectors } = await kMeans(points, { clusters: 3, rounds: 20 }, new Random(1));
    const centres = [0, 1, 2].map((i) => [...vectors.subarray(2 * i, 2 * i + 2)]);
    expect(centres.sort()).toEqual([
      [0, 1],
      [0, 50],
      [10, 1],
    ]);
  });

  it("gives fewer centres where fewer points are different", async () => {
    const points = table([1], [1], [7], [7]);
    const { vectors } = await kMeans(points, { clusters: 3, rounds: 20 }, new Random(1));
    expect([...vectors].sort()).toEqual([1, 7]);
  });

  it("leaves every centre at the mean of the points that are nearest to it", async () => {
    const points = randomPoints(60, 2, 4);
    const centres = await kMeans(points, { clusters: 5, rounds: 100 }, new Random(4));
    const codes = quantize(points, [centres]);
    for (let centre = 0; centre < 5; centre++) {
      const own = [...codes.keys()].filter((point) => codes[point] === centre);
      for (let axis = 0; axis < 2; axis++) {
        const mean = own.reduce((sum, point) => sum + points.vectors[2 * point + axis]!, 0) / own.length;
        expect(centres.vectors[2 * centre + axis]).toBeCloseTo(mean, 5);
      }
    }
  });
});

describe("residual quantization", () => {
  it("takes the nearest vector of each codebook to what is left over", () => {
    // (9, 4) is nearest to (10, 0); the rest (-1, 4) to (0, 4) of the second; (-1, 0) is left for the third.
    const codebooks = [table([0, 0], [10, 0]), table([4, 0], [0, 4]), table([1, 0], [-1, 0], [0, 0])];
    expect([...quantize(table([9, 4], [5, 1]), codebooks)]).toEqual([1, 1, 1, 0, 0, 0]);
  });

  it("says more of the vectors with every level", async () => {
    const points = randomPoints(200, 4, 7);
    const codebooks = await residualKMeans(points, { levels: 3, codebookSize: 8 }, new Random(7));
    const errors = [1, 2, 3].map((levels) => error(points, codebooks.slice(0, levels)));
    expect(errors[0]).toBeLessThan(0.75 * 4); // 4: the mean square of the vectors
    expect(errors[1]).toBeLessThan(0.8 * errors[0]!);
    expect(errors[2]).toBeLessThan(0.8 * errors[1]!);
  });

  it("gives the same codebooks for the same seed, whatever the vectors", async () => {
    const vector = fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -3, max: 3 }));
    await fc.assert(
      fc.asyncProperty(fc.array(vector, { minLength: 1, maxLength: 30 }), async (rows) => {
        const fit = () => residualKMeans(table(...rows), { levels: 2, codebookSize: 4 }, new Random(5));
        const codebooks = await fit();
        expect(await fit()).toEqual(codebooks);
        expect(codebooks.every(({ vectors }) => vectors.every(Number.isFinite))).toBe(true);
      }),
      { seed: 5, numRuns: 100 },
    );
  });
});
