import type { KernelCall } from "./kernels.js";

/** Steps of the innermost loop in one call of a kernel: some milliseconds, after which progress and aborts are seen. */
const STEPS_A_CALL = 2_000_000;

/**
 * Cuts the rows first..end into runs of about equal cost, one for each call of a kernel.
 *
 * @param costOf steps that a row takes
 * @param multiple runs, but for the last, have a multiple of so many rows
 */
export function chunksOf(
  first: number,
  end: number,
  costOf: (row: number) => number,
  multiple = 1,
): [first: number, end: number][] {
  const chunks: [number, number][] = [];
  let start = first;
  let cost = 0;
  for (let row = first; row < end; row++) {
    cost += costOf(row) + 1;
    const isWhole = (row + 1 - start) % multiple === 0;
    if (row + 1 < end && !(cost >= STEPS_A_CALL && isWhole)) continue;
    chunks.push([start, row + 1]);
    start = row + 1;
    cost = 0;
  }
  return chunks;
}

/**
 * Calls of a kernel for the rows 0..rowCount, so many rows a call.
 *
 * @param numbers what the kernel takes behind the first row and the end of the last
 */
export function evenCalls(
  kernel: string,
  rowCount: number,
  rowsACall: number,
  numbers: readonly number[],
): KernelCall[] {
  const calls: KernelCall[] = [];
  for (let first = 0; first < rowCount; first += rowsACall) {
    calls.push({ kernel, numbers: [first, Math.min(rowCount, first + rowsACall), ...numbers] });
  }
  return calls;
}
