import {
  type FitContext,
  type Id,
  type InteractionMatrix,
  type Interactions,
  type ModelState,
  numberFrom,
  type RatingPredictor,
  readModel,
  startFit,
  startUpdate,
  type TrainingData,
  type Updatable,
  type UpdateContext,
} from "@funrec/core";
import * as v from "valibot";
import { comparedItems } from "./compared-rows.js";
import { itemNeighborEntries, ItemNeighborModel, type ItemNeighborOptions } from "./item-neighbor-model.js";
import { nearestRows } from "./nearest-rows.js";
import { type NeighborLists, readNeighborLists } from "./neighbor-lists.js";
import { predictFromNeighbors } from "./rating-prediction.js";
import { updateNeighborLists } from "./update-neighbors.js";
import { rowMeans, RowSimilarity, type SimilarityMeasure } from "./row-similarity.js";

/** Options of {@link ItemCF}. */
export interface ItemCFOptions extends ItemNeighborOptions {
  /** Default `"cosine"`; `"pearson"` needs a log with values. */
  readonly similarity?: SimilarityMeasure;
  /**
   * Trust in similarities that rest on few users: they are multiplied by n / (n + shrinkage) for n common users
   * (Bell and Koren, 2007). At least 0, default 0.
   */
  readonly shrinkage?: number;
}

const schema = v.strictObject({
  ...itemNeighborEntries,
  similarity: v.optional(v.picklist(["cosine", "jaccard", "pearson"]), "cosine"),
  shrinkage: v.optional(numberFrom(0), 0),
});

type Settings = v.InferOutput<typeof schema>;

/**
 * Item-based collaborative filtering: recommends what is similar to the items of the history, where two items are
 * similar when the same users have them (Sarwar et al., 2001; Linden, Smith and York, 2003).
 * Scores are p(u, i) = sum over j of w_ij r_uj. Training walks user lists, never all pairs of items.
 *
 * @example
 * ```ts
 * import { Interactions } from "@funrec/core";
 * import { ItemCF } from "@funrec/cf";
 * const log = Interactions.from([
 *   { user: "ann", item: "tea" },
 *   { user: "ann", item: "cup" },
 *   { user: "bob", item: "tea" },
 *   { user: "bob", item: "cup" },
 *   { user: "eve", item: "tea" },
 * ]);
 * const model = await ItemCF.fit(log, { similarity: "jaccard" });
 * await model.recommend({ history: ["cup"] }); // => [{ item: "tea", score: 2 / 3 }]
 * ```
 */
export class ItemCF extends ItemNeighborModel<Settings> implements RatingPredictor, Updatable<ItemCF> {
  static readonly modelName = "item_cf";
  readonly name = ItemCF.modelName;
  #similarity: RowSimilarity | undefined;
  #itemMeans: Float64Array | undefined;

  private constructor(state: ModelState<Settings>, lists: NeighborLists) {
    super(state, lists);
  }

  /**
   * Finds the nearest items of every item.
   * @throws OptionError for a bad option; DataError for an empty log, or Pearson on a log without values
   */
  static async fit(
    data: TrainingData,
    options: ItemCFOptions = {},
    context: FitContext = {},
  ): Promise<ItemCF> {
    const { state, work } = startFit(ItemCF.modelName, schema, data, options, context);
    return new ItemCF(state, await nearestRows(comparedItems(state.matrix), state.options, work));
  }

  /** Loads a saved model. @param source path or bytes @throws ModelFileError */
  static async load(source: string | Uint8Array): Promise<ItemCF> {
    const { state, file } = await readModel(ItemCF.modelName, schema, source);
    return new ItemCF(state, readNeighborLists(file, state.matrix.items.size));
  }

  /**
   * The model with further interactions, exactly as a fit on all of them gives it; this model stays as it is. Their
   * items are compared with all items again: the cost grows with the users of these items.
   * @throws DataError for an empty log, or one with other columns than the fitted log; OptionError for a bad context
   */
  async update(log: Interactions, context: UpdateContext = {}): Promise<ItemCF> {
    const { state, items, work } = startUpdate(this.name, this.state, log, context);
    const { matrix, options } = state;
    const lists = await updateNeighborLists(this.lists, matrix.items.size, items, options, (only) =>
      nearestRows(comparedItems(matrix), options, work, only),
    );
    return new ItemCF(state, lists);
  }

  /**
   * The rating that the user would give: the item's mean plus the mean deviation of the user's ratings from the means
   * of the similar items, weighted by similarity. Of the user's items the `neighbors` most similar count.
   * @returns undefined when no item of the user is similar
   * @throws UnknownIdError for an unknown user or item; DataError when the log has no values
   */
  async predict(user: Id, item: Id): Promise<number | undefined> {
    const { matrix, options } = this;
    const userIndex = matrix.users.require(user, "user");
    const itemIndex = matrix.items.require(item, "item");
    this.#itemMeans ??= rowMeans(matrix.byItem);
    this.#similarity ??= similarityOf(this.matrix, this.options);
    return predictFromNeighbors(
      this.#similarity.toRow(itemIndex),
      { columns: matrix.itemsOf(userIndex), values: matrix.valuesOf(userIndex) },
      { ...options, base: this.#itemMeans[itemIndex]!, baseOf: this.#itemMeans },
    );
  }
}

function similarityOf(matrix: InteractionMatrix, options: Settings): RowSimilarity {
  return new RowSimilarity(matrix.byItem, matrix.byUser, options.similarity, options.shrinkage);
}
