import { at, put } from "../../../core/assembly/numbers";
import { numberOf, orderedBits } from "../ordered-bits";

/**
 * The nodes nearest to a target, nearest first, each as one number: the ordered bits of the similarity; the
 * number of the node, turned so that the lower one is nearer of two as similar; and whether it was visited.
 *
 * For the some hundred nodes of a search, keeping them in order costs less than a heap, whose steps a processor cannot
 * foresee, and leaves nothing to sort.
 */

@inline
export function keyOf(node: i32, similarity: f32): u64 {
  return (<u64>orderedBits(similarity) << 32) | <u64>(~(<u32>node) << 1);
}

@inline
export function nodeOf(key: u64): i32 {
  return <i32>(~(<u32>key) >> 1);
}

@inline
export function similarityOf(key: u64): f32 {
  return numberOf(<u32>(key >> 32));
}

/** Number of keys that are greater than one: its place among them. */
@inline
export function placeOf(keys: usize, size: i32, key: u64): i32 {
  if (size == 0) return 0;
  let first = keys;
  let length = size;
  while (length > 1) {
    const half = length >> 1;
    const middle = first + (<usize>half << 3);
    first = select(middle, first, load<u64>(middle - 8) > key);
    length -= half;
  }
  return <i32>((first - keys) >> 3) + <i32>(load<u64>(first) > key);
}

/** Bytes above which the instruction for it is the faster way to move. */
const LONG_MOVE = 1024;

/** Puts a key at a place; those from there to the end move up by one, and what would be behind `most` is dropped. */
@inline
export function insertAt(keys: usize, size: i32, most: i32, place: i32, key: u64): void {
  const moved = min(size, most - 1) - place;
  const to = keys + (<usize>place << 3);
  if (moved > LONG_MOVE >> 3) memory.copy(to + 8, to, <usize>moved << 3);
  else {
    let from = to + (<usize>moved << 3);
    for (; from >= to + 32; from -= 32) {
      const high = v128.load(from - 16);
      const low = v128.load(from - 32);
      v128.store(from - 8, high);
      v128.store(from - 24, low);
    }
    for (; from > to; from -= 8) store<u64>(from, load<u64>(from - 8));
  }
  put<u64>(keys, place, key);
}
