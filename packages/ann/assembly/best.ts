import { at, put } from "../../core/assembly/numbers";
import { numberOf, orderedBits } from "./ordered-bits";

/**
 * The best items of each query, in the memory of the caller (src/best-lists.ts lays it out). An item is kept as one number
 * that is greater the better it is: the ordered bits of the score above the item's number, turned so that the lower one is
 * better.
 *
 * Items are collected in twice as many places as are asked for; when they are full, the worse half is dropped. That costs
 * less than a heap, which is put in order for every item.
 */
@unmanaged
export class Best {
  /** How many are asked for. */
  count: i32;
  /** Places of a list: more than `count`. */
  places: i32;
  /** Lists of a query: one for each part of the items that is searched apart. */
  parts: i32;
  /** u64: the places of the lists, those of a query one behind the other. */
  keys: usize;
  /** i32: how many places of each list are taken. */
  sizes: usize;
  /** f32: the least score that may enter each list. */
  least: usize;
}

@inline
export function keyOf(item: i32, score: f32): u64 {
  return (<u64>orderedBits(score) << 32) | <u64>(~(<u32>item));
}

@inline
export function itemOf(key: u64): i32 {
  return <i32>(~(<u32>key));
}

@inline
export function scoreOf(key: u64): f32 {
  return numberOf(<u32>(key >> 32));
}

/** Adds an item, whose score is not below the least, to a list. */
@inline
export function collect(best: Best, list: i32, item: i32, score: f32): void {
  const places = best.places;
  const keys = best.keys + (<usize>(list * places) << 3);
  const size = at<i32>(best.sizes, list);
  put<u64>(keys, size, keyOf(item, score));
  if (size + 1 < places) put<i32>(best.sizes, list, size + 1);
  else dropWorse(best, list, keys);
}

function dropWorse(best: Best, list: i32, keys: usize): void {
  select(keys, best.places, best.count);
  let worst = at<u64>(keys, 0);
  for (let i = 1; i < best.count; i++) worst = min(worst, at<u64>(keys, i));
  put<i32>(best.sizes, list, best.count);
  put<f32>(best.least, list, scoreOf(worst));
}

/** Puts the `count` greatest keys first, in any order (quickselect: Hoare, 1961). */
function select(keys: usize, length: i32, count: i32): void {
  let first = 0;
  let last = length - 1;
  while (first < last) {
    const middle = partition(keys, first, last);
    if (count == middle + 1) return;
    if (count <= middle) last = middle;
    else first = middle + 1;
  }
}

/** Puts the greater of the keys first..last before the smaller ones. @returns the last place of the greater ones */
function partition(keys: usize, first: i32, last: i32): i32 {
  const a = at<u64>(keys, first);
  const b = at<u64>(keys, (first + last) >> 1);
  const c = at<u64>(keys, last);
  const pivot = max(min(a, b), min(max(a, b), c));
  let i = first - 1;
  let j = last + 1;
  while (true) {
    do i++;
    while (at<u64>(keys, i) > pivot);
    do j--;
    while (at<u64>(keys, j) < pivot);
    if (i >= j) break;
    const key = at<u64>(keys, i);
    put<u64>(keys, i, at<u64>(keys, j));
    put<u64>(keys, j, key);
  }
  return min(j, last - 1);
}

/** Sorts the keys first..last, the greatest first. */
function sort(keys: usize, first: i32, last: i32): void {
  while (last - first > 12) {
    const middle = partition(keys, first, last);
    sort(keys, first, middle);
    first = middle + 1;
  }
  for (let i = first + 1; i <= last; i++) {
    const key = at<u64>(keys, i);
    let place = i;
    for (; place > first && at<u64>(keys, place - 1) < key; place--) put<u64>(keys, place, at<u64>(keys, place - 1));
    put<u64>(keys, place, key);
  }
}

/** Brings the lists of a query together and keeps the best, in any order. @returns how many they are, at most `count` */
export function gather(best: Best, query: i32, keys: usize): i32 {
  let size = 0;
  for (let part = 0; part < best.parts; part++) {
    const own = keys + (<usize>(part * best.places) << 3);
    const ownSize = at<i32>(best.sizes, query * best.parts + part);
    // Moves forward, or stays.
    for (let i = 0; i < ownSize; i++) put<u64>(keys, size++, at<u64>(own, i));
  }
  if (size > best.count) select(keys, size, best.count);
  return min(size, best.count);
}

/** Writes the best of some keys, best first, as the items of a query. @returns how many they are, at most `count` */
export function finishList(keys: usize, size: i32, count: i32, items: usize, scores: usize, query: i32): i32 {
  if (size > count) select(keys, size, count);
  size = min(size, count);
  sort(keys, 0, size - 1);
  for (let i = 0; i < size; i++) {
    const key = at<u64>(keys, i);
    put<i32>(items, query * count + i, itemOf(key));
    put<f32>(scores, query * count + i, scoreOf(key));
  }
  return size;
}

/**
 * The queries first..end: brings the lists of each together.
 *
 * @param items i32: for each query, `count` places for its items, best first
 * @param scores f32: theirs
 * @param found i32: for each query, how many there are
 */
export function finishBest(first: i32, end: i32, best: Best, items: usize, scores: usize, found: usize): void {
  for (let query = first; query < end; query++) {
    const keys = best.keys + (<usize>(query * best.parts * best.places) << 3);
    const size = gather(best, query, keys);
    put<i32>(found, query, finishList(keys, size, best.count, items, scores, query));
  }
}
