import { Random } from "@funrec/core";
import { embeddingTable, type Lookup, lookUp, type OptimizerName, normal } from "@funrec/core/tensor";
import fc from "fast-check";
import { TrainedParameters } from "../../src/tensor/trained-parameters.js";
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
  dimensions: fc.integer({ min: 1, max: 9 }),
  steps: fc.array(fc.array(lookups, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
  optimizer: fc.constantFrom<OptimizerName>("adam", "adagrad", "sgd"),
});

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
          const input = { lookups: Object.fromEntries(lists.map((lookup, i) => [`lookup ${i}`, lookup])) };
          const values = trained.values(input);
          trained.clear();
          gradients.clear();
          const ofWeight = Float32Array.from(weight.data, (number) => number / 2);
          trained.add({}, { weight: ofWeight }, 3);
          for (const [name, lookup] of Object.entries(input.lookups)) {
            expect([...values[name]!.data]).toEqual(close(lookUp(table, lookup)));
            const gradient = values[name]!.data.map((number, i) => number - i / 10);
            trained.add(input, { [name]: gradient }, 0.5);
            gradients.add(lookup, gradient, 0.5);
          }
          trained.move(0.1);
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

  it("makes room for the gradients of more rows than it had at first", async () => {
    const table = { rows: 2000, dimensions: 3, data: new Float32Array(6000) };
    const trained = await TrainedParameters.of({ weights: {}, tables: { table } }, "sgd");
    for (const from of [0, 600]) {
      const rows = Int32Array.from({ length: 1000 }, (_, i) => from + i);
      trained.add({ lookups: { all: { table: "table", rows } } }, { all: new Float32Array(3000).fill(1) }, 1);
    }
    trained.move(1);
    trained.copyTo({ weights: {}, tables: { table } });
    expect([0, 599, 600, 999, 1000, 1599, 1600].map((row) => table.data[3 * row])).toEqual([
      -1, -1, -2, -2, -1, -1, 0,
    ]);
  });

  it("goes on from its tensors as if it had never stopped", async () => {
    const plain = parametersOf(4);
    const input = { lookups: { rows: { table: "table", rows: Int32Array.of(3, 5) } } };
    const step = (trained: TrainedParameters, number: number): void => {
      trained.clear();
      trained.add(input, { rows: new Float32Array(8).fill(number) }, 1);
      trained.move(0.1);
    };
    const whole = await TrainedParameters.of(plain, "adam");
    step(whole, 2);
    const saved = Object.entries(whole.tensors()).map(([name, data]) => [name, data.slice()] as const);
    step(whole, -3);
    const resumed = await TrainedParameters.of(parametersOf(4), "adam");
    const tensors = resumed.tensors();
    for (const [name, data] of saved) (tensors[name] as Float32Array).set(data as Float32Array);
    step(resumed, -3);
    expect(resumed.tensors()).toEqual(whole.tensors());
  });
});
