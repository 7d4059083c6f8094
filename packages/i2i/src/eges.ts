import {
  DataError,
  differentNames,
  type FeatureTable,
  type Id,
  integerFrom,
  type ModelFileWriter,
  type ModelState,
  numberFrom,
  OptionError,
  positiveInteger,
  readModel,
  show,
  startTraining,
  train,
  type TrainContext,
  type TrainingData,
} from "@funrec/core";
import { Kernels } from "@funrec/core/kernels";
import * as v from "valibot";
import { meanOfFeatures, newItem } from "./cold-start.js";
import { attentionWeights, evenWeights } from "./eges-attention.js";
import { EgesTraining } from "./eges-training.js";
import { kernels as code } from "./generated/kernels.js";
import { itemGraph, transitionCounts } from "./item-graph.js";
import { itemPriors, type ItemTables, readItemTables, setItem } from "./item-tables.js";
import { ItemVectorModel } from "./item-vector-model.js";
import { vectorTrainingEntries, type VectorTrainingOptions } from "./negative-sampling-options.js";
import { nextItemEntries, type NextItemOptions } from "./next-item-options.js";
import { sessionsOf } from "./sessions.js";
import { categoriesOf, type ItemFeatures, SideInformation } from "./side-information.js";

/** Options of {@link EGES}. Defaults of the training: 20 epochs, negatives by count ^ 0.75, learning rate 0.1. */
export interface EGESOptions extends VectorTrainingOptions, NextItemOptions {
  /**
   * How the vectors of an item's id and of its features become its vector.
   * - `"attention"` (default): a weighted mean, whose weights each item learns (EGES)
   * - `"average"`: their mean (GES)
   * - `"none"`: no features (BGE). So it is with data without features of items, too.
   */
  readonly sideInformation?: "attention" | "average" | "none";
  /**
   * Names of the features that count, categorical or multi-valued ones. Default: all of these but those that tell every
   * item apart, such as a title, which would be a second id. None (`[]`) is as with `sideInformation: "none"`.
   */
  readonly itemFeatures?: readonly string[];
  /**
   * A session ends where more than so much time lies between two interactions, in the unit of the timestamps: at least 0,
   * default 3600 (an hour in seconds, as in the paper). Without timestamps a history is one session.
   */
  readonly sessionGap?: number;
  /** Walks from every item in an epoch: an integer of at least 1, default 10. */
  readonly walksPerItem?: number;
  /** Items of a walk: an integer of at least 2, default 10. */
  readonly walkLength?: number;
  /** Items of a walk that are contexts of one another are at most so far apart: an integer of at least 1, default 2. */
  readonly window?: number;
}

const schema = v.strictObject({
  ...vectorTrainingEntries({ epochs: 20, negativeExponent: 0.75, learningRate: 0.1 }),
  ...nextItemEntries,
  sideInformation: v.optional(v.picklist(["attention", "average", "none"]), "attention"),
  itemFeatures: v.optional(differentNames),
  sessionGap: v.optional(numberFrom(0), 3600),
  walksPerItem: v.optional(positiveInteger, 10),
  walkLength: v.optional(integerFrom(2), 10),
  window: v.optional(positiveInteger, 2),
});

type Settings = v.InferOutput<typeof schema>;

/** What EGES has learnt besides the vectors of the items. */
interface Learnt {
  readonly sideInformation: SideInformation;
  /** The vector of each category of each feature. */
  readonly categories: Float32Array;
  /** The weights of the id and of each feature, item by item. */
  readonly attention: Float32Array;
}

/**
 * EGES, enhanced graph embedding with side information (Wang et al., "Billion-scale Commodity Embedding for E-commerce
 * Recommendation in Alibaba", 2018). Sessions become a directed graph whose edge from i to j weighs M_ij, how often j
 * directly follows i; random walks follow edges in proportion to that; and items that are near one another in a walk are
 * contexts of one another. The vector of an item v is
 *
 * H_v = sum over j of e^(a_v^j) W_v^j / sum over j of e^(a_v^j)
 *
 * for the vector W_v^0 of its id and those of its features (the mean of those of the categories, where it has several), with
 * a_v^j learnt too. Trained by L = -log sigmoid(H_v Z_u) for a context u, and -log(1 - sigmoid(H_v Z_u)) for negatives.
 *
 * Threads: any number gives the same bytes.
 *
 * @example
 * ```ts
 * import { simulate } from "@funrec/core";
 * import { EGES } from "@funrec/i2i";
 * const data = simulate({ users: 200, items: 100 });
 * const model = await EGES.fit(data, { dimensions: 16, itemFeatures: ["category", "brand", "market"] });
 * model.addItem("brand new", { category: "category-3", market: "north" });
 * const similar = await model.similarItems("brand new", { k: 3 });
 * similar.length; // => 3
 * ```
 */
export class EGES extends ItemVectorModel<Settings> {
  static readonly modelName = "eges";
  readonly name = EGES.modelName;
  #learnt: Learnt;

  private constructor(state: ModelState<Settings>, tables: ItemTables, learnt: Learnt) {
    super(state, tables);
    this.#learnt = learnt;
  }

