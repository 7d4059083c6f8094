import { Random, type Split, Stage } from "@funrec/core";
import { percentileInterval, resamples } from "./bootstrap.js";
import { Catalog } from "./catalog.js";
import {
  type EvaluateOptions,
  type ParsedEvaluateOptions,
  parseEvaluateOptions,
} from "./evaluate-options.js";
import type { Evaluation } from "./evaluation.js";
import { Histories } from "./histories.js";
import { meanOfDefined } from "./mean.js";
import { LISTS_METRICS, type Measure, measuresOf, USER_METRICS } from "./metric-table.js";
import { type RankingModel, rankUsers } from "./rank-users.js";
import { type TestUsers, testUsers } from "./test-users.js";

/**
 * Measures a model on a split. For every test user who is in the training log, the model ranks all items; the user's
 * distinct test items are the relevant ones. A relevant item that the model does not know, or that the user had in
 * training while `excludeSeen` is on, stays relevant and so counts as a miss.
 *
 * @param model anything with `recommendMany`, fitted on `split.train`
 * @param split a split of core. A validation part belongs to the history of its users, unless `history` is `"train"`
 * @throws OptionError for an unknown or out-of-range option
 * @throws DataError when the training log is empty or none of its users is in the test log
 * @throws EngineError naming the user whom the model gave an item twice, or more than `k` items
 * @throws the signal's reason once aborted
 *
 * @example
 * ```ts
 * import { Interactions } from "@funrec/core";
 * import { evaluate } from "@funrec/metrics";
 * const split = {
 *   train: Interactions.from([
 *     { user: "ann", item: "tea" },
 *     { user: "bob", item: "cup" },
 *   ]),
 *   test: Interactions.from([
 *     { user: "ann", item: "cup" },
 *     { user: "bob", item: "pot" },
 *   ]),
 * };
 * const model = { recommendMany: async (queries: readonly object[]) => queries.map(() => [{ item: "cup" }]) };
 * const { metrics, users } = await evaluate(model, split, { k: 1, metrics: ["hit_rate", "coverage"] });
 * metrics; // => { "hit_rate@1": 0.5, "coverage@1": 0.5 }
 * users; // => ["ann", "bob"]
 * ```
 */
export async function evaluate(
  model: RankingModel,
  split: Pick<Split, "train" | "validation" | "test">,
  options: EvaluateOptions = {},
): Promise<Evaluation> {
  const parsed = parseEvaluateOptions(options);
  const catalog = new Catalog(split.train, parsed.similarity);
  const cases = testUsers(split.test, catalog);
  const measures = measuresOf(parsed.metrics, parsed.k);
  const history = parsed.history ?? (split.validation ? "train+validation" : "train");
  const histories = new Histories(split.train, history === "train" ? undefined : split.validation);
  const { perUser, lists } = await measureUsers(model, cases, histories, catalog, measures, parsed);
  const metrics = measures.map((measure) => [
    measure.key,
    measure.over === "users"
      ? meanOfDefined(perUser[measure.key]!)
      : LISTS_METRICS[measure.name](lists, catalog, measure.k),
  ]);
  return {
    users: cases.users,
    skippedUsers: cases.skipped,
    metrics: Object.fromEntries(metrics),
    perUser,
    intervals: await bootstrapIntervals(perUser, cases.users.length, parsed),
    protocol: { k: parsed.k, excludeSeen: parsed.excludeSeen, history, ranking: "full-catalogue" },
  };
}

/** Ranks for all users; gives the value of each user for each metric, and the lists down to the largest cutoff. */
async function measureUsers(
  model: RankingModel,
  { users, relevant }: TestUsers,
  histories: Histories,
  catalog: Catalog,
  measures: readonly Measure[],
  { k: cutoffs, excludeSeen, context }: ParsedEvaluateOptions,
): Promise<{ perUser: Record<string, Float64Array>; lists: Int32Array[] }> {
  const ofUsers = measures.filter((measure) => measure.over === "users");
  const perUser = Object.fromEntries(ofUsers.map(({ key }) => [key, new Float64Array(users.length)]));
  const lists: Int32Array[] = [];
  const longest = cutoffs.at(-1)!;
  const needsAll = measures.some(({ name }) => name === "auc");
  const request = { k: needsAll ? Math.max(longest, catalog.size) : longest, excludeSeen };
  const stage = new Stage(context, "ranking", users.length);
  for await (const ranked of rankUsers(model, users, histories, request, catalog, stage)) {
    const place = lists.length;
    const excluded = excludeSeen && needsAll ? histories.seenBy(users[place]!, catalog) : new Set<number>();
    const user = catalog.rankedUser(ranked, relevant[place]!, excluded);
    for (const { key, name, k } of ofUsers) perUser[key]![place] = USER_METRICS[name](user, catalog, k);
    lists.push(ranked.length > longest ? ranked.slice(0, longest) : ranked);
  }
  return { perUser, lists };
}

/** Intervals of all metrics from the same resamples of the users, so that they can be read side by side. */
async function bootstrapIntervals(
  perUser: Readonly<Record<string, Float64Array>>,
  userCount: number,
  { bootstrap: { samples, seed, level }, context }: ParsedEvaluateOptions,
): Promise<Record<string, [low: number, high: number]>> {
  const columns = Object.entries(perUser);
  if (samples === 0 || columns.length === 0) return {};
  const means = columns.map(() => new Float64Array(samples));
  const stage = new Stage(context, "bootstrap", samples);
  let done = 0;
  for (const counts of resamples(userCount, samples, new Random(seed))) {
    columns.forEach(([, values], column) => (means[column]![done] = meanOfDefined(values, counts)));
    await stage.advance(++done);
  }
  return Object.fromEntries(columns.map(([key], column) => [key, percentileInterval(means[column]!, level)]));
}
