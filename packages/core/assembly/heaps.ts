import { at, put } from "./numbers";

/**
 * Bounded worst-first heaps, one a row, in the memory of the caller (packages/core/src/kernels/row-heaps.ts lays them
 * out). A row's heap keeps the best of what it was offered: the higher score, and of equal scores the lower index, so
 * that what remains does not depend on the order of the offers.
 */
@unmanaged
export class Heaps {
  /** Start of each row's places, and the end of the last row's; u32. */
  offsets: usize;
  /** Number of candidates in each row's heap; i32. */
  sizes: usize;
  /** Index of the candidate in each place; i32. */
  indices: usize;
  /** Score of the candidate in each place; f64. */
  scores: usize;
}

@inline
function isWorse(indexA: i32, scoreA: f64, indexB: i32, scoreB: f64): bool {
  return scoreA < scoreB || (scoreA == scoreB && indexA > indexB);
}

/** Offers a candidate to the heap of a row. */
@inline
export function offer(heaps: Heaps, row: i32, index: i32, score: f64): void {
  const start = at<u32>(heaps.offsets, row);
  const capacity = <i32>(at<u32>(heaps.offsets, row + 1) - start);
  const size = at<i32>(heaps.sizes, row);
  const indices = heaps.indices + (<usize>start << 2);
  const scores = heaps.scores + (<usize>start << 3);
  if (size < capacity) {
    put<i32>(heaps.sizes, row, size + 1);
    lift(indices, scores, size, index, score);
  } else if (capacity > 0 && isWorse(load<i32>(indices), load<f64>(scores), index, score)) {
    sink(indices, scores, capacity, index, score);
  }
}

/**
 * A candidate with a lower score than this does not enter the heap of a row: its worst score, or `least`, the least score
 * that there is, while it has room.
 */
@inline
export function worstScore(heaps: Heaps, row: i32, least: f64 = -Infinity): f64 {
  const start = <i32>at<u32>(heaps.offsets, row);
  const isFull = at<i32>(heaps.sizes, row) == <i32>at<u32>(heaps.offsets, row + 1) - start;
  return isFull ? at<f64>(heaps.scores, start) : least;
}

/** Puts a candidate at a place at the end and lifts it above those that are better. */
function lift(indices: usize, scores: usize, end: i32, index: i32, score: f64): void {
  let place = end;
  while (place > 0) {
    const parent = (place - 1) >> 1;
    const parentIndex = at<i32>(indices, parent);
    const parentScore = at<f64>(scores, parent);
    if (!isWorse(index, score, parentIndex, parentScore)) break;
    set(indices, scores, place, parentIndex, parentScore);
    place = parent;
  }
  set(indices, scores, place, index, score);
}

/** Replaces the top by a candidate and lets it sink below those that are worse. */
function sink(indices: usize, scores: usize, size: i32, index: i32, score: f64): void {
  let place = 0;
  for (;;) {
    let child = 2 * place + 1;
    if (child >= size) break;
    let childIndex = at<i32>(indices, child);
    let childScore = at<f64>(scores, child);
    if (child + 1 < size) {
      const rightIndex = at<i32>(indices, child + 1);
      const rightScore = at<f64>(scores, child + 1);
      if (isWorse(rightIndex, rightScore, childIndex, childScore)) {
        child++;
        childIndex = rightIndex;
        childScore = rightScore;
      }
    }
    if (!isWorse(childIndex, childScore, index, score)) break;
    set(indices, scores, place, childIndex, childScore);
    place = child;
  }
  set(indices, scores, place, index, score);
}

@inline
function set(indices: usize, scores: usize, place: i32, index: i32, score: f64): void {
  put<i32>(indices, place, index);
  put<f64>(scores, place, score);
}

/** Sorts the heap of a row, best first. It is a heap no longer. */
function sortHeap(heaps: Heaps, row: i32): void {
  const start = at<u32>(heaps.offsets, row);
  const indices = heaps.indices + (<usize>start << 2);
  const scores = heaps.scores + (<usize>start << 3);
  for (let last = at<i32>(heaps.sizes, row) - 1; last > 0; last--) {
    const index = at<i32>(indices, last);
    const score = at<f64>(scores, last);
    set(indices, scores, last, load<i32>(indices), load<f64>(scores));
    sink(indices, scores, last, index, score);
  }
}

/**
 * Rows first..end: the heaps of the threads become one, the first thread's, sorted best first. Thread t's heaps stand
 * at `heaps + 16 t`.
 */
export function mergeHeaps(first: i32, end: i32, heaps: usize, threads: i32): void {
  const own = changetype<Heaps>(heaps);
  for (let row = first; row < end; row++) {
    for (let thread = 1; thread < threads; thread++) {
      const others = changetype<Heaps>(heaps + <usize>thread * offsetof<Heaps>());
      const start = <i32>at<u32>(others.offsets, row);
      const stop = start + at<i32>(others.sizes, row);
      for (let place = start; place < stop; place++) {
        offer(own, row, at<i32>(others.indices, place), at<f64>(others.scores, place));
      }
    }
    sortHeap(own, row);
  }
}
