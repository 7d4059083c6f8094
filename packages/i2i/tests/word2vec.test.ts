import { DataError, type Id, Interactions, OptionError } from "@funrec/core";
import { Word2Vec } from "@funrec/i2i";

/** Sentences of two words: after "a" comes "x" in 80 of 100 and "y" in 20, after "b" the other way round. */
const sentences = Array.from({ length: 100 }, (_, i): Id[][] => [
  ["a", i % 5 === 0 ? "y" : "x"],
  ["b", i % 5 === 0 ? "x" : "y"],
]).flat();
const options = {
  dimensions: 8,
  window: 1,
  epochs: 200,
  learningRate: 0.05,
  subsample: 0,
  popularityDiscount: 0,
};

describe.each([
  ["skip-gram", "skip-gram", 0.75],
  ["skip-gram, with negatives drawn evenly", "skip-gram", 0],
  ["CBOW", "cbow", 0.75],
] as const)("Word2Vec by %s", (_name, architecture, negativeExponent) => {
  it("learns the probabilities of what comes next", async () => {
    const model = await Word2Vec.fit(sentences, { ...options, architecture, negativeExponent }, { seed: 2 });
    const list = await model.recommend({ history: ["a"] }, { k: 2 });
    expect(list.map(({ item }) => item)).toEqual(["x", "y"]);
    // The scores are the logarithms of the odds 80 : 20 and 20 : 80, up to a constant.
    expect(Math.abs(list[0]!.score - list[1]!.score - 2 * Math.log(4))).toBeLessThan(0.15);
  });

  it("finds tokens with the same company alike", async () => {
    const twins = Array.from({ length: 300 }, (_, i): Id[] => {
      const topic = i % 3;
      return [`${topic}:left`, `${topic}:middle ${i % 4}`, `${topic}:right`];
    });
    const model = await Word2Vec.fit(twins, { ...options, architecture, negativeExponent, epochs: 40 });
    const similar = await model.similarItems("1:middle 0", { k: 3 });
    expect(similar.map(({ item }) => String(item).slice(0, 8))).toEqual(["1:middle", "1:middle", "1:middle"]);
  });
});

describe("the data of Word2Vec", () => {
  it("are sequences or a log, with the same result", async () => {
    const rows = sentences.flatMap((sentence, user) => sentence.map((item) => ({ user, item })));
    const ofLog = await Word2Vec.fit(Interactions.from(rows), { epochs: 2 });
    const ofSequences = await Word2Vec.fit(sentences, { epochs: 2 });
    expect(await ofSequences.toBytes()).toEqual(await ofLog.toBytes());
    const generated = (function* () {
      yield* sentences;
    })();
    expect(await (await Word2Vec.fit(generated, { epochs: 2 })).toBytes()).toEqual(await ofLog.toBytes());
  });

  it("are read in the order of time, with repeated items", async () => {
    const inOrder = [
      ["a", "b", "a", "c"],
      ["c", "a"],
    ];
    const rows = inOrder.flatMap((items, user) =>
      items.map((item, timestamp) => ({ user, item, timestamp })),
    );
    const shuffled = Interactions.from([rows[4]!, rows[0]!, rows[1]!, rows[3]!, rows[2]!, rows[5]!]);
    const bySequences = await Word2Vec.fit(inOrder, { window: 1, epochs: 5, subsample: 0 });
    const byLog = await Word2Vec.fit(shuffled, { window: 1, epochs: 5, subsample: 0 });
    const norm = async (model: Word2Vec): Promise<number> => {
      const vector = await model.userVector({ history: ["a"] });
      return vector.reduce((sum, x) => sum + x * x, 0);
    };
    expect((await norm(byLog)) / (await norm(bySequences))).toBeCloseTo(1, 0);
    const once = await Word2Vec.fit([["b", "a", "c"], inOrder[1]!], { window: 1, epochs: 5, subsample: 0 });
    expect(await once.toBytes()).not.toEqual(await bySequences.toBytes());
  });

  it.each([
    [[["a"], ["b"]], "none of the 2 sequences has two tokens"],
    [[], "there are no sequences"],
    [[["a", "b"], []], "sequence 1 is empty"],
    [[["a", "b"], "a b"], 'sequence 1 is "a b"'],
    [[["a", null]], "sequence 0 has the token null at place 1"],
    [[["a", Number.NaN]], "sequence 0 has the token NaN at place 1"],
    [[["a", ""]], 'sequence 0 has the token "" at place 1'],
    [[["a", { id: 1 }]], 'sequence 0 has the token {"id":1} at place 1'],
    ["a b c", 'sequence 0 is "a"'],
    [42, "the log is 42"],
  ])("are refused where they are malformed: %j", async (data, message) => {
    const fit = Word2Vec.fit(data as never);
    await expect(fit).rejects.toThrow(DataError);
    await expect(fit).rejects.toThrow(message);
  });

  it("may have sequences of one token among others", async () => {
    const model = await Word2Vec.fit([["a", "b"], ["c"]], { epochs: 1 });
    expect(model.itemCount).toBe(3);
    expect(await model.recommend({ user: 1 }, { k: 5 })).toHaveLength(2);
  });

  it("leave rare tokens out of the model", async () => {
    const data = [...sentences, ["a", "rare"], ["lonely", "rare 2"]];
    const model = await Word2Vec.fit(data, { minCount: 2, epochs: 1 });
    expect(model.embeddings().ids).toEqual(["a", "y", "b", "x"]);
    await expect(model.recommend({ history: ["rare"] })).rejects.toThrow('"rare"');
    await expect(Word2Vec.fit(data, { minCount: 1000 })).rejects.toThrow(
      "no item is left: minCount is 1000, and the most frequent item stands 101 times",
    );
  });

  it("may have sequences of any length", async () => {
    const long = Array.from({ length: 25_000 }, (_, i) => i % 7);
    const model = await Word2Vec.fit([long], { epochs: 1, window: 2 });
    expect(model.itemCount).toBe(7);
    expect(model.training["loss"]).toBeGreaterThan(0);
  });
});

it.each([
  [{ architecture: "glove" }, "architecture"],
  [{ window: 0 }, "window"],
  [{ dimensions: 1.5 }, "dimensions"],
  [{ negatives: 0 }, "negatives"],
  [{ negativeExponent: 3 }, "negativeExponent"],
  [{ subsample: -1 }, "subsample"],
  [{ learningRate: 0 }, "learningRate"],
  [{ retrieval: "dot" }, "retrieval"],
  [{ recencyHalfLife: 0 }, "recencyHalfLife"],
])("the option %j is refused by name", async (bad, name) => {
  const fit = Word2Vec.fit(sentences, bad as never);
  await expect(fit).rejects.toThrow(OptionError);
  await expect(fit).rejects.toThrow(name);
});

it("the training reports a loss that falls", async () => {
  const losses: number[] = [];
  await Word2Vec.fit(
    sentences,
    { ...options, epochs: 20 },
    { onProgress: ({ metrics }) => losses.push(metrics?.["loss"] ?? NaN) },
  );
  const known = losses.filter((loss) => !Number.isNaN(loss));
  expect(known.at(-1)!).toBeLessThan(known[0]!);
});
