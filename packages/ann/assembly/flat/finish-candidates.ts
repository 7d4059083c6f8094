import { at, put } from "../../../core/assembly/numbers";
import { Best, finishList, gather, itemOf, keyOf, scoreOf } from "../best";
import { Rows, scoreOfRow } from "../rows";
import { queryOf, Search } from "../search";

/**
 * The queries first..end: brings the candidates of each together, compares them as they are, and keeps the best.
 *
 * @param count how many each query gets
 * @param least scores below are left out
 * @param items i32: for each query, `count` places for its items, best first
 * @param scores f32: theirs
 * @param found i32: for each query, how many there are
 * @param missed f32: for each query, the best score, as the candidates' scores are computed, that one who is none may have
 */
export function finishCandidates(
  first: i32,
  end: i32,
  rows: Rows,
  search: Search,
  count: i32,
  least: f32,
  items: usize,
  scores: usize,
  found: usize,
  missed: usize,
): void {
  const best = search.best;
  for (let query = first; query < end; query++) {
    const keys = best.keys + ((<usize>(query * best.parts * best.places)) << 3);
    const candidates = gather(best, query, keys);
    let worst = u64.MAX_VALUE;
    let size = 0;
    const vector = queryOf(search, rows, query);
    for (let i = 0; i < candidates; i++) {
      const key = at<u64>(keys, i);
      worst = min(worst, key);
      const score = scoreOfRow(rows, vector, itemOf(key));
      if (score >= least) put<u64>(keys, size++, keyOf(itemOf(key), score));
    }
    put<f32>(missed, query, candidates < best.count ? <f32>-Infinity : scoreOf(worst));
    put<i32>(found, query, finishList(keys, size, count, items, scores, query));
  }
}
