import { openEngine } from "@funrec/core/tensor";
import type { Tensor1D } from "@tensorflow/tfjs-core";
import fc from "fast-check";
import { expectSame, numbers } from "../support/engines.js";

const sizes = fc.integer({ min: 1, max: 40 });

describe("gather on the wasm engine", () => {
  it("takes rows, any number of times, and adds up their gradients", async () => {
    const cases = fc
      .record({ rows: sizes, rowShape: fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 2 }) })
      .chain(({ rows, rowShape }) =>
        fc.record({
          shape: fc.constant([rows, ...rowShape]),
          indices: fc.array(fc.integer({ min: 0, max: rows - 1 }), { minLength: 1, maxLength: 60 }),
        }),
      );
    await fc.assert(
      fc.asyncProperty(cases, async ({ shape, indices }) => {
        await expectSame([numbers(shape, 1)], (tf, x) => tf.gather(x!, tf.tensor1d(indices, "int32")));
      }),
      { numRuns: 60, seed: 1 },
    );
  });

  it("takes integers, along other axes, and by indices of several dimensions", async () => {
    const engine = await openEngine("wasm");
    engine.tidy((tf) => {
      const integers = tf.tensor2d([1, 2, 3, 4, 5, 6], [3, 2], "int32");
      const indices = tf.tensor2d([2, 0, 2, 1], [2, 2], "int32");
      expect(tf.gather(integers, indices).arraySync()).toEqual([
        [
          [5, 6],
          [1, 2],
        ],
        [
          [5, 6],
          [3, 4],
        ],
      ]);
      expect(tf.gather(integers, tf.tensor1d([1], "int32"), 1).arraySync()).toEqual([[2], [4], [6]]);
    });
  });

  it("refuses an index that is of no row", async () => {
    const engine = await openEngine("wasm");
    const take = (index: number) => () =>
      engine.tidy((tf) => tf.gather(tf.zeros([3, 2]), tf.tensor1d([0, index], "int32")));
    expect(take(3)).toThrow("the index value 3 is not in [0, 2]");
    expect(take(-1)).toThrow("the index value -1 is not in [0, 2]");
  });
});

describe("the sum of segments on the wasm engine", () => {
  it("adds rows to the row of their segment and leaves out those of none", async () => {
    const engine = await openEngine("wasm");
    const sum = engine.tidy((tf) => {
      const rows = tf.tensor2d([1, 2, 3, 4, 5, 6, 7, 8], [4, 2]);
      const segments: Tensor1D = tf.tensor1d([2, 0, -1, 2], "int32");
      return tf.unsortedSegmentSum(rows, segments, 4).arraySync();
    });
    expect(sum).toEqual([
      [3, 4],
      [0, 0],
      [8, 10],
      [0, 0],
    ]);
  });

  it("is known for floats only", async () => {
    const engine = await openEngine("wasm");
    const sum = () =>
      engine.tidy((tf) => tf.unsortedSegmentSum(tf.tensor1d([1], "int32"), tf.tensor1d([0], "int32"), 1));
    expect(sum).toThrow("int32 by 1-dimensional int32, allowed: float32 by 1-dimensional int32");
  });
});

describe("sums on the wasm engine", () => {
  it("are those of the cpu engine along any axes", async () => {
    const cases = fc.record({
      shape: fc.array(fc.integer({ min: 1, max: 21 }), { minLength: 1, maxLength: 3 }),
      axes: fc.uniqueArray(fc.integer({ min: -1, max: 2 }), { minLength: 1, maxLength: 3 }),
      keepDims: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(cases, async ({ shape, axes, keepDims }) => {
        const rank = shape.length;
        const valid = [...new Set(axes.map((axis) => (axis + rank) % rank))];
        await expectSame([numbers(shape, 3)], (tf, x) => tf.sum(x!, valid, keepDims));
      }),
      { numRuns: 60, seed: 2 },
    );
  });

  it("of integers and of nothing are as they were", async () => {
    const engine = await openEngine("wasm");
    engine.tidy((tf) => {
      expect(tf.sum(tf.tensor2d([1, 2, 3, 4], [2, 2], "int32"), 0).arraySync()).toEqual([4, 6]);
      expect(tf.sum(tf.zeros([0, 2]), 0).arraySync()).toEqual([0, 0]);
      expect(tf.sum(tf.ones([3])).arraySync()).toBe(3);
    });
  });
});
