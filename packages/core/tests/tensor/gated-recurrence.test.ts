import { gatedRecurrence, openEngine } from "@funrec/core/tensor";
import type { Tensor, Tensor2D } from "@tensorflow/tfjs-core";
import fc from "fast-check";
import { expectNear, expectSame, numbers, valueAndGradients } from "../support/engines.js";

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** The definition, token by token. */
function statesByHand(
  inputs: Float32Array,
  weights: Float32Array,
  offsets: readonly number[],
  units: number,
) {
  const states = new Float32Array(inputs.length / 3);
  for (let sequence = 0; sequence + 1 < offsets.length; sequence++) {
    let state = Array.from({ length: units }, () => 0);
    for (let token = offsets[sequence]!; token < offsets[sequence + 1]!; token++) {
      const product = (column: number) =>
        state.reduce((sum, number, i) => sum + number * weights[i * 3 * units + column]!, 0);
      state = state.map((before, i) => {
        const x = (gate: number) => inputs[token * 3 * units + gate * units + i]!;
        const reset = sigmoid(x(0) + product(i));
        const update = sigmoid(x(1) + product(units + i));
        const candidate = Math.tanh(x(2) + reset * product(2 * units + i));
        return (1 - update) * candidate + update * before;
      });
      states.set(state, token * units);
    }
  }
  return states;
}

const cases = fc.record({
  lengths: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 6 }),
  units: fc.integer({ min: 1, max: 9 }),
  seed: fc.integer({ min: 0, max: 1000 }),
});

describe("gatedRecurrence", () => {
  it("is its definition on every engine, and has the gradient of plain operations", async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ lengths, units, seed }) => {
        const offsets = [0];
        for (const length of lengths) offsets.push(offsets.at(-1)! + length);
        const tokens = offsets.at(-1)!;
        fc.pre(tokens > 0);
        const inputs = [numbers([tokens, 3 * units], seed), numbers([units, 3 * units], seed + 1)];
        const recurrence = (tf: Parameters<typeof gatedRecurrence>[0], ...[x, weights]: Tensor[]) =>
          gatedRecurrence(tf, x as Tensor2D, weights as Tensor2D, Int32Array.from(offsets));
        await expectSame(inputs, recurrence);
        const { value } = await valueAndGradients("cpu", recurrence, inputs);
        expectNear(value, statesByHand(inputs[0]!.data, inputs[1]!.data, offsets, units), 1e-5);
      }),
      { numRuns: 20, seed: 1 },
    );
  });

  it("refuses inputs without three columns a unit, and offsets of other tokens", async () => {
    const engine = await openEngine("wasm");
    const run = (columns: number, end: number) => () =>
      engine.tidy((tf) =>
        gatedRecurrence(tf, tf.zeros([2, columns]), tf.zeros([2, 6]), Int32Array.of(0, end)),
      );
    expect(run(5, 2)).toThrow("inputs of 5 columns, allowed: 6");
    expect(run(6, 3)).toThrow("offsets [0, 3], allowed: from 0 to 2");
  });
});
