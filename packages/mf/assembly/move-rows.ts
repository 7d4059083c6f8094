import { at } from "../../core/assembly/numbers";

/** Copies rows to their places: row i of `from` becomes row places[i] of `to`. @param places i32 */
export function moveRows(count: i32, from: usize, to: usize, places: usize, bytes: usize): void {
  for (let row = 0; row < count; row++) {
    memory.copy(to + <usize>at<i32>(places, row) * bytes, from + <usize>row * bytes, bytes);
  }
}

/** Copies rows back from their places: row places[i] of `from` becomes row i of `to`. @param places i32 */
export function moveRowsBack(count: i32, from: usize, to: usize, places: usize, bytes: usize): void {
  for (let row = 0; row < count; row++) {
    memory.copy(to + <usize>row * bytes, from + <usize>at<i32>(places, row) * bytes, bytes);
  }
}
