import { greatest } from "../../../core/assembly/lanes";
import { at, put } from "../../../core/assembly/numbers";
import { BY_DISTANCE, BY_EXTENDED_PRODUCT, rowOf } from "../rows";
import { Graph } from "./graph";

/** What nodes are compared with: a query or another node, in the memory of the caller. */
@unmanaged
export class Target {
  /** i16: its vector as whole numbers. */
  numbers: usize;
  /** What they are multiplied by. */
  scale: f32;
  /** What the extra number of a node is multiplied by. */
  factor: f32;
  /** What is added. */
  offset: f32;
}

const LARGEST_OF_ROW = 127;

/** Takes a query's vector as the target: f32, as wide as a row. */
export function aimAtQuery(target: Target, graph: Graph, vector: usize): void {
  toWords(target, graph, vector);
  target.factor = graph.metric == BY_DISTANCE ? 1 : 0;
  target.offset = 0;
}

/** Takes a node as the target. The similarity of two nodes does not depend on which is the target, but for rounding. */
export function aimAtNode(target: Target, graph: Graph, node: i32): void {
  toWords(target, graph, rowOf(graph, node));
  const extra = at<f32>(graph.extras, node);
  target.factor = graph.metric == BY_DISTANCE ? 1 : extra;
  target.offset = graph.metric == BY_DISTANCE ? extra : 0;
}

/** Whole numbers of a vector, as fine as sums of products with the numbers of a row stay within 32 bits. */
function toWords(target: Target, graph: Graph, vector: usize): void {
  const width = graph.width;
  const origin = graph.origin;
  const most = <f32>min(32767, i32.MAX_VALUE / (LARGEST_OF_ROW * width));
  const largest = largestOf(vector, origin, width);
  const inverse = f32x4.splat(largest > 0 ? most / largest : 0);
  const numbers = target.numbers;
  for (let i: usize = 0; i < <usize>width; i += 8) {
    const place = i << 2;
    const low = wholeFour(vector + place, origin + place, inverse);
    const high = wholeFour(vector + place + 16, origin + place + 16, inverse);
    v128.store(numbers + (i << 1), i16x8.narrow_i32x4_s(low, high));
  }
  target.scale = largest / most;
}

@inline
function wholeFour(vector: usize, origin: usize, inverse: v128): v128 {
  const numbers = f32x4.sub(v128.load(vector), v128.load(origin));
  return i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(numbers, inverse)));
}

/** The largest number of a vector from the origin, whatever its sign. */
function largestOf(vector: usize, origin: usize, width: i32): f32 {
  let largest = f32x4.splat(0);
  for (const end = vector + ((<usize>width) << 2); vector < end; vector += 16, origin += 16) {
    largest = f32x4.max(largest, f32x4.abs(f32x4.sub(v128.load(vector), v128.load(origin))));
  }
  return greatest(largest);
}

/**
 * Makes what the graph compares of the vectors of the nodes first..end.
 * @param longestSquare square of the length that the extra number brings vectors to, where there is one
 */
export function quantizeNodes(first: i32, end: i32, graph: Graph, longestSquare: f64): void {
  const width = graph.width;
  const origin = graph.origin;
  for (let node = first; node < end; node++) {
    const vector = rowOf(graph, node);
    const largest = largestOf(vector, origin, width);
    const inverse = f32x4.splat(largest > 0 ? <f32>LARGEST_OF_ROW / largest : 0);
    const bytes = graph.bytes + <usize>node * <usize>width;
    for (let i: usize = 0; i < <usize>width; i += 8) {
      const place = i << 2;
      const low = wholeFour(vector + place, origin + place, inverse);
      const high = wholeFour(vector + place + 16, origin + place + 16, inverse);
      const words = i16x8.narrow_i32x4_s(low, high);
      v128.store64_lane(bytes + i, i8x16.narrow_i16x8_s(words, words), 0);
    }
    put<f32>(graph.scales, node, largest / <f32>LARGEST_OF_ROW);
    let square: f64 = 0;
    for (let i = 0; i < width; i++) {
      const number = <f64>at<f32>(vector, i) - <f64>at<f32>(origin, i);
      square += number * number;
    }
    let extra: f64 = 0;
    if (graph.metric == BY_DISTANCE) extra = -square / 2;
    else if (graph.metric == BY_EXTENDED_PRODUCT) extra = sqrt(max(0, longestSquare - square));
    put<f32>(graph.extras, node, <f32>extra);
  }
}

