import { type CompressedRows, type Interactions, offsetsFromCounts } from "@funrec/core";
import type { Sessions } from "./sessions.js";

/**
 * The directed weighted item graph: entry (i, j) with value M_ij = how often item i is directly followed by item j in a
 * session. An item that follows itself makes no edge.
 */
export interface ItemGraph extends CompressedRows {
  readonly values: Float64Array;
}

/** Builds the item graph of sessions. Targets ascend within each item. */
export function itemGraph(log: Interactions, { offsets, rows }: Sessions): ItemGraph {
  const itemCount = log.items.size;
  const { itemIndices } = log;
  const transitions = new Int32Array(itemCount);
  eachTransition((from) => transitions[from]!++);
  const starts = offsetsFromCounts(transitions);
  const targets = new Int32Array(starts[itemCount]!);
  const next = starts.slice(0, itemCount);
  eachTransition((from, to) => (targets[next[from]!++] = to));

  // Sorted, equal targets stand side by side and become one edge.
  const edgeCounts = new Int32Array(itemCount);
  const values = new Float64Array(targets.length);
  let edges = 0;
  for (let item = 0; item < itemCount; item++) {
    const own = targets.subarray(starts[item], starts[item + 1]).sort();
    const first = edges;
    for (let i = 0; i < own.length; i++) {
      if (i > 0 && own[i] === targets[edges - 1] && edges > first) values[edges - 1]!++;
      else {
        targets[edges] = own[i]!;
        values[edges++] = 1;
      }
    }
    edgeCounts[item] = edges - first;
  }
  return {
    rowCount: itemCount,
    columnCount: itemCount,
    offsets: offsetsFromCounts(edgeCounts),
    columns: targets.slice(0, edges),
    values: values.slice(0, edges),
  };

  function eachTransition(visit: (from: number, to: number) => void): void {
    for (let session = 0; session + 1 < offsets.length; session++) {
      for (let place = offsets[session]! + 1; place < offsets[session + 1]!; place++) {
        const from = itemIndices[rows[place - 1]!]!;
        const to = itemIndices[rows[place]!]!;
        if (from !== to) visit(from, to);
      }
    }
  }
}

/** How often each item is an end of a transition. */
export function transitionCounts({ rowCount, offsets, columns, values }: ItemGraph): Float64Array {
  const counts = new Float64Array(rowCount);
  for (let item = 0; item < rowCount; item++) {
    for (let edge = offsets[item]!; edge < offsets[item + 1]!; edge++) {
      counts[item]! += values[edge]!;
      counts[columns[edge]!]! += values[edge]!;
    }
  }
  return counts;
}
