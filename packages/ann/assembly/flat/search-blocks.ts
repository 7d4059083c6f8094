import { at } from "../../../core/assembly/numbers";
import { Search } from "../search";
import { ALL_BLOCKED, BLOCK, collectBlock, GROUP, threshold } from "./block-scores";

/** Vectors of whole numbers, in the memory of the caller (src/flat/quantized-layout.ts lays it out). */
@unmanaged
export class Blocks {
  /** i8 or i16: of each {@link BLOCK} of items, the first two numbers of each of them, the next two, ... */
  vectors: usize;
  /** Numbers of a vector: a multiple of 4, filled up with zeros. */
  width: i32;
  /** f32 for each item: what its numbers are multiplied by. */
  scales: usize;
  /** f32 for each item: what is added to its score. */
  bias: usize;
  /** i16: queries in groups of {@link GROUP}: the first two numbers of each of them, the next two, ... */
  queries: usize;
  /** f32 for each query: what its numbers are multiplied by. */
  queryScales: usize;
}

/**
 * Searches the blocks firstBlock..endBlock of items for the groups firstGroup..endGroup of queries, by the inner products of
 * their whole numbers. The best are collected for the query, as one part: candidates, whose scores are about those of the
 * vectors that the numbers stand for.
 */
export function searchBytes(
  firstGroup: i32,
  endGroup: i32,
  firstBlock: i32,
  endBlock: i32,
  blocks: Blocks,
  search: Search,
  part: i32,
): void {
  for (let group = firstGroup; group < endGroup; group++) {
    searchBlocks<i8>(group, firstBlock, endBlock, blocks, search, part);
  }
}

/** As searchBytes, by numbers of 16 bits. */
export function searchWords(
  firstGroup: i32,
  endGroup: i32,
  firstBlock: i32,
  endBlock: i32,
  blocks: Blocks,
  search: Search,
  part: i32,
): void {
  for (let group = firstGroup; group < endGroup; group++) {
    searchBlocks<i16>(group, firstBlock, endBlock, blocks, search, part);
  }
}

/** Two numbers of each of four items as words. @param half 0 for the first four of the block, 1 for the others */
@inline
function pairsOf<Type>(place: usize, half: usize): v128 {
  if (sizeof<Type>() == 1) return v128.load_ext<i8>(place + half * 8);
  return v128.load(place + half * 16);
}

