import { at, put } from "../../../core/assembly/numbers";
import { laneOf } from "../lanes";
import { Graph, levelOf, linksOf, mostLinksOf, NO_LINK } from "./graph";
import { insertAt, keyOf, nodeOf, placeOf, similarityOf } from "./nearest";
import { similarities, Target } from "./target";

/** What a walk needs for itself, in the memory of the caller; every thread has its own. */
@unmanaged
export class Walker {
  /** What it walks to. */
  target: Target;
  /** u32: a bit for each node, whether the walk has seen it. */
  seen: usize;
  /** Bytes of {@link seen}. */
  seenBytes: i32;
  /** u64: the nearest nodes, nearest first: see nearest.ts. */
  keys: usize;
  /** i32: nodes to compare with the target, in fours. */
  fresh: usize;
}

/** The node of the layer that no neighbor in it is nearer than, from a node on. */
export function descend(graph: Graph, walker: Walker, start: i32, layer: i32): i32 {
  const fresh = walker.fresh;
  put<i32>(fresh, 0, start);
  fillFour(fresh, 1);
  let best = f32x4.extract_lane(similarities(graph, walker.target, fresh), 0);
  let node = start;
  const most = mostLinksOf(graph, layer);
  while (true) {
    const links = linksOf(graph, node, layer);
    let count = 0;
    for (; count < most; count++) {
      const other = at<i32>(links, count);
      if (other == NO_LINK) break;
      put<i32>(fresh, count, other);
    }
    fillFour(fresh, count);
    const from = node;
    for (let i = 0; i < count; i += 4) {
      const four = similarities(graph, walker.target, fresh + (<usize>i << 2));
      let bits = i32x4.bitmask(f32x4.gt(four, f32x4.splat(best)));
      for (; bits; bits &= bits - 1) {
        const lane = ctz(bits);
        const similarity = laneOf(four, lane);
        if (similarity <= best) continue;
        best = similarity;
        node = at<i32>(fresh, i + lane);
      }
    }
    if (node == from) return node;
  }
}

/** From the top to a layer, not that one. @returns the node that was come to */
export function descendTo(graph: Graph, walker: Walker, layer: i32): i32 {
  let node = graph.entry;
  for (let upper = levelOf(graph, node); upper > layer; upper--) node = descend(graph, walker, node, upper);
  return node;
}

/**
 * Walks through a layer towards the target, from a node on, until no neighbor of the nearest nodes that were seen is nearer
 * than the last of them (Malkov and Yashunin 2016, algorithm 2).
 *
 * @param most how many nearest nodes are kept
 * @returns how many there are, in `keys` of the walker
 */
export function walk(graph: Graph, walker: Walker, start: i32, layer: i32, most: i32): i32 {
  const target = walker.target;
  const seen = walker.seen;
  const keys = walker.keys;
  const fresh = walker.fresh;
  const mostLinks = mostLinksOf(graph, layer);
  memory.fill(seen, 0, walker.seenBytes);
  see(seen, start);
  put<i32>(fresh, 0, start);
  fillFour(fresh, 1);
  put<u64>(keys, 0, keyOf(start, f32x4.extract_lane(similarities(graph, target, fresh), 0)));
  let size = 1;
  let next = 0;
  let least = most > 1 ? <f32>-Infinity : similarityOf(at<u64>(keys, 0));
  while (next < size) {
    const key = at<u64>(keys, next);
    put<u64>(keys, next, key | 1);
    let link = linksOf(graph, nodeOf(key), layer);
    let count = 0;
    for (const end = link + (<usize>mostLinks << 2); link < end; link += 4) {
      const other = load<i32>(link);
      if (other == NO_LINK) break;
      put<i32>(fresh, count, other);
      count += see(seen, other);
    }
    fillFour(fresh, count);
    next++;
    for (let i = 0; i < count; i += 4) {
      const four = similarities(graph, target, fresh + (<usize>i << 2));
      let bits = i32x4.bitmask(f32x4.gt(four, f32x4.splat(least)));
      if (count - i < 4) bits &= (1 << (count - i)) - 1;
      for (; bits; bits &= bits - 1) {
        const lane = ctz(bits);
        const similarity = laneOf(four, lane);
        if (similarity <= least) continue;
        const own = keyOf(at<i32>(fresh, i + lane), similarity);
        const place = placeOf(keys, size, own);
        insertAt(keys, size, most, place, own);
        if (size < most) size++;
        if (size == most) least = similarityOf(at<u64>(keys, most - 1));
        if (place < next) next = place;
      }
    }
    while (next < size && at<u64>(keys, next) & 1) next++;
  }
  return size;
}

/** Notes a node as seen. @returns 1 when it was not */
@inline
function see(seen: usize, node: i32): i32 {
  const place = seen + (<usize>(node >>> 5) << 2);
  const word = load<u32>(place);
  const bit = <u32>1 << <u32>(node & 31);
  store<u32>(place, word | bit);
  return <i32>!(word & bit);
}

/** Fills nodes up to a multiple of four, by one that is there. */
@inline
export function fillFour(nodes: usize, count: i32): void {
  const last = v128.splat<i32>(at<i32>(nodes, max(0, count - 1)));
  v128.store(nodes + (<usize>count << 2), last);
}
