import {
  integerFrom,
  InteractionMatrix,
  type ModelState,
  positiveInteger,
  readModel,
  startTraining,
  type TrainContext,
  type TrainingData,
} from "@funrec/core";
import * as v from "valibot";
import { fitItemVectors } from "./fit-item-vectors.js";
import { type ItemTables, readItemTables } from "./item-tables.js";
import { ItemVectorModel } from "./item-vector-model.js";
import { negativeSamplingEntries, type NegativeSamplingOptions } from "./negative-sampling-options.js";
import {
  directionEntries,
  type DirectionOptions,
  nextItemEntries,
  type NextItemOptions,
} from "./next-item-options.js";
import { frequentRows, sequencesOf, tokenCounts } from "./token-sequences.js";

/** Options of {@link Item2Vec}. */
export interface Item2VecOptions extends NegativeSamplingOptions, NextItemOptions, DirectionOptions {
  /**
   * Which items of a history are contexts of one another.
   * - a number, an integer of at least 1: those that are not further away; the window of each item is drawn from 1 to it
   * - `"set"`: all, whatever their order, as in the paper. Each epoch takes `contexts` of them at random for each item; `direction`
   *   does not matter.
   *
   * Default 5.
   */
  readonly window?: number | "set";
  /** Contexts of an item in an epoch with the window `"set"`: an even integer of at least 2, default 10. */
  readonly contexts?: number;
}

const schema = v.strictObject({
  ...negativeSamplingEntries({ epochs: 30, subsample: 1e-3, negativeExponent: 0.75, learningRate: 0.05 }),
  ...nextItemEntries,
  ...directionEntries,
  window: v.optional(v.union([positiveInteger, v.literal("set")]), 5),
  contexts: v.optional(v.pipe(integerFrom(2), v.multipleOf(2)), 10),
});

type Settings = v.InferOutput<typeof schema>;

/**
 * Item2vec (Barkan and Koenigstein, "Item2Vec: Neural Item Embedding for Collaborative Filtering", 2016): skip-gram with
 * negative sampling on the histories of users, as if they were sentences. Items of the same histories, and with a number
 * as window near one another in them, come to be alike. Repeated items of a history stay.
 *
 * Threads: any number gives the same bytes.
 *
 * @example
 * ```ts
 * import { simulate } from "@funrec/core";
 * import { Item2Vec } from "@funrec/i2i";
 * const { interactions } = simulate({ users: 200, items: 100 });
 * const model = await Item2Vec.fit(interactions, { dimensions: 16 });
 * const [user] = interactions.users.ids;
 * const list = await model.recommend({ user: user! }, { k: 3, explain: true });
 * list.length; // => 3
 * ```
 */
export class Item2Vec extends ItemVectorModel<Settings> {
  static readonly modelName = "item2vec";
  readonly name = Item2Vec.modelName;

  private constructor(state: ModelState<Settings>, tables: ItemTables) {
    super(state, tables);
  }

  /**
   * Trains the vectors.
   * @throws OptionError for a bad option; DataError for an empty log, or when no item is frequent enough
   */
  static async fit(
    data: TrainingData,
    options: Item2VecOptions = {},
    context: TrainContext<Item2Vec> = {},
  ): Promise<Item2Vec> {
    const started = startTraining(Item2Vec.modelName, schema, data, options, context);
    const settings = started.state.options;
    const frequent = frequentRows(Item2Vec.modelName, started.data.interactions, settings.minCount);
    const state = { ...started.state, matrix: InteractionMatrix.from(frequent) };
    const isSet = settings.window === "set";
    return fitItemVectors(
      { ...started, state },
      {
        sequences: sequencesOf(frequent),
        architecture: "skip-gram",
        training: {
          ...settings,
          counts: tokenCounts(frequent),
          seed: state.seed,
          // In a shuffled history the neighbors of an item are some of the others, drawn at random.
          window: settings.window === "set" ? settings.contexts / 2 : settings.window,
          isForward: settings.direction === "forward" && !isSet,
          isReduced: !isSet,
          isShuffled: isSet,
        },
        popularityDiscount: settings.popularityDiscount,
        build: (trained, tables) => new Item2Vec(trained, tables),
      },
    );
  }

  /** Loads a saved model. @param source path or bytes @throws ModelFileError */
  static async load(source: string | Uint8Array): Promise<Item2Vec> {
    const { state, file } = await readModel(Item2Vec.modelName, schema, source);
    return new Item2Vec(state, readItemTables(file, state.matrix.items.size, state.options.dimensions));
  }
}
