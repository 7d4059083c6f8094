import { type Interactions, Random } from "@funrec/core";

/** Alternating least squares straight from the definition, with numbers of 64 bits: the oracle of the kernels. */
export interface PlainAlsSettings {
  readonly factors: number;
  readonly epochs: number;
  readonly unobservedWeight: number;
  readonly regularization: number;
  readonly regularizationExponent: number;
  readonly initialDeviation: number;
  readonly valueWeights?: boolean;
  /** Exact without it. */
  readonly cgSteps?: number;
}

type Table = number[][];
/** Weight of each entry, by row: column -> weight. */
type Rows = Map<number, number>[];

export function plainAls(log: Interactions, settings: PlainAlsSettings, seed: number) {
  const byUser: Rows = log.users.ids.map(() => new Map());
  const byItem: Rows = log.items.ids.map(() => new Map());
  for (let row = 0; row < log.length; row++) {
    const [user, item] = [log.userIndices[row]!, log.itemIndices[row]!];
    const weight = settings.valueWeights ? log.values![row]! : 1;
    byUser[user]!.set(item, weight);
    byItem[item]!.set(user, weight);
  }
  const random = new Random(seed);
  const { factors, initialDeviation } = settings;
  const start = (count: number): Table =>
    Array.from({ length: count }, () =>
      Array.from({ length: factors }, () => initialDeviation * random.normal()),
    );
  const items = start(byItem.length);
  const users = start(byUser.length);
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    byItem.forEach((entries, item) => (items[item] = solveRow(entries, users, settings, items[item])));
    byUser.forEach((entries, user) => (users[user] = solveRow(entries, items, settings, users[user])));
  }
  return { users, items, loss: lossOf(byUser, byItem, users, items, settings) };
}

/** The vector of a row with such entries, exactly or by conjugate gradients from `start`. */
export function solveRow(
  entries: Map<number, number>,
  columns: Table,
  settings: PlainAlsSettings,
  start: readonly number[] = [],
): number[] {
  const { factors, unobservedWeight, cgSteps } = settings;
  if (entries.size === 0) return new Array<number>(factors).fill(0);
  const a = Array.from({ length: factors }, (_, i) =>
    Array.from({ length: factors }, (_, j) => (i === j ? ridgeOf(entries, columns.length, settings) : 0)),
  );
  const b = new Array<number>(factors).fill(0);
  for (const [column, vector] of columns.entries()) {
    const weight = entries.get(column) ?? 0;
    for (let i = 0; i < factors; i++) {
      b[i]! += weight * vector[i]!;
      for (let j = 0; j < factors; j++) a[i]![j]! += (weight + unobservedWeight) * vector[i]! * vector[j]!;
    }
  }
  return cgSteps === undefined ? solveExactly(a, b) : conjugateGradient(a, b, [...start], cgSteps);
}

/** Gauss-Jordan elimination. */
function solveExactly(a: Table, b: number[]): number[] {
  for (let k = 0; k < b.length; k++) {
    for (let i = 0; i < b.length; i++) {
      if (i === k) continue;
      const factor = a[i]![k]! / a[k]![k]!;
      for (let j = k; j < b.length; j++) a[i]![j]! -= factor * a[k]![j]!;
      b[i]! -= factor * b[k]!;
    }
  }
  return b.map((value, k) => value / a[k]![k]!);
}

function conjugateGradient(a: Table, b: number[], x: number[], steps: number): number[] {
  const times = (vector: number[]): number[] => a.map((row) => dot(row, vector));
  let residual = times(x).map((value, i) => b[i]! - value);
  let direction = [...residual];
  for (let step = 0; step < steps; step++) {
    const square = dot(residual, residual);
    if (square < 1e-20) break;
    const image = times(direction);
    const length = square / dot(direction, image);
    x = x.map((value, i) => value + length * direction[i]!);
    residual = residual.map((value, i) => value - length * image[i]!);
    const turn = dot(residual, residual) / square;
    direction = residual.map((value, i) => value + turn * direction[i]!);
  }
  return x;
}

function lossOf(byUser: Rows, byItem: Rows, users: Table, items: Table, settings: PlainAlsSettings): number {
  let loss = 0;
  for (const [user, vector] of users.entries()) {
    for (const [item, other] of items.entries()) {
      const score = dot(vector, other);
      const weight = byUser[user]!.get(item) ?? 0;
      loss += weight * (1 - score) ** 2 + settings.unobservedWeight * score ** 2;
    }
    loss += ridgeOf(byUser[user]!, items.length, settings) * dot(vector, vector);
  }
  for (const [item, vector] of items.entries()) {
    loss += ridgeOf(byItem[item]!, users.length, settings) * dot(vector, vector);
  }
  return loss;
}

function ridgeOf(entries: Map<number, number>, columnCount: number, settings: PlainAlsSettings): number {
  const { regularization, regularizationExponent, unobservedWeight } = settings;
  const weight = [...entries.values()].reduce((sum, value) => sum + value, 0);
  return regularization * (weight + unobservedWeight * columnCount) ** regularizationExponent;
}

export const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + value * b[i]!, 0);
