import { at, put } from "../numbers";
import { addProducts, addRow } from "./rows";

/** Gradients of some rows of a table, in the memory of the caller (src/tensor/trained-parameters.ts lays it out). */
@unmanaged
export class RowGradients {
  /** i32: place of each row of the table among those with a gradient, or -1. */
  places: usize;
  /** i32: the rows with a gradient. */
  rows: usize;
  /** f32: their gradients, one behind the other. */
  sums: usize;
  /** Floats of a row. */
  floats: i32;
  /** Number of rows with a gradient. */
  length: i32;
}

/** Forgets all rows. */
export function clearRowGradients(gradients: RowGradients): void {
  for (let i = 0; i < gradients.length; i++) put<i32>(gradients.places, at<i32>(gradients.rows, i), -1);
  gradients.length = 0;
}

/**
 * Adds the gradients of what a lookup gave to those of the rows of the table.
 *
 * @param offsets i32: start of each bag, and the end of the last; 0: every row is a bag of its own
 * @param rows i32: numbers of the rows of the bags
 * @param weights f32: one a row; 0: all 1
 * @param table f32, where the bags are sums of squares; otherwise 0
 * @param from f32: gradients of the bags
 * @param factor of all
 */
export function addRowGradients(
  gradients: RowGradients,
  bags: i32,
  offsets: usize,
  rows: usize,
  weights: usize,
  table: usize,
  from: usize,
  factor: f32,
): void {
  const floats = gradients.floats;
  const bytes = <usize>floats * 4;
  for (let bag = 0; bag < bags; bag++) {
    const gradient = from + <usize>bag * bytes;
    const end = offsets ? at<i32>(offsets, bag + 1) : bag + 1;
    for (let i = offsets ? at<i32>(offsets, bag) : bag; i < end; i++) {
      const row = at<i32>(rows, i);
      const sum = sumOf(gradients, row, bytes);
      const weight = weights ? at<f32>(weights, i) : 1;
      if (table) addProducts(sum, table + <usize>row * bytes, gradient, floats, factor * 2 * weight * weight);
      else addRow(sum, gradient, floats, factor * weight);
    }
  }
}

/** The gradient of a row; zeros for one that had none. */
@inline
function sumOf(gradients: RowGradients, row: i32, bytes: usize): usize {
  let place = at<i32>(gradients.places, row);
  if (place < 0) {
    place = gradients.length++;
    put<i32>(gradients.places, row, place);
    put<i32>(gradients.rows, place, row);
    memory.fill(gradients.sums + <usize>place * bytes, 0, bytes);
  }
  return gradients.sums + <usize>place * bytes;
}
