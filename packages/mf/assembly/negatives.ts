import { at, put } from "../../core/assembly/numbers";
import { ENTRY_BYTES, itemOf, userOf } from "./factors";
import { below, next, Random } from "./random";

/** The items of a block, which stand side by side, and how negatives are drawn from them. */
@unmanaged
export class ItemBlock {
  /** Place of the first item. */
  first: i32;
  count: i32;
  /** Alias table (Vose, 1991): of 2^32 draws of a place so many stay there (u32) ... */
  thresholds: usize;
  /** ... and the others go to this place (i32). */
  aliases: usize;
}

/** Which items of a block the users of a block have: a bit each. */
@unmanaged
export class Seen {
  /** u32 words, row by row. */
  bits: usize;
  /** User of the first row. */
  firstUser: i32;
  /** Words of a row. */
  words: i32;
}

/** How often a negative that the user has is drawn again. */
const MOST_DRAWS = 16;

/** Notes what the users of the entries have; rows is the number of users of their block. */
export function noteSeen(seen: Seen, entries: usize, first: i32, end: i32, rows: i32, block: ItemBlock): void {
  const words = (block.count + 31) >> 5;
  const bits = seen.bits;
  const firstUser = seen.firstUser;
  const firstItem = block.first;
  seen.words = words;
  memory.fill(bits, 0, <usize>rows * <usize>words * 4);
  for (let i = first; i < end; i++) {
    const entry = entries + <usize>i * ENTRY_BYTES;
    const place = itemOf(entry) - firstItem;
    const word = (userOf(entry) - firstUser) * words + (place >> 5);
    put<u32>(bits, word, at<u32>(bits, word) | (1 << (place & 31)));
  }
}

/** The place of an item of the block that the user does not have, or -1 when none turned up. */
@inline
export function drawNegative(block: ItemBlock, seen: Seen, user: i32, random: Random): i32 {
  const row = (user - seen.firstUser) * seen.words;
  for (let draw = 0; draw < MOST_DRAWS; draw++) {
    const bits = next(random);
    let place = below(<u32>bits, block.count);
    if (<u32>(bits >> 32) >= at<u32>(block.thresholds, place)) place = at<i32>(block.aliases, place);
    const word = at<u32>(seen.bits, row + (place >> 5));
    if (((word >> (place & 31)) & 1) == 0) return block.first + place;
  }
  return -1;
}
