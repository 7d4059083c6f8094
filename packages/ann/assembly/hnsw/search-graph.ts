import { at, put } from "../../../core/assembly/numbers";
import { Best, collect } from "../best";
import { isHidden, Search } from "../search";
import { BY_DISTANCE, Graph, vectorOf } from "./graph";
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
    const vector = search.queries + (<usize>query * <usize>graph.width << 2);
    aimAtQuery(walker.target, graph, vector);
    const size = walk(graph, walker, descendTo(graph, walker, 0), 0, at<i32>(candidates, query));
    let count = 0;
    for (let i = 0; i < size; i++) {
      const node = nodeOf(at<u64>(keys, i));
      if (at<u8>(search.blocked, node) || isHidden(search, query, node)) continue;
      count++;
      offer(graph, search.best, vector, query, node);
    }
    put<i32>(reached, query, count);
  }
}

/** Nodes whose vectors stay in the cache while all queries are compared with them. */
const TILE = 256;

/**
 * Compares the queries first..end with all of some nodes; the best are collected as those of searchGraph are.
 * @param nodes i32, which the queries may get but for those that each must not
 */
export function searchNodes(
  first: i32,
  end: i32,
  graph: Graph,
  search: Search,
  nodes: usize,
  count: i32,
): void {
  for (let start = 0; start < count; start += TILE) {
    const stop = min(count, start + TILE);
    for (let query = first; query < end; query++) {
      const vector = search.queries + (<usize>query * <usize>graph.width << 2);
      const hasHidden = at<i32>(search.hiddenOffsets, query) < at<i32>(search.hiddenOffsets, query + 1);
      for (let i = start; i < stop; i++) {
        const node = at<i32>(nodes, i);
        if (hasHidden && isHidden(search, query, node)) continue;
        offer(graph, search.best, vector, query, node);
      }
    }
  }
}

@inline
function offer(graph: Graph, best: Best, query: usize, list: i32, node: i32): void {
  const vector = vectorOf(graph, node);
  const score = graph.metric == BY_DISTANCE ? -squaredDistance(query, vector, graph.width) : product(query, vector, graph.width);
  if (score >= at<f32>(best.least, list)) collect(best, list, node, score);
}

/** Four sums, of every fourth number: the bits of the scores of searchVectors. */
@inline
function product(a: usize, b: usize, width: i32): f32 {
  let sums = f32x4.splat(0);
  for (const end = a + (<usize>width << 2); a < end; a += 32, b += 32) {
    sums = f32x4.add(sums, f32x4.mul(v128.load(a), v128.load(b)));
    sums = f32x4.add(sums, f32x4.mul(v128.load(a, 16), v128.load(b, 16)));
  }
  return total(sums);
}

@inline
function squaredDistance(a: usize, b: usize, width: i32): f32 {
  let sums = f32x4.splat(0);
  for (const end = a + (<usize>width << 2); a < end; a += 16, b += 16) {
    const difference = f32x4.sub(v128.load(a), v128.load(b));
    sums = f32x4.add(sums, f32x4.mul(difference, difference));
  }
  return total(sums);
}

@inline
function total(sums: v128): f32 {
  return (
    f32x4.extract_lane(sums, 0) +
    f32x4.extract_lane(sums, 1) +
    (f32x4.extract_lane(sums, 2) + f32x4.extract_lane(sums, 3))
  );
}
