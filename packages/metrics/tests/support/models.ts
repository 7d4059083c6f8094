import {
  type Id,
  InteractionMatrix,
  type Interactions,
  Recommender,
  type ResolvedQuery,
  type Scores,
} from "@funrec/core";
import type { RankingModel } from "@funrec/metrics";

/** One call of a model's `recommendMany`. */
export interface Call {
  readonly users: readonly Id[];
  readonly k: number;
  readonly excludeSeen: boolean;
}

/** A model that gives each user a list written down beforehand, cut at k, and keeps the calls. */
export function scripted(lists: Readonly<Record<string, readonly Id[]>>): RankingModel & { calls: Call[] } {
  const calls: Call[] = [];
  return {
    calls,
    async recommendMany(queries, options) {
      calls.push({ users: queries.map(({ user }) => user), ...options });
      return queries.map(({ user }) => (lists[user] ?? []).slice(0, options.k).map((item) => ({ item })));
    },
  };
}

/** A model of core's contract: the items with the most users, for everybody. */
export class MostPopular extends Recommender {
  readonly name = "most_popular";
  protected readonly packageVersion = "0.0.0";

  static fit(log: Interactions): MostPopular {
    return new MostPopular({ options: {}, matrix: InteractionMatrix.from(log), seed: 0 });
  }

  protected override score(queries: readonly ResolvedQuery[]): Scores[] {
    return queries.map(() => ({ scores: this.matrix.itemCounts }));
  }

  protected writeTensors(): void {}
}
