import {
  type FitContext,
  type HistoryEntry,
  type Id,
  Interactions,
  type RecommenderClass,
  UnknownIdError,
} from "@funrec/core";
import { smallLog } from "@funrec/core/testing";
import { CoCounts, type CoCountsOptions } from "../support/co-counts.js";
import { CoVectors, type Learning, LEARNING } from "../support/co-vectors.js";

interface Class extends RecommenderClass<CoCounts, CoCountsOptions> {
  fit(log: Interactions, options?: CoCountsOptions, context?: FitContext): Promise<CoCounts>;
}
type Change = (model: CoCounts) => void;

/** A model whose objects are changed before anybody sees them. */
export const changed = (change: Change, changeLoaded = change): Class => ({
  modelName: CoCounts.modelName,
  fit: async (...args) => tap(await CoCounts.fit(...args), change),
  load: async (source) => tap(await CoCounts.load(source), changeLoaded),
});

/** A model that is fitted or loaded in another way. */
const made = (how: Partial<Class>): Class => ({
  modelName: CoCounts.modelName,
  fit: (...args) => CoCounts.fit(...args),
  load: (source) => CoCounts.load(source),
  ...how,
});

const tap = (model: CoCounts, change: Change): CoCounts => {
  change(model);
  return model;
};

/** A model trained in epochs that learns in another way. */
const trained = (how: () => Partial<Learning>): RecommenderClass => ({
  modelName: CoVectors.modelName,
  fit: (data, options, context) => CoVectors.fit(data, options, context, { ...LEARNING, ...how() }),
  load: (source) => CoVectors.load(source),
});

type Answer = CoCounts["recommendMany"];

/** Replaces how a model answers; `recommend` asks `recommendMany`. */
const answering =
  (replace: (answer: Answer, model: CoCounts) => Answer): Change =>
  (model) => {
    model.recommendMany = replace(model.recommendMany.bind(model), model);
  };

type Lists = Awaited<ReturnType<Answer>>;

const changingLists = (change: (lists: Lists) => Lists): Class =>
  changed(
    answering(
      (answer) =>
        async (...args) =>
          change(await answer(...args)),
    ),
  );

const ignoring = (option: string): Class =>
  changed(answering((answer) => (queries, options) => answer(queries, { ...options, [option]: undefined })));

const idOf = (entry: HistoryEntry): Id => (typeof entry === "object" ? entry.item : entry);

