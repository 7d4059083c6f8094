import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { FlatIndex, HnswIndex, type Similarity, type VectorIndex } from "@funrec/ann";
import { ModelFile, ModelFileError, ModelFileWriter } from "@funrec/core";
import { tryDamagedFiles } from "@funrec/core/testing";
import { problem } from "../../../tools/problem.cjs";
import { Scratch } from "../../../tools/scratch.cjs";
import { numbers, randomVectors } from "./support/vectors.js";

const scratch = new Scratch();
afterEach(() => scratch.clean());

type Kind = readonly [
  name: string,
  create: (similarity: Similarity) => Promise<VectorIndex>,
  load: (source: string | Uint8Array) => Promise<VectorIndex>,
];

const kinds: readonly Kind[] = [
  [
    "flat",
    async (similarity) => FlatIndex.create({ dimensions: 5, similarity }, { threads: 1 }),
    (source) => FlatIndex.load(source, { threads: 1 }),
  ],
  [
    "flat int8",
    async (similarity) =>
      FlatIndex.create({ dimensions: 5, similarity, quantization: "int8" }, { threads: 1 }),
    (source) => FlatIndex.load(source, { threads: 1 }),
  ],
  [
    "hnsw",
    (similarity) => HnswIndex.create({ dimensions: 5, similarity }),
    (source) => HnswIndex.load(source),
  ],
];

describe.each(kinds)("the file of a %s index", (_, create, load) => {
  const vectors = randomVectors(300, 5, 3);
  const queries = randomVectors(10, 5, 4);

  async function filled(similarity: Similarity = "inner product"): Promise<VectorIndex> {
    const index = await create(similarity);
    await index.addMany(numbers(300), vectors);
    await index.remove(7);
    await index.remove(299);
    await index.add("tea", vectors[7]!);
    return index;
  }

  it.each(["inner product", "cosine", "l2"] as const)(
    "gives the same answers again, by %s",
    async (similarity) => {
      const index = await filled(similarity);
      const path = join(await scratch.folder(), "index.funrec");
      await index.save(path);
      const loaded = await load(path);
      expect([loaded.size, loaded.dimensions, loaded.similarity]).toEqual([299, 5, similarity]);
      expect(loaded.itemVectors()).toEqual(index.itemVectors());
      expect(await loaded.searchMany(queries, { k: 20 })).toEqual(await index.searchMany(queries, { k: 20 }));
    },
  );

  it("takes further vectors and removals", async () => {
    const loaded = await load(await (await filled()).toBytes());
    await loaded.add("cup", [9, 9, 9, 9, 9]);
    await loaded.remove("tea");
    expect((await loaded.search([1, 1, 1, 1, 1], { k: 1 }))[0]!.item).toBe("cup");
    expect(loaded.size).toBe(299);
  });

  it("holds an index without vectors too", async () => {
    const loaded = await load(await (await create("l2")).toBytes());
    await loaded.add(1, [1, 2, 3, 4, 5]);
    expect(await loaded.search([1, 2, 3, 4, 5])).toEqual([{ item: 1, score: 0 }]);
  });

  it("has the same bytes for the same additions", async () => {
    expect(await (await filled()).toBytes()).toEqual(await (await filled()).toBytes());
  });

  it("is refused wherever it is cut short", async () => {
    const index = await create("inner product");
    await index.addMany(["a", "b"], vectors.slice(0, 2));
    const bytes = await index.toBytes();
    const outcomes = new Set<string>();
    // Every place of the header and of the ends, and some of what is between.
    for (
      let length = 0;
      length < bytes.length;
      length += length < 2000 || length > bytes.length - 50 ? 1 : 97
    ) {
      const outcome = load(bytes.subarray(0, length)).then(
        () => "loaded",
        (error: unknown) => (error instanceof ModelFileError ? "refused" : String(error)),
      );
      outcomes.add(await outcome);
    }
    expect([...outcomes]).toEqual(["refused"]);
  });

  it("is refused by its error, or searched, however it is damaged", async () => {
    const index = await filled();
    await tryDamagedFiles(await index.toBytes(), load, async (loaded) => {
      await loaded.search(randomVectors(1, loaded.dimensions, 5)[0]!, { k: 5 });
      await loaded.add("another", randomVectors(1, loaded.dimensions, 6)[0]!);
      await loaded.toBytes();
    });
  });

  it("is refused when it is of something else", async () => {
    const index = await create("l2");
    const other = index instanceof FlatIndex ? HnswIndex.load : FlatIndex.load;
    expect(await problem(other(await index.toBytes()))).toMatch(
      /^ModelFileError: .*the file holds the model "(flat|hnsw)_index", not "(hnsw|flat)_index"$/,
    );
  });
});

