import { at, put } from "../../core/assembly/numbers";

/**
 * Pairs and the buckets that they are sorted into: pairs with a center of block a and a context of block b go into
 * bucket a blocks + b. In the memory of the caller (src/pair-training.ts lays it out).
 */
@unmanaged
export class Buckets {
  /** Center, context and weight of each pair; i32, i32 and f32. The weights may be 0: there are none. */
  centers: usize;
  contexts: usize;
  weights: usize;
  /** Number of blocks, the block of each item as a center, and as a context; u8. */
  blocks: i32;
  centerBlocks: usize;
  contextBlocks: usize;
  /** Where the sorted pairs go. */
  sortedCenters: usize;
  sortedContexts: usize;
  sortedWeights: usize;
}

/** Counts the pairs first..end of each bucket. @param counts i32 for each bucket, all 0 */
export function countBuckets(first: i32, end: i32, buckets: Buckets, counts: usize): void {
  const centers = buckets.centers;
  const contexts = buckets.contexts;
  const centerBlocks = buckets.centerBlocks;
  const contextBlocks = buckets.contextBlocks;
  const blocks = buckets.blocks;
  for (let pair = first; pair < end; pair++) {
    const centerBlock = <i32>at<u8>(centerBlocks, at<i32>(centers, pair));
    const bucket = centerBlock * blocks + <i32>at<u8>(contextBlocks, at<i32>(contexts, pair));
    put<i32>(counts, bucket, at<i32>(counts, bucket) + 1);
  }
}

/** Puts the pairs first..end into their buckets, in order. @param next i32 for each bucket: where its next pair goes */
export function fillBuckets(first: i32, end: i32, buckets: Buckets, next: usize): void {
  const centers = buckets.centers;
  const contexts = buckets.contexts;
  const weights = buckets.weights;
  const centerBlocks = buckets.centerBlocks;
  const contextBlocks = buckets.contextBlocks;
  const blocks = buckets.blocks;
  for (let pair = first; pair < end; pair++) {
    const center = at<i32>(centers, pair);
    const context = at<i32>(contexts, pair);
    const bucket = <i32>at<u8>(centerBlocks, center) * blocks + <i32>at<u8>(contextBlocks, context);
    const place = at<i32>(next, bucket);
    put<i32>(next, bucket, place + 1);
    put<i32>(buckets.sortedCenters, place, center);
    put<i32>(buckets.sortedContexts, place, context);
    if (weights) put<f32>(buckets.sortedWeights, place, at<f32>(weights, pair));
  }
}
