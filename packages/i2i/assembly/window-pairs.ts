import { at, put } from "../../core/assembly/numbers";
import { nextRandom, randomBelow, randomBits, randomFrom } from "./random";

/** Sequences of tokens and how pairs are made of them, in the memory of the caller (src/window-pairs.ts lays it out). */
@unmanaged
export class Sequences {
  /** Start of each sequence, and the end of the last; i32. */
  offsets: usize;
  tokens: usize;
  /** In which order the sequences are walked; i32. */
  order: usize;
  /** How likely each token is kept, times 2^32 - 1; u32. 0: all are. */
  keep: usize;
  /** How far contexts lie from the center, at most. */
  window: i32;
  /** 1: each center draws its window from 1 to `window` evenly. */
  isReduced: i32;
  /** 1: contexts stand behind the center only. */
  isForward: i32;
  /** 1: sequences are shuffled first, so that contexts come from anywhere in them. */
  isShuffled: i32;
  /** 1: the center of the first pair of each window is written as its complement, to tell where a window begins. */
  isMarked: i32;
  /** A context of every center of a sequence, wherever it stands, or -1; i32. 0: no sequence has one. */
  globalContexts: usize;
  /** Weight of each place of the sequences as a context, and of each global context; f32. 0: all weigh 1. */
  weights: usize;
  globalWeights: usize;
}

/**
 * Makes the pairs of sequences first..end of the order.
 *
 * @param kept i32 for each token of the longest sequence: scratch; the places that remain after sub-sampling
 * @param centers where the pairs go: i32, and the contexts i32 and weights f32 (or 0); at most 2 window for each token,
 * and one for its global context
 * @param count i32: where the number of pairs is written
 */
export function windowPairs(
  first: i32,
  end: i32,
  sequences: Sequences,
  seed: u32,
  kept: usize,
  centers: usize,
  contexts: usize,
  weights: usize,
  count: usize,
): void {
  const tokens = sequences.tokens;
  const window = sequences.window;
  const isReduced = sequences.isReduced;
  const isForward = sequences.isForward;
  let state = randomFrom(seed);
  let pairs = 0;
  for (let i = first; i < end; i++) {
    const sequence = at<i32>(sequences.order, i);
    const start = at<i32>(sequences.offsets, sequence);
    const stop = at<i32>(sequences.offsets, sequence + 1);
    const keep = sequences.keep;
    let length = 0;
    for (let place = start; place < stop; place++) {
      if (keep) {
        state = nextRandom(state);
        if (randomBits(state) > at<u32>(keep, at<i32>(tokens, place))) continue;
      }
      put<i32>(kept, length++, place);
    }
    if (sequences.isShuffled) {
      for (let last = length - 1; last > 0; last--) {
        state = nextRandom(state);
        const other = randomBelow(state, last + 1);
        const place = at<i32>(kept, last);
        put<i32>(kept, last, at<i32>(kept, other));
        put<i32>(kept, other, place);
      }
    }
    const globalContext = sequences.globalContexts ? at<i32>(sequences.globalContexts, sequence) : -1;
    for (let c = 0; c < length; c++) {
      const center = at<i32>(tokens, at<i32>(kept, c));
      let reach = window;
      if (isReduced) {
        state = nextRandom(state);
        reach = 1 + randomBelow(state, window);
      }
      const before = pairs;
      const last = min(length - 1, c + reach);
      for (let other = isForward ? c + 1 : max(0, c - reach); other <= last; other++) {
        if (other == c) continue;
        const place = at<i32>(kept, other);
        put<i32>(centers, pairs, center);
        put<i32>(contexts, pairs, at<i32>(tokens, place));
        if (weights) put<f32>(weights, pairs, at<f32>(sequences.weights, place));
        pairs++;
      }
      if (sequences.isMarked && pairs > before) put<i32>(centers, before, ~center);
      if (globalContext < 0 || globalContext == center) continue;
      put<i32>(centers, pairs, center);
      put<i32>(contexts, pairs, globalContext);
      if (weights) put<f32>(weights, pairs, at<f32>(sequences.globalWeights, sequence));
      pairs++;
    }
  }
  store<i32>(count, pairs);
}
