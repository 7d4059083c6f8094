export type Vector = number[];
export type Matrix = Vector[];

export const dot = (a: Vector, b: Vector): number => a.reduce((sum, x, i) => sum + x * b[i]!, 0);

/** The row vector times the matrix. */
export const times = (vector: Vector, matrix: Matrix): Vector =>
  matrix[0]!.map((_, column) => vector.reduce((sum, x, row) => sum + x * matrix[row]![column]!, 0));

export const plus = (...vectors: Vector[]): Vector =>
  vectors[0]!.map((_, i) => vectors.reduce((sum, vector) => sum + vector[i]!, 0));

export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

export function softmax(numbers: Vector): Vector {
  const powers = numbers.map(Math.exp);
  const total = powers.reduce((sum, x) => sum + x, 0);
  return powers.map((x) => x / total);
}

/** The sum of vectors, each times its share. */
export const weightedSum = (shares: Vector, vectors: Matrix): Vector =>
  vectors[0]!.map((_, i) => shares.reduce((sum, share, k) => sum + share * vectors[k]![i]!, 0));

/** Numbers that stand row by row as rows of a length. */
export const rowsOf = (numbers: Vector, length: number): Matrix =>
  Array.from({ length: numbers.length / length }, (_, i) => numbers.slice(i * length, (i + 1) * length));
