import { positiveNumber } from "@funrec/core";
import * as v from "valibot";
import { itemVectorEntries, type ItemVectorOptions } from "./item-vector-model.js";

/** Options of how a model recommends what comes next. */
export interface NextItemOptions extends ItemVectorOptions {
  /**
   * An item counts half after this many later items of the history: above 0, default 1.5. A large number, such as 1e6,
   * gives the plain mean of the history.
   */
  readonly recencyHalfLife?: number;
  /**
   * How much an item's popularity is held against it with the retrieval `"context"`: so many times the logarithm of its
   * count is taken off the score. From 0, the estimate as it is, to 1, which leaves what the history tells beyond
   * popularity. The items of a history tell more together than the mean of what each tells, hence the default of 0.3.
   */
  readonly popularityDiscount?: number;
}

/** Option of {@link Word2Vec} and {@link Item2Vec}. */
export interface DirectionOptions {
  /**
   * Where contexts stand: on both sides of an item, as in the papers, or behind it only (`"forward"`), which trains what
   * comes next and so recommends the next item better. Default `"both"`.
   */
  readonly direction?: "both" | "forward";
}

/** Checks of {@link NextItemOptions}. */
export const nextItemEntries = {
  ...itemVectorEntries,
  recencyHalfLife: v.optional(positiveNumber, 1.5),
  popularityDiscount: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 0.3),
};

/** Checks of {@link DirectionOptions}. */
export const directionEntries = {
  direction: v.optional(v.picklist(["both", "forward"]), "both"),
};
