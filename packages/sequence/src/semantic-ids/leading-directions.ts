import type { CompressedRows, Random } from "@funrec/core";

/** Rounds of the iteration: enough for directions that quantization is to keep. */
const ROUNDS = 8;
/** A direction shorter than this lies in those before it. */
const SHORTEST = 1e-10;

/** Directions in the space of a matrix's columns: direction d has `data[column * count + d]`. */
export interface Directions {
  readonly count: number;
  readonly data: Float32Array;
}

/**
 * The directions along which the rows of a sparse matrix are longest, at right angles to one another: the space of its
 * first right singular vectors, by orthogonal iteration (Golub and Van Loan, "Matrix Computations", section 8.2.4). They
 * are not turned within that space, which distances between rows do not see.
 *
 * @param matrix with values
 * @param wanted at most; there are no more than rows or columns
 */
export function leadingDirections(matrix: CompressedRows, wanted: number, random: Random): Directions {
  const { rowCount, columnCount } = matrix;
  const count = Math.min(wanted, rowCount, columnCount);
  let data = new Float64Array(columnCount * count);
  for (let i = 0; i < data.length; i++) data[i] = random.normal();
  orthonormalize(data, count);
  for (let round = 0; round < ROUNDS; round++) {
    const seen = productOfRows(matrix, { count, data });
    data = new Float64Array(columnCount * count);
    const { offsets, columns, values } = matrix;
    for (let row = 0; row < rowCount; row++) {
      for (let entry = offsets[row]!; entry < offsets[row + 1]!; entry++) {
        const [to, value] = [columns[entry]! * count, values![entry]!];
        for (let d = 0; d < count; d++) data[to + d]! += value * seen[row * count + d]!;
      }
    }
    orthonormalize(data, count);
  }
  return { count, data: Float32Array.from(data) };
}

/** Each row of a sparse matrix by its parts along the directions: rows x directions. */
export function productOfRows(
  { rowCount, offsets, columns, values }: CompressedRows,
  { count, data }: { readonly count: number; readonly data: Float32Array | Float64Array },
): Float64Array {
  const product = new Float64Array(rowCount * count);
  for (let row = 0; row < rowCount; row++) {
    for (let entry = offsets[row]!; entry < offsets[row + 1]!; entry++) {
      const [from, value] = [columns[entry]! * count, values![entry]!];
      for (let d = 0; d < count; d++) product[row * count + d]! += value * data[from + d]!;
    }
  }
  return product;
}

/** Rows of length 1; rows of zeros stay as they are. */
export function unitRows(rows: Float64Array, dimensions: number): Float32Array {
  const units = new Float32Array(rows.length);
  for (let start = 0; start < rows.length; start += dimensions) {
    let square = 0;
    for (let i = start; i < start + dimensions; i++) square += rows[i]! ** 2;
    const scale = square > 0 ? 1 / Math.sqrt(square) : 0;
    for (let i = start; i < start + dimensions; i++) units[i] = scale * rows[i]!;
  }
  return units;
}

/** Turns columns into directions of length 1 at right angles (Gram and Schmidt, modified); zeros where there is no further one. */
function orthonormalize(data: Float64Array, count: number): void {
  const rows = data.length / count;
  // Each direction in one piece: strides over the whole matrix would miss the cache at every number.
  const directions = Array.from({ length: count }, (_, d) =>
    Float64Array.from({ length: rows }, (_, row) => data[row * count + d]!),
  );
  directions.forEach((direction, d) => {
    for (const before of directions.slice(0, d)) {
      const shared = dot(before, direction);
      for (let i = 0; i < rows; i++) direction[i]! -= shared * before[i]!;
    }
    const length = Math.sqrt(dot(direction, direction));
    const scale = length > SHORTEST ? 1 / length : 0;
    for (let i = 0; i < rows; i++) data[i * count + d] = direction[i]! *= scale;
  });
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
