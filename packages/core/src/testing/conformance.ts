import assert from "node:assert/strict";
import { Interactions } from "../data/interactions.js";
import type { TrainingData } from "../data/training-data.js";
import type { Id } from "../data/types.js";
import { DataError, ModelFileError, OptionError, UnknownIdError } from "../errors.js";
import type { FitContext, Progress } from "../model/progress.js";
import type { HistoryEntry } from "../model/query.js";
import type {
  Recommendation,
  Recommender,
  RecommenderClass,
  SimilarItems,
  Updatable,
} from "../model/recommender.js";
import { tryDamagedFiles } from "./damaged-files.js";
import { checkerboard, smallLog } from "./logs.js";

/** One rule of the model contract, as a test of any test runner. */
export interface ConformanceCheck {
  /** A sentence that completes "the model ...". */
  readonly name: string;
  readonly run: () => Promise<void>;
}

export interface ConformanceOptions {
  /** Options to fit the model with. Default none. */
  readonly options?: object;
  /** How to fit it, such as the engine of tensors. Default nothing. */
  readonly context?: FitContext;
  /** What the model is fitted on, made of the log of a check, such as the log with features of its items. Default: the log. */
  readonly data?: (log: Interactions) => TrainingData;
  /** False for a model that gives everybody the same list. Default true: the checkerboard must be solved. */
  readonly personalized?: boolean;
}

/**
 * The contract of a model as a list of checks. Every model of FunRec passes them; run them on your own:
 *
 * ```ts no-run
 * import { conformanceChecks } from "@funrec/core/testing";
 * import { MyModel } from "../src/my-model.js";
 *
 * describe("MyModel keeps the model contract", () => {
 *   it.each(conformanceChecks(MyModel))("$name", ({ run }) => run());
 * });
 * ```
 */
