import { at, put } from "../../core/assembly/numbers";
import { AliasEntry, drawAlias, fillAlias } from "./alias";
import { nextRandom, randomBits, randomFrom } from "./random";

/** A directed weighted graph of items in the memory of the caller (src/item-graph.ts). */
@unmanaged
export class Graph {
  /** Start of each item's edges, and the end of the last item's; i32. */
  offsets: usize;
  /** The item that each edge leads to; i32. */
  targets: usize;
  /** The alias table of the targets of each item, one behind the other. */
  aliases: usize;
}

/**
 * Makes the alias tables of the items first..end.
 *
 * @param weights of the edges; f64
 * @param weightOf f64 for each item: scratch
 * @param shares f64 for each edge of an item: scratch
 * @param stack i32 for each edge of an item: scratch
 */
export function aliasEdges(
  first: i32,
  end: i32,
  graph: Graph,
  weights: usize,
  weightOf: usize,
  shares: usize,
  stack: usize,
): void {
  for (let item = first; item < end; item++) {
    const start = at<i32>(graph.offsets, item);
    const stop = at<i32>(graph.offsets, item + 1);
    for (let edge = start; edge < stop; edge++) {
      put<f64>(weightOf, at<i32>(graph.targets, edge), at<f64>(weights, edge));
    }
    const targets = graph.targets + ((<usize>start) << 2);
    const table = graph.aliases + <usize>start * offsetof<AliasEntry>();
    if (stop > start) fillAlias(stop - start, targets, weightOf, table, shares, stack);
  }
}

/**
 * Walks first..end: each starts at its item and follows edges in proportion to their weights, until it has `length` items
 * or the last has no edge; -1 stands in the places that are left. Each walk has random numbers of its own.
 *
 * @param starts first item of each walk; i32
 * @param walks `length` places for each walk; i32
 * @param seed of walk 0; that of walk w is `seed + w`
 */
export function walkGraph(
  first: i32,
  end: i32,
  graph: Graph,
  starts: usize,
  walks: usize,
  length: i32,
  seed: u32,
): void {
  const offsets = graph.offsets;
  for (let walk = first; walk < end; walk++) {
    const places = walks + ((<usize>walk * length) << 2);
    let item = at<i32>(starts, walk);
    put<i32>(places, 0, item);
    let state = randomFrom(seed + walk);
    for (let step = 1; step < length; step++) {
      if (item >= 0) {
        const start = at<i32>(offsets, item);
        const degree = at<i32>(offsets, item + 1) - start;
        const table = graph.aliases + <usize>start * offsetof<AliasEntry>();
        state = nextRandom(state);
        item = degree == 0 ? -1 : drawAlias(table, degree, randomBits(state));
      }
      put<i32>(places, step, item);
    }
  }
}