describe("the file of an hnsw index", () => {
  const tensors = ["ids.text", "ids.offsets", "ids.numbers", "vectors", "slots", "removed", "graph"].concat([
    "longestSquare",
    "origin",
    "links",
    "upperLinks",
  ]);

  /** The file of a small index with another tensor in the place of one, and a checksum that is right. */
  async function changed(
    name: string,
    change: (tensor: Int32Array) => Int32Array | Float32Array,
  ): Promise<Uint8Array> {
    const index = await HnswIndex.create({ dimensions: 3, M: 4 });
    await index.addMany(numbers(100), randomVectors(100, 3, 1));
    await index.remove(5);
    const file = await ModelFile.read(await index.toBytes(), index.name);
    const writer = new ModelFileWriter();
    for (const tensor of tensors) {
      const data = file.optionalTensor(tensor)!;
      writer.tensor(tensor, tensor === name ? change(data.slice() as Int32Array) : data);
    }
    return writer.finish({
      model: index.name,
      packageVersion: "0",
      options: file.options as object,
      training: file.training,
    });
  }

  const set = (place: number, number: number) => (tensor: Int32Array) => {
    tensor[place] = number;
    return tensor;
  };

  it.each([
    ["slots", set(3, 0), "the file's slots are not those of its vectors"],
    ["slots", set(98, 100), "the file's slots are not those of its vectors"],
    ["graph", set(0, 101), 'the file\'s tensor "removed" has 3 numbers, allowed: 6'],
    ["graph", set(1, 100), "the file's graph begins at node 100, which it has not"],
    ["graph", set(1, -1), "the file's graph begins at node -1, which it has not"],
    ["links", set(17, 100), "the file's graph leads to node 100, which its layer 0 has not"],
    ["links", set(17, -2), "the file's graph leads to node -2, which its layer 0 has not"],
    [
      "links",
      (links: Int32Array) => links.slice(1),
      "the file's links are not those of a graph of 100 vectors",
    ],
    ["upperLinks", set(0, 0), "the file's graph leads to node 0, which its layer 1 has not"],
    ["removed", () => new Float32Array(2), 'the file\'s tensor "removed" has 2 numbers, allowed: 3'],
  ] as const)(
    'is refused when the tensor "%s" is not that of its vectors (%#)',
    async (name, change, message) => {
      expect(await problem(HnswIndex.load(await changed(name, change)))).toContain(message);
    },
  );

  it("of which nothing was changed is read", async () => {
    expect((await HnswIndex.load(await changed("none", (tensor) => tensor))).size).toBe(99);
  });
});

// Frozen files of every format version, kept for ever: a file that loaded once must always load.
describe.each([
  ["flat", FlatIndex],
  ["hnsw", HnswIndex],
] as const)("a saved %s index", (_, Index) => {
  it("of format version 1 still loads and gives what it gave", async () => {
    const path = join(__dirname, "fixtures", `${Index.indexName}-v1`);
    const loaded = await Index.load(`${path}.funrec`);
    const expected = JSON.parse(await readFile(`${path}.json`, "utf8"));
    expect(await loaded.searchMany(randomVectors(3, 3, 2), { k: 5 })).toEqual(expected);
  });
});
