import {
  type Id,
  type ModelFile,
  type ModelFileWriter,
  type ModelState,
  numberFrom,
  positiveInteger,
  positiveNumber,
  recencyEntries,
  type RecencyOptions,
  type ResolvedQuery,
  type StartedFit,
  train,
  type TrainWork,
  weighByRecency,
} from "@funrec/core";
import { VectorRecommender, type VectorTable } from "@funrec/core/vectors";
import * as v from "valibot";
import packageJson from "../package.json" with { type: "json" };
import type { Factors } from "./factors.js";
import { SgdFoldIn, type UserFactors } from "./sgd-fold-in.js";
import type { Objective } from "./objective.js";
import { ridgeUser } from "./ridge.js";
import { Sgd, type SgdSettings } from "./sgd.js";
import type { Biases } from "./sgd-memory.js";

/** Checks of the options that all models of gradient descent have; defaults are each model's own. */
export const sgdEntries = {
  factors: v.optional(positiveInteger),
  epochs: v.optional(positiveInteger),
  learningRate: v.optional(positiveNumber),
  learningRateDecay: v.optional(v.pipe(v.number(), v.gtValue(0), v.maxValue(1))),
  regularization: v.optional(numberFrom(0)),
  initialDeviation: v.optional(positiveNumber),
  ...recencyEntries,
};

/** The settings of gradient descent once all defaults are filled in. */
export type FactorSettings = SgdSettings & RecencyOptions & { readonly epochs: number };

/** Options with defaults in the place of what is not given. */
export function withDefaults<Given extends object, Defaults extends object>(
  given: Given,
  defaults: Defaults,
): Defaults & Given {
  const entries = Object.entries(given).filter(([, value]) => value !== undefined);
  return { ...defaults, ...Object.fromEntries(entries) } as Defaults & Given;
}

/** Trains factors by gradient descent. @param make the model that has learnt them */
export async function fitFactors<Options extends FactorSettings, Model>(
  started: StartedFit<Options, TrainWork<Model>>,
  objective: Objective,
  biases: Biases,
  make: (state: ModelState<Options>, factors: Factors) => Model,
): Promise<Model> {
  const { state, work } = started;
  const { seed, options, matrix } = state;
  const sgd = await Sgd.open(matrix, objective, options, biases, { seed, threads: work.threads });
  try {
    const trainee = {
      tensors: () => sgd.tensors(),
      epoch: sgd.epoch.bind(sgd),
      model: (training: Readonly<Record<string, number>>) => make({ ...state, training }, sgd.factors()),
    };
    return await train(trainee, options.epochs, started);
  } finally {
    sgd.close();
  }
}

/** Reads what {@link FactorModel} writes. @throws ModelFileError when it does not fit the users and items */
export function readFactors(
  file: ModelFile,
  { options, matrix: { users, items } }: ModelState<FactorSettings>,
  biases: Biases,
): Factors {
  const { factors } = options;
  const tensor = (name: string, length: number): Float32Array => file.tensor(name, Float32Array, length);
  return {
    factors,
    users: tensor("users.factors", users.size * factors),
    items: tensor("items.factors", items.size * factors),
    ...(biases.ofUsers && { userBiases: tensor("users.biases", users.size) }),
    ...(biases.ofItems && { itemBiases: tensor("items.biases", items.size) }),
  };
}

/**
 * What models share that learn factors by gradient descent. The score is one inner product: the vector of a user is
 * [factors, 1, mean + bias of the user], that of an item [factors, bias of the item, 1], without the parts that a model
 * does not have.
 */
export abstract class FactorModel<Options extends FactorSettings> extends VectorRecommender<Options> {
  protected readonly packageVersion = packageJson.version;
  /** Made when the first history is asked for that is not of the fitted log. */
  #foldIn: Promise<SgdFoldIn> | undefined;
  /** The lowest and the highest rating of the log; looked up when the first rating is predicted. */
  #scale: { lowest: number; highest: number } | undefined;

  protected constructor(
    state: ModelState<Options>,
    private readonly learnt: Factors,
    private readonly objective: Objective,
  ) {
    super(state, itemTable(learnt));
  }

