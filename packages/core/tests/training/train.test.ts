import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { EngineError, FeatureTable, ModelFileError, OptionError, type Progress } from "@funrec/core";
import { CoVectors } from "../support/co-vectors.js";
import { logOf } from "../support/logs.js";
import { Scratch } from "../../../../tools/scratch.cjs";

const log = logOf("ann tea, ann cup, bob tea, bob pot");
const scratch = new Scratch();
let folder = "";
const path = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await scratch.folder();
});

afterAll(() => scratch.clean());

describe("train", () => {
  it("reports the figures of every epoch, and keeps the last in the model and its file", async () => {
    const reports: Progress[] = [];
    const model = await CoVectors.fit(log, { epochs: 3 }, { onProgress: (report) => reports.push(report) });
    expect(reports).toEqual([
      { stage: "training", done: 0, total: 3 },
      { stage: "training", done: 1, total: 3, metrics: { loss: 1 } },
      { stage: "training", done: 2, total: 3, metrics: { loss: 1 / 2 } },
      { stage: "training", done: 3, total: 3, metrics: { loss: 1 / 3 } },
    ]);
    expect(model.training).toEqual({ epochs: 3, loss: 1 / 3 });
    expect((await CoVectors.load(await model.toBytes())).training).toEqual({ epochs: 3, loss: 1 / 3 });
  });

  it("ends with an error when the figures are not finite any more", async () => {
    const learning = { step: () => 0, kept: () => ({}), lossOf: (epoch: number) => (epoch === 1 ? NaN : 1) };
    await expect(CoVectors.fit(log, {}, {}, learning)).rejects.toThrow(
      new EngineError(
        "the training diverged in epoch 2: its loss is NaN; a lower learning rate or more regularization may help",
      ),
    );
  });
});

describe("early stopping", () => {
  const scoring = (scores: readonly number[]): { score: () => number; asked: () => number } => {
    let asked = 0;
    return { score: () => scores[asked++]!, asked: () => asked };
  };

  it("ends after `patience` scores without a better one, with the best model", async () => {
    const { score, asked } = scoring([1, 3, 2, 3, 9]);
    const model = await CoVectors.fit(log, { epochs: 10 }, { earlyStopping: { score, patience: 2 } });
    expect(asked()).toBe(4);
    expect(model.training).toEqual({ epochs: 2, loss: 1 / 2, score: 3 });
    expect(model.itemVectors()).toEqual((await CoVectors.fit(log, { epochs: 2 })).itemVectors());
  });

  it("asks every so many epochs, and after the last", async () => {
    const { score, asked } = scoring([1, 2, 3]);
    const model = await CoVectors.fit(log, { epochs: 5 }, { earlyStopping: { score, every: 2 } });
    expect(asked()).toBe(3);
    expect(model.training["epochs"]).toBe(5);
  });

  it("refuses a score that is no number, and bad options", async () => {
    const fit = (earlyStopping: object) => CoVectors.fit(log, {}, { earlyStopping } as never);
    await expect(fit({ score: () => NaN })).rejects.toThrow(
      new EngineError("earlyStopping.score gave NaN after epoch 1, allowed: a finite number"),
    );
    await expect(fit({ score: 3 })).rejects.toThrow(OptionError);
    await expect(fit({ score: () => 1, patience: 0 })).rejects.toThrow("patience");
  });
});

describe("a checkpoint", () => {
  it("holds what early stopping needs to go on in the same way", async () => {
    const scores = [5, 1, 2, 7, 0, 0, 0, 0];
    const context = (name: string) => {
      let asked = 0;
      return (stopAfter: number, done: number) => {
        asked = done;
        const controller = new AbortController();
        return {
          checkpoint: path(name),
          signal: controller.signal,
          earlyStopping: { score: () => scores[asked++]!, patience: 3 },
          onProgress: ({ done, metrics }: Progress) =>
            metrics && done === stopAfter && controller.abort("stop"),
        };
      };
    };
    const whole = await CoVectors.fit(log, { epochs: 9 }, context("whole")(Infinity, 0));
    const pieces = context("pieces");
    await expect(CoVectors.fit(log, { epochs: 9 }, pieces(1, 0))).rejects.toBe("stop");
    const resumed = await CoVectors.fit(log, { epochs: 9 }, pieces(Infinity, 1));
    expect(whole.training).toEqual({ epochs: 4, loss: 1 / 4, score: 7 });
    expect(await resumed.toBytes()).toEqual(await whole.toBytes());
  });

  it("takes away what a killed training has left beside it, and nothing else", async () => {
    const own = await scratch.folder();
    const checkpoint = join(own, "fit.checkpoint");
    const leftover = `fit.checkpoint.${crypto.randomUUID()}.tmp`;
    const others = ["fit.checkpoint.tmp", "fit.checkpoint.old.tmp", `other.${crypto.randomUUID()}.tmp`];
    for (const name of [leftover, ...others]) await writeFile(join(own, name), "half of it");
    await CoVectors.fit(log, {}, { checkpoint });
    expect((await readdir(own)).sort()).toEqual(["fit.checkpoint", ...others].sort());
  });

  it("of a finished training gives the model at once", async () => {
    const checkpoint = path("finished");
    const model = await CoVectors.fit(log, {}, { checkpoint });
    const before = await readFile(checkpoint);
    const reports: Progress[] = [];
    const again = await CoVectors.fit(log, {}, { checkpoint, onProgress: (report) => reports.push(report) });
    expect(await again.toBytes()).toEqual(await model.toBytes());
    expect(reports.every(({ metrics }) => metrics === undefined)).toBe(true);
    expect(await readFile(checkpoint)).toEqual(before);
  });

  it("is refused for other data, features, options or another seed", async () => {
    const checkpoint = path("one");
    await CoVectors.fit(log, {}, { checkpoint });
    const items = FeatureTable.from([{ id: "tea", kind: "drink" }], { kind: "categorical" });
    const others = [
      () => CoVectors.fit(logOf("ann tea, ann cup, bob tea, bob cup"), {}, { checkpoint }),
      () => CoVectors.fit({ interactions: log, items }, {}, { checkpoint }),
      () => CoVectors.fit(log, { epochs: 4 }, { checkpoint }),
      () => CoVectors.fit(log, {}, { checkpoint, seed: 1 }),
    ];
    for (const other of others) {
      await expect(other()).rejects.toThrow("is of a training with other data, options, seed or version");
    }
  });

  it("is refused when it is no checkpoint, or cannot be written, and never half written", async () => {
    await writeFile(path("text"), "something else");
    await expect(CoVectors.fit(log, {}, { checkpoint: path("text") })).rejects.toThrow(ModelFileError);
    const missing = path("no/such/folder");
    await expect(CoVectors.fit(log, {}, { checkpoint: missing })).rejects.toThrow("cannot be written");
    expect(existsSync(missing)).toBe(false);
    await (await CoVectors.fit(log)).save(path("model"));
    await expect(CoVectors.fit(log, {}, { checkpoint: path("model") })).rejects.toThrow(
      'the file holds the model "co_vectors"',
    );
  });
});