function searchBlocks<Type>(
  group: i32,
  firstBlock: i32,
  endBlock: i32,
  blocks: Blocks,
  search: Search,
  part: i32,
): void {
  const pairBytes: usize = 2 * BLOCK * sizeof<Type>();
  const blockBytes = <usize>blocks.width * BLOCK * sizeof<Type>();
  const first = group * GROUP;
  const queries = blocks.queries + <usize>(group * blocks.width * GROUP) * sizeof<i16>();
  const blocked = search.blocked;
  const scale0 = scaleOf(blocks, search, first);
  const scale1 = scaleOf(blocks, search, first + 1);
  const scale2 = scaleOf(blocks, search, first + 2);
  const scale3 = scaleOf(blocks, search, first + 3);
  let least0 = threshold(search, first, part);
  let least1 = threshold(search, first + 1, part);
  let least2 = threshold(search, first + 2, part);
  let least3 = threshold(search, first + 3, part);
  for (let block = firstBlock; block < endBlock; block++) {
    if (load<u64>(blocked + <usize>block * BLOCK) == ALL_BLOCKED) continue;
    let place = blocks.vectors + <usize>block * blockBytes;
    let query = queries;
    let sum0Low = i32x4.splat(0), sum0High = sum0Low, sum1Low = sum0Low, sum1High = sum0Low;
    let sum2Low = sum0Low, sum2High = sum0Low, sum3Low = sum0Low, sum3High = sum0Low;
    for (const end = place + blockBytes; place < end; place += 2 * pairBytes, query += 32) {
      let low = pairsOf<Type>(place, 0);
      let high = pairsOf<Type>(place, 1);
      let pair = v128.load32_splat(query);
      sum0Low = i32x4.add(sum0Low, i32x4.dot_i16x8_s(low, pair));
      sum0High = i32x4.add(sum0High, i32x4.dot_i16x8_s(high, pair));
      pair = v128.load32_splat(query, 4);
      sum1Low = i32x4.add(sum1Low, i32x4.dot_i16x8_s(low, pair));
      sum1High = i32x4.add(sum1High, i32x4.dot_i16x8_s(high, pair));
      pair = v128.load32_splat(query, 8);
      sum2Low = i32x4.add(sum2Low, i32x4.dot_i16x8_s(low, pair));
      sum2High = i32x4.add(sum2High, i32x4.dot_i16x8_s(high, pair));
      pair = v128.load32_splat(query, 12);
      sum3Low = i32x4.add(sum3Low, i32x4.dot_i16x8_s(low, pair));
      sum3High = i32x4.add(sum3High, i32x4.dot_i16x8_s(high, pair));
      low = pairsOf<Type>(place + pairBytes, 0);
      high = pairsOf<Type>(place + pairBytes, 1);
      pair = v128.load32_splat(query, 16);
      sum0Low = i32x4.add(sum0Low, i32x4.dot_i16x8_s(low, pair));
      sum0High = i32x4.add(sum0High, i32x4.dot_i16x8_s(high, pair));
      pair = v128.load32_splat(query, 20);
      sum1Low = i32x4.add(sum1Low, i32x4.dot_i16x8_s(low, pair));
      sum1High = i32x4.add(sum1High, i32x4.dot_i16x8_s(high, pair));
      pair = v128.load32_splat(query, 24);
      sum2Low = i32x4.add(sum2Low, i32x4.dot_i16x8_s(low, pair));
      sum2High = i32x4.add(sum2High, i32x4.dot_i16x8_s(high, pair));
      pair = v128.load32_splat(query, 28);
      sum3Low = i32x4.add(sum3Low, i32x4.dot_i16x8_s(low, pair));
      sum3High = i32x4.add(sum3High, i32x4.dot_i16x8_s(high, pair));
    }
    const numbers = <usize>block * BLOCK * sizeof<f32>();
    const scaleLow = v128.load(blocks.scales + numbers);
    const scaleHigh = v128.load(blocks.scales + numbers, 16);
    const biasLow = v128.load(blocks.bias + numbers);
    const biasHigh = v128.load(blocks.bias + numbers, 16);
    const score0Low = scoreOf(sum0Low, scaleLow, scale0, biasLow);
    const score0High = scoreOf(sum0High, scaleHigh, scale0, biasHigh);
    const score1Low = scoreOf(sum1Low, scaleLow, scale1, biasLow);
    const score1High = scoreOf(sum1High, scaleHigh, scale1, biasHigh);
    const score2Low = scoreOf(sum2Low, scaleLow, scale2, biasLow);
    const score2High = scoreOf(sum2High, scaleHigh, scale2, biasHigh);
    const score3Low = scoreOf(sum3Low, scaleLow, scale3, biasLow);
    const score3High = scoreOf(sum3High, scaleHigh, scale3, biasHigh);
    least0 = collectBlock(search, first, part, block, score0Low, score0High, least0);
    least1 = collectBlock(search, first + 1, part, block, score1Low, score1High, least1);
    least2 = collectBlock(search, first + 2, part, block, score2Low, score2High, least2);
    least3 = collectBlock(search, first + 3, part, block, score3Low, score3High, least3);
  }
}

@inline
function scaleOf(blocks: Blocks, search: Search, query: i32): v128 {
  return f32x4.splat(query < search.queryCount ? at<f32>(blocks.queryScales, query) : 0);
}

@inline
function scoreOf(sum: v128, scale: v128, queryScale: v128, bias: v128): v128 {
  return f32x4.add(f32x4.mul(f32x4.mul(f32x4.convert_i32x4_s(sum), scale), queryScale), bias);
}
