import { InteractionMatrix, type Interactions, type Split } from "@funrec/core";

/** Vectors of all users and items of a log: the score is their inner product. */
export interface FactorTables {
  readonly dimensions: number;
  /** Row by row. */
  readonly users: Float32Array;
  readonly items: Float32Array;
}

const CUTOFF = 10;

/** Share of the test rows whose item is among the 10 best by score of those that the user does not have in training. */
export function hitRate({ dimensions, users, items }: FactorTables, { train, test }: Split): number {
  const matrix = InteractionMatrix.from(train);
  const scores = new Float64Array(train.items.size);
  let hits = 0;
  for (const { user, item } of test) {
    const [userIndex, itemIndex] = [train.users.indexOf(user), train.items.indexOf(item)];
    if (userIndex === undefined || itemIndex === undefined) continue;
    for (let other = 0; other < scores.length; other++) {
      let score = 0;
      for (let d = 0; d < dimensions; d++) {
        score += users[userIndex * dimensions + d]! * items[other * dimensions + d]!;
      }
      scores[other] = score;
    }
    const score = scores[itemIndex]!;
    for (const seen of matrix.itemsOf(userIndex)) scores[seen] = -Infinity;
    if (scores.reduce((better, other) => better + (other > score ? 1 : 0), 0) < CUTOFF) hits++;
  }
  return hits / test.length;
}

/** Items of a user that count, the latest. */
const RECENT = 10;

/** Vectors of users from vectors of items of length 1: the mean of their latest items. */
export function withMeanUsers(log: Interactions, items: Float32Array, dimensions: number): FactorTables {
  const units = items.slice();
  for (let start = 0; start < units.length; start += dimensions) {
    const vector = units.subarray(start, start + dimensions);
    const length = Math.hypot(...vector) || 1;
    for (let d = 0; d < dimensions; d++) vector[d]! /= length;
  }
  const users = new Float32Array(log.users.size * dimensions);
  log.users.ids.forEach((user, row) => {
    for (const item of log.history(user).slice(-RECENT)) {
      const start = log.items.indexOf(item)! * dimensions;
      for (let d = 0; d < dimensions; d++) users[row * dimensions + d]! += units[start + d]! / RECENT;
    }
  });
  return { dimensions, users, items: units };
}
