import { Heaps, offer } from "../../core/assembly/heaps";
import { at, put } from "../../core/assembly/numbers";

/** What queries are ranked with, in the memory of the caller (src/list-ranking.ts lays it out). */
@unmanaged
export class ListRanking {
  /** Start of each list, and the end of the last; i32. */
  offsets: usize;
  /** Items of the lists; i32. */
  items: usize;
  /** Weight of each of them, or 0 where all weigh 1; f64. */
  weights: usize;
  /** Scratch: score of each item; f64, all 0 between queries. */
  scores: usize;
  /** Scratch: the items that the query met; i32 for each item and one more. */
  met: usize;
  /** Scratch: 1 for items that the query met; u8, all 0 between queries. */
  isMet: usize;
  /** Scratch: 1 for items that the query must not get; u8, all 0 between queries. */
  isHidden: usize;
}

/**
 * Ranks items for the queries first..end. A query names lists with a weight each; the score of an item is the sum, over
 * the lists that have it, of the list's weight times the item's. The best go to the heap of the query.
 *
 * @param listOffsets i32: start of each query's lists, and the end of the last's
 * @param lists i32: their numbers
 * @param listWeights f64: their weights
 * @param hiddenOffsets i32: start of the items that each query must not get, and the end of the last's
 * @param hidden i32: these items
 * @param blocked u8 for each item: 1 for those that no query gets
 * @param least lower scores are left out
 */
export function rankByLists(
  first: i32,
  end: i32,
  ranking: ListRanking,
  listOffsets: usize,
  lists: usize,
  listWeights: usize,
  hiddenOffsets: usize,
  hidden: usize,
  blocked: usize,
  least: f64,
  heaps: Heaps,
): void {
  for (let query = first; query < end; query++) {
    const firstHidden = at<i32>(hiddenOffsets, query);
    const endHidden = at<i32>(hiddenOffsets, query + 1);
    for (let place = firstHidden; place < endHidden; place++) put<u8>(ranking.isHidden, at<i32>(hidden, place), 1);
    let metCount = 0;
    const endLists = at<i32>(listOffsets, query + 1);
    for (let place = at<i32>(listOffsets, query); place < endLists; place++) {
      metCount = addList(ranking, at<i32>(lists, place), at<f64>(listWeights, place), metCount);
    }
    for (let place = 0; place < metCount; place++) {
      const item = at<i32>(ranking.met, place);
      const score = at<f64>(ranking.scores, item);
      put<f64>(ranking.scores, item, 0);
      put<u8>(ranking.isMet, item, 0);
      if (at<u8>(ranking.isHidden, item) | at<u8>(blocked, item) || score < least) continue;
      offer(heaps, query, item, score);
    }
    for (let place = firstHidden; place < endHidden; place++) put<u8>(ranking.isHidden, at<i32>(hidden, place), 0);
  }
}

/** Adds the items of a list to the scores, without a branch to guess wrong. @returns how many items the query has met */
function addList(ranking: ListRanking, list: i32, weight: f64, metCount: i32): i32 {
  // Read once: a store might change what a structure holds, for all that the compiler knows.
  const scores = ranking.scores;
  const met = ranking.met;
  const isMet = ranking.isMet;
  const weights = ranking.weights;
  const start = at<i32>(ranking.offsets, list);
  const end = at<i32>(ranking.offsets, list + 1);
  let place = ranking.items + (<usize>start << 2);
  for (let entry = start; entry < end; entry++, place += 4) {
    const item = load<i32>(place);
    const added = weights ? weight * at<f64>(weights, entry) : weight;
    put<f64>(scores, item, at<f64>(scores, item) + added);
    put<i32>(met, metCount, item);
    metCount += 1 - at<u8>(isMet, item);
    put<u8>(isMet, item, 1);
  }
  return metCount;
}
