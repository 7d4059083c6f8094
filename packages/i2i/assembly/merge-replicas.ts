import { at, put } from "../../core/assembly/numbers";
import { addTo } from "./vectors";

/**
 * Brings replicas of a table together that were trained apart: rows first..end become the mean of their replicas, weighted
 * by how often each was updated, and so do all replicas. The counts of updates become 0.
 *
 * @param table vectors of `bytes` bytes, as they are before the replicas were trained
 * @param replicas `count` tables of as many rows, one behind the other
 * @param updates f32 for each row of each replica
 */
export function mergeReplicas(
  first: i32,
  end: i32,
  table: usize,
  replicas: usize,
  updates: usize,
  count: i32,
  rows: i32,
  bytes: usize,
): void {
  const replicaBytes = <usize>rows * bytes;
  for (let row = first; row < end; row++) {
    let sum: f32 = 0;
    for (let replica = 0; replica < count; replica++) sum += at<f32>(updates, replica * rows + row);
    if (sum == 0) continue;
    const merged = table + <usize>row * bytes;
    const trained = replicas + <usize>row * bytes;
    memory.fill(merged, 0, bytes);
    for (let replica = 0; replica < count; replica++) {
      const share = at<f32>(updates, replica * rows + row) / sum;
      addTo(merged, share, trained + <usize>replica * replicaBytes, bytes);
      put<f32>(updates, replica * rows + row, 0);
    }
    for (let replica = 0; replica < count; replica++) {
      memory.copy(trained + <usize>replica * replicaBytes, merged, bytes);
    }
  }
}
