import { ALL_BLOCKED, BLOCK, collectGroup, GROUP, Search, threshold } from "./search";

/** Vectors of the items, in the memory of the caller (src/flat/vector-layout.ts lays it out). */
@unmanaged
export class VectorBlocks {
  /**
   * f32: of each {@link BLOCK} of items, the first number of each of them, the second, ... Numbers 0, 4, 8, ... of a vector
   * stand first, then 1, 5, 9, ..., and so on: a quarter each.
   */
  vectors: usize;
  /** Numbers of a vector: a multiple of 8, filled up with zeros. */
  width: i32;
  /** f32 for each item: what is added to its score. */
  bias: usize;
}

/**
 * Searches the blocks firstBlock..endBlock of items for the groups firstGroup..endGroup of queries, by the inner product.
 * The best are collected for the query, as one part.
 *
 * A score is the sum of four partial sums, of every fourth number: the bits of rankByVectors of @funrec/core, whatever is
 * searched together.
 */
export function searchVectors(
  firstGroup: i32,
  endGroup: i32,
  firstBlock: i32,
  endBlock: i32,
  table: VectorBlocks,
  search: Search,
  part: i32,
): void {
  for (let group = firstGroup; group < endGroup; group++)
    searchBlocks(group, firstBlock, endBlock, table, search, part);
}

function searchBlocks(
  group: i32,
  firstBlock: i32,
  endBlock: i32,
  table: VectorBlocks,
  search: Search,
  part: i32,
): void {
  const width = <usize>table.width;
  const blockBytes = width * BLOCK * sizeof<f32>();
  const quarterBytes = blockBytes >> 2;
  const first = group * GROUP;
  const queries = search.queries + <usize>group * width * GROUP * sizeof<f32>();
  const blocked = search.blocked;
  let least0 = threshold(search, first, part);
  let least1 = threshold(search, first + 1, part);
  let least2 = threshold(search, first + 2, part);
  let least3 = threshold(search, first + 3, part);
  for (let block = firstBlock; block < endBlock; block++) {
    if (load<u64>(blocked + <usize>block * BLOCK) == ALL_BLOCKED) continue;
    let place = table.vectors + <usize>block * blockBytes;
    let query = queries;
    let score0Low = f32x4.splat(0),
      score0High = score0Low,
      score1Low = score0Low,
      score1High = score0Low;
    let score2Low = score0Low,
      score2High = score0Low,
      score3Low = score0Low,
      score3High = score0Low;
    let kept0Low = score0Low,
      kept0High = score0Low,
      kept1Low = score0Low,
      kept1High = score0Low;
    let kept2Low = score0Low,
      kept2High = score0Low,
      kept3Low = score0Low,
      kept3High = score0Low;
    for (let quarter = 0; quarter < 4; quarter++) {
      let sum0Low = f32x4.splat(0),
        sum0High = sum0Low,
        sum1Low = sum0Low,
        sum1High = sum0Low;
      let sum2Low = sum0Low,
        sum2High = sum0Low,
        sum3Low = sum0Low,
        sum3High = sum0Low;
      for (const end = place + quarterBytes; place < end; place += 64, query += 32) {
        let low = v128.load(place);
        let high = v128.load(place, 16);
        let part = v128.load32_splat(query);
        sum0Low = f32x4.add(sum0Low, f32x4.mul(low, part));
        sum0High = f32x4.add(sum0High, f32x4.mul(high, part));
        part = v128.load32_splat(query, 4);
        sum1Low = f32x4.add(sum1Low, f32x4.mul(low, part));
        sum1High = f32x4.add(sum1High, f32x4.mul(high, part));
        part = v128.load32_splat(query, 8);
        sum2Low = f32x4.add(sum2Low, f32x4.mul(low, part));
        sum2High = f32x4.add(sum2High, f32x4.mul(high, part));
        part = v128.load32_splat(query, 12);
        sum3Low = f32x4.add(sum3Low, f32x4.mul(low, part));
        sum3High = f32x4.add(sum3High, f32x4.mul(high, part));
        low = v128.load(place, 32);
        high = v128.load(place, 48);
        part = v128.load32_splat(query, 16);
        sum0Low = f32x4.add(sum0Low, f32x4.mul(low, part));
        sum0High = f32x4.add(sum0High, f32x4.mul(high, part));
        part = v128.load32_splat(query, 20);
        sum1Low = f32x4.add(sum1Low, f32x4.mul(low, part));
        sum1High = f32x4.add(sum1High, f32x4.mul(high, part));
        part = v128.load32_splat(query, 24);
        sum2Low = f32x4.add(sum2Low, f32x4.mul(low, part));
        sum2High = f32x4.add(sum2High, f32x4.mul(high, part));
        part = v128.load32_splat(query, 28);
        sum3Low = f32x4.add(sum3Low, f32x4.mul(low, part));
        sum3High = f32x4.add(sum3High, f32x4.mul(high, part));
      }
      // (first + second) + (third + fourth)
      if (quarter & 1) {
        score0Low = f32x4.add(score0Low, f32x4.add(kept0Low, sum0Low));
        score0High = f32x4.add(score0High, f32x4.add(kept0High, sum0High));
        score1Low = f32x4.add(score1Low, f32x4.add(kept1Low, sum1Low));
        score1High = f32x4.add(score1High, f32x4.add(kept1High, sum1High));
        score2Low = f32x4.add(score2Low, f32x4.add(kept2Low, sum2Low));
        score2High = f32x4.add(score2High, f32x4.add(kept2High, sum2High));
        score3Low = f32x4.add(score3Low, f32x4.add(kept3Low, sum3Low));
        score3High = f32x4.add(score3High, f32x4.add(kept3High, sum3High));
      } else {
        kept0Low = sum0Low;
        kept0High = sum0High;
        kept1Low = sum1Low;
        kept1High = sum1High;
        kept2Low = sum2Low;
        kept2High = sum2High;
        kept3Low = sum3Low;
        kept3High = sum3High;
      }
    }
    const biasLow = v128.load(table.bias + <usize>block * BLOCK * sizeof<f32>());
    const biasHigh = v128.load(table.bias + <usize>block * BLOCK * sizeof<f32>(), 16);
    score0Low = f32x4.add(score0Low, biasLow);
    score0High = f32x4.add(score0High, biasHigh);
    score1Low = f32x4.add(score1Low, biasLow);
    score1High = f32x4.add(score1High, biasHigh);
    score2Low = f32x4.add(score2Low, biasLow);
    score2High = f32x4.add(score2High, biasHigh);
    score3Low = f32x4.add(score3Low, biasLow);
    score3High = f32x4.add(score3High, biasHigh);
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
