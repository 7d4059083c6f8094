import { type Id, parseOptions, positiveInteger } from "@funrec/core";
import * as v from "valibot";
import type { Vector } from "./vector-store.js";

/** What may come back: some ids, all but some, or those for which a function answers true. Unknown ids are ignored. */
export type SearchFilter =
  { readonly exclude?: Iterable<Id>; readonly allow?: Iterable<Id> } | ((id: Id) => boolean);

/** What to return from a search. Filters act inside it: fewer than `k` come back only when fewer are admitted. */
export interface SearchOptions {
  /** How many, at least 1. Default 10. */
  readonly k?: number;
  /** Default: all ids may come back. A function is asked for every id of the index. */
  readonly filter?: SearchFilter;
  /** Leave out what scores less. Default: no bound. */
  readonly minScore?: number;
}

/** A vector to search for, or several: an item's score is then its best (several interests of one user). */
export interface VectorQuery {
  readonly vectors: readonly Vector[];
  /** Ids that this query must not get, besides those that the filter leaves out; unknown ids are ignored. */
  readonly exclude?: Iterable<Id>;
}

const isIterable = (value: unknown): boolean =>
  typeof value === "object" && value !== null && Symbol.iterator in value;
const ids = v.optional(v.custom<Iterable<Id>>(isIterable, "an array or other iterable of ids"));

const schema = v.strictObject({
  k: v.optional(positiveInteger, 10),
  filter: v.optional(
    v.union([
      v.custom<(id: Id) => boolean>((value) => typeof value === "function", "a function"),
      v.strictObject({ exclude: ids, allow: ids }),
    ]),
  ),
  minScore: v.optional(v.number(), -Infinity),
});

export type ParsedSearchOptions = v.InferOutput<typeof schema>;

/** @throws OptionError */
export const parseSearchOptions = (options: SearchOptions): ParsedSearchOptions =>
  parseOptions("search", schema, options);
