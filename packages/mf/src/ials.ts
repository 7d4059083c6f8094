import {
  DataError,
  type InteractionMatrix,
  type ModelFileWriter,
  type ModelState,
  OptionError,
  positiveInteger,
  positiveNumber,
  readModel,
  recencyEntries,
  type RecencyOptions,
  type ResolvedQuery,
  startTraining,
  train,
  type TrainContext,
  type TrainingData,
  weighByRecency,
} from "@funrec/core";
import { Kernels } from "@funrec/core/kernels";
import { VectorRecommender } from "@funrec/core/vectors";
import * as v from "valibot";
import packageJson from "../package.json" with { type: "json" };
import { AlsFoldIn } from "./als-fold-in.js";
import { AlsTraining } from "./als-training.js";
import { kernels as code } from "./generated/kernels.js";

/** Options of {@link IALS}. */
export interface IALSOptions extends RecencyOptions {
  /** Length of the vectors of users and items: an integer of at least 1, default 64. */
  readonly factors?: number;
  /** Passes over the data: an integer of at least 1, default 16. */
  readonly epochs?: number;
  /**
   * alpha0: how much every pair of user and item, met or not, counts as one without interest; an interaction counts 1 as
   * one of interest. Above 0, default 0.1. The denser the log, the larger.
   */
  readonly unobservedWeight?: number;
  /** lambda, which draws the vectors to 0: above 0, default 0.003. */
  readonly regularization?: number;
  /**
   * nu: how much more the vectors of users and items with many interactions are drawn to 0. From 0 to 1, default 1. With
   * 0 all are drawn alike, as in the library implicit, and `regularization` has to be a hundred times as large and more.
   */
  readonly regularizationExponent?: number;
  /** Standard deviation of the factors at the start: above 0, default 0.01. */
  readonly initialDeviation?: number;
  /**
   * How vectors are solved: `"cholesky"` exactly, `"cg"` (default) approximately, by steps of the conjugate gradient method
   * from the vectors of the epoch before, which is faster (Takacs, Pilaszy and Tikk, 2011). New users are always solved
   * exactly.
   */
  readonly solver?: "cg" | "cholesky";
  /** Steps of `"cg"`: an integer of at least 1, default 3. */
  readonly cgSteps?: number;
  /** An interaction counts by the user's value for it (such as a number of plays) instead of 1. Default false. */
  readonly valueWeights?: boolean;
}

const schema = v.strictObject({
  factors: v.optional(positiveInteger, 64),
  epochs: v.optional(positiveInteger, 16),
  unobservedWeight: v.optional(positiveNumber, 0.1),
  regularization: v.optional(positiveNumber, 0.003),
  regularizationExponent: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 1),
  initialDeviation: v.optional(positiveNumber, 0.01),
  solver: v.optional(v.picklist(["cg", "cholesky"]), "cg"),
  cgSteps: v.optional(positiveInteger, 3),
  valueWeights: v.optional(v.boolean(), false),
  ...recencyEntries,
});

type Settings = v.InferOutput<typeof schema>;

/**
 * Implicit alternating least squares (Hu, Koren and Volinsky, 2008), as "Revisiting the Performance of iALS on Item
 * Recommendation Benchmarks" (Rendle et al., 2021) states it. The score of an item is the inner product w_u . h_i of the
 * vectors of user and item, and training minimizes
 *
 *     sum over interactions of c_ui (1 - w_u . h_i)^2 + alpha0 sum over all pairs of user and item of (w_u . h_i)^2
 *       + lambda (sum over users of (c_u + alpha0 |I|)^nu |w_u|^2 + sum over items of (c_i + alpha0 |U|)^nu |h_i|^2)
 *
 * where an interaction weighs c_ui (1, or its value with `valueWeights`), and c_u and c_i are the weights of all
 * interactions of a user and of an item. Each epoch solves all items while the users stay, and then all users while the
 * items stay. A new user is solved from their history in the same way.
 *
 * The library implicit minimizes the same with `alpha` = 1 + 1 / alpha0 and, for nu = 0,
 * `regularization` = lambda (1 + alpha0) / alpha0; its scores are larger by the factor 1 + alpha0.
 *
 * @example
 * ```ts
 * import { Interactions } from "@funrec/core";
 * import { IALS } from "@funrec/mf";
 * const log = Interactions.from([
 *   { user: "ann", item: "tea" },
 *   { user: "ann", item: "cup" },
 *   { user: "bob", item: "tea" },
 *   { user: "bob", item: "cup" },
 *   { user: "eve", item: "tea" },
 *   { user: "dan", item: "saw" },
 * ]);
 * const model = await IALS.fit(log, { factors: 4 });
 * const [best] = await model.recommend({ user: "eve" }, { k: 1 });
 * best?.item; // => "cup"
 * ```
 */
