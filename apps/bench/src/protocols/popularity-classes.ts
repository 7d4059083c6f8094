import type { Split } from "@funrec/core";
import type { Evaluation } from "@funrec/metrics";
import type { Parts } from "./ranking.js";

/** Metrics that are told for each class. */
const METRICS = ["hit_rate", "ndcg"];

/**
 * How well the model finds rare and popular items: figures of the users whose test item has a certain number of training
 * interactions. The class of items with 6 to 50 is called `[6-50]`, as in `hit_rate@10[6-50]`.
 *
 * @param split with one test item a user
 * @param bounds the largest number of each class but the last, ascending
 */
export function popularityClasses(
  { users, perUser }: Evaluation,
  { train, test }: Split,
  bounds: readonly number[],
): Parts {
  const interactions = new Int32Array(train.items.size);
  for (const item of train.itemIndices) interactions[item]!++;
  const countOf = new Map(
    Array.from(test, ({ user, item }) => [user, interactions[train.items.indexOf(item) ?? -1] ?? 0]),
  );
  const counts = users.map((user) => countOf.get(user)!);

  const parts: Parts = { metrics: {}, perUser: {}, notes: [] };
  const sizes: string[] = [];
  const keys = Object.keys(perUser).filter((key) => METRICS.includes(key.split("@")[0]!));
  for (const [place, upper] of [...bounds, Infinity].entries()) {
    const lower = place === 0 ? 0 : bounds[place - 1]! + 1;
    const name = upper === Infinity ? `[${lower}+]` : `[${lower}-${upper}]`;
    const isIn = counts.map((count) => count >= lower && count <= upper);
    const size = isIn.filter(Boolean).length;
    sizes.push(`${name} ${size}`);
    if (size === 0) continue;
    for (const key of keys) {
      const values = perUser[key]!.map((value, user) => (isIn[user] ? value : NaN));
      Object.assign(parts.perUser, { [key + name]: values });
      Object.assign(parts.metrics, {
        [key + name]: values.reduce((sum, value) => sum + (value || 0), 0) / size,
      });
    }
  }
  const note = `Users by the number of training interactions of their test item: ${sizes.join(", ")}.`;
  return { ...parts, notes: [note] };
}
