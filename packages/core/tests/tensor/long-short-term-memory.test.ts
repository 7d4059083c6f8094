import { longShortTermMemory, openEngine } from "@funrec/core/tensor";
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
  const states = new Float32Array(inputs.length / 4);
  for (let sequence = 0; sequence + 1 < offsets.length; sequence++) {
    let state = Array.from({ length: units }, () => 0);
    let cell = state;
    for (let token = offsets[sequence]!; token < offsets[sequence + 1]!; token++) {
      const before = state;
      const gate = (number: number, i: number): number =>
        before.reduce(
          (sum, h, row) => sum + h * weights[row * 4 * units + number * units + i]!,
          inputs[token * 4 * units + number * units + i]!,
        );
      cell = cell.map((c, i) => sigmoid(gate(1, i)) * c + sigmoid(gate(0, i)) * Math.tanh(gate(3, i)));
      state = cell.map((c, i) => sigmoid(gate(2, i)) * Math.tanh(c));
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

describe("longShortTermMemory", () => {
  it("is its definition on every engine, and has the gradient of plain operations", async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ lengths, units, seed }) => {
        const offsets = [0];
        for (const length of lengths) offsets.push(offsets.at(-1)! + length);
        const tokens = offsets.at(-1)!;
        fc.pre(tokens > 0);
        const inputs = [numbers([tokens, 4 * units], seed), numbers([units, 4 * units], seed + 1)];
        const memory = (tf: Parameters<typeof longShortTermMemory>[0], ...[x, weights]: Tensor[]) =>
          longShortTermMemory(tf, x as Tensor2D, weights as Tensor2D, Int32Array.from(offsets));
        await expectSame(inputs, memory);
        const { value } = await valueAndGradients("cpu", memory, inputs);
        expectNear(value, statesByHand(inputs[0]!.data, inputs[1]!.data, offsets, units), 1e-5);
      }),
      { numRuns: 20, seed: 1 },
    );
  });

  it("refuses inputs without four columns a unit, and offsets of other tokens", async () => {
    const engine = await openEngine("wasm");
    const run = (columns: number, end: number) => () =>
      engine.tidy((tf) =>
        longShortTermMemory(tf, tf.zeros([2, columns]), tf.zeros([2, 8]), Int32Array.of(0, end)),
      );
    expect(run(7, 2)).toThrow("inputs of 7 columns, allowed: 8");
    expect(run(8, 3)).toThrow("offsets [0, 3], allowed: from 0 to 2");
  });
});
