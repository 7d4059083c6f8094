import { at } from "../../../core/assembly/numbers";
import { Rows } from "../rows";

/** A place without a link. The places behind it have none either. */
export const NO_LINK = -1;

/**
 * A graph of vectors, in the memory of the caller (src/hnsw/graph-memory.ts lays it out). Its nodes are 0, 1, ..., which are
 * the slots of the vectors.
 */
@unmanaged
export class Graph extends Rows {
  /** f32: what vectors are compared from, as wide as a row; zeros but by distance. */
  origin: usize;
  /** i8: the vectors, from the origin, as whole numbers from -127 to 127, which {@link scales} are multiplied by. */
  bytes: usize;
  /** f32 for each node. */
  scales: usize;
  /** f32 for each node: by extended product the number that makes it as long as the others; by distance -length^2 / 2. */
  extras: usize;
  /** u8 for each node: its highest layer. */
  levels: usize;
  /** Links of a node in the lowest layer, at most; in the others, half as many. */
  mostLinks: i32;
  /** i32: the links of each node in the lowest layer. */
  links: usize;
  /** i32 for each node: where its links of layer 1 begin, behind which are those of layer 2, ...; none where its level is 0. */
  upperStarts: usize;
  /** i32: the links in the layers above the lowest. */
  upperLinks: usize;
  /** Where searches begin: a node of the highest layer; -1 in a graph without nodes. */
  entry: i32;
}

/** How many links a node has in a layer, at most. */
@inline
export function mostLinksOf(graph: Graph, layer: i32): i32 {
  return layer == 0 ? graph.mostLinks : graph.mostLinks >> 1;
}

/** i32: the links of a node in a layer. */
@inline
export function linksOf(graph: Graph, node: i32, layer: i32): usize {
  if (layer == 0) return graph.links + (<usize>node * <usize>graph.mostLinks << 2);
  const start = at<i32>(graph.upperStarts, node) + (layer - 1) * (graph.mostLinks >> 1);
  return graph.upperLinks + (<usize>start << 2);
}

@inline
export function levelOf(graph: Graph, node: i32): i32 {
  return <i32>at<u8>(graph.levels, node);
}
