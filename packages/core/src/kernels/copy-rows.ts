/**
 * Copies rows of numbers into rows of another width, which cuts them off or leaves what stands behind them as it is: into
 * the memory of kernels, where rows have whole vectors of numbers, and back.
 */
export function copyRows(from: Float32Array, fromWidth: number, to: Float32Array, toWidth: number): void {
  const used = Math.min(fromWidth, toWidth);
  for (let start = 0, target = 0; start < from.length; start += fromWidth, target += toWidth) {
    to.set(from.subarray(start, start + used), target);
  }
}
