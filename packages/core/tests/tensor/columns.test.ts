import { openEngine } from "@funrec/core/tensor";
import fc from "fast-check";
import { expectSame, numbers } from "../support/engines.js";

const sizes = fc.integer({ min: 1, max: 21 });
const shapes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 3 });

describe("concat on the wasm engine", () => {
  it("lays tensors side by side along any axis, and splits their gradients", async () => {
    const cases = shapes.chain((shape) =>
      fc.record({
        shape: fc.constant(shape),
        axis: fc.integer({ min: -shape.length, max: shape.length - 1 }),
        widths: fc.array(sizes, { minLength: 2, maxLength: 4 }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(cases, async ({ shape, axis, widths }) => {
        const inputs = widths.map((width, i) => numbers(shape.with(axis, width), i));
        await expectSame(inputs, (tf, ...tensors) => tf.concat(tensors, axis));
      }),
      { numRuns: 60, seed: 1 },
    );
  });

  it("takes integers, truth values, and tensors without numbers", async () => {
    const engine = await openEngine("wasm");
    engine.tidy((tf) => {
      const joined = (type: "int32" | "bool") =>
        tf.concat([tf.tensor2d([0, 1], [2, 1], type), tf.tensor2d([1, 0], [2, 1], type)], 1).arraySync();
      for (const type of ["int32", "bool"] as const) {
        expect(joined(type)).toEqual([
          [0, 1],
          [1, 0],
        ]);
      }
      expect(tf.concat([tf.zeros([2, 0]), tf.ones([2, 1])], 1).arraySync()).toEqual([[1], [1]]);
    });
  });

  it("refuses shapes that do not fit", async () => {
    const engine = await openEngine("wasm");
    expect(() => engine.tidy((tf) => tf.concat([tf.zeros([2, 1]), tf.zeros([3, 1])], 1))).toThrow("(2,1)");
  });
});

describe("split on the wasm engine", () => {
  it("takes parts of given sizes, some of them empty, or of the same size", async () => {
    const engine = await openEngine("wasm");
    engine.tidy((tf) => {
      const x = tf.tensor2d([1, 2, 3, 4, 5, 6, 7, 8], [2, 4]);
      const parts = (sizes: number | number[], axis = 1) =>
        tf.split(x, sizes, axis).map((part) => part.arraySync());
      const halves = [
        [
          [1, 2],
          [5, 6],
        ],
        [
          [3, 4],
          [7, 8],
        ],
      ];
      expect(parts(2)).toEqual(halves);
      expect(parts([2, -1])).toEqual(halves);
      expect(parts([2, 0, 2])).toEqual([halves[0], [], halves[1]]);
      expect(parts([1, 1], 0)).toEqual([[[1, 2, 3, 4]], [[5, 6, 7, 8]]]);
    });
  });

  it("refuses sizes that do not add up", async () => {
    const engine = await openEngine("wasm");
    expect(() => engine.tidy((tf) => tf.split(tf.zeros([2, 4]), [1, 2], 1))).toThrow("sum of sizes");
  });
});

describe("cast on the wasm engine", () => {
  it("changes types, and leaves numbers of the same type as they are", async () => {
    const engine = await openEngine("wasm");
    engine.tidy((tf) => {
      const x = tf.tensor1d([1.5, 0, 2]);
      expect(tf.cast(x, "int32").arraySync()).toEqual([1, 0, 2]);
      expect(tf.cast(x, "float32").arraySync()).toEqual([1.5, 0, 2]);
    });
  });
});