/** How similar four nodes are to the target: more is nearer. @param nodes i32 */
@inline
export function similarities(graph: Graph, target: Target, nodes: usize): v128 {
  const width = <usize>graph.width;
  const bytes = graph.bytes;
  const nodeA = load<i32>(nodes);
  const nodeB = load<i32>(nodes, 4);
  const nodeC = load<i32>(nodes, 8);
  const nodeD = load<i32>(nodes, 12);
  let rowA = bytes + <usize>nodeA * width;
  let rowB = bytes + <usize>nodeB * width;
  let rowC = bytes + <usize>nodeC * width;
  let rowD = bytes + <usize>nodeD * width;
  let a = i32x4.splat(0);
  let b = a;
  let c = a;
  let d = a;
  let place = target.numbers;
  for (const end = place + (width << 1); place < end; place += 32) {
    let part = v128.load(place);
    a = i32x4.add(a, i32x4.dot_i16x8_s(v128.load_ext<i8>(rowA), part));
    b = i32x4.add(b, i32x4.dot_i16x8_s(v128.load_ext<i8>(rowB), part));
    c = i32x4.add(c, i32x4.dot_i16x8_s(v128.load_ext<i8>(rowC), part));
    d = i32x4.add(d, i32x4.dot_i16x8_s(v128.load_ext<i8>(rowD), part));
    part = v128.load(place, 16);
    a = i32x4.add(a, i32x4.dot_i16x8_s(v128.load_ext<i8>(rowA, 8), part));
    b = i32x4.add(b, i32x4.dot_i16x8_s(v128.load_ext<i8>(rowB, 8), part));
    c = i32x4.add(c, i32x4.dot_i16x8_s(v128.load_ext<i8>(rowC, 8), part));
    d = i32x4.add(d, i32x4.dot_i16x8_s(v128.load_ext<i8>(rowD, 8), part));
    rowA += 16;
    rowB += 16;
    rowC += 16;
    rowD += 16;
  }
  // The four sums of each, added up, side by side.
  const ab = i32x4.add(v128.shuffle<i32>(a, b, 0, 4, 1, 5), v128.shuffle<i32>(a, b, 2, 6, 3, 7));
  const cd = i32x4.add(v128.shuffle<i32>(c, d, 0, 4, 1, 5), v128.shuffle<i32>(c, d, 2, 6, 3, 7));
  const sums = i32x4.add(v128.shuffle<i32>(ab, cd, 0, 1, 4, 5), v128.shuffle<i32>(ab, cd, 2, 3, 6, 7));
  const scales = f32x4.mul(gather(graph.scales, nodeA, nodeB, nodeC, nodeD), f32x4.splat(target.scale));
  const products = f32x4.mul(f32x4.convert_i32x4_s(sums), scales);
  if (target.factor == 0) return products;
  const extras = f32x4.mul(gather(graph.extras, nodeA, nodeB, nodeC, nodeD), f32x4.splat(target.factor));
  return f32x4.add(f32x4.add(products, extras), f32x4.splat(target.offset));
}

@inline
function gather(numbers: usize, a: i32, b: i32, c: i32, d: i32): v128 {
  let four = v128.load32_zero(numbers + (<usize>a << 2));
  four = v128.load32_lane(numbers + (<usize>b << 2), four, 1);
  four = v128.load32_lane(numbers + (<usize>c << 2), four, 2);
  return v128.load32_lane(numbers + (<usize>d << 2), four, 3);
}
