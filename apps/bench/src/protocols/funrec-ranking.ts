import { UserCF } from "@funrec/cf";
import type { Id, Interactions, Recommender, SimilarItems } from "@funrec/core";
import type { RankingModel } from "@funrec/metrics";
import { cut, groupRows, type Neighbor, neighborOrder } from "./funrec-neighborhoods.js";

/**
 * Ranks with the similarities of a fitted model under the reference project's rules of order: which of equally similar
 * neighbors are kept, and (score, item id), both falling, in the final list.
 *
 * @param model fitted with all neighbors, so that the cut happens here
 * @param neighbors how many to keep
 */
export async function rankAsFunRec(
  model: Recommender,
  train: Interactions,
  neighbors: number,
): Promise<RankingModel> {
  const histories = historiesOf(train);
  return new FunRecRanking(histories, await scorerOf(model, train, histories, neighbors));
}

/** Scores of the candidates for a user. */
type Scorer = (user: Id) => Promise<Map<Id, number>>;

class FunRecRanking implements RankingModel {
  constructor(
    private readonly histories: ReadonlyMap<Id, readonly Id[]>,
    private readonly scorer: Scorer,
  ) {}

  async recommendMany(
    queries: readonly { readonly user: Id }[],
    { k, excludeSeen }: { readonly k: number; readonly excludeSeen: boolean },
  ): Promise<{ item: Id; score: number }[][]> {
    const lists = [];
    for (const { user } of queries) {
      const scores = await this.scorer(user);
      if (excludeSeen) for (const item of this.histories.get(user)!) scores.delete(item);
      const ranked = Array.from(scores, ([item, score]) => ({ item, score }));
      ranked.sort((a, b) => b.score - a.score || Number(b.item) - Number(a.item));
      lists.push(ranked.slice(0, k));
    }
    return lists;
  }
}

function historiesOf(train: Interactions): Map<Id, Id[]> {
  const { itemsOfUser } = groupRows(train);
  const itemIds = train.items.ids;
  return new Map(
    train.users.ids.map((user, index) => [user, itemsOfUser[index]!.map((item) => itemIds[item]!)]),
  );
}

async function scorerOf(
  model: Recommender,
  train: Interactions,
  histories: ReadonlyMap<Id, readonly Id[]>,
  count: number,
): Promise<Scorer> {
  if (model instanceof UserCF) {
    const neighbors = await userNeighbors(model, train, count);
    return async (user) =>
      addUp(
        neighbors
          .get(user)!
          .flatMap(({ id, similarity }) => histories.get(id)!.map((item) => ({ id: item, similarity }))),
      );
  }
  if ("similarItems" in model) {
    const neighbors = await itemNeighbors(model as Recommender & SimilarItems, train, count);
    return async (user) => addUp(histories.get(user)!.flatMap((item) => neighbors.get(item)!));
  }
  return async (user) => {
    const all = await model.recommend({ user }, { k: train.items.size });
    return new Map(all.map(({ item, score }) => [item, score]));
  };
}

async function itemNeighbors(
  model: SimilarItems,
  train: Interactions,
  count: number,
): Promise<Map<Id, Neighbor[]>> {
  const order = neighborOrder(groupRows(train).itemsOfUser, train.items.size);
  const neighbors = new Map<Id, Neighbor[]>();
  for (const [index, item] of train.items.ids.entries()) {
    const similar = await model.similarItems(item, { k: train.items.size });
    const similarities = new Map(similar.map(({ item: other, score }) => [other, score]));
    const inOrder = order[index]!.map((other) => train.items.idAt(other));
    neighbors.set(item, cut(inOrder, similarities, count));
  }
  return neighbors;
}

async function userNeighbors(
  model: UserCF,
  train: Interactions,
  count: number,
): Promise<Map<Id, Neighbor[]>> {
  const order = neighborOrder(groupRows(train).usersOfItem, train.users.size);
  const neighbors = new Map<Id, Neighbor[]>();
  for (const [index, user] of train.users.ids.entries()) {
    const similar = await model.similarUsers(user, { k: train.users.size });
    const similarities = new Map(similar.map(({ user: other, score }) => [other, score]));
    const inOrder = order[index]!.map((other) => train.users.idAt(other));
    neighbors.set(user, cut(inOrder, similarities, count));
  }
  return neighbors;
}

function addUp(contributions: Iterable<Neighbor>): Map<Id, number> {
  const scores = new Map<Id, number>();
  for (const { id, similarity } of contributions) scores.set(id, (scores.get(id) ?? 0) + similarity);
  return scores;
}
