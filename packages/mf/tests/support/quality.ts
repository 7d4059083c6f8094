import { type Interactions, leaveLastOut, type Recommender } from "@funrec/core";

/** A log cut into the last item of each user and what came before. */
export function lastOut(log: Interactions): { train: Interactions; test: Interactions } {
  const { train, test } = leaveLastOut(log, { validation: false });
  return { train, test };
}

/** Share of the users whose last item is among the first ten. */
export async function hitRate(model: Recommender, test: Interactions): Promise<number> {
  const rows = [...test];
  const lists = await model.recommendMany(
    rows.map(({ user }) => ({ user })),
    { k: 10 },
  );
  return lists.filter((list, i) => list.some(({ item }) => item === rows[i]!.item)).length / rows.length;
}

/** The hit rate of the ten most popular items that a user does not have. */
export async function popularHitRate(train: Interactions, test: Interactions): Promise<number> {
  const counts = new Map<unknown, number>();
  for (const { item } of train) counts.set(item, (counts.get(item) ?? 0) + 1);
  const popular = [...counts].sort(([, a], [, b]) => b - a).map(([item]) => item);
  let hits = 0;
  for (const { user, item } of test) {
    const seen = new Set(train.history(user));
    if (
      popular
        .filter((other) => !seen.has(other as string))
        .slice(0, 10)
        .includes(item)
    )
      hits++;
  }
  return hits / test.length;
}
