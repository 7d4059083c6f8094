import * as v from "valibot";
import type { Id } from "../data/types.js";
import { parseOptions } from "../options.js";
import { positiveInteger } from "../option-checks.js";

/** What to return from `recommend` and `recommendMany`. Filters act before selection. */
export interface RecommendOptions {
  /** How many items: an integer of at least 1, default 10. Fewer come back only when fewer candidates exist. */
  readonly k?: number;
  /** Leave out the items of the user's own history. Default true. */
  readonly excludeSeen?: boolean;
  /** Items that must not come back; ids that the model does not know are ignored. */
  readonly exclude?: Iterable<Id>;
  /** The only items that may come back; ids that the model does not know are ignored. Default: all. */
  readonly allow?: Iterable<Id>;
  /** Leave out items that score less. Default: no bound. */
  readonly minScore?: number;
  /** Say why: fills `because` where the model can tell. Default false. */
  readonly explain?: boolean;
  /**
   * What a user unknown to the model gets: `"popular"` is the items with the most users, scored by that number.
   * Default: an `UnknownIdError`.
   */
  readonly fallback?: "popular";
}

/** What to return from `similarItems`. */
export type SimilarOptions = Pick<RecommendOptions, "k" | "exclude" | "allow" | "minScore">;

const ids = v.optional(
  v.custom<Iterable<Id>>(
    (value) => typeof value === "object" && value !== null && Symbol.iterator in value,
    "an array or other iterable of item ids",
  ),
);

const similarEntries = {
  k: v.optional(positiveInteger, 10),
  exclude: ids,
  allow: ids,
  minScore: v.optional(v.number(), -Infinity),
};

const similarSchema = v.strictObject(similarEntries);

/** Checks of {@link RecommendOptions}, for the schema of what recommends by other means. */
export const recommendSchema = v.strictObject({
  ...similarEntries,
  excludeSeen: v.optional(v.boolean(), true),
  explain: v.optional(v.boolean(), false),
  fallback: v.optional(v.literal("popular")),
});

export type ParsedSimilarOptions = v.InferOutput<typeof similarSchema>;
export type ParsedRecommendOptions = v.InferOutput<typeof recommendSchema>;

export const parseSimilarOptions = (options: SimilarOptions): ParsedSimilarOptions =>
  parseOptions("similarItems", similarSchema, options);

export const parseRecommendOptions = (options: RecommendOptions): ParsedRecommendOptions =>
  parseOptions("recommend", recommendSchema, options);