  /**
   * Trains the vectors.
   * @param data with the features of the items for `sideInformation`
   * @throws OptionError for a bad option, or a feature that the items do not have or that is numeric; DataError for an empty log
   */
  static async fit(
    data: TrainingData,
    options: EGESOptions = {},
    context: TrainContext<EGES> = {},
  ): Promise<EGES> {
    const started = startTraining(EGES.modelName, schema, data, options, context);
    const { state, work } = started;
    const { interactions, items } = started.data;
    const settings = state.options;
    const graph = itemGraph(interactions, sessionsOf(interactions, settings.sessionGap));
    const counts = transitionCounts(graph);
    const isTrained = (item: number): boolean => counts[item]! > 0;
    const { ids } = interactions.items;
    const sideInformation = sideInformationOf(
      settings,
      items,
      ids.filter((_, item) => isTrained(item)),
    );
    const features = sideInformation.encode(items, ids);
    const untrained = Array.from(ids.keys()).filter((item) => !isTrained(item));
    const { dimensions } = settings;

    const kernels = await Kernels.open(code, work);
    try {
      const training = new EgesTraining(kernels, graph, features, {
        ...settings,
        learnsAttention: settings.sideInformation === "attention",
        seed: state.seed,
      });
      return await train(
        {
          tensors: () => training.tensors(),
          epoch: (epoch, span) => training.epoch(epoch, span),
          model: (summary) => {
            const categories = training.categories.toArray();
            const tables = {
              dimensions,
              input: training.itemVectors(),
              output: training.contexts.toArray(),
              priors: itemPriors(counts, settings.negativeExponent, undefined, settings.popularityDiscount),
            };
            const attention = attentionWeights(training.attention.array, features);
            for (const item of untrained) {
              const rows = categoriesOf(features, item);
              const vector = meanOfFeatures(rows, categories, dimensions);
              setItem(tables, item, newItem(vector, tables, isTrained));
              attention.set(evenWeights(rows), item * (rows.length + 1));
            }
            return new EGES({ ...state, training: summary }, tables, {
              sideInformation,
              categories,
              attention,
            });
          },
        },
        settings.epochs,
        started,
      );
    } finally {
      kernels.close();
    }
  }

  /** Loads a saved model. @param source path or bytes @throws ModelFileError */
  static async load(source: string | Uint8Array): Promise<EGES> {
    const { state, file } = await readModel(EGES.modelName, schema, source);
    const { dimensions } = state.options;
    const items = state.matrix.items.size;
    const sideInformation = SideInformation.read(file);
    const slots = sideInformation.features.length + 1;
    const categories = file.tensor("categories", Float32Array, sideInformation.rowCount * dimensions);
    const attention = file.tensor("attention", Float32Array, items * slots);
    const tables = readItemTables(file, items, dimensions);
    return new EGES(state, tables, { sideInformation, categories, attention });
  }

  /**
   * Adds an item that nobody has interacted with: its vector is the mean of the vectors of its features, and as a context it
   * stands where the item stands that is most like it. From then on this model recommends it, compares it, takes it in
   * histories, and saves it. A model that is fitted anew must get it again.
   *
   * @param features categories by the name of the feature, several in an array; some may be missing. Categories that were
   *   never trained are skipped, and so are features of the trained items that the model does not use
   * @throws DataError when the model knows the item already, was trained without features, or knows none of the categories;
   *   OptionError for a feature that the trained items do not have
   */
  addItem(item: Id, features: ItemFeatures): void {
    const { sideInformation, categories, attention } = this.#learnt;
    if (sideInformation.features.length === 0) {
      throw new DataError(
        `item ${show(item)} cannot be added: the model was trained without features of items`,
      );
    }
    const rows = sideInformation.rowsOf(features);
    const weights = evenWeights(rows);
    if (weights.every((weight) => weight === 0)) {
      throw new DataError(
        `item ${show(item)} has no category that was trained: its features are ${show(features)}`,
      );
    }
    const vector = meanOfFeatures(rows, categories, this.options.dimensions);
    this.addVectors(item, newItem(vector, this.tables));
    this.#learnt = { ...this.#learnt, attention: Float32Array.from([...attention, ...weights]) };
  }

  /**
   * How much the id and the features of an item weigh in its vector: weights from 0 to 1 that add up to 1. A feature that
   * the item lacks has 0, and so has the id of an item that was not trained.
   * @throws UnknownIdError for an item that the model does not know
   */
  attentionOf(item: Id): { readonly id: number; readonly features: Readonly<Record<string, number>> } {
    const { sideInformation, attention } = this.#learnt;
    const { features } = sideInformation;
    const first = this.matrix.items.require(item, "item") * (features.length + 1);
    return {
      id: attention[first]!,
      features: Object.fromEntries(features.map(({ name }, i) => [name, attention[first + 1 + i]!])),
    };
  }

  protected override writeTensors(writer: ModelFileWriter): void {
    super.writeTensors(writer);
    const { sideInformation, categories, attention } = this.#learnt;
    sideInformation.write(writer);
    writer.tensor("categories", categories).tensor("attention", attention);
  }
}

function sideInformationOf(
  settings: Settings,
  items: FeatureTable | undefined,
  trained: readonly Id[],
): SideInformation {
  if (settings.sideInformation === "none") return SideInformation.none;
  if (items) return SideInformation.from(items, settings.itemFeatures, trained);
  if (!settings.itemFeatures?.length) return SideInformation.none;
  throw new OptionError(
    `eges: option itemFeatures names ${settings.itemFeatures.join(", ")}, but the data has no features of items; ` +
      `fit it on {interactions, items}`,
  );
}
