import { at } from "../../core/assembly/numbers";
import { ALL_BLOCKED, BLOCK, collectGroup, GROUP, Search, threshold } from "./search";

/** Vectors of whole numbers from -127 to 127, in the memory of the caller (src/flat/quantized-layout.ts lays it out). */
@unmanaged
export class QuantizedBlocks {
  /** i8: of each {@link BLOCK} of items, the first two numbers of each of them, the next two, ... */
  vectors: usize;
  /** Numbers of a vector: a multiple of 4, filled up with zeros. */
  width: i32;
  /** f32 for each item: what its numbers are multiplied by. */
  scales: usize;
  /** f32 for each item: what is added to its score. */
  bias: usize;
  /** f32 for each query: what its numbers are multiplied by. */
  queryScales: usize;
}

/**
 * As searchVectors, with vectors of whole numbers: scores are about those of the vectors that they stand for. The queries
 * of a group stand as pairs of i16: the first two numbers of each of them, the next two, ...
 */
export function searchQuantized(
  firstGroup: i32,
  endGroup: i32,
  firstBlock: i32,
  endBlock: i32,
  table: QuantizedBlocks,
  search: Search,
  part: i32,
): void {
  for (let group = firstGroup; group < endGroup; group++) searchBlocks(group, firstBlock, endBlock, table, search, part);
}

function searchBlocks(
  group: i32,
  firstBlock: i32,
  endBlock: i32,
  table: QuantizedBlocks,
  search: Search,
  part: i32,
): void {
  const blockBytes = <usize>table.width * BLOCK;
  const first = group * GROUP;
  const queries = search.queries + <usize>(group * table.width * GROUP) * sizeof<i16>();
  const blocked = search.blocked;
  const scale0 = scaleOf(table, search, first);
  const scale1 = scaleOf(table, search, first + 1);
  const scale2 = scaleOf(table, search, first + 2);
  const scale3 = scaleOf(table, search, first + 3);
  let least0 = threshold(search, first, part);
  let least1 = threshold(search, first + 1, part);
  let least2 = threshold(search, first + 2, part);
  let least3 = threshold(search, first + 3, part);
  for (let block = firstBlock; block < endBlock; block++) {
    if (load<u64>(blocked + <usize>block * BLOCK) == ALL_BLOCKED) continue;
    let place = table.vectors + <usize>block * blockBytes;
    let query = queries;
    let sum0Low = i32x4.splat(0), sum0High = sum0Low, sum1Low = sum0Low, sum1High = sum0Low;
    let sum2Low = sum0Low, sum2High = sum0Low, sum3Low = sum0Low, sum3High = sum0Low;
    for (const end = place + blockBytes; place < end; place += 32, query += 32) {
      let pairs = v128.load(place);
      let low = i16x8.extend_low_i8x16_s(pairs);
      let high = i16x8.extend_high_i8x16_s(pairs);
      let part = v128.load32_splat(query);
      sum0Low = i32x4.add(sum0Low, i32x4.dot_i16x8_s(low, part));
      sum0High = i32x4.add(sum0High, i32x4.dot_i16x8_s(high, part));
      part = v128.load32_splat(query, 4);
      sum1Low = i32x4.add(sum1Low, i32x4.dot_i16x8_s(low, part));
      sum1High = i32x4.add(sum1High, i32x4.dot_i16x8_s(high, part));
      part = v128.load32_splat(query, 8);
      sum2Low = i32x4.add(sum2Low, i32x4.dot_i16x8_s(low, part));
      sum2High = i32x4.add(sum2High, i32x4.dot_i16x8_s(high, part));
      part = v128.load32_splat(query, 12);
      sum3Low = i32x4.add(sum3Low, i32x4.dot_i16x8_s(low, part));
      sum3High = i32x4.add(sum3High, i32x4.dot_i16x8_s(high, part));
      pairs = v128.load(place, 16);
      low = i16x8.extend_low_i8x16_s(pairs);
      high = i16x8.extend_high_i8x16_s(pairs);
      part = v128.load32_splat(query, 16);
      sum0Low = i32x4.add(sum0Low, i32x4.dot_i16x8_s(low, part));
      sum0High = i32x4.add(sum0High, i32x4.dot_i16x8_s(high, part));
      part = v128.load32_splat(query, 20);
      sum1Low = i32x4.add(sum1Low, i32x4.dot_i16x8_s(low, part));
      sum1High = i32x4.add(sum1High, i32x4.dot_i16x8_s(high, part));
      part = v128.load32_splat(query, 24);
      sum2Low = i32x4.add(sum2Low, i32x4.dot_i16x8_s(low, part));
      sum2High = i32x4.add(sum2High, i32x4.dot_i16x8_s(high, part));
      part = v128.load32_splat(query, 28);
      sum3Low = i32x4.add(sum3Low, i32x4.dot_i16x8_s(low, part));
      sum3High = i32x4.add(sum3High, i32x4.dot_i16x8_s(high, part));
    }
    const numbers = <usize>block * BLOCK * sizeof<f32>();
    const scaleLow = v128.load(table.scales + numbers);
    const scaleHigh = v128.load(table.scales + numbers, 16);
    const biasLow = v128.load(table.bias + numbers);
    const biasHigh = v128.load(table.bias + numbers, 16);
    const score0Low = scoreOf(sum0Low, scaleLow, scale0, biasLow);
    const score0High = scoreOf(sum0High, scaleHigh, scale0, biasHigh);
    const score1Low = scoreOf(sum1Low, scaleLow, scale1, biasLow);
    const score1High = scoreOf(sum1High, scaleHigh, scale1, biasHigh);
    const score2Low = scoreOf(sum2Low, scaleLow, scale2, biasLow);
    const score2High = scoreOf(sum2High, scaleHigh, scale2, biasHigh);
    const score3Low = scoreOf(sum3Low, scaleLow, scale3, biasLow);
    const score3High = scoreOf(sum3High, scaleHigh, scale3, biasHigh);
    const isRisen = collectGroup(
      search,
      first,
      part,
      block,
      score0Low,
      score0High,
      score1Low,
      score1High,
      score2Low,
      score2High,
      score3Low,
      score3High,
      least0,
      least1,
      least2,
      least3,
    );
    if (isRisen) {
      least0 = threshold(search, first, part);
      least1 = threshold(search, first + 1, part);
      least2 = threshold(search, first + 2, part);
      least3 = threshold(search, first + 3, part);
    }
  }
}

@inline
function scaleOf(table: QuantizedBlocks, search: Search, query: i32): v128 {
  return f32x4.splat(query < search.queryCount ? at<f32>(table.queryScales, query) : 0);
}

@inline
function scoreOf(sum: v128, scale: v128, queryScale: v128, bias: v128): v128 {
  return f32x4.add(f32x4.mul(f32x4.mul(f32x4.convert_i32x4_s(sum), scale), queryScale), bias);
}
