import { EngineError, type Id, show, type Stage } from "@funrec/core";
import type { Catalog } from "./catalog.js";
import type { Histories, UserQuery } from "./histories.js";

/** What `evaluate` asks of a model; every FunRec model has it. */
export interface RankingModel {
  /** The best `k` items for each user, best first; fewer only when there are fewer. */
  recommendMany(
    queries: readonly UserQuery[],
    options: { readonly k: number; readonly excludeSeen: boolean },
  ): Promise<readonly (readonly { readonly item: Id }[])[]>;
}

const LARGEST_BATCH = 256;
/** Recommendations held at once: about 100 MB of objects. */
const RECOMMENDATIONS_IN_MEMORY = 2 ** 20;

/**
 * The model's list for each user, in order, as indices of the catalogue.
 * @throws EngineError when the model answers what it must not
 */
export async function* rankUsers(
  model: RankingModel,
  users: readonly Id[],
  histories: Histories,
  options: { readonly k: number; readonly excludeSeen: boolean },
  catalog: Catalog,
  stage: Stage,
): AsyncGenerator<Int32Array> {
  const size = Math.max(1, Math.min(LARGEST_BATCH, Math.floor(RECOMMENDATIONS_IN_MEMORY / options.k)));
  for (let start = 0; start < users.length; start += size) {
    const batch = users.slice(start, start + size);
    const lists = await model.recommendMany(
      batch.map((user) => histories.queryOf(user)),
      options,
    );
    if (lists.length !== batch.length) {
      throw new EngineError(`the model gave ${lists.length} lists for ${batch.length} users`);
    }
    for (const [i, list] of lists.entries()) yield toIndices(list, batch[i]!, options.k, catalog);
    await stage.advance(start + batch.length);
  }
}

function toIndices(
  list: readonly { readonly item: Id }[],
  user: Id,
  k: number,
  catalog: Catalog,
): Int32Array {
  const wrong = (what: string): EngineError => new EngineError(`the model gave user ${show(user)} ${what}`);
  if (list.length > k) throw wrong(`${list.length} items, allowed: ${k}`);
  const indices = new Set<number>();
  for (const { item } of list) {
    if (typeof item !== "string" && typeof item !== "number") {
      throw wrong(`the item ${String(item)}, allowed: a string or a number`);
    }
    const index = catalog.indexOf(item);
    if (indices.has(index)) throw wrong(`item ${show(item)} twice`);
    indices.add(index);
  }
  return Int32Array.from(indices);
}
