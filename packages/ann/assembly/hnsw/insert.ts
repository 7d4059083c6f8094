import { at, put } from "../../../core/assembly/numbers";
import { laneOf } from "../lanes";
import { Graph, levelOf, linksOf, mostLinksOf, NO_LINK } from "./graph";
import { insertAt, keyOf, nodeOf, placeOf, similarityOf } from "./nearest";
import { aimAtNode, similarities, Target } from "./target";
import { descendTo, fillFour, walk, Walker } from "./walk";

/** What an insertion needs for itself, in the memory of the caller. */
@unmanaged
export class Inserter {
  walker: Walker;
  /** The candidate that is compared with the chosen ones. */
  candidate: Target;
  /** i32: the chosen nodes. */
  chosen: usize;
  /** i32: the links that a node chose while another's are mended. */
  mended: usize;
  /** u64: the neighbors of a node whose links are mended, nearest first. */
  neighbors: usize;
}

/**
 * Puts the nodes first..end into the graph (Malkov and Yashunin 2016, algorithms 1 and 4). Their vectors, levels and places
 * for links are there already; they have no links.
 *
 * @param blocked u8 for each node: 1 for those that are left out
 * @param most how many nearest nodes are looked at to choose links from
 */
export function insertNodes(
  first: i32,
  end: i32,
  graph: Graph,
  inserter: Inserter,
  blocked: usize,
  most: i32,
): void {
  for (let node = first; node < end; node++) if (!at<u8>(blocked, node)) insert(node, graph, inserter, most);
}

function insert(node: i32, graph: Graph, inserter: Inserter, most: i32): void {
  const level = levelOf(graph, node);
  if (graph.entry < 0) {
    graph.entry = node;
    return;
  }
  const walker = inserter.walker;
  const top = levelOf(graph, graph.entry);
  aimAtNode(walker.target, graph, node);
  let nearest = descendTo(graph, walker, level);
  for (let layer = min(level, top); layer >= 0; layer--) {
    const size = walk(graph, walker, nearest, layer, most);
    nearest = nodeOf(at<u64>(walker.keys, 0));
    const chosen = inserter.chosen;
    const count = choose(graph, inserter, walker.keys, size, graph.mostLinks >> 1, chosen);
    writeLinks(graph, node, layer, chosen, count);
    for (let i = 0; i < count; i++) linkBack(graph, inserter, at<i32>(chosen, i), node, layer);
  }
  if (level > top) graph.entry = node;
}

/**
 * Chooses links among candidates, the nearest first: those that are nearer to the node than to all that are chosen already,
 * so that links lead into all directions.
 *
 * @param keys u64: the candidates, nearest to the node first
 * @param chosen i32: where the chosen go
 * @returns how many these are
 */
function choose(graph: Graph, inserter: Inserter, keys: usize, size: i32, most: i32, chosen: usize): i32 {
  const candidate = inserter.candidate;
  let count = 0;
  for (let i = 0; i < size && count < most; i++) {
    const key = at<u64>(keys, i);
    const node = nodeOf(key);
    const similarity = f32x4.splat(similarityOf(key));
    let isNearest = true;
    if (count > 0) {
      aimAtNode(candidate, graph, node);
      fillFour(chosen, count);
      for (let j = 0; j < count && isNearest; j += 4) {
        const four = similarities(graph, candidate, chosen + ((<usize>j) << 2));
        isNearest = !v128.any_true(f32x4.gt(four, similarity));
      }
    }
    if (isNearest) put<i32>(chosen, count++, node);
  }
  return count;
}

function writeLinks(graph: Graph, node: i32, layer: i32, chosen: usize, count: i32): void {
  const links = linksOf(graph, node, layer);
  const most = mostLinksOf(graph, layer);
  for (let i = 0; i < most; i++) put<i32>(links, i, i < count ? at<i32>(chosen, i) : NO_LINK);
}

/** Links a node to a new one. Where it has no room left, its links are chosen anew. */
function linkBack(graph: Graph, inserter: Inserter, node: i32, newcomer: i32, layer: i32): void {
  const links = linksOf(graph, node, layer);
  const most = mostLinksOf(graph, layer);
  let count = 0;
  while (count < most && at<i32>(links, count) != NO_LINK) count++;
  if (count < most) {
    put<i32>(links, count, newcomer);
    return;
  }
  const candidate = inserter.candidate;
  const mended = inserter.mended;
  const neighbors = inserter.neighbors;
  memory.copy(mended, links, (<usize>most) << 2);
  put<i32>(mended, most, newcomer);
  count = most + 1;
  fillFour(mended, count);
  aimAtNode(candidate, graph, node);
  for (let i = 0; i < count; i += 4) {
    const four = similarities(graph, candidate, mended + ((<usize>i) << 2));
    for (let lane = 0; lane < 4 && i + lane < count; lane++) {
      const key = keyOf(at<i32>(mended, i + lane), laneOf(four, lane));
      insertAt(neighbors, i + lane, count, placeOf(neighbors, i + lane, key), key);
    }
  }
  count = choose(graph, inserter, neighbors, count, most, mended);
  writeLinks(graph, node, layer, mended, count);
}