/** Broken models by the check that must fail, and how each is broken. */
export const brokenModels: Record<string, Record<string, RecommenderClass>> = {
  "never recommends a seen item unless asked to": {
    "recommends seen items": changed(
      answering((answer) => (queries, options) => answer(queries, { ...options, excludeSeen: false })),
    ),
    "never recommends seen items, even when asked to": changed(
      answering((answer) => (queries, options) => answer(queries, { ...options, excludeSeen: true })),
    ),
  },
  "recommends from a history that it has never seen": {
    "gives nothing for a history": changed(
      answering(
        (answer) => async (queries, options) =>
          (await answer(queries, options)).map((list, i) => (queries[i]!.history ? [] : list)),
      ),
    ),
    "recommends what is in the history": changed(
      answering(
        (answer) => (queries, options) =>
          answer(
            queries,
            queries.some(({ history }) => history) ? { ...options, excludeSeen: false } : options,
          ),
      ),
    ),
  },
  "skips unknown items of a history and counts a repeated one once": {
    "refuses unknown items of a history": changed(
      answering((answer) => async (queries, options) => {
        if (queries.some(({ history }) => history?.map(idOf).includes("unknown")))
          throw new UnknownIdError("unknown", []);
        return answer(queries, options);
      }),
    ),
    "counts a repeated item twice": changed(
      answering(
        (answer) => async (queries, options) =>
          (await answer(queries, options)).map((list, i) => {
            const history = (queries[i]!.history ?? []).map(idOf);
            const factor = history.length - new Set(history).size + 1;
            return list.map((entry) => ({ ...entry, score: entry.score * factor }));
          }),
      ),
    ),
  },
  "takes a newer history of a user, and leaves out what the user had before": {
    "forgets what the user had before": changed(
      answering(
        (answer) => (queries, options) =>
          answer(
            queries.map(({ user, history }) => (history ? { history } : { user: user! })),
            options,
          ),
      ),
    ),
  },
  "refuses a damaged file by its error, or answers from it": {
    "cannot load such a file, and says so by an error of the language": made({
      load: (source) =>
        CoCounts.load(source).catch(() => {
          throw new TypeError("cannot read properties of undefined");
        }),
    }),
    "loads such a file, and fails as it answers": changed(
      () => {},
      answering(() => () => {
        throw new RangeError("index out of bounds");
      }),
    ),
  },
  "loads from bytes wherever they lie, and leaves them as they are": {
    "writes into the bytes": made({
      load: async (source) => {
        const model = await CoCounts.load(source);
        if (typeof source !== "string") source[0] = 0;
        return model;
      },
    }),
  },
  "answers with ids of the log, best first, no item twice, and all candidates when k is larger": {
    "gives the worst first": changingLists((lists) => lists.map((list) => [...list].reverse())),
    "gives an item twice": changingLists((lists) => lists.map((list) => [...list.slice(0, 1), ...list])),
    "gives items that are not in the log": changingLists((lists) =>
      lists.map((list) => list.map((entry) => ({ ...entry, item: `item ${entry.item}` }))),
    ),
    "orders equal scores the wrong way": changingLists((lists) =>
      lists.map((list) => [...list].reverse().sort((a, b) => b.score - a.score)),
    ),
  },
  "gives the k best of the whole ranking": {
    "ranks otherwise when few are asked for": changed(
      answering((answer) => async (queries, options) => {
        const lists = await answer(queries, options);
        return options?.k === 2 ? lists.map((list) => [...list].reverse()) : lists;
      }),
    ),
  },
  "answers many queries as it answers each": {
    "mixes up the answers": changingLists((lists) => [...lists].reverse()),
  },
  "filters before it selects": {
    "ignores exclude": ignoring("exclude"),
    "ignores allow": ignoring("allow"),
    "ignores minScore": ignoring("minScore"),
    "filters after it has selected": changed(
      answering((answer) => async (queries, options = {}) => {
        const { exclude, allow, ...others } = options;
        const [excluded, allowed] = [new Set(exclude), allow && new Set(allow)];
        const lists = await answer(queries, others);
        return lists.map((list) =>
          list.filter(({ item }) => !excluded.has(item) && (!allowed || allowed.has(item))),
        );
      }),
    ),
  },
  "takes an id as a number or as text": {
    "knows ids in one form only": changed(
      answering((answer) => async (queries, options) => {
        if (queries.some(({ user }) => user === "1")) throw new UnknownIdError('unknown user "1"', ["1"]);
        return answer(queries, options);
      }),
    ),
  },
  "rejects an unknown user by name, or falls back to popular items": {
    "gives nothing to unknown users": changed(
      answering(
        (answer) => (queries, options) => answer(queries, options).catch(() => queries.map(() => [])),
      ),
    ),
    "does not name the user": changed(
      answering(
        (answer) => (queries, options) =>
          answer(queries, options).catch((error: unknown) => {
            throw error instanceof UnknownIdError ? new UnknownIdError("unknown user", error.ids) : error;
          }),
      ),
    ),
    "always falls back": changed(
      answering((answer) => (queries, options) => answer(queries, { ...options, fallback: "popular" })),
    ),
    "never falls back": ignoring("fallback"),
  },
  "rejects options that it does not know or that are out of range": {
    "takes any options": made({ fit: (log, _, context) => CoCounts.fit(log, {}, context) }),
    "takes any seed": made({
      fit: (log, options, { seed, ...context } = {}) => fitWith(log, options, context, seed),
    }),
    "takes any k": changed(
      answering(
        (answer) => (queries, options) => answer(queries, { ...options, k: Math.max(1, options?.k ?? 10) }),
      ),
    ),
  },
  "rejects an empty log, and what is no log": {
    "fits an empty log": made({
      fit: (log, ...rest) => CoCounts.fit(log.length === 0 ? smallLog() : log, ...rest),
    }),
  },
  "takes a log of one user, of one item, and of both": {
    "needs two users": made({
      fit: async (log, ...rest) => {
        if (log.users.size === 1) throw new RangeError("one user");
        return CoCounts.fit(log, ...rest);
      },
    }),
    "gives an item when there is none to give": changingLists((lists) =>
      lists.map((list) => (list.length === 0 ? [{ item: "i", score: 0 }] : list)),
    ),
  },
  "gives the same bytes for the same seed, options and data": {
    "holds unseeded random numbers": changed((model) => {
      const noise = Float64Array.of(Math.random());
      const inner = model as unknown as { writeTensors: CoCounts["writeTensors"] };
      const write = inner.writeTensors.bind(model);
      inner.writeTensors = (writer) => write(writer.tensor("noise", noise));
    }),
  },
  "gives the same bytes on one, two and four threads": {
    "learns by the number of threads": made({
      fit: async (log, options, context) =>
        CoCounts.fit(log, { ...options, weight: context?.threads ?? 1 }, context),
    }),
  },
  "takes in further interactions exactly as a fit on all does, where it can": {
    "forgets what it was fitted on": changed((model) => {
      Object.assign(model, { update: (log: Interactions) => CoCounts.fit(log) });
    }),
  },
  "gives the same recommendations and bytes after save and load": {
    "scores otherwise once it is loaded": changed(
      () => {},
      answering(
        (answer) =>
          async (...args) =>
            (await answer(...args)).map((list) =>
              list.map((entry) => ({ ...entry, score: entry.score + 1 })),
            ),
      ),
    ),
    "forgets its options": changed(
      () => {},
      (model) => Object.assign(model, { options: { weight: 2 } }),
    ),
    "saves something else once it is loaded": changed(
      () => {},
      (model) => Object.assign(model, { seed: 99 }),
    ),
  },
  "rejects a file that is truncated, corrupt or foreign": {
    "loads whatever it finds": made({
      load: (source) => CoCounts.load(source).catch(() => CoCounts.fit(smallLog())),
    }),
    "fails with errors of another kind": made({
      load: (source) =>
        CoCounts.load(source).catch((error: Error) => {
          throw new TypeError(error.message);
        }),
    }),
  },
  "reports progress from start to end": {
    "reports nothing": made({
      fit: (log, options, context) => CoCounts.fit(log, options, without(context, "onProgress")),
    }),
    "never says that it is done": made({
      fit: (log, options, context) =>
        CoCounts.fit(log, options, {
          ...context,
          ...(context?.onProgress && {
            onProgress: (report) => context.onProgress!({ ...report, total: report.total + 1 }),
          }),
        }),
    }),
  },
  "stops when it is aborted, before and during the work": {
    "ignores the signal": made({
      fit: (log, options, context) => CoCounts.fit(log, options, without(context, "signal")),
    }),
    "looks at the signal only at the start": made({
      fit: async (log, options, context) => {
        context?.signal?.throwIfAborted();
        return CoCounts.fit(log, options, without(context, "signal"));
      },
    }),
    "fails with an error of its own": made({
      fit: (...args) =>
        CoCounts.fit(...args).catch((error: Error) => {
          throw error.message === "enough" ? new Error("aborted") : error;
        }),
    }),
  },
  "goes on from its checkpoint and ends in the same bytes, where it is trained in epochs": {
    "keeps nothing of what it learnt": trained(() => ({ kept: () => ({}) })),
    "learns by how often it was called": trained(() => {
      let calls = 0;
      return { step: (old, count) => old + count * ++calls };
    }),
    "trains anew": {
      ...trained(() => ({})),
      fit: (data, options, context) =>
        CoVectors.fit(data, options, { ...context, checkpoint: undefined } as FitContext),
    },
  },
  "stops early and gives its best epoch, where it is trained in epochs": {
    "trains to the end": {
      ...trained(() => ({})),
      fit: (data, options, context) =>
        CoVectors.fit(data, options, { ...context, earlyStopping: undefined } as FitContext),
    },
    "gives its last epoch": trained(() => ({ kept: () => ({}) })),
  },
  "explains a score by weights that add up to it, where it can": {
    "gives weights that do not add up": changed((model) => {
      const inner = model as unknown as { explain: CoCounts["explain"] };
      const explain = inner.explain.bind(model);
      inner.explain = (...args) => explain(...args).map(([item, weight]) => [item, weight * 2]);
    }),
    "explains without being asked": changed(
      answering((answer) => (queries, options) => answer(queries, { ...options, explain: true })),
    ),
    "gives the weakest reason first": changingLists((lists) =>
      lists.map((list) =>
        list.map((entry) => (entry.because ? { ...entry, because: [...entry.because].reverse() } : entry)),
      ),
    ),
  },
  "says which items are similar, where it can": {
    "finds an item similar to itself": changed((model) => {
      const similar = model.similarItems.bind(model);
      model.similarItems = async (item, options) => {
        const known = smallLog().items;
        const own = { item: known.idAt(known.indexOf(item)!), score: 1e6 };
        return [own, ...(await similar(item, options))];
      };
    }),
    "finds nothing similar to an unknown item": changed((model) => {
      const similar = model.similarItems.bind(model);
      model.similarItems = (...args) => similar(...args).catch(() => []);
    }),
    "ignores k": changed((model) => {
      const similar = model.similarItems.bind(model);
      model.similarItems = (item) => similar(item, { k: 1000 });
    }),
  },
  "solves the checkerboard": {
    "gives popular items to everybody": changed(
      answering(
        (answer) => (queries, options) =>
          answer(
            queries.map(() => ({ history: ["i0"] })),
            options,
          ),
      ),
    ),
  },
};

function fitWith(
  log: Interactions,
  options: CoCountsOptions | undefined,
  context: FitContext,
  seed: number | undefined,
): Promise<CoCounts> {
  return CoCounts.fit(log, options, { ...context, seed: Math.abs(seed ?? 0) });
}

function without(context: FitContext | undefined, field: keyof FitContext): FitContext {
  return { ...context, [field]: undefined };
}
