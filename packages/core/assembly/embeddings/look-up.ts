import { at } from "../numbers";
import { addRow, addSquares } from "./rows";

/**
 * Sums the rows of bags, each multiplied with its weight; or their squares.
 *
 * @param offsets i32: start of each bag, and the end of the last
 * @param rows i32: numbers of the rows of the bags
 * @param weights f32: one a row
 * @param table f32: rows of so many floats
 * @param to f32, all 0: one row a bag
 */
export function lookUpBags(
  bags: i32,
  offsets: usize,
  rows: usize,
  weights: usize,
  ofSquares: bool,
  table: usize,
  floats: i32,
  to: usize,
): void {
  const bytes = <usize>floats * 4;
  for (let bag = 0; bag < bags; bag++) {
    const sum = to + <usize>bag * bytes;
    const end = at<i32>(offsets, bag + 1);
    for (let i = at<i32>(offsets, bag); i < end; i++) {
      const row = table + <usize>at<i32>(rows, i) * bytes;
      if (ofSquares) addSquares(sum, row, floats, at<f32>(weights, i));
      else addRow(sum, row, floats, at<f32>(weights, i));
    }
  }
}
