import { at, put } from "../../core/assembly/numbers";

/**
 * One entry of an alias table (Walker, 1977; Vose, 1991), from which a number is drawn in constant time: an entry is
 * drawn evenly, and gives its own number or the other one.
 */
@unmanaged
export class AliasEntry {
  /** The share of the entry that gives its own number, times 2^32 - 1. */
  threshold: u32;
  own: i32;
  other: i32;
}

/**
 * Fills the alias table of some numbers: each will be drawn in proportion to its weight.
 *
 * @param count how many numbers, at least 1
 * @param numbers i32
 * @param weights f64: weight of every number that there is, above 0
 * @param table count entries
 * @param shares f64 for each entry: scratch
 * @param stack i32 for each entry: scratch
 */
export function fillAlias(count: i32, numbers: usize, weights: usize, table: usize, shares: usize, stack: usize): void {
  let sum: f64 = 0;
  for (let i = 0; i < count; i++) sum += at<f64>(weights, at<i32>(numbers, i));
  // Entries with less than their even share lie on the left of the stack, the others on the right.
  let small = 0;
  let large = count;
  for (let i = 0; i < count; i++) {
    const share = (at<f64>(weights, at<i32>(numbers, i)) * <f64>count) / sum;
    put<f64>(shares, i, share);
    if (share < 1) put<i32>(stack, small++, i);
    else put<i32>(stack, --large, i);
  }
  while (small > 0 && large < count) {
    const poor = at<i32>(stack, --small);
    const rich = at<i32>(stack, large++);
    const share = at<f64>(shares, poor);
    setEntry(table, poor, share, at<i32>(numbers, poor), at<i32>(numbers, rich));
    const rest = at<f64>(shares, rich) - (1 - share);
    put<f64>(shares, rich, rest);
    if (rest < 1) put<i32>(stack, small++, rich);
    else put<i32>(stack, --large, rich);
  }
  // What is left has its even share, but for rounding.
  while (small > 0) setWhole(table, at<i32>(stack, --small), numbers);
  while (large < count) setWhole(table, at<i32>(stack, large++), numbers);
}

@inline
function setWhole(table: usize, entry: i32, numbers: usize): void {
  const own = at<i32>(numbers, entry);
  setEntry(table, entry, 1, own, own);
}

@inline
function setEntry(table: usize, entry: i32, share: f64, own: i32, other: i32): void {
  const place = changetype<AliasEntry>(table + <usize>entry * offsetof<AliasEntry>());
  place.threshold = <u32>(max(0, min(1, share)) * 4294967295.0);
  place.own = own;
  place.other = other;
}

/** Draws a number from an alias table of `count` entries with 32 random bits. */
@inline
export function drawAlias(table: usize, count: i32, bits: u32): i32 {
  const scaled = <u64>bits * <u64>count;
  const entry = changetype<AliasEntry>(table + <usize>(scaled >> 32) * offsetof<AliasEntry>());
  return select(entry.own, entry.other, <u32>scaled <= entry.threshold);
}
