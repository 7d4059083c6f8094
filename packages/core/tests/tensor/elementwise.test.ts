import { openEngine } from "@funrec/core/tensor";
import fc from "fast-check";
import { expectNear, expectSame } from "../support/engines.js";

const FUNCTIONS = {
  exp: (x: number) => Math.exp(x),
  tanh: (x: number) => Math.tanh(x),
  softplus: (x: number) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))),
};

const some = fc.float({ min: -30, max: 30, noNaN: true, noDefaultInfinity: true });
const lists = fc.array(fc.oneof(some, fc.float({ min: -1, max: 1, noNaN: true })), {
  minLength: 1,
  maxLength: 40,
});

describe.each(Object.entries(FUNCTIONS))("%s on the wasm engine", (name, compute) => {
  const operation = name as keyof typeof FUNCTIONS;

  it("is right to seven digits", async () => {
    const { tidy } = await openEngine("wasm").then((engine) => ({ tidy: engine.tidy.bind(engine) }));
    fc.assert(
      fc.property(lists, (list) => {
        const result = tidy((tf) => tf[operation](tf.tensor1d(list)).dataSync<"float32">());
        list.forEach((x, i) => {
          const expected = compute(x);
          expect(Math.abs(result[i]! - expected)).toBeLessThanOrEqual(4e-7 * Math.abs(expected) + 1e-37);
        });
      }),
      { numRuns: 100, seed: 1 },
    );
  });

  it("has the gradient of the plain operation", async () => {
    await fc.assert(
      fc.asyncProperty(lists, async (list) => {
        const bounded = Float32Array.from(list, (x) => x / 10);
        await expectSame([{ shape: [list.length], data: bounded }], (tf, x) => tf[operation](x!));
      }),
      { numRuns: 20, seed: 2 },
    );
  });

  it("has its limits at the ends, and lets numbers through that are none", async () => {
    const engine = await openEngine("wasm");
    const ends = [-Infinity, -1e30, -100, 0, 89, 1e30, Infinity, NaN];
    const result = engine.tidy((tf) => tf[operation](tf.tensor1d(ends)).dataSync<"float32">());
    // What is less than the least normal number may become 0; what is too large for a float is infinite.
    const expected = ends.map((x) => Math.fround(compute(x)));
    expected.forEach((number, i) => {
      if (Number.isFinite(number)) expect(result[i]).toBeCloseTo(number, 5);
      else expect(result[i]).toBe(number);
    });
  });
});

it("the exponential of large numbers is right up to the greatest float", async () => {
  const engine = await openEngine("wasm");
  const list = Float32Array.from({ length: 800 }, (_, i) => 88.72 - i * 0.22);
  const result = engine.tidy((tf) => tf.exp(tf.tensor1d(list)).dataSync<"float32">());
  const relative = result.map((number, i) => number / Math.exp(list[i]!));
  expectNear(relative, new Float32Array(800).fill(1), 1e-6);
});
