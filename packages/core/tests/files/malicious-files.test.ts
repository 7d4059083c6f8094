import { ModelFileError, readModel } from "@funrec/core";
import { embeddingTable, normal, readNetwork, zeros } from "@funrec/core/tensor";
import { changeModelFile, type FileParts } from "@funrec/core/testing";
import * as v from "valibot";
import { ModelFile } from "../../src/files/model-file.js";
import { CoCounts } from "../support/co-counts.js";
import { logOf } from "../support/logs.js";
import { problem } from "../../../../tools/problem.cjs";

const saved = CoCounts.fit(logOf("é tea, é cup, bob tea, 7 tea")).then((model) => model.toBytes());

/** What is wrong with a file that was changed, and got a checksum that is right. */
const problemOf = async (change: (file: FileParts) => void): Promise<string> =>
  problem(CoCounts.load(await changeModelFile(await saved, change)));

const numbers = (file: FileParts, tensor: string): DataView => {
  const { buffer } = (file.parts.get(tensor)!.bytes = file.parts.get(tensor)!.bytes.slice());
  return new DataView(buffer);
};

describe("a file with a checksum that is right", () => {
  it("loads when nothing was changed", async () => {
    const copy = await changeModelFile(await saved, () => {});
    expect(await (await CoCounts.load(copy)).toBytes()).toEqual(await saved);
  });

  it.each<[string, (file: FileParts) => void, string]>([
    [
      "tensors that overlap, which could ask for any amount of memory",
      ({ parts }) => Object.assign(parts.get("items.text")!, { offsets: [0, 6] }),
      "is not where it belongs",
    ],
    [
      "ids that begin before the last one ends",
      (file) => numbers(file, "users.offsets").setUint32(4, 3000, true),
      'the file\'s ids "users" are inconsistent',
    ],
    [
      "an id that is no UTF-8",
      (file) => numbers(file, "users.text").setUint8(0, 0xff),
      'the file\'s ids "users" are inconsistent',
    ],
    [
      "a number as an id that is none",
      (file) => numbers(file, "items.numbers").setUint8(0, 1),
      'the file\'s ids "items" are inconsistent',
    ],
    [
      "an item that there is not",
      (file) => numbers(file, "history.columns").setInt32(0, 2, true),
      'the file\'s sparse matrix "history" is inconsistent',
    ],
    [
      "a user without items",
      (file) => numbers(file, "history.offsets").setInt32(8, 2, true),
      "the file's history has a user without items",
    ],
    [
      "no figures of the training",
      ({ metadata }) => (metadata["training"] = "null"),
      "metadata is malformed",
    ],
    ["a figure that is text", ({ metadata }) => (metadata["training"] = '{"seed":"1"}'), "what is no number"],
    ["half a seed", ({ metadata }) => (metadata["training"] = '{"seed":0.5}'), "seed of the training is 0.5"],
    ["a list of options", ({ metadata }) => (metadata["options"] = "[]"), "metadata is malformed"],
  ])("is refused for %s", async (_, change, message) => {
    const seen = await problemOf(change);
    expect(seen).toContain("ModelFileError: ");
    expect(seen).toContain(message);
  });

  it("is refused for values of a history that are not finite", async () => {
    const rated = logOf("ann tea, ann cup, bob tea");
    const model = await CoCounts.fit(rated);
    const file = await changeModelFile(await model.toBytes(), ({ parts }) => {
      const bytes = new Uint8Array(Float32Array.of(1, NaN, 3).buffer);
      parts.set("history.values", { dtype: "F32", shape: [3], bytes });
    });
    expect(await problem(CoCounts.load(file))).toContain('sparse matrix "history" is inconsistent');
    expect(await problem(readModel("co_counts", v.object({}), file))).toContain("ModelFileError");
  });
});

describe("a network that is read", () => {
  const file = saved.then((bytes) => ModelFile.read(bytes, CoCounts.modelName));

  it.each([
    [
      "a table",
      (size: number) => ({ weights: {}, tables: { a: embeddingTable(size, size, 1, null as never) } }),
    ],
    ["a weight", (size: number) => ({ weights: { a: zeros(size, size) }, tables: {} })],
    [
      "many weights",
      (size: number) => {
        const weights = Object.fromEntries(
          Array.from({ length: size }, (_, i) => [`layer.${i}`, normal([8], 1, null as never)]),
        );
        return { weights, tables: {} };
      },
    ],
  ])("is not even made when its file has fewer numbers than the options ask for in %s", async (_, make) => {
    const read = await file;
    expect(() => readNetwork(read, () => make(100_000))).toThrow(ModelFileError);
    // The next network is made with numbers again.
    expect(normal([2], 1, { normal: () => 5 } as never).data).toEqual(Float32Array.of(5, 5));
  });
});
