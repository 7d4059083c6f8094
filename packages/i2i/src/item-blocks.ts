import { Random } from "@funrec/core";

/** A division of the items into blocks. */
export interface ItemBlocks {
  /** Number of the block of each item. */
  readonly blockOf: Uint8Array;
  /** The items of block b: `items[starts[b]]` to `items[starts[b + 1] - 1]`. */
  readonly items: Int32Array;
  readonly starts: Int32Array;
}

/** Blocks of a parallel training: a fixed number, so that the result is the same on any number of threads. */
const MOST_BLOCKS = 8;
/** Blocks with fewer items than this would make poor company: negatives come from within a block. */
const FEWEST_ITEMS = 16;

/** A block of centers and a block of contexts have about as many pairs: with fewer, less is done than it takes to begin. */
const PAIRS_OF_BUCKET = 16_384;

/**
 * The number of blocks that so many items are divided into.
 * @param pairs how many are trained at a time; default: as many as it takes
 */
export function blockCount(items: number, pairs = Infinity): number {
  const most = Math.min(MOST_BLOCKS, items / FEWEST_ITEMS, Math.sqrt(pairs / PAIRS_OF_BUCKET));
  return Math.max(1, Math.floor(most));
}

/** The items that occur, the most frequent first. @param counts how often each does */
export function mostFrequentFirst(counts: ArrayLike<number>): Int32Array {
  return Int32Array.from(counts, (_, item) => item)
    .filter((item) => counts[item]! > 0)
    .sort((a, b) => counts[b]! - counts[a]! || a - b);
}

/**
 * Divides items into blocks at random, in such a way that all blocks have about as many items, as popular ones and as
 * much work: of every `blocks` items that follow one another in the order, each goes to another block.
 *
 * @param byCount the items, the most frequent first
 * @param itemCount number of all items; those that are not among `byCount` get no block
 */
export function drawBlocks(
  byCount: Int32Array,
  itemCount: number,
  blocks: number,
  random: Random,
): ItemBlocks {
  const blockOf = new Uint8Array(itemCount);
  const items = new Int32Array(byCount.length);
  const starts = new Int32Array(blocks + 1);
  for (let block = 0; block < blocks; block++) {
    starts[block + 1] = starts[block]! + Math.ceil((byCount.length - block) / blocks);
  }
  const next = starts.slice(0, blocks);
  for (let start = 0; start < byCount.length; start += blocks) {
    // The last items, where there are not enough for all blocks, go to the first blocks.
    const order = Uint8Array.from({ length: Math.min(blocks, byCount.length - start) }, (_, block) => block);
    random.shuffle(order);
    for (let i = 0; i < order.length; i++) {
      const [item, block] = [byCount[start + i]!, order[i]!];
      blockOf[item] = block;
      items[next[block]!++] = item;
    }
  }
  return { blockOf, items, starts };
}
