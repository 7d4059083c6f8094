/** Plain gradient descent in double precision, one step at a time: what the kernels are compared with. */
export interface PlainFactors {
  readonly users: number[][];
  readonly items: number[][];
  readonly userBiases: number[];
  readonly itemBiases: number[];
}

export interface PlainSteps {
  readonly userRate: number;
  readonly itemRate: number;
  readonly regularization: number;
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, x, i) => sum + x * b[i]!, 0);

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** Moves a user and an item along the gradient: `error` is minus the derivative of the loss by the score. */
function move(model: PlainFactors, user: number, item: number, error: number, steps: PlainSteps): void {
  const { userRate, itemRate, regularization } = steps;
  const p = [...model.users[user]!];
  const q = [...model.items[item]!];
  model.users[user] = p.map((x, i) => x + userRate * (error * q[i]! - regularization * x));
  model.items[item] = q.map((x, i) => x + itemRate * (error * p[i]! - regularization * x));
  model.userBiases[user]! += userRate * (error - regularization * model.userBiases[user]!);
  model.itemBiases[item]! += itemRate * (error - regularization * model.itemBiases[item]!);
}

export function scoreOf(model: PlainFactors, user: number, item: number): number {
  const biases = model.userBiases[user]! + model.itemBiases[item]!;
  return biases + dot(model.users[user]!, model.items[item]!);
}

/** A rating. @returns the squared error before the step */
export function learnRating(
  model: PlainFactors,
  [user, item, value]: readonly [number, number, number],
  mean: number,
  steps: PlainSteps,
): number {
  const error = value - mean - scoreOf(model, user, item);
  move(model, user, item, error, steps);
  return error ** 2;
}

/** A label of 0 or 1. @returns the logistic loss before the step */
export function learnLabel(
  model: PlainFactors,
  [user, item]: readonly [number, number],
  label: number,
  steps: PlainSteps,
): number {
  const score = scoreOf(model, user, item);
  move(model, user, item, label - sigmoid(score), steps);
  return Math.log(1 + Math.exp(label === 1 ? -score : score));
}

/** An item that the user has, and one that the user does not have; biases of users play no part. @returns the loss before */
export function learnPair(
  model: PlainFactors,
  user: number,
  liked: number,
  other: number,
  steps: PlainSteps,
): number {
  const { userRate, itemRate, regularization } = steps;
  const [p, q, r] = [model.users[user]!, model.items[liked]!, model.items[other]!].map((row) => [...row]);
  const margin = dot(p!, q!) + model.itemBiases[liked]! - dot(p!, r!) - model.itemBiases[other]!;
  const slope = sigmoid(-margin);
  model.users[user] = p!.map((x, i) => x + userRate * (slope * (q![i]! - r![i]!) - regularization * x));
  model.items[liked] = q!.map((x, i) => x + itemRate * (slope * p![i]! - regularization * x));
  model.items[other] = r!.map((x, i) => x + itemRate * (-slope * p![i]! - regularization * x));
  model.itemBiases[liked]! += itemRate * (slope - regularization * model.itemBiases[liked]!);
  model.itemBiases[other]! += itemRate * (-slope - regularization * model.itemBiases[other]!);
  return Math.log(1 + Math.exp(-margin));
}

const MASK = (1n << 64n) - 1n;

/** The generator splitmix64, as published. */
export class SplitMix64 {
  constructor(private state: bigint) {}

  next(): bigint {
    this.state = (this.state + 0x9e3779b97f4a7c15n) & MASK;
    let z = this.state;
    z = ((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n) & MASK;
    z = ((z ^ (z >> 27n)) * 0x94d049bb133111ebn) & MASK;
    return z ^ (z >> 31n);
  }

  /** A number below the bound, from the lower 32 bits. */
  below(bound: number): number {
    return Number(((this.next() & 0xffffffffn) * BigInt(bound)) >> 32n);
  }
}
