import { dropout, layerNormalization, openEngine, unitRows } from "@funrec/core/tensor";
import type { Tensor1D, Tensor2D } from "@tensorflow/tfjs-core";
import fc from "fast-check";
import { expectNear, expectSame, numbers } from "../support/engines.js";

const sizes = fc.record({
  rows: fc.integer({ min: 1, max: 12 }),
  columns: fc.integer({ min: 1, max: 40 }),
  seed: fc.integer({ min: 0, max: 1000 }),
});
const ENGINES = ["wasm", "cpu"] as const;

describe("unitRows", () => {
  it("is the same with its gradient by the kernel and by plain operations", async () => {
    await fc.assert(
      fc.asyncProperty(sizes, async ({ rows, columns, seed }) => {
        await expectSame([numbers([rows, columns], seed)], (tf, x) => unitRows(tf, x as Tensor2D));
      }),
      { numRuns: 40, seed: 1 },
    );
  });

  it("leaves rows of zeros as they are, and their gradient finite", async () => {
    const data = Float32Array.of(0, 0, 0, 1e-8, 2e-8, 0, 3, 0, 4);
    await expectSame([{ shape: [3, 3], data }], (tf, x) => unitRows(tf, x as Tensor2D));
  });
});

describe("layerNormalization", () => {
  it("is the same with its gradients by the kernel and by plain operations", async () => {
    await fc.assert(
      fc.asyncProperty(sizes, fc.boolean(), async ({ rows, columns, seed }, isCube) => {
        const shape = isCube ? [2, rows, columns] : [rows, columns];
        const inputs = [numbers(shape, seed), numbers([columns], seed + 1), numbers([columns], seed + 2)];
        await expectSame(inputs, (tf, x, scale, shift) =>
          layerNormalization(tf, x!, scale as Tensor1D, shift as Tensor1D, 1e-3),
        );
      }),
      { numRuns: 40, seed: 2 },
    );
  });

  it("is right far from 0", async () => {
    const engine = await openEngine("wasm");
    const result = engine.tidy((tf) =>
      layerNormalization(tf, tf.tensor2d([[10001, 10003]]), tf.ones([2]), tf.zeros([2])).dataSync(),
    );
    expectNear(result as Float32Array, Float32Array.of(-1, 1), 1e-3);
  });
});

describe("dropout", () => {
  it("chooses the same numbers on every engine, and for the gradient", async () => {
    const rates = fc.constantFrom(0, 0.1, 0.5, 0.9);
    await fc.assert(
      fc.asyncProperty(sizes, rates, async ({ rows, columns, seed }, rate) => {
        await expectSame([numbers([rows, columns], seed)], (tf, x) => dropout(tf, x!, rate, seed));
      }),
      { numRuns: 40, seed: 3 },
    );
  });

  it.each(ENGINES)("drops the share that it is told, other numbers for other seeds, on %s", async (name) => {
    const engine = await openEngine(name);
    const [first, again, other] = [5, 5, 6].map((seed) =>
      engine.tidy((tf) =>
        dropout(tf, tf.ones([100_000]), 0.2, seed)
          .dataSync<"float32">()
          .slice(),
      ),
    );
    const share = first!.reduce((sum, number) => sum + Number(number === 0), 0) / 100_000;
    expect(Math.abs(share - 0.2)).toBeLessThan(0.005); // Four deviations.
    expect(first).toEqual(again);
    const shareOfBoth =
      first!.reduce((sum, number, i) => sum + Number(number === 0 && other![i] === 0), 0) / 100_000;
    expect(Math.abs(shareOfBoth - 0.04)).toBeLessThan(0.003);
    expect(first!.find((number) => number !== 0)).toBeCloseTo(1.25, 6);
  });

  it("refuses a rate that is none", async () => {
    const engine = await openEngine("wasm");
    const drop = (rate: number) => () => engine.tidy((tf) => dropout(tf, tf.ones([1]), rate, 1));
    expect(drop(1)).toThrow("the rate of dropout is 1, allowed: 0 to below 1");
    expect(drop(NaN)).toThrow("the rate of dropout is NaN");
    expect(drop(1 - 1e-12)).not.toThrow();
  });
});
