import { type InteractionMatrix, ModelFileWriter, readModel, startFit, Vocabulary } from "@funrec/core";
import * as v from "valibot";
import { CoCounts } from "../support/co-counts.js";
import { logOf } from "../support/logs.js";
import { problem } from "../../../../tools/problem.cjs";

const schema = v.strictObject({ neighbors: v.optional(v.pipe(v.number(), v.minValue(1)), 20) });
const log = logOf("ann tea, ann cup, bob tea");
const { matrix } = startFit("tiny", schema, log, {}, {}).state;

/** A file of the model "tiny" with this content. */
async function fileOf({
  options = {},
  training = { seed: 1 },
  users = matrix.users,
}: {
  options?: object;
  training?: Record<string, number>;
  users?: Vocabulary;
}): Promise<Uint8Array> {
  return new ModelFileWriter()
    .vocabulary("users", users)
    .vocabulary("items", matrix.items)
    .compressedRows("history", matrix.byUser)
    .finish({ model: "tiny", packageVersion: "1.0.0", options, training });
}

describe("startFit", () => {
  it("gives the options with their defaults, the indexed log, the seed and what to report to", () => {
    const onProgress = (): void => {};
    const { state, work } = startFit("tiny", schema, log, { neighbors: 3 }, { seed: 9, onProgress });
    expect(state).toEqual({
      options: { neighbors: 3 },
      seed: 9,
      matrix: expect.anything() as InteractionMatrix,
    });
    expect(state.matrix.itemCounts).toEqual(Int32Array.of(2, 1));
    expect(work).toEqual({ onProgress, device: "auto", engine: "auto" });
  });

  it("checks the options before the log, and stops when it is aborted", () => {
    const empty = log.filter(() => false);
    expect(() => startFit("tiny", schema, empty, { neighbors: 0 }, {})).toThrow(
      "tiny: option neighbors is 0",
    );
    expect(() => startFit("tiny", schema, empty, {}, {})).toThrow("the log is empty");
    expect(() => startFit("tiny", schema, [{ user: 1, item: 2 }] as never, {}, {})).toThrow(
      'tiny: the log is [{"user":1,"item":2}]; make one with Interactions.from(rows) or a reader',
    );
    expect(() => startFit("tiny", schema, log, {}, { signal: AbortSignal.abort("enough") })).toThrow(
      "enough",
    );
  });
});

describe("readModel", () => {
  it("gives what all models hold", async () => {
    const { state, file } = await readModel("tiny", schema, await fileOf({ options: { neighbors: 3 } }));
    expect([state.options, state.seed]).toEqual([{ neighbors: 3 }, 1]);
    expect([state.matrix.users.ids, state.matrix.items.ids]).toEqual([
      ["ann", "bob"],
      ["tea", "cup"],
    ]);
    expect(state.matrix.byUser).toEqual(matrix.byUser);
    expect(file.training).toEqual({ seed: 1 });
  });

  it("fills in the defaults of options that the file does not name", async () => {
    expect((await readModel("tiny", schema, await fileOf({}))).state.options).toEqual({ neighbors: 20 });
  });

  it("refuses options that the model does not take, and a file without a seed", async () => {
    const read = async (content: Parameters<typeof fileOf>[0]): Promise<string> =>
      problem(readModel("tiny", schema, await fileOf(content)));
    expect(await read({ options: { neighbors: 0 } })).toBe(
      "ModelFileError: the file's options are malformed: tiny: option neighbors is 0, allowed: >=1",
    );
    expect(await read({ options: { alpha: 1 } })).toContain('unknown option "alpha"');
    expect(await read({ training: {} })).toBe(
      "ModelFileError: the file's seed of the training is undefined, allowed: 0 to 4294967295",
    );
  });

  it("refuses a file whose history is not of its users and items", async () => {
    const users = Vocabulary.of(["ann", "bob", "cat"]);
    expect(await problem(readModel("tiny", schema, await fileOf({ users })))).toBe(
      "ModelFileError: the file's history is not of its users and items",
    );
  });

  it("refuses a file that lacks what the model learnt", async () => {
    const bytes = await new ModelFileWriter()
      .vocabulary("users", matrix.users)
      .vocabulary("items", matrix.items)
      .compressedRows("history", matrix.byUser)
      .finish({ model: "co_counts", packageVersion: "1.0.0", options: {}, training: { seed: 1 } });
    expect(await problem(CoCounts.load(bytes))).toBe(
      'ModelFileError: the file has no tensor "counts" of type Int32Array',
    );
  });
});
