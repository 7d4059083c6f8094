import { type Id, Interactions } from "@funrec/core";
import fc from "fast-check";

/** Random small logs with ratings: up to 8 users, 8 items and 40 rows, no pair of user and item twice. */
export const randomLog: fc.Arbitrary<Interactions> = fc
  .uniqueArray(
    fc.record({
      user: fc.integer({ min: 0, max: 7 }).map((n) => `u${n}`),
      item: fc.integer({ min: 0, max: 7 }).map((n) => `i${n}`),
      value: fc.integer({ min: 1, max: 5 }),
    }),
    { selector: ({ user, item }) => `${user} ${item}`, minLength: 1, maxLength: 40 },
  )
  .map((rows) => Interactions.from(rows));

/** The ratings of every item by user, or of every user by item. */
export function ratingsBy(log: Interactions, key: "item" | "user"): Map<Id, Map<Id, number>> {
  const other = key === "item" ? "user" : "item";
  const ratings = new Map<Id, Map<Id, number>>();
  for (const row of log) {
    if (!ratings.has(row[key])) ratings.set(row[key], new Map());
    ratings.get(row[key])!.set(row[other], row.value ?? 1);
  }
  return ratings;
}

/** The similarity of two sparse rows, straight from the definition. */
export function naiveSimilarity(
  measure: string,
  a: Map<Id, number>,
  b: Map<Id, number>,
  shrinkage = 0,
): number {
  const common = [...a.keys()].filter((key) => b.has(key));
  if (common.length === 0) return 0;
  const shrink = common.length / (common.length + shrinkage);
  if (measure === "cosine") return (shrink * common.length) / Math.sqrt(a.size * b.size);
  if (measure === "jaccard") return (shrink * common.length) / new Set([...a.keys(), ...b.keys()]).size;
  const average = (row: Map<Id, number>): number =>
    common.reduce<number>((sum, key) => sum + row.get(key)!, 0) / common.length;
  const [meanA, meanB] = [average(a), average(b)];
  let [ab, aa, bb] = [0, 0, 0];
  for (const key of common) {
    ab += (a.get(key)! - meanA) * (b.get(key)! - meanB);
    aa += (a.get(key)! - meanA) ** 2;
    bb += (b.get(key)! - meanB) ** 2;
  }
  return aa < 1e-9 || bb < 1e-9 ? 0 : (shrink * ab) / Math.sqrt(aa * bb);
}

/** A ranking with scores rounded, so that two ways to add up the same numbers compare equal. */
export function rounded(list: readonly { item?: Id; user?: Id; score: number }[]): unknown[] {
  return list.map(({ score, ...id }) => ({ ...id, score: Number(score.toFixed(9)) }));
}