  /** The rating that the model sees a user of the log give to an item, within the scale of the log. */
  protected ratingOf(user: Id, item: Id): number {
    const { users, items, byUser } = this.matrix;
    const { factors, userBiases, itemBiases, users: userRows, items: itemRows } = this.learnt;
    const [userIndex, itemIndex] = [users.require(user, "user"), items.require(item, "item")];
    let rating = this.#mean + (userBiases?.[userIndex] ?? 0) + (itemBiases?.[itemIndex] ?? 0);
    for (let i = 0; i < factors; i++) {
      rating += userRows[userIndex * factors + i]! * itemRows[itemIndex * factors + i]!;
    }
    this.#scale ??= rangeOf(byUser.values!);
    return Math.min(this.#scale.highest, Math.max(this.#scale.lowest, rating));
  }

  /** True when the options count later items of a history more. */
  get #weighsHistory(): boolean {
    const { lastItems, recencyHalfLife } = this.options;
    return lastItems !== undefined || recencyHalfLife !== undefined;
  }

  get #mean(): number {
    return this.objective.of === "ratings" ? this.objective.mean : 0;
  }

  protected override vectorsOf(queries: readonly ResolvedQuery[]): Promise<Float32Array[]> {
    return Promise.all(queries.map((query) => this.#vectorOf(query)));
  }

  async #vectorOf(query: ResolvedQuery): Promise<Float32Array> {
    const { userBiases, itemBiases } = this.learnt;
    const isAsTrained = query.isFromLog && !this.#weighsHistory;
    const { factors, bias } = isAsTrained ? this.#trained(query.user!) : await this.#foldedIn(query);
    return Float32Array.of(
      ...factors,
      ...(itemBiases ? [1] : []),
      ...(userBiases ? [this.#mean + bias] : []),
    );
  }

  /** Items are similar by their factors, whatever their biases. */
  protected override similarityTable(): VectorTable {
    return { dimensions: this.learnt.factors, vectors: this.learnt.items };
  }

  protected override writeTensors(writer: ModelFileWriter): void {
    const { factors, users, items, userBiases, itemBiases } = this.learnt;
    writer.tensor("users.factors", users, [this.userCount, factors]);
    writer.tensor("items.factors", items, [this.itemCount, factors]);
    if (userBiases) writer.tensor("users.biases", userBiases);
    if (itemBiases) writer.tensor("items.biases", itemBiases);
  }

  #trained(user: number): UserFactors {
    const { factors, users, userBiases } = this.learnt;
    return {
      factors: users.subarray(user * factors, (user + 1) * factors),
      bias: userBiases?.[user] ?? 0,
    };
  }

  async #foldedIn(query: ResolvedQuery): Promise<UserFactors> {
    const { objective, learnt, options } = this;
    const { items, weights } = weighByRecency(query.items, options);
    if (objective.of === "ratings") {
      // An item without a rating says nothing about ratings.
      const values = (query.values ? Array.from(query.values) : []).slice(-items.length);
      const deviations = values.map((value) => value - objective.mean);
      return ridgeUser(learnt, { items, weights, deviations }, options.regularization);
    }
    this.#foldIn ??= SgdFoldIn.open(learnt, this.matrix.itemCounts, objective, options, this.seed);
    // What the training learnt of a user counts the whole history alike.
    const isStarted = query.user !== undefined && !this.#weighsHistory;
    const start = isStarted ? this.#trained(query.user) : undefined;
    return (await this.#foldIn).vectorOf(items, weights, start);
  }
}

function itemTable({ factors, items, itemBiases, userBiases }: Factors): VectorTable {
  const dimensions = factors + (itemBiases ? 1 : 0) + (userBiases ? 1 : 0);
  const count = items.length / factors;
  const vectors = new Float32Array(count * dimensions);
  for (let item = 0; item < count; item++) {
    const start = item * dimensions;
    vectors.set(items.subarray(item * factors, (item + 1) * factors), start);
    if (itemBiases) vectors[start + factors] = itemBiases[item]!;
    if (userBiases) vectors[start + dimensions - 1] = 1;
  }
  return { dimensions, vectors };
}

function rangeOf(values: ArrayLike<number>): { lowest: number; highest: number } {
  let [lowest, highest] = [Infinity, -Infinity];
  for (let i = 0; i < values.length; i++) {
    lowest = Math.min(lowest, values[i]!);
    highest = Math.max(highest, values[i]!);
  }
  return { lowest, highest };
}
