import {
  DataError,
  FeatureTable,
  type Id,
  Interactions,
  ModelFileError,
  OptionError,
  simulate,
  UnknownIdError,
} from "@funrec/core";
import { TIGER } from "@funrec/sequence";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const tiny = {
  contentDimensions: 8,
  dimensions: 8,
  heads: 2,
  hidden: 16,
  encoderLayers: 1,
  decoderLayers: 1,
  epochs: 1,
};
const { interactions, items } = simulate({ users: 40, items: 30, seed: 2 });
const [first] = interactions.items.ids as [Id];
const featuresOf = (item: Id) =>
  Object.fromEntries([...items.columns.keys()].map((name) => [name, items.value(item, name)]));

describe("codes of items", () => {
  it("differ from item to item, and are alike for items of the same vector", async () => {
    const ids = interactions.items.ids;
    const itemVectors = new Map(ids.map((id, i) => [String(id), [Math.floor(i / 3), 1, 0]]));
    const model = await TIGER.fit(interactions, { ...tiny, itemVectors, codebookSize: 32 });
    const codes = ids.map((id) => model.codesOf(id));
    expect(new Set(codes.map(String)).size).toBe(ids.length);
    codes.forEach((own, i) => {
      expect(own).toHaveLength(4);
      expect(own.slice(0, 3)).toEqual(codes[3 * Math.floor(i / 3)]!.slice(0, 3));
      expect(own[3]).toBe(i % 3);
    });
    expect(() => model.codesOf("nothing")).toThrow(UnknownIdError);
  });

  it.each(["k-means", "rq-vae"] as const)(
    "come back from a file with the %s tokenizer",
    async (tokenizer) => {
      const model = await TIGER.fit({ interactions, items }, { ...tiny, tokenizer, levels: 2 });
      const loaded = await TIGER.load(await model.toBytes());
      for (const tiger of [model, loaded]) await tiger.addItem("new", featuresOf(first));
      expect(loaded.codesOf("new")).toEqual(model.codesOf("new"));
      expect(loaded.codesOf("new").slice(0, 2)).toEqual(loaded.codesOf(first).slice(0, 2));
    },
  );
});

