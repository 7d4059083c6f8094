import { Random } from "@funrec/core";
import { embeddingTable, type Lookup, lookUp, type OptimizerName, normal } from "@funrec/core/tensor";
import fc from "fast-check";
import { instantiate } from "../../src/kernels/instantiate.js";
import type { KernelCall } from "../../src/kernels/kernels.js";
import { type SharedInput, TrainedParameters } from "../../src/tensor/trained-parameters.js";
import { PlainOptimizer, PlainRowGradients } from "../support/plain-training.js";

const ROWS = 40;

/** A weight and a table, whose rows do not fill whole vectors of the processor. */
function parametersOf(dimensions: number) {
  const random = new Random(dimensions);
  return {
    weights: { weight: normal([3, dimensions], 1, random) },
    tables: { table: embeddingTable(ROWS, dimensions, 1, random) },
  };
}

/** Bags of rows, some empty, some with a row twice. */
const bags = fc.array(fc.array(fc.integer({ min: 0, max: ROWS - 1 }), { maxLength: 5 }), {
  minLength: 1,
  maxLength: 9,
});

const lookups = fc
  .record({ lists: bags, kind: fc.constantFrom("rows", "mean", "sum", "squares", "weighted") })
  .map(({ lists, kind }): Lookup => {
    const rows = Int32Array.from(lists.flat());
    if (kind === "rows") return { table: "table", rows };
    const offsets = Int32Array.from({ length: lists.length + 1 }, (_, i) => lists.slice(0, i).flat().length);
    if (kind === "weighted")
      return {
        table: "table",
        rows,
        offsets,
        weights: rows.length ? Float32Array.from(rows, (row) => row / 7) : new Float32Array(0),
      };
    return { table: "table", rows, offsets, pooling: kind as "mean" };
  });

const cases = fc.record({
  dimensions: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constantFrom(32, 45, 64)),
  steps: fc.array(fc.array(lookups, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
  optimizer: fc.constantFrom<OptimizerName>("adam", "adagrad", "sgd"),
});

/**
 * One step of length 0.1.
 * @param gradientsOf told the values of a part, and its number; gradients that it does not give are 0
 */
function step(
  trained: TrainedParameters,
  parts: readonly SharedInput[],
  gradientsOf: (values: Record<string, Float32Array>, part: number) => Record<string, Float32Array>,
): void {
  const { module, memory } = trained.place;
  const { exports } = instantiate(module, memory);
  const call = (calls: readonly KernelCall[]): void =>
    calls.forEach(({ kernel, numbers }) => (exports[kernel] as (...numbers: number[]) => void)(...numbers));
  const { parts: tasks, update } = trained.step(parts, { rate: 0.1 }, 1);
  tasks.forEach(({ lookups, learnt }, part) => {
    call(lookups);
    const arrays = Object.entries(learnt).map(([name, { shape, numbers, gradient }]) => {
      const length = shape.reduce((product, size) => product * size, 1);
      const at = (address: number) => new Float32Array(memory.buffer, address, length);
      return { name, values: at(numbers), gradient: at(gradient) };
    });
    const gradients = gradientsOf(
      Object.fromEntries(arrays.map(({ name, values }) => [name, values.slice()])),
      part,
    );
    for (const { name, gradient } of arrays) gradient.set(gradients[name] ?? gradient.map(() => 0));
  });
  call(update);
}

const close = (numbers: Iterable<number>) => [...numbers].map((number) => expect.closeTo(number, 3));

describe("TrainedParameters", () => {
  it("looks up, sums gradients and moves as the plain code does, for any lookups and optimizer", async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ dimensions, steps, optimizer }) => {
        const plain = parametersOf(dimensions);
        const { weight } = plain.weights;
        const { table } = plain.tables;
        const trained = await TrainedParameters.of(plain, optimizer);
        const plainOptimizer = new PlainOptimizer(optimizer, { weight, table });
        const gradients = new PlainRowGradients(table);
        for (const lists of steps) {
          gradients.clear();
          const ofWeight = Float32Array.from(weight.data, (number) => number / 2);
          const parts = lists.map((lookup) => ({ input: { lookups: { it: lookup } }, share: 0.5 }));
          step(trained, [{ input: {}, share: 3 }, ...parts], ({ it }, part) => {
            if (part === 0) return { weight: ofWeight } as Record<string, Float32Array>;
            const lookup = lists[part - 1]!;
            expect([...it!]).toEqual(close(lookUp(table, lookup)));
            const gradient = it!.map((number, i) => number - i / 10);
            gradients.add(lookup, gradient, 0.5);
            return { it: gradient };
          });
          plainOptimizer.nextStep();
          plainOptimizer.update(
            "weight",
            weight,
            ofWeight.map((number) => 3 * number),
            0.1,
          );
          plainOptimizer.updateRows("table", table, gradients, 0.1);
        }
        const learnt = parametersOf(dimensions);
        trained.copyTo(learnt);
        expect([...learnt.weights.weight.data]).toEqual(close(weight.data));
        expect([...learnt.tables.table.data]).toEqual(close(table.data));
      }),
      { seed: 6, numRuns: 150 },
    );
  });

  it("moves by the gradients of many rows", async () => {
    const table = { rows: 2000, dimensions: 3, data: new Float32Array(6000) };
    const trained = await TrainedParameters.of({ weights: {}, tables: { table } }, "sgd");
    const parts = [0, 600].map((from) => {
      const rows = Int32Array.from({ length: 1000 }, (_, i) => from + i);
      return { input: { lookups: { all: { table: "table", rows } } }, share: 10 };
    });
    step(trained, parts, () => ({ all: new Float32Array(3000).fill(1) }));
    trained.copyTo({ weights: {}, tables: { table } });
    expect([0, 599, 600, 999, 1000, 1599, 1600].map((row) => table.data[3 * row])).toEqual([
      -1, -1, -2, -2, -1, -1, 0,
    ]);
  });

  it("goes on from its tensors as if it had never stopped", async () => {
    const plain = parametersOf(4);
    const input = { lookups: { rows: { table: "table", rows: Int32Array.of(3, 5) } } };
    const stepBy = (trained: TrainedParameters, number: number): void =>
      step(trained, [{ input, share: 1 }], () => ({ rows: new Float32Array(8).fill(number) }));
    const whole = await TrainedParameters.of(plain, "adam");
    stepBy(whole, 2);
    const saved = Object.entries(whole.tensors()).map(([name, data]) => [name, data.slice()] as const);
    stepBy(whole, -3);
    const resumed = await TrainedParameters.of(parametersOf(4), "adam");
    const tensors = resumed.tensors();
    for (const [name, data] of saved) (tensors[name] as Float32Array).set(data as Float32Array);
    stepBy(resumed, -3);
    expect(resumed.tensors()).toEqual(whole.tensors());
  });
});
