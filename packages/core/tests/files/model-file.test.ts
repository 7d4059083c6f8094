import { FORMAT_VERSION, ModelFileError, ModelFileWriter, Vocabulary } from "@funrec/core";
import fc from "fast-check";
import { ModelFile } from "../../src/files/model-file.js";
import { encodeSafetensors } from "../../src/files/safetensors.js";
import { problem } from "../../../../tools/problem.cjs";
import { Scratch } from "../../../../tools/scratch.cjs";

const scratch = new Scratch();
afterEach(() => scratch.clean());

const description = { model: "tiny", packageVersion: "1.2.3", options: { k: 5 }, training: { seed: 7 } };
const finish = (writer: ModelFileWriter): Promise<Uint8Array> => writer.finish(description);
const written = async (writer: ModelFileWriter): Promise<ModelFile> =>
  ModelFile.read(await finish(writer), "tiny");

describe("a model file", () => {
  it("gives back tensors, options and training", async () => {
    const file = await written(
      new ModelFileWriter()
        .tensor("a", Float64Array.of(0.1, -0, NaN, -Infinity))
        .tensor("b", Float32Array.of(1, 2, 3, 4, 5, 6), [3, 2])
        .tensor("c", Int32Array.of(-(2 ** 31), 2 ** 31 - 1))
        .tensor("d", Uint32Array.of(2 ** 32 - 1))
        .tensor("empty", new Uint8Array(0)),
    );
    expect(file.tensor("a", Float64Array)).toEqual(Float64Array.of(0.1, -0, NaN, -Infinity));
    expect(file.tensor("b", Float32Array)).toEqual(Float32Array.of(1, 2, 3, 4, 5, 6));
    expect(file.tensor("c", Int32Array)).toEqual(Int32Array.of(-(2 ** 31), 2 ** 31 - 1));
    expect(file.tensor("d", Uint32Array)).toEqual(Uint32Array.of(2 ** 32 - 1));
    expect(file.tensor("empty", Uint8Array)).toEqual(new Uint8Array(0));
    expect([file.options, file.training]).toEqual([{ k: 5 }, { seed: 7 }]);
  });

  it("says in its header what it is", async () => {
    const bytes = await finish(new ModelFileWriter());
    const length = Number(new DataView(bytes.buffer).getBigUint64(0, true));
    const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length))) as object;
    expect(header).toEqual({
      __metadata__: {
        format: "funrec",
        format_version: String(FORMAT_VERSION),
        model: "tiny",
        package_version: "1.2.3",
        options: '{"k":5}',
        training: '{"seed":7}',
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      },
    });
  });

  it("refuses to hold two tensors of one name, and a tensor that does not fill its shape", () => {
    const writer = new ModelFileWriter().tensor("a", Uint8Array.of(1));
    expect(() => writer.tensor("a", Uint8Array.of(2))).toThrow(
      new ModelFileError('the file already has a tensor "a"'),
    );
    expect(() => writer.tensor("b", new Float32Array(6), [4, 2])).toThrow(
      new ModelFileError('tensor "b" has 6 numbers, its shape is 4 x 2'),
    );
  });

  it("says which tensor it does not have, or not of this type or length", async () => {
    const file = await written(new ModelFileWriter().tensor("a", Float32Array.of(1)));
    expect(() => file.tensor("b", Float32Array)).toThrow(ModelFileError);
    expect(() => file.tensor("b", Float32Array)).toThrow('the file has no tensor "b" of type Float32Array');
    expect(() => file.tensor("a", Float64Array)).toThrow('the file has no tensor "a" of type Float64Array');
    expect(file.tensor("a", Float32Array, 1)).toEqual(Float32Array.of(1));
    expect(() => file.tensor("a", Float32Array, 2)).toThrow(
      new ModelFileError('the file\'s tensor "a" has 1 numbers, allowed: 2'),
    );
  });
});