export function conformanceChecks<Model extends Recommender, Options extends object>(
  modelClass: RecommenderClass<Model, Options>,
  { options, context = {}, data = (log) => log, personalized = true }: ConformanceOptions = {},
): ConformanceCheck[] {
  const fit = (log: Interactions, more = {}): Promise<Model> =>
    modelClass.fit(data(log), options as Options, { ...context, ...more });

  const checks: Record<string, () => Promise<void>> = {
    "never recommends a seen item unless asked to": async () => {
      const log = smallLog();
      const model = await fit(log);
      for (const user of log.users.ids) {
        const seen = new Set(log.history(user));
        const unseen = await model.recommend({ user }, { k: log.items.size });
        assert.ok(unseen.every(({ item }) => !seen.has(item)));
      }
      const all = await model.recommend({ user: 1 }, { k: log.items.size, excludeSeen: false });
      const seen = new Set(log.history(1));
      assert.ok(all.some(({ item }) => seen.has(item)));
    },

    "recommends from a history that it has never seen": async () => {
      const model = await fit(smallLog());
      const history = ["item 0", 5, "no such item"];
      const list = await model.recommend({ history: rated(history) }, { k: 3 });
      assert.ok(list.length > 0);
      assert.ok(list.every(({ item }) => !history.includes(item)));
    },

    "takes a newer history of a user, and leaves out what the user had before": async () => {
      const log = smallLog();
      const model = await fit(log);
      const history = log.items.ids.slice(-2).map((item) => ({ item, value: 4 }));
      const list = await model.recommend({ user: 1, history }, { k: log.items.size });
      const had = new Set([...log.history(1), ...history.map(({ item }) => item)]);
      assert.ok(list.every(({ item }) => !had.has(item)));
      assert.deepEqual(
        await model.recommend({ user: "somebody new", history }, { k: 3 }),
        await model.recommend({ history }, { k: 3 }),
      );
    },

    "skips unknown items of a history and counts a repeated one once": async () => {
      const model = await fit(smallLog());
      assert.deepEqual(
        await model.recommend({ history: rated([5, "item 0", 5]) }),
        await model.recommend({ history: rated(["unknown", "item 0", "5"]) }),
      );
    },

    "answers with ids of the log, best first, no item twice, and all candidates when k is larger":
      async () => {
        const log = smallLog();
        const model = await fit(log);
        for (const list of await model.recommendMany(allUsers(log), { k: 1000, excludeSeen: false })) {
          assertRanked(list, log);
          assert.ok(list.length <= log.items.size);
        }
      },

    "gives the k best of the whole ranking": async () => {
      const model = await fit(smallLog());
      const all = await model.recommend({ user: 1 }, { k: 1000 });
      assert.deepEqual(await model.recommend({ user: 1 }, { k: 2 }), all.slice(0, 2));
    },

    "answers many queries as it answers each": async () => {
      const log = smallLog();
      const model = await fit(log);
      const queries = [...allUsers(log), { history: rated([5, 7]) }];
      const oneByOne = [];
      for (const query of queries) oneByOne.push(await model.recommend(query));
      assert.deepEqual(await model.recommendMany(queries), oneByOne);
      assert.deepEqual(await model.recommendMany([]), []);
    },

    "filters before it selects": async () => {
      const model = await fit(smallLog());
      const all = await model.recommend({ user: 1 }, { k: 1000 });
      assert.ok(all.length >= 3, "the small log leaves three candidates");
      const [first, second] = all as [Recommendation, Recommendation];
      assert.deepEqual(await model.recommend({ user: 1 }, { k: 1, exclude: [first.item, "unknown"] }), [
        second,
      ]);
      assert.deepEqual(await model.recommend({ user: 1 }, { k: 5, allow: [second.item, "unknown"] }), [
        second,
      ]);
      assert.deepEqual(await model.recommend({ user: 1 }, { allow: [] }), []);
      assert.deepEqual(
        await model.recommend({ user: 1 }, { k: 1000, minScore: second.score }),
        all.filter(({ score }) => score >= second.score),
      );
    },

    "takes an id as a number or as text": async () => {
      const model = await fit(smallLog());
      assert.deepEqual(await model.recommend({ user: "1" }), await model.recommend({ user: 1 }));
    },

    "rejects an unknown user by name, or falls back to popular items": async () => {
      const model = await fit(smallLog());
      await assert.rejects(model.recommend({ user: "nobody" }), (error) => {
        assert.ok(error instanceof UnknownIdError);
        assert.match(error.message, /"nobody"/);
        assert.deepEqual(error.ids, ["nobody"]);
        return true;
      });
      await assert.rejects(model.recommend({ history: ["unknown"] }), UnknownIdError);
      await assert.rejects(model.recommend({ history: [] }), UnknownIdError);
      const popular = await model.recommend({ user: "nobody" }, { k: 3, fallback: "popular" });
      assert.equal(popular.length, 3);
      assert.deepEqual(await model.recommend({ history: [] }, { k: 3, fallback: "popular" }), popular);
    },

    "rejects options that it does not know or that are out of range": async () => {
      const log = smallLog();
      await assert.rejects(
        modelClass.fit(log, { ...options, noSuchOption: 1 } as never),
        namesOption("noSuchOption"),
      );
      await assert.rejects(modelClass.fit(log, options as Options, { seed: -1 }), namesOption("seed"));
      await assert.rejects(
        modelClass.fit(log, options as Options, { sede: 1 } as never),
        namesOption("sede"),
      );
      const model = await fit(log);
      await assert.rejects(model.recommend({ user: 1 }, { k: 0 }), namesOption("k"));
      await assert.rejects(model.recommend({ user: 1 }, { top: 5 } as never), namesOption("top"));
      await assert.rejects(model.recommend({} as never), OptionError);
      await assert.rejects(model.recommend({ user: 1, histroy: [5] } as never), OptionError);
    },

    "rejects an empty log, and what is no log": async () => {
      await assert.rejects(fit(Interactions.from([])), DataError);
      await assert.rejects(fit([{ user: 1, item: 2 }] as never), DataError);
    },

    "takes a log of one user, of one item, and of both": async () => {
      const fitRows = (users: string[], items: string[]): Promise<Model> =>
        fit(Interactions.from(users.flatMap((user) => items.map((item) => ({ user, item, value: 3 })))));
      assert.deepEqual(await (await fitRows(["only"], ["a", "b", "c"])).recommend({ user: "only" }), []);
      assert.deepEqual(await (await fitRows(["x", "y"], ["only"])).recommend({ user: "x" }), []);
      assert.deepEqual(await (await fitRows(["u"], ["i"])).recommend({ history: rated(["i"]) }), []);
    },

    "gives the same bytes for the same seed, options and data": async () => {
      const first = await (await fit(smallLog(), { seed: 7 })).toBytes();
      const second = await (await fit(smallLog(), { seed: 7 })).toBytes();
      assert.deepEqual(first, second);
    },

    "gives the same bytes on one, two and four threads": async () => {
      const alone = await (await fit(smallLog(), { threads: 1 })).toBytes();
      for (const threads of [2, 4]) {
        assert.deepEqual(await (await fit(smallLog(), { threads })).toBytes(), alone, `${threads} threads`);
      }
    },

    "takes in further interactions exactly as a fit on all does, where it can": async () => {
      const log = smallLog();
      const rows = Array.from({ length: log.length }, (_, row) => row);
      const cut = Math.floor(0.9 * log.length);
      const model = (await fit(log.subset(rows.slice(0, cut)))) as Model & Partial<Updatable<Model>>;
      if (!model.update) return;
      const before = await model.toBytes();
      const updated = await model.update(log.subset(rows.slice(cut)));
      assert.deepEqual(await updated.toBytes(), await (await fit(log)).toBytes());
      assert.deepEqual(await model.toBytes(), before, "the updated model itself stays as it is");
    },

    "gives the same recommendations and bytes after save and load": async () => {
      const log = smallLog();
      const model = await fit(log, { seed: 3 });
      const bytes = await model.toBytes();
      const loaded = await modelClass.load(bytes);
      assert.deepEqual(await loaded.recommendMany(allUsers(log)), await model.recommendMany(allUsers(log)));
      assert.deepEqual(loaded.options, model.options);
      assert.deepEqual(await loaded.toBytes(), bytes);
    },

    "loads from bytes wherever they lie, and leaves them as they are": async () => {
      const model = await fit(smallLog());
      const bytes = await model.toBytes();
      const buffer = Buffer.concat([Buffer.from("odd"), bytes]).subarray(3);
      const loaded = await modelClass.load(buffer);
      assert.deepEqual(new Uint8Array(buffer), bytes);
      buffer.fill(0); // the model must not live in the caller's memory
      assert.deepEqual(await loaded.recommend({ user: 1 }), await model.recommend({ user: 1 }));
    },

    "rejects a file that is truncated, corrupt or foreign": async () => {
      const bytes = await (await fit(smallLog())).toBytes();
      for (const length of [0, 7, 8, 100, bytes.length - 1]) {
        await assert.rejects(
          modelClass.load(bytes.slice(0, length)),
          ModelFileError,
          `cut to ${length} bytes`,
        );
      }
      for (let place = 0; place < bytes.length; place += 97) {
        const flipped = bytes.slice();
        flipped[place]! ^= 1 << (place % 8);
        await assert.rejects(modelClass.load(flipped), ModelFileError, `a bit of byte ${place} flipped`);
      }
      await assert.rejects(
        modelClass.load(new TextEncoder().encode("PK\u0003\u0004 not a model at all")),
        ModelFileError,
      );
      await assert.rejects(modelClass.load("no-such-folder/no-such-file.funrec"), ModelFileError);
    },

    "refuses a damaged file by its error, or answers from it": async () => {
      const queries = [{ user: 1 }, { history: rated([5, "item 0"]) }];
      const ask = (model: Model) => model.recommendMany(queries, { k: 3, fallback: "popular" });
      await tryDamagedFiles(await (await fit(smallLog())).toBytes(), (file) => modelClass.load(file), ask);
    },

    "reports progress from start to end": async () => {
      const reports: Progress[] = [];
      await fit(smallLog(), { onProgress: (report: Progress) => reports.push(report) });
      assert.ok(reports.length >= 2);
      assert.ok(reports.every(({ stage, done, total }) => stage.length > 0 && done >= 0 && done <= total));
      const last = reports.at(-1)!;
      assert.equal(last.done, last.total);
    },

    "stops when it is aborted, before and during the work": async () => {
      const reason = new Error("enough");
      const isReason = (error: unknown): boolean => error === reason;
      await assert.rejects(fit(smallLog(), { signal: AbortSignal.abort(reason) }), isReason);
      const controller = new AbortController();
      const abort = (): void => controller.abort(reason);
      await assert.rejects(fit(smallLog(), { signal: controller.signal, onProgress: abort }), isReason);
    },

    "goes on from its checkpoint and ends in the same bytes, where it is trained in epochs": async () => {
      const whole = await fit(smallLog(), { seed: 5 });
      if (whole.training["epochs"] === undefined) return;
      assert.ok(whole.training["epochs"] > 1, "the suite needs options with two epochs or more");
      await inTemporaryFolder(async (folder) => {
        const checkpoint = `${folder}/fit.checkpoint`;
        const controller = new AbortController();
        const reason = new Error("enough");
        const abortAfterEpoch = ({ metrics }: Progress): void => void (metrics && controller.abort(reason));
        const { signal } = controller;
        const stopped = fit(smallLog(), { seed: 5, checkpoint, signal, onProgress: abortAfterEpoch });
        await assert.rejects(stopped, (error) => error === reason);

        const epochs: number[] = [];
        const onProgress = ({ done, metrics }: Progress): void => void (metrics && epochs.push(done));
        const resumed = await fit(smallLog(), { seed: 5, checkpoint, onProgress });
        assert.ok(epochs.length === 0 || epochs[0]! >= 2, "the first epoch is not trained again");
        assert.deepEqual(await resumed.toBytes(), await whole.toBytes());
        assert.deepEqual(
          await (await fit(smallLog(), { seed: 5, checkpoint })).toBytes(),
          await whole.toBytes(),
        );
        await assert.rejects(fit(smallLog(), { seed: 6, checkpoint }), ModelFileError);
      });
    },

    "stops early and gives its best epoch, where it is trained in epochs": async () => {
      if ((await fit(smallLog())).training["epochs"] === undefined) return;
      const scored: Model[] = [];
      const score = (model: Model): number => -Math.abs(scored.push(model) - 1); // the first is the best
      const earlyStopping = { score, patience: 1 };
      const best = await fit(smallLog(), { earlyStopping });
      assert.equal(scored.length, 2, "one score without a better one ends the training");
      assert.equal(best.training["epochs"], 1);
      const queries = allUsers(smallLog());
      assert.deepEqual(await best.recommendMany(queries), await scored[0]!.recommendMany(queries));
    },

    "explains a score by weights that add up to it, where it can": async () => {
      const log = smallLog();
      const model = await fit(log);
      const plain = await model.recommendMany(allUsers(log));
      assert.ok(plain.flat().every((recommendation) => !("because" in recommendation)));
      for (const list of await model.recommendMany(allUsers(log), { explain: true })) {
        for (const { score, because } of list) {
          if (!because) continue;
          const sum = because.reduce((total, { weight }) => total + weight, 0);
          assert.ok(Math.abs(sum - score) <= 1e-6 * Math.max(1, Math.abs(score)), `${sum} is not ${score}`);
          assert.ok(because.every(({ weight }, i) => i === 0 || weight <= because[i - 1]!.weight));
        }
      }
    },

    "says which items are similar, where it can": async () => {
      const log = smallLog();
      const model = await fit(log);
      if (!canCompareItems(model)) return;
      for (const item of log.items.ids) {
        const similar = await model.similarItems(item, { k: 1000 });
        assertRanked(similar, log);
        assert.ok(similar.every((other) => other.item !== item));
        assert.deepEqual(await model.similarItems(item, { k: 1 }), similar.slice(0, 1));
      }
      await assert.rejects(model.similarItems("nothing"), UnknownIdError);
    },
  };

  if (personalized) {
    checks["solves the checkerboard"] = async () => {
      const log = checkerboard();
      const model = await fit(log);
      for (let i = 0; i < log.users.size; i++) {
        const [best] = await model.recommend({ user: `u${i}` }, { k: 1 });
        assert.equal(best?.item, `i${i}`);
        const [fromHistory] = await model.recommend({ history: log.history(`u${i}`) }, { k: 1 });
        assert.equal(fromHistory?.item, `i${i}`);
      }
    };
  }
  return Object.entries(checks).map(([name, run]) => ({ name, run }));
}

