import {
  type CompressedRows,
  type FitContext,
  integerFrom,
  type Interactions,
  type ModelState,
  numberFrom,
  readModel,
  startFit,
  startUpdate,
  type TrainingData,
  type Updatable,
  type UpdateContext,
} from "@funrec/core";
import * as v from "valibot";
import { capLists } from "./capped-lists.js";
import { itemNeighborEntries, ItemNeighborModel, type ItemNeighborOptions } from "./item-neighbor-model.js";
import { type NeighborLists, readNeighborLists } from "./neighbor-lists.js";
import { swingNeighbors } from "./swing-similarity.js";
import { updateNeighborLists } from "./update-neighbors.js";

/** Options of {@link Swing}. */
export interface SwingOptions extends ItemNeighborOptions {
  /** Smoothing added to the number of common items of two users: at least 0, default 1. */
  readonly alpha?: number;
  /** Weigh each user by 1 / sqrt(number of their items), so that busy users count less. Default true. */
  readonly userWeights?: boolean;
  /**
   * Count each pair of users in both orders, as the double sum of the formula does, or once. It doubles the
   * similarities or not and changes no order. Default `"ordered"`.
   */
  readonly pairs?: "ordered" | "unordered";
  /** Items with fewer users in common are not similar: an integer of at least 2 (one pair of users), default 2. */
  readonly minCommonUsers?: number;
  /**
   * Of users with more items only so many, drawn at random, are looked at: an integer of at least 2. Default: all, which
   * is exact. On MovieLens 1M, of an item's 20 exact neighbors 93% are found with 500 (of items with 100 users and more,
   * 97%), 81% (91%) with 200.
   */
  readonly maxItemsPerUser?: number;
  /**
   * Only so many users, drawn at random, are looked at: an integer of at least 2. Default: all, which is exact. On
   * MovieLens 1M (6,040 users), of an item's 20 exact neighbors 77% are found with 4,000 (of items with 100 users and
   * more, 87%), 60% (75%) with 2,000. Capping the items of users loses less.
   */
  readonly maxUsers?: number;
}

const schema = v.strictObject({
  ...itemNeighborEntries,
  alpha: v.optional(numberFrom(0), 1),
  userWeights: v.optional(v.boolean(), true),
  pairs: v.optional(v.picklist(["ordered", "unordered"]), "ordered"),
  minCommonUsers: v.optional(integerFrom(2), 2),
  maxItemsPerUser: v.optional(integerFrom(2)),
  maxUsers: v.optional(integerFrom(2)),
});

type Settings = v.InferOutput<typeof schema>;

/**
 * Swing (Yang et al., "Large Scale Product Graph Construction for Recommendation in E-commerce", 2020): two items are
 * similar when pairs of users who have little else in common have both:
 *
 * s(i, j) = sum over u, v in U_i and U_j, u != v, of w_u w_v / (alpha + |I_u and I_v|)
 *
 * It damps the noise of busy users and popular items that plain co-occurrence suffers from.
 *
 * @example
 * ```ts
 * import { Interactions } from "@funrec/core";
 * import { Swing } from "@funrec/cf";
 * const log = Interactions.from([
 *   { user: "ann", item: "tea" },
 *   { user: "ann", item: "cup" },
 *   { user: "bob", item: "tea" },
 *   { user: "bob", item: "cup" },
 *   { user: "eve", item: "tea" },
 * ]);
 * const model = await Swing.fit(log, { userWeights: false, pairs: "unordered" });
 * await model.similarItems("tea"); // => [{ item: "cup", score: 1 / 3 }]
 * ```
 */
export class Swing extends ItemNeighborModel<Settings> implements Updatable<Swing> {
  static readonly modelName = "swing";
  readonly name = Swing.modelName;

  private constructor(state: ModelState<Settings>, lists: NeighborLists) {
    super(state, lists);
  }

  /** Finds the nearest items of every item. @throws OptionError for a bad option; DataError for an empty log */
  static async fit(data: TrainingData, options: SwingOptions = {}, context: FitContext = {}): Promise<Swing> {
    const { state, work } = startFit(Swing.modelName, schema, data, options, context);
    return new Swing(state, await swingNeighbors(cappedLists(state), state.options, work));
  }

  /**
   * The model with further interactions, exactly as a fit on all of them gives it; this model stays as it is. All items
   * of their users are compared with all items again: the cost grows with the users of these items.
   * @throws DataError for an empty log, or one with other columns than the fitted log; OptionError for a bad context
   */
  async update(log: Interactions, context: UpdateContext = {}): Promise<Swing> {
    const { state, users, work } = startUpdate(this.name, this.state, log, context);
    const { matrix, options } = state;
    const lists = cappedLists(state);
    if (options.maxUsers !== undefined) {
      return new Swing(state, await swingNeighbors(lists, options, work)); // other users may have been drawn
    }
    // A user who gets more items has less in common with others, for all of their items.
    const items = new Set<number>();
    for (const user of users) for (const item of matrix.itemsOf(user)) items.add(item);
    const neighbors = await updateNeighborLists(
      this.lists,
      matrix.items.size,
      Int32Array.from(items).sort(),
      options,
      (only) => swingNeighbors(lists, options, work, only),
    );
    return new Swing(state, neighbors);
  }

  /** Loads a saved model. @param source path or bytes @throws ModelFileError */
  static async load(source: string | Uint8Array): Promise<Swing> {
    const { state, file } = await readModel(Swing.modelName, schema, source);
    return new Swing(state, readNeighborLists(file, state.matrix.items.size));
  }
}

/** The items of each user that are looked at. */
function cappedLists({ matrix, options, seed }: ModelState<Settings>): CompressedRows {
  return capLists(matrix.byUser, options, seed);
}
