import { type Ranked, topK } from "@funrec/core";
import type { SlotFilter } from "./vector-index.js";

/** The best of some slots by a score, as a filter has it; it does not ask which are blocked. */
export function topScores(
  slots: Iterable<number>,
  scoreOf: (slot: number) => number,
  { k, minScore }: Pick<SlotFilter, "k" | "minScore">,
): Ranked {
  const candidates: number[] = [];
  const scores: number[] = [];
  for (const slot of slots) {
    const score = scoreOf(slot);
    if (score < minScore) continue;
    candidates.push(slot);
    scores.push(score);
  }
  return topK(scores, k, candidates);
}

/** The best of several lists, where a slot's score is its best of them. */
export function mergeByMaximum(lists: readonly Ranked[], k: number): Ranked {
  if (lists.length === 1) return lists[0]!;
  const best = new Map<number, number>();
  for (const { indices, scores } of lists) {
    indices.forEach((slot, place) => {
      const score = scores[place]!;
      if (!(best.get(slot)! >= score)) best.set(slot, score);
    });
  }
  return topK([...best.values()], k, [...best.keys()]);
}
