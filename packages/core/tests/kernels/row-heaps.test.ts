import { topK } from "@funrec/core";
import { Kernels, RowHeaps, terminateWorkers } from "@funrec/core/kernels";
import fc from "fast-check";
import { kernels as code } from "../generated/kernels.js";

afterAll(terminateWorkers);

describe.each([1, 3])("RowHeaps of %i threads", (threads) => {
  it("keep the best of each row, equal scores by index, whoever offers them", async () => {
    const kernels = await Kernels.open(code, { threads });
    const candidates = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(candidates, fc.nat(20)), { maxLength: 6 }), async (rows) => {
        const mark = kernels.memory.mark();
        const heaps = new RowHeaps(
          kernels,
          Int32Array.from(rows, ([, capacity]) => capacity),
        );
        const calls = rows.flatMap(([scores], row) => {
          const indices = kernels.memory.copy("i32", [...scores.keys()]).address;
          const numbers = kernels.memory.copy("f64", scores).address;
          return Array.from({ length: threads }, (_, thread) => {
            const [first, end] = [thread, thread + 1].map((part) =>
              Math.floor((part * scores.length) / threads),
            );
            return {
              kernel: "offerAll",
              numbers: [heaps.addressOf(thread), row, indices, numbers, first!, end!],
            };
          });
        });
        await kernels.run(calls);
        await heaps.merge();
        for (const [row, [scores, capacity]] of rows.entries()) {
          const { indices, scores: best } = heaps.of(row);
          const expected = topK(scores, capacity);
          expect({ indices: [...indices], scores: [...best] }).toEqual({
            indices: [...expected.indices],
            scores: [...expected.scores],
          });
        }
        kernels.memory.release(mark);
      }),
      { seed: 3, numRuns: 60 },
    );
    kernels.close();
  });
});
