import { type Id, Interactions } from "@funrec/core";
import {
  auc,
  averagePopularity,
  coverage,
  diversity,
  evaluate,
  gini,
  hitRate,
  itemCosine,
  map,
  METRIC_NAMES,
  mrr,
  ndcg,
  novelty,
  precision,
  recall,
} from "@funrec/metrics";
import fc from "fast-check";
import { scripted } from "../support/models.js";

const USERS = 6;
const ITEMS = 9;
const rows = fc.array(
  fc.record({ user: fc.integer({ min: 1, max: USERS }), item: fc.integer({ min: 0, max: ITEMS }) }),
  { minLength: 1, maxLength: 25 },
);
const items = Array.from({ length: ITEMS + 1 }, (_, item) => item);

/** Splits with a common user, and a complete ranking of the training items that each user has not seen. */
const cases = fc
  .record({ train: rows, test: rows, ranking: fc.shuffledSubarray(items, { minLength: ITEMS + 1 }) })
  .filter(({ train, test }) => test.some(({ user }) => train.some((row) => row.user === user)))
  .map(({ train, test, ranking }) => {
    const itemsOf = (log: typeof train, user: Id) =>
      new Set(log.filter((row) => row.user === user).map(({ item }) => item));
    const catalog = new Set(train.map(({ item }) => item));
    const lists = Object.fromEntries(
      Array.from({ length: USERS }, (_, i) => {
        const seen = itemsOf(train, i + 1);
        return [i + 1, ranking.filter((item) => catalog.has(item) && !seen.has(item))];
      }),
    );
    const split = { train: Interactions.from(train), test: Interactions.from(test) };
    return { split, lists, catalog, relevantOf: (user: Id) => itemsOf(test, user), train };
  });

describe("evaluate on random logs", () => {
  it("averages the metric functions over the users", async () => {
    await fc.assert(
      fc.asyncProperty(cases, fc.integer({ min: 1, max: 12 }), async (example, k) => {
        const { split, lists, catalog, relevantOf, train } = example;
        const usersOf = (item: number) =>
          new Set(train.filter((row) => row.item === item).map(({ user }) => user)).size;
        const { perUser, metrics, users } = await evaluate(scripted(lists), split, {
          k,
          metrics: METRIC_NAMES,
          bootstrap: { samples: 0 },
        });

        const valuesOf = (user: Id) => {
          const list = lists[user]!;
          const relevant = relevantOf(user);
          return {
            [`hit_rate@${k}`]: hitRate(list, relevant, k),
            [`precision@${k}`]: precision(list, relevant, k),
            [`recall@${k}`]: recall(list, relevant, k),
            [`ndcg@${k}`]: ndcg(list, relevant, k),
            [`mrr@${k}`]: mrr(list, relevant, k),
            [`map@${k}`]: map(list, relevant, k),
            auc: auc(list, relevant, new Set([...list, ...relevant]).size),
            [`novelty@${k}`]: novelty(list, usersOf, split.train.users.size, k),
            [`diversity@${k}`]: diversity(list, itemCosine(split.train), k),
            [`average_popularity@${k}`]: averagePopularity(list, usersOf, k),
          };
        };
        const expected = users.map(valuesOf);
        for (const [key, values] of Object.entries(perUser)) {
          expect([key, ...values]).toEqual([key, ...expected.map((ofUser) => ofUser[key])]);
          const defined = values.filter((value) => !Number.isNaN(value));
          const mean = defined.reduce((sum, value) => sum + value, 0) / defined.length;
          expect([key, metrics[key]]).toEqual([key, Number.isNaN(mean) ? NaN : expect.closeTo(mean, 12)]);
        }
        expect(Object.keys(perUser)).toEqual(Object.keys(expected[0]!));
        const evaluated = users.map((user) => lists[user]!);
        expect(metrics[`coverage@${k}`]).toBe(coverage(evaluated, catalog, k));
        expect(metrics[`gini@${k}`]).toEqual(gini(evaluated, catalog, k));
      }),
      { seed: 99, numRuns: 100 },
    );
  });
});
