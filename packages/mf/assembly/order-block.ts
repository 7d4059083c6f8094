import { at, put } from "../../core/assembly/numbers";
import { ENTRY_BYTES } from "./factors";
import { below, next, Random } from "./random";

/**
 * Lays out the interactions of the users first..end by the block of their item, in random order within each block. The
 * users' interactions keep their place as a whole: they fill the entries offsets[first] to offsets[end].
 *
 * @param offsets i32: start of each user's interactions
 * @param columns i32: their items
 * @param values f32: their values, or 0 where there are none
 * @param blockOfItem u8
 * @param placeOfItem i32
 * @param blockCount number of blocks of items
 * @param entries where they go; see factors.ts
 * @param cells i32: becomes the first entry of each block, and the end of the last
 * @param random where this call draws from
 */
export function orderBlock(
  first: i32,
  end: i32,
  offsets: usize,
  columns: usize,
  values: usize,
  blockOfItem: usize,
  placeOfItem: usize,
  blockCount: i32,
  entries: usize,
  cells: usize,
  random: Random,
): void {
  const start = at<i32>(offsets, first);
  const stop = at<i32>(offsets, end);
  // Counts one place further on, sums up, and then uses each sum as the place of the block's next entry.
  for (let block = 0; block <= blockCount; block++) put<i32>(cells, block, 0);
  for (let place = start; place < stop; place++) {
    const block = <i32>at<u8>(blockOfItem, at<i32>(columns, place));
    put<i32>(cells, block, at<i32>(cells, block) + 1);
  }
  let sum = start;
  for (let block = 0; block <= blockCount; block++) {
    const count = at<i32>(cells, block);
    put<i32>(cells, block, sum);
    sum += count;
  }
  for (let user = first; user < end; user++) {
    const last = at<i32>(offsets, user + 1);
    for (let place = at<i32>(offsets, user); place < last; place++) {
      const item = at<i32>(columns, place);
      const block = <i32>at<u8>(blockOfItem, item);
      const next = at<i32>(cells, block);
      put<i32>(cells, block, next + 1);
      const entry = entries + <usize>next * ENTRY_BYTES;
      store<i32>(entry, user);
      store<i32>(entry, at<i32>(placeOfItem, item), 4);
      store<f32>(entry, values ? at<f32>(values, place) : 1, 8);
    }
  }
  for (let block = blockCount; block > 0; block--) put<i32>(cells, block, at<i32>(cells, block - 1));
  put<i32>(cells, 0, start);
  for (let block = 0; block < blockCount; block++) {
    shuffle(entries, at<i32>(cells, block), at<i32>(cells, block + 1), random);
  }
}

function shuffle(entries: usize, first: i32, end: i32, random: Random): void {
  for (let i = end - 1; i > first; i--) {
    const a = entries + <usize>i * ENTRY_BYTES;
    const b = entries + <usize>(first + below(<u32>next(random), i + 1 - first)) * ENTRY_BYTES;
    const pair = load<u64>(a);
    const value = load<f32>(a, 8);
    store<u64>(a, load<u64>(b));
    store<f32>(a, load<f32>(b, 8), 8);
    store<u64>(b, pair);
    store<f32>(b, value, 8);
  }
}