/** Calls with a folder that is removed afterwards. */
async function inTemporaryFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const { mkdtemp, rm } = await import("node:fs/promises");
  const { tmpdir } = await import("node:os");
  const folder = await mkdtemp(`${tmpdir()}/funrec-`);
  try {
    await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const allUsers = (log: Interactions): { user: Id }[] => log.users.ids.map((user) => ({ user }));

/** A history with values, for the models that need them. */
const rated = (items: readonly Id[]): HistoryEntry[] =>
  items.map((item, i) => ({ item, value: 1 + (i % 5) }));

const canCompareItems = (model: Recommender): model is Recommender & SimilarItems => "similarItems" in model;

const namesOption = (option: string) => (error: unknown) => {
  assert.ok(error instanceof OptionError);
  assert.ok(error.message.includes(option), `"${error.message}" names ${option}`);
  return true;
};

/** Scores fall; equal scores stand in the order of first appearance; no item comes twice. */
function assertRanked(list: readonly Recommendation[], log: Interactions): void {
  const places = list.map(({ item }) => log.items.indexOf(item));
  assert.ok(!places.includes(undefined), "every item is of the log");
  assert.equal(new Set(places).size, list.length);
  for (let i = 1; i < list.length; i++) {
    const [before, here] = [list[i - 1]!, list[i]!];
    assert.ok(before.score > here.score || (before.score === here.score && places[i - 1]! < places[i]!));
  }
}
