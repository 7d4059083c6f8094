import { at } from "../../core/assembly/numbers";
import { Best, collect } from "./best";
import { Rows, scoreOfRow } from "./rows";

/** What a search is asked for, in the memory of the caller (src/search-memory.ts lays it out). */
@unmanaged
export class Search {
  /** f32: vectors of the queries, as wide as the rows that they are compared with. */
  queries: usize;
  queryCount: i32;
  /** i32: start of the items that each query must not get, and the end of the last's. */
  hiddenOffsets: usize;
  /** i32: these items, of each query in ascending order. */
  hidden: usize;
  /** u8 for each item, and for some behind the last: 1 for those that no query gets. */
  blocked: usize;
  /** Where the best of them go. */
  best: Best;
}

/** True for an item that a query must not get. */
export function isHidden(search: Search, query: i32, item: i32): bool {
  let start = at<i32>(search.hiddenOffsets, query);
  let end = at<i32>(search.hiddenOffsets, query + 1);
  while (start < end) {
    const middle = (start + end) >> 1;
    const other = at<i32>(search.hidden, middle);
    if (other == item) return true;
    if (other < item) start = middle + 1;
    else end = middle;
  }
  return false;
}

@inline
export function queryOf(search: Search, rows: Rows, query: i32): usize {
  return search.queries + ((<usize>query * <usize>rows.width) << 2);
}

/** Offers an item to the only list of a query, by its score. */
@inline
export function offer(search: Search, rows: Rows, query: i32, item: i32): void {
  const best = search.best;
  const score = scoreOfRow(rows, queryOf(search, rows, query), item);
  if (score >= at<f32>(best.least, query)) collect(best, query, item, score);
}

/** Rows that stay in the cache while all queries are compared with them. */
const TILE = 256;

/**
 * Compares the queries first..end with all of some items; the best are collected for the query, as one part.
 * @param items i32, which the queries may get but for those that each must not
 */
export function searchItems(
  first: i32,
  end: i32,
  rows: Rows,
  search: Search,
  items: usize,
  count: i32,
): void {
  for (let start = 0; start < count; start += TILE) {
    const stop = min(count, start + TILE);
    for (let query = first; query < end; query++) {
      const hasHidden = at<i32>(search.hiddenOffsets, query) < at<i32>(search.hiddenOffsets, query + 1);
      for (let i = start; i < stop; i++) {
        const item = at<i32>(items, i);
        if (!(hasHidden && isHidden(search, query, item))) offer(search, rows, query, item);
      }
    }
  }
}