export class IALS extends VectorRecommender<Settings> {
  static readonly modelName = "ials";
  readonly name = IALS.modelName;
  protected readonly packageVersion = packageJson.version;
  #foldIn: Promise<AlsFoldIn> | undefined;

  private constructor(
    state: ModelState<Settings>,
    private readonly itemFactors: Float32Array,
    private readonly userFactors: Float32Array,
  ) {
    super(state, { dimensions: state.options.factors, vectors: itemFactors });
  }

  /**
   * Trains the vectors of users and items.
   * @throws OptionError for a bad option; DataError for an empty log, or `valueWeights` on values that are no weights;
   *   EngineError when the vectors do not fit into the memory of kernels (4 GiB)
   */
  static async fit(
    data: TrainingData,
    options: IALSOptions = {},
    context: TrainContext<IALS> = {},
  ): Promise<IALS> {
    const started = startTraining(IALS.modelName, schema, data, options, context);
    const { state, work } = started;
    if (state.options.valueWeights) checkWeights(state.matrix);
    const kernels = await Kernels.open(code, { threads: work.threads });
    try {
      const training = new AlsTraining(kernels, state, state.options);
      return await train(
        {
          tensors: () => training.tensors(),
          epoch: (_epoch, span) => training.epoch(span),
          model: (summary) =>
            new IALS(
              { ...state, training: summary },
              training.itemTable.toArray(),
              training.userTable.toArray(),
            ),
        },
        state.options.epochs,
        started,
      );
    } finally {
      kernels.close();
    }
  }

  /** Loads a saved model. @param source path or bytes @throws ModelFileError */
  static async load(source: string | Uint8Array): Promise<IALS> {
    const { state, file } = await readModel(IALS.modelName, schema, source);
    const { factors } = state.options;
    return new IALS(
      state,
      file.tensor("items.factors", Float32Array, state.matrix.items.size * factors),
      file.tensor("users.factors", Float32Array, state.matrix.users.size * factors),
    );
  }

  protected override vectorsOf(queries: readonly ResolvedQuery[]): Promise<Float32Array[]> {
    return Promise.all(queries.map((query) => this.#vectorOf(query)));
  }

  async #vectorOf(query: ResolvedQuery): Promise<Float32Array> {
    const { factors, lastItems, recencyHalfLife } = this.options;
    if (query.isFromLog && lastItems === undefined && recencyHalfLife === undefined) {
      return this.userFactors.subarray(query.user! * factors, (query.user! + 1) * factors);
    }
    this.#foldIn ??= AlsFoldIn.open(this.itemFactors, this.itemCount, this.options);
    const foldIn = await this.#foldIn;
    const { items, weights } = this.#seeds(query);
    return foldIn.vectorOf(items, weights);
  }

  protected override writeTensors(writer: ModelFileWriter): void {
    const { factors } = this.options;
    writer.tensor("items.factors", this.itemFactors, [this.itemCount, factors]);
    writer.tensor("users.factors", this.userFactors, [this.userCount, factors]);
  }

  /** The items of the history that count, oldest first, and how much each does. */
  #seeds({ items: all, values }: ResolvedQuery): { items: Int32Array; weights: Float64Array } {
    const { items, weights } = weighByRecency(all, this.options);
    if (this.options.valueWeights && values) {
      const first = all.length - items.length;
      for (let i = 0; i < items.length; i++) weights[i]! *= checkedWeight(values[first + i]!);
    }
    return { items, weights };
  }
}

const isWeight = (value: number): boolean => value >= 0 && value < Infinity;

/** @throws DataError when values cannot be weights */
function checkWeights({ byUser }: InteractionMatrix): void {
  if (!byUser.values) throw new DataError("ials: option valueWeights needs values: the log has none");
  const bad = byUser.values.find((value) => !isWeight(value));
  if (bad === undefined) return;
  throw new DataError(`ials: with valueWeights a value of the log is ${bad}, allowed: numbers of at least 0`);
}

/** @throws OptionError when the value of a history's item cannot be a weight */
function checkedWeight(value: number): number {
  if (isWeight(value)) return value;
  throw new OptionError(
    `ials: with valueWeights a value of the history is ${value}, allowed: numbers of at least 0`,
  );
}
