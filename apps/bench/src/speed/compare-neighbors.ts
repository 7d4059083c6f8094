import type { NeighborTable } from "./neighbor-table.js";

/** How two tables of neighbors agree. */
export interface NeighborComparison {
  /** Number of rows, all of which were compared. */
  readonly rows: number;
  readonly different: number;
  /** What is different in the first few rows. */
  readonly examples: readonly string[];
}

const EXAMPLES = 5;

/**
 * Compares two tables. Rows agree when their similarities are equal, place by place, within a relative tolerance, and
 * when their neighbors are the same; of those tied with the last similarity of a full row either side may have kept
 * others.
 * @throws RangeError when the tables are of different sizes
 */
export function compareNeighbors(a: NeighborTable, b: NeighborTable, tolerance = 1e-9): NeighborComparison {
  if (a.k !== b.k || a.indices.length !== b.indices.length) {
    throw new RangeError(`tables of ${a.indices.length} and ${b.indices.length} places cannot be compared`);
  }
  const rows = a.indices.length / a.k;
  const differences: string[] = [];
  for (let row = 0; row < rows; row++) {
    const difference = differenceOf(rowOf(a, row), rowOf(b, row), tolerance);
    if (difference) differences.push(`row ${row}: ${difference}`);
  }
  return { rows, different: differences.length, examples: differences.slice(0, EXAMPLES) };
}

interface Row {
  readonly neighbors: Int32Array;
  readonly similarities: Float64Array;
  readonly isFull: boolean;
}

function rowOf({ k, indices, similarities }: NeighborTable, row: number): Row {
  const places = indices.subarray(row * k, (row + 1) * k);
  const end = places.indexOf(-1);
  const count = end === -1 ? k : end;
  return {
    neighbors: places.subarray(0, count),
    similarities: similarities.subarray(row * k, row * k + count),
    isFull: count === k,
  };
}

function differenceOf(a: Row, b: Row, tolerance: number): string | undefined {
  if (a.neighbors.length !== b.neighbors.length) {
    return `${a.neighbors.length} neighbors against ${b.neighbors.length}`;
  }
  const isEqual = (x: number, y: number): boolean => Math.abs(x - y) <= tolerance * Math.max(x, y);
  for (let place = 0; place < a.neighbors.length; place++) {
    const [x, y] = [a.similarities[place]!, b.similarities[place]!];
    if (!isEqual(x, y)) return `similarity ${place} is ${x} against ${y}`;
  }
  const last = a.similarities.at(-1)!;
  const missing = (from: Row, other: Row): number | undefined =>
    from.neighbors.find(
      (neighbor, place) =>
        !other.neighbors.includes(neighbor) && !(from.isFull && isEqual(from.similarities[place]!, last)),
    );
  const onlyInA = missing(a, b);
  if (onlyInA !== undefined) return `neighbor ${onlyInA} is on the first side only`;
  const onlyInB = missing(b, a);
  return onlyInB === undefined ? undefined : `neighbor ${onlyInB} is on the second side only`;
}