describe("ids in a model file", () => {
  const roundTrip = async (ids: Iterable<string | number>): Promise<readonly (string | number)[]> =>
    (await written(new ModelFileWriter().vocabulary("ids", Vocabulary.of(ids)))).vocabulary("ids").ids;

  it.each([
    ["numbers", [0, 1, -1, 0.1, 1e21, 1e-7, 5e-324, Number.MAX_SAFE_INTEGER]],
    ["text that looks like numbers", ["01", "1.0", "-0", "1e3", "NaN", "Infinity"]],
    ["numbers as text", ["1", "0.1", "1e+21"]],
    ["text of all scripts", ["", " ", "\u0000", "é", "e\u0301", "日本", "😀", "👩‍👩‍👧", "\uFEFF", "\uFEFFa"]],
    ["none at all", []],
  ])("come back as they were: %s", async (_, ids) => {
    expect(await roundTrip(ids)).toEqual(ids);
  });

  it("come back as they were, whatever they are", async () => {
    const id = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: "grapheme" }),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(id), async (ids) => {
        expect(await roundTrip(ids)).toEqual(Vocabulary.of(ids).ids);
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  it("are found out when they do not fit together", async () => {
    const broken = async (text: string, offsets: number[], numbers: number[]): Promise<string> => {
      const file = await written(
        new ModelFileWriter()
          .tensor("ids.text", new TextEncoder().encode(text))
          .tensor("ids.offsets", Uint32Array.from(offsets))
          .tensor("ids.numbers", Uint8Array.from(numbers)),
      );
      return problem(() => file.vocabulary("ids"));
    };
    const message = 'ModelFileError: the file\'s ids "ids" are inconsistent';
    expect(await broken("aa", [0, 1, 2], [0, 0])).toBe(message); // an id twice
    expect(await broken("ab", [0, 1], [0, 0])).toBe(message); // an offset too few
    expect(await broken("ab", [0, 1, 2, 2], [0, 0])).toBe(message); // an offset too many
  });
});

describe("a sparse matrix in a model file", () => {
  const matrix = {
    rowCount: 3,
    columnCount: 4,
    offsets: Int32Array.of(0, 2, 2, 3),
    columns: Int32Array.of(3, 0, 1),
  };

  it("comes back as it was, with values or without", async () => {
    const file = await written(
      new ModelFileWriter()
        .compressedRows("bare", matrix)
        .compressedRows("half", { ...matrix, values: Float32Array.of(1, 2, 3) })
        .compressedRows("full", { ...matrix, values: Float64Array.of(0.1, 0.2, 0.3) })
        .compressedRows("empty", {
          ...matrix,
          rowCount: 0,
          offsets: Int32Array.of(0),
          columns: Int32Array.of(),
        }),
    );
    expect(file.compressedRows("bare")).toEqual(matrix);
    expect(file.compressedRows("half").values).toEqual(Float32Array.of(1, 2, 3));
    expect(file.compressedRows("full").values).toEqual(Float64Array.of(0.1, 0.2, 0.3));
    expect(file.compressedRows("empty").rowCount).toBe(0);
  });

  it.each([
    ["an offset too few", { offsets: Int32Array.of(0, 2, 3) }],
    ["a first offset above 0", { offsets: Int32Array.of(1, 2, 2, 3) }],
    ["offsets that go back", { offsets: Int32Array.of(0, 2, 1, 3) }],
    ["a last offset that is not the number of entries", { offsets: Int32Array.of(0, 2, 2, 2) }],
    ["a column beyond the last", { columns: Int32Array.of(4, 0, 1) }],
    ["a column below 0", { columns: Int32Array.of(-1, 0, 1) }],
    ["a value too few", { values: Float32Array.of(1, 2) }],
    ["another number of rows", { rowCount: 2 }],
  ])("is found out when it has %s", async (_, change) => {
    const file = await written(new ModelFileWriter().compressedRows("m", { ...matrix, ...change }));
    expect(() => file.compressedRows("m")).toThrow(
      new ModelFileError('the file\'s sparse matrix "m" is inconsistent'),
    );
  });
});

describe("ModelFile.read", () => {
  const valid = finish(new ModelFileWriter().tensor("a", Uint8Array.of(1, 2, 3)));

  /** The valid file with a part of its header replaced by text of the same length. */
  const withText = async (from: string, to: string): Promise<Uint8Array> => {
    const text = Buffer.from(await valid).toString("latin1");
    expect(text).toContain(from);
    expect(to.length).toBe(from.length);
    return new Uint8Array(Buffer.from(text.replace(from, to), "latin1"));
  };

  it("takes a path or bytes, and names them in its errors", async () => {
    const path = await scratch.file(await valid, "tiny.funrec");
    expect((await ModelFile.read(path, "tiny")).tensor("a", Uint8Array)).toEqual(Uint8Array.of(1, 2, 3));
    expect(await problem(ModelFile.read(path, "item_cf"))).toBe(
      `ModelFileError: ${path}: the file holds the model "tiny", not "item_cf"`,
    );
    expect(await problem(ModelFile.read(await valid, "item_cf"))).toBe(
      'ModelFileError: model bytes: the file holds the model "tiny", not "item_cf"',
    );
  });

  it("refuses what is neither", async () => {
    for (const source of [undefined, 5, { path: "x" }]) {
      expect(await problem(ModelFile.read(source as never, "tiny"))).toContain(
        "allowed: the path of a file, or its bytes",
      );
    }
  });

  it("says when a file is of a newer format", async () => {
    const newer = await withText('"format_version":"1"', '"format_version":"2"');
    expect(await problem(ModelFile.read(newer, "tiny"))).toBe(
      "ModelFileError: model bytes: the file has format version 2, this FunRec reads versions up to 1: install a newer one",
    );
  });

  it("says when a file is not of FunRec", async () => {
    const foreign = encodeSafetensors({
      metadata: { format: "pt" },
      tensors: new Map([["weight", { shape: [1], data: Float32Array.of(1) }]]),
    });
    const bare = encodeSafetensors({ metadata: {}, tensors: new Map() });
    for (const file of [foreign, bare]) {
      expect(await problem(ModelFile.read(file, "tiny"))).toBe(
        "ModelFileError: model bytes: the file is not a FunRec model",
      );
    }
  });

  it("says when a file has no checksum, or another", async () => {
    const none = await withText('"sha256"', '"sha255"');
    expect(await problem(ModelFile.read(none, "tiny"))).toContain("the file is corrupt: it has no checksum");
    const other = await withText('"package_version":"1.2.3"', '"package_version":"1.2.4"');
    expect(await problem(ModelFile.read(other, "tiny"))).toContain(
      "the file is truncated or corrupt: its checksum does not match its content",
    );
  });

  it("refuses bytes behind the end", async () => {
    const longer = new Uint8Array([...(await valid), 0]);
    expect(await problem(ModelFile.read(longer, "tiny"))).toContain(
      "its checksum does not match its content",
    );
  });

  it("is not misled by options that look like the header", async () => {
    const options = { sha256: "0".repeat(64), format_version: "9", x: `"sha256":"${"0".repeat(64)}"` };
    const bytes = await new ModelFileWriter().finish({ ...description, options });
    expect((await ModelFile.read(bytes, "tiny")).options).toEqual(options);
  });

  it("says when a file is not there, or is a folder", async () => {
    expect(await problem(ModelFile.read("no-such-folder/x.funrec", "tiny"))).toContain(
      "ModelFileError: no-such-folder/x.funrec: cannot be read: there is no folder no-such-folder",
    );
    const folder = await scratch.folder();
    expect(await problem(ModelFile.read(folder, "tiny"))).toContain(
      `ModelFileError: ${folder}: cannot be read: it is a folder`,
    );
  });

  it("leaves the bytes as they were", async () => {
    const bytes = (await valid).slice();
    await ModelFile.read(bytes, "tiny");
    expect(bytes).toEqual(await valid);
  });
});
