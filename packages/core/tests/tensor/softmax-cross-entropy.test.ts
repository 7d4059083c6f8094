import { openEngine, softmaxCrossEntropy, type TensorFlow } from "@funrec/core/tensor";
import type { Tensor1D, Tensor2D } from "@tensorflow/tfjs-core";
import fc from "fast-check";
import { expectNear, expectSame, numbers } from "../support/engines.js";

const sizes = fc.record({
  rows: fc.integer({ min: 1, max: 6 }),
  columns: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.constantFrom(1023, 1024, 1500)),
  scale: fc.constantFrom(0.1, 1, 30, 300),
  seed: fc.integer({ min: 0, max: 1000 }),
});

function scaled(shape: readonly number[], seed: number, scale: number) {
  const { data } = numbers(shape, seed);
  return { shape, data: data.map((number) => scale * number) };
}

describe("softmaxCrossEntropy", () => {
  it("is the same with its gradient by the kernel and by plain operations", async () => {
    await fc.assert(
      fc.asyncProperty(sizes, async ({ rows, columns, scale, seed }) => {
        const labels = Array.from({ length: rows }, (_, row) => (row * 7 + seed) % columns);
        await expectSame([scaled([rows, columns], seed, scale)], (tf, logits) =>
          softmaxCrossEntropy(tf, logits as Tensor2D, tf.tensor1d(labels, "int32")),
        );
      }),
      { numRuns: 30, seed: 1 },
    );
  });

  it("works by hand: log(1 + e^-1) and log(1 + e)", async () => {
    for (const name of ["wasm", "cpu"] as const) {
      const engine = await openEngine(name);
      const losses = engine.tidy((tf) =>
        softmaxCrossEntropy(tf, tf.tensor2d([3, 2, 2, 3], [2, 2]), tf.tensor1d([0, 0], "int32")).dataSync(),
      );
      expectNear(losses as Float32Array, Float32Array.of(0.31326169, 1.31326169), 1e-6);
    }
  });

  it("has infinite logits count nothing, and shows numbers that are none", async () => {
    const engine = await openEngine("wasm");
    const losses = engine.tidy((tf) => {
      const logits = tf.tensor2d([0, -Infinity, -1e9, 0, NaN, 0], [2, 3]);
      return softmaxCrossEntropy(tf, logits, tf.tensor1d([0, 0], "int32")).arraySync();
    });
    expect(losses).toEqual([0, NaN]);
  });

  it.each(["wasm", "cpu"] as const)("refuses labels that are of no column on %s", async (name) => {
    const engine = await openEngine(name);
    const lossOf = (labels: (tf: TensorFlow) => Tensor1D) => () =>
      engine.tidy((tf) => softmaxCrossEntropy(tf, tf.zeros([2, 3]), labels(tf)));
    expect(lossOf((tf) => tf.tensor1d([0, 3], "int32"))).toThrow("label 3, allowed: 0 to 2");
    expect(lossOf((tf) => tf.tensor1d([-1, 0], "int32"))).toThrow("label -1, allowed: 0 to 2");
    expect(lossOf((tf) => tf.tensor1d([0], "int32"))).toThrow("labels are 1 of int32, allowed: 2 of int32");
    expect(lossOf((tf) => tf.tensor1d([0, 1]))).toThrow("labels are 2 of float32, allowed: 2 of int32");
  });
});
