import { at, put } from "../../../core/assembly/numbers";
import { isHidden, offer, queryOf, Search } from "../search";
import { Graph } from "./graph";
import { nodeOf } from "./nearest";
import { aimAtQuery } from "./target";
import { descendTo, walk, Walker } from "./walk";

/**
 * Searches the graph for the queries first..end. What the walk finds is compared as it is; the best are collected for the
 * query, as one part.
 *
 * @param candidates i32 for each query: how many nearest nodes are kept on the walk
 * @param reached i32 for each query: how many nodes it came to that the query may get, whatever their scores
 */
export function searchGraph(
  first: i32,
  end: i32,
  graph: Graph,
  walker: Walker,
  search: Search,
  candidates: usize,
  reached: usize,
): void {
  const keys = walker.keys;
  for (let query = first; query < end; query++) {
    aimAtQuery(walker.target, graph, queryOf(search, graph, query));
    const size = walk(graph, walker, descendTo(graph, walker, 0), 0, at<i32>(candidates, query));
    let count = 0;
    for (let i = 0; i < size; i++) {
      const node = nodeOf(at<u64>(keys, i));
      if (at<u8>(search.blocked, node) || isHidden(search, query, node)) continue;
      count++;
      offer(search, graph, query, node);
    }
    put<i32>(reached, query, count);
  }
}
