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
