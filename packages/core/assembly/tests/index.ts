// Kernels that only tests call.
import { Heaps, offer } from "../heaps";
import { at, put } from "../numbers";

export { mergeHeaps } from "../heaps";

/** Adds a number to all of an array. */
export function add(array: usize, length: i32, number: i32): void {
  for (let i = 0; i < length; i++) put<i32>(array, i, at<i32>(array, i) + number);
}

/** Offers candidates to the heap of a row. */
export function offerAll(heaps: Heaps, row: i32, indices: usize, scores: usize, first: i32, end: i32): void {
  for (let i = first; i < end; i++) offer(heaps, row, at<i32>(indices, i), at<f64>(scores, i));
}

/** Works for some time. */
export function spin(steps: i32, array: usize): void {
  for (let i = 0; i < steps; i++) put<i32>(array, i & 7, at<i32>(array, i & 7) + i);
}

/** Fails. */
export function trap(): void {
  unreachable();
}