describe("a checkpoint", () => {
  it("is of other data when vectors have become other codes", async () => {
    const folder = await mkdtemp(join(tmpdir(), "funrec-"));
    try {
      const checkpoint = join(folder, "tiger.checkpoint");
      const fit = (vectorOf: (i: number) => number[]) => {
        const itemVectors = new Map(interactions.items.ids.map((id, i) => [id, vectorOf(i)]));
        return TIGER.fit(interactions, { ...tiny, itemVectors }, { checkpoint });
      };
      const model = await fit((i) => [i, 1]);
      expect(await (await fit((i) => [i, 1])).toBytes()).toEqual(await model.toBytes());
      await expect(fit((i) => [-i, i % 3])).rejects.toThrow(ModelFileError);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe("a new item", () => {
  it("is found by the codes of its features, read in histories, and saved", async () => {
    const model = await TIGER.fit({ interactions, items }, tiny);
    await model.addItem("twin", featuresOf(first));
    expect(model.itemCount).toBe(interactions.items.size + 1);
    const [shared, own] = [model.codesOf(first), model.codesOf("twin")];
    expect(own.slice(0, 3)).toEqual(shared.slice(0, 3));
    expect(own[3]).toBe(0);

    const options = { k: 40, excludeSeen: false };
    const list = await model.recommend({ user: "u1" }, options);
    expect(list).toHaveLength(model.itemCount);
    const scoreOf = (codes: number[]) =>
      list.find(({ item }) => String(model.codesOf(item)) === String(codes))!.score;
    expect(list.find(({ item }) => item === "twin")!.score).toBe(scoreOf([...shared.slice(0, 3), 0]));

    const loaded = await TIGER.load(await model.toBytes());
    expect(await loaded.recommend({ user: "u1" }, options)).toEqual(list);
    const [best] = await loaded.recommend({ history: ["twin"] }, { k: 1 });
    expect(best!.item).not.toBe("twin");
  });

  it("is found by its vector where the model was trained with vectors", async () => {
    const itemVectors = new Map(
      interactions.items.ids.map((id, i) => [id, Float32Array.of(Math.cos(i), Math.sin(i))]),
    );
    const model = await TIGER.fit(interactions, { ...tiny, itemVectors });
    await model.addItem("new", [Math.cos(0), Math.sin(0)]);
    expect(model.codesOf("new").slice(0, 3)).toEqual(model.codesOf(first).slice(0, 3));
    await expect(model.addItem("longer", [1, 2, 3])).rejects.toThrow(
      /"longer" is of 3 numbers, allowed: 2 numbers/,
    );
    await expect(model.addItem("odd", [1, NaN])).rejects.toThrow(/"odd" has a number that is not finite/);
    await expect(model.addItem("odd", { x: 1 })).rejects.toThrow(/"odd" is {"x":1}, allowed: 2 numbers/);
    await expect(model.addItem(first, [1, 2])).rejects.toThrow(DataError);
  });

  it("is refused where its codes cannot be made", async () => {
    const byLog = await TIGER.fit(interactions, tiny);
    await expect(byLog.addItem("new", {})).rejects.toThrow(
      /"new" cannot be added.*without features or vectors/,
    );
    const byFeatures = await TIGER.fit({ interactions, items }, tiny);
    await expect(byFeatures.addItem("new", { wight: 3 })).rejects.toThrow(OptionError);
    await expect(byFeatures.addItem("new", {})).rejects.toThrow(DataError);
    expect(byFeatures.itemCount).toBe(interactions.items.size);
  });
});

describe("TIGER refuses", () => {
  const fit = (options: object, data: object = interactions) =>
    TIGER.fit(data as never, { ...tiny, ...options });

  it.each([
    [{ heads: 3 }, /heads is 3, allowed: a divisor of dimensions, which is 8/],
    [{ dropout: 1 }, /dropout is 1, allowed/],
    [{ itemFeatures: ["tags", "tags"] }, /itemFeatures is \["tags", "tags"\], allowed: different names/],
    [{ tokenizer: "lsh" }, /tokenizer is "lsh", allowed/],
    [{ itemVectors: {} }, /itemVectors is {}, allowed: a Map from ids to vectors/],
    [{ content: "features" }, /content is "features", but the data has no features of items/],
    [{ content: "log", itemVectors: new Map() }, /content is "log" besides itemVectors/],
  ])("the options %j", async (options, message) => {
    await expect(fit(options)).rejects.toThrow(OptionError);
    await expect(fit(options)).rejects.toThrow(message);
  });

  it("vectors that are missing or malformed", async () => {
    const vectors = interactions.items.ids.map((id): [Id, number[]] => [id, [1, 2]]);
    await expect(fit({ itemVectors: new Map(vectors.slice(1)) })).rejects.toThrow(
      /none for 1 of 30 items.*such as/,
    );
    const odd = new Map([...vectors.slice(1), [first, [1]] as const]);
    await expect(fit({ itemVectors: odd })).rejects.toThrow(/is of 1 numbers, allowed: 2 numbers/);
  });

  it("features that no item of the log has", async () => {
    const others = FeatureTable.from([{ id: "elsewhere", color: "red" }], { color: "categorical" });
    await expect(fit({}, { interactions, items: others })).rejects.toThrow(
      /no item of the log has a feature/,
    );
    await expect(fit({ content: "log" }, { interactions, items: others })).resolves.toBeDefined();
  });
});

describe("a search of TIGER", () => {
  it("gives as many items as there are, however narrow it is and however few may come back", async () => {
    const log = Interactions.from(
      Array.from({ length: 40 }, (_, i) => ({ user: `u${i % 8}`, item: `i${(i * 7) % 29}` })),
    );
    const model = await TIGER.fit(log, { ...tiny, beamWidth: 1, codebookSize: 4 });
    expect(await model.recommend({ user: "u0" }, { k: 10 })).toHaveLength(10);
    const allow = ["i3", "i4", "i17"];
    const list = await model.recommend({ history: ["i0"] }, { k: 3, allow });
    expect(list.map(({ item }) => item).sort()).toEqual(["i17", "i3", "i4"]);
  });
});
