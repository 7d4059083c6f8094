const VECTOR: usize = 16;
const FLOAT: usize = 4;

/**
 * Copies columns of a matrix into columns of another: from each row so many bytes, a multiple of 4.
 * @param fromStep bytes from one row to the next; likewise `toStep`
 */
export function copyColumns(from: usize, fromStep: usize, to: usize, toStep: usize, rows: i32, bytes: usize): void {
  for (let row = 0; row < rows; row++, from += fromStep, to += toStep) {
    let byte: usize = 0;
    for (; byte + VECTOR <= bytes; byte += VECTOR) v128.store(to + byte, v128.load(from + byte));
    for (; byte < bytes; byte += FLOAT) store<u32>(to + byte, load<u32>(from + byte));
  }
}
