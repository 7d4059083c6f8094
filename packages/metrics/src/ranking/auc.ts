import { OptionError } from "@funrec/core";
import { hitRanks } from "./hit-ranks.js";

/**
 * Area under the ROC curve of one user: the probability that a relevant item drawn at random ranks above a
 * non-relevant candidate drawn at random. Candidates that the list leaves out share the place below its end; a pair of
 * them counts one half. Equal to scikit-learn's `roc_auc_score` with such scores.
 *
 * @param ranked items, best first; as long as it was ranked, there is no cutoff
 * @param relevant the items that should rank high; all of them are candidates, in the list or not
 * @param candidates number of candidates: the items of `ranked`, the relevant items, and all others that could have
 *   been ranked
 * @returns from 0 to 1, 0.5 for no better than chance; NaN when no candidate is relevant or all are
 * @throws OptionError when there are fewer candidates than items in the list and in the relevant set
 *
 * @example
 * ```ts
 * import { auc } from "@funrec/metrics";
 * auc(["a", "b"], new Set(["a"]), 5); // => 1
 * auc(["a", "b"], new Set(["b"]), 5); // => 0.75
 * auc([], new Set(["b"]), 5); // => 0.5
 * ```
 */
export function auc<T>(ranked: ArrayLike<T>, relevant: ReadonlySet<T>, candidates: number): number {
  const ranks = hitRanks(ranked, relevant, Math.max(1, ranked.length));
  const fewest = ranked.length + relevant.size - ranks.length;
  if (!(candidates >= fewest)) {
    throw new OptionError(`candidates is ${candidates}, allowed: at least the ${fewest} items given`);
  }
  const nonRelevant = candidates - relevant.size;
  let won = 0;
  ranks.forEach((rank, hitsAbove) => (won += nonRelevant - (rank - 1 - hitsAbove)));
  const unrankedRelevant = relevant.size - ranks.length;
  const unrankedNonRelevant = candidates - fewest;
  return (won + (unrankedRelevant * unrankedNonRelevant) / 2) / (relevant.size * nonRelevant);
}
