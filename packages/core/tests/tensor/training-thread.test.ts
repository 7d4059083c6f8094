import { Random } from "@funrec/core";
import { embeddingTable, openEngine } from "@funrec/core/tensor";
import type { Tensor2D } from "@tensorflow/tfjs-core";
import { TrainedParameters } from "../../src/tensor/trained-parameters.js";
import { TrainingThread } from "../../src/tensor/training-thread.js";

describe("a thread of a training", () => {
  it("computes in memory that grew while it was being given it", async () => {
    const random = new Random(1);
    const parameters = await TrainedParameters.of(
      { weights: {}, tables: { table: embeddingTable(9, 4, 1, random) } },
      "sgd",
      true,
    );
    const { place } = parameters;
    const old = place.memory.buffer;
    const rows = new Int32Array(300_000);
    const input = { lookups: { looked: { table: "table", rows } } };
    const task = parameters.step([{ input, share: 1 }], { rate: 0.1 }, 1);
    expect(place.memory.buffer.byteLength).toBeGreaterThan(old.byteLength);
    // As V8 sometimes leaves it: the thread sees the memory as it was, until the memory grows, be it by nothing.
    const { grow } = place.memory;
    Object.defineProperty(place.memory, "buffer", { value: old, configurable: true });
    place.memory.grow = function (pages) {
      Reflect.deleteProperty(place.memory, "buffer");
      return grow.call(place.memory, pages);
    };

    const engine = await openEngine("cpu");
    const thread = new TrainingThread(engine, (tf, { looked }) => tf.sum(looked as Tensor2D), place);
    const row = Array.from(parameters.tensors()["network.table"]!).slice(0, 4);
    const sum = 300_000 * row.reduce((a, b) => a + b);
    expect(thread.run(task)[0]! / sum).toBeCloseTo(1, 3);
  });
});
