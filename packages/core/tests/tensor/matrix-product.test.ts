import { openEngine, type TensorFlow } from "@funrec/core/tensor";
import type { Tensor, Tensor2D, Tensor1D } from "@tensorflow/tfjs-core";
import fc from "fast-check";
import { expectNear, expectSame, numbers } from "../support/engines.js";

const small = fc.integer({ min: 1, max: 20 });

/** Sizes of which at most one is above those of a block of the kernel. */
const products = fc
  .record({
    rows: small,
    depth: small,
    columns: small,
    transposeA: fc.boolean(),
    transposeB: fc.boolean(),
    seed: fc.integer({ min: 0, max: 1000 }),
  })
  .chain((product) =>
    fc
      .constantFrom({}, { rows: 129 }, { rows: 260 }, { depth: 513 }, { depth: 600 }, { columns: 515 })
      .map((large) => ({ ...product, ...large })),
  );
type Product = typeof products extends fc.Arbitrary<infer T> ? T : never;

function factors(
  { rows, depth, columns, transposeA, transposeB, seed }: Product,
  outer: readonly (readonly number[])[],
) {
  const [outerA = [], outerB = []] = outer;
  return [
    numbers([...outerA, ...(transposeA ? [depth, rows] : [rows, depth])], seed),
    numbers([...outerB, ...(transposeB ? [columns, depth] : [depth, columns])], seed + 1),
  ];
}

describe("matrix products on the wasm engine", () => {
  it("are those of the cpu engine, and so are their gradients, for all sizes and transposes", async () => {
    await fc.assert(
      fc.asyncProperty(products, async (product) => {
        const { transposeA, transposeB } = product;
        await expectSame(factors(product, []), (tf, a, b) => tf.matMul(a!, b!, transposeA, transposeB));
      }),
      { numRuns: 25, seed: 1 },
    );
  });

  it("are right for batches of matrices, one or both of which have many", async () => {
    const outer = fc.constantFrom(
      [[3], [3]],
      [
        [2, 3],
        [2, 3],
      ],
      [[4], [1]],
      [[1], [4]],
      [
        [2, 1],
        [1, 3],
      ],
    );
    await fc.assert(
      fc.asyncProperty(products, outer, async (product, shapes) => {
        const { transposeA, transposeB } = product;
        const multiply = (tf: TensorFlow, a?: Tensor, b?: Tensor): Tensor =>
          tf.matMul(a!, b!, transposeA, transposeB);
        // The gradients of TensorFlow.js do not know batches that are broadcast; only the value is compared.
        if (shapes[0]!.join() === shapes[1]!.join()) return expectSame(factors(product, shapes), multiply);
        const [own, plain] = await Promise.all(
          (["wasm", "cpu"] as const).map(async (name) => {
            const engine = await openEngine(name);
            return engine.tidy((tf) => {
              const [a, b] = factors(product, shapes).map(({ data, shape }) => tf.tensor(data, [...shape]));
              return multiply(tf, a, b).dataSync<"float32">();
            });
          }),
        );
        expectNear(own!, plain!, 1e-4);
      }),
      { numRuns: 12, seed: 2 },
    );
  });

  it("add a bias and apply an activation", async () => {
    const activation = fc.constantFrom("linear" as const, "relu" as const);
    await fc.assert(
      fc.asyncProperty(products, activation, fc.boolean(), async (product, activation, isBiased) => {
        const { transposeA, transposeB, columns, seed } = product;
        const inputs = [...factors(product, []), numbers([columns], seed + 2)];
        const dense = (tf: TensorFlow, a?: Tensor, b?: Tensor, bias?: Tensor): Tensor =>
          tf.fused.matMul({
            a: a as Tensor2D,
            b: b as Tensor2D,
            transposeA,
            transposeB,
            activation,
            bias: bias as Tensor1D,
          });
        await expectSame(isBiased ? inputs : inputs.slice(0, 2), dense);
        // Without gradients the activation is fused.
        const results: Float32Array[] = [];
        for (const name of ["wasm", "cpu"] as const) {
          const engine = await openEngine(name);
          engine.tidy((tf) => {
            const tensors = inputs.map(({ data, shape }) => tf.tensor(data.slice(), [...shape]));
            results.push(
              dense(tf, tensors[0], tensors[1], isBiased ? tensors[2] : undefined).dataSync<"float32">(),
            );
          });
        }
        expectNear(results[0]!, results[1]!, 1e-4);
      }),
      { numRuns: 12, seed: 3 },
    );
  });

  it("leave numbers that are none, and empty matrices, to be seen", async () => {
    const engine = await openEngine("wasm");
    engine.tidy((tf) => {
      expect([...tf.matMul([[NaN, 1]], [[1], [2]]).dataSync()]).toEqual([NaN]);
      expect([...tf.matMul([[Infinity]], [[2, -1]]).dataSync()]).toEqual([Infinity, -Infinity]);
      expect(tf.matMul(tf.zeros([0, 3]), tf.zeros([3, 2])).shape).toEqual([0, 2]);
    });
  });
});
