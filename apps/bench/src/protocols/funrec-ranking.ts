import { UserCF } from "@funrec/cf";
import type { Id, Interactions, Recommender, SimilarItems, Vocabulary } from "@funrec/core";
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
  const { users, items } = train;
  const { itemsOfUser, usersOfItem } = groupRows(train);
  if (model instanceof UserCF) {
    const similarTo = async (id: Id): Promise<[Id, number][]> =>
      (await model.similarUsers(id, { k: users.size })).map(({ user, score }) => [user, score]);
    const neighbors = await neighborsOf(users, usersOfItem, similarTo, count);
    return async (user) =>
      addUp(
        neighbors
          .get(user)!
          .flatMap(({ id, similarity }) => histories.get(id)!.map((item) => ({ id: item, similarity }))),
      );
  }
  if ("similarItems" in model) {
    const itemModel = model as Recommender & SimilarItems;
    const similarTo = async (id: Id): Promise<[Id, number][]> =>
      (await itemModel.similarItems(id, { k: items.size })).map(({ item, score }) => [item, score]);
    const neighbors = await neighborsOf(items, itemsOfUser, similarTo, count);
    return async (user) => addUp(histories.get(user)!.flatMap((item) => neighbors.get(item)!));
  }
  return async (user) => {
    const all = await model.recommend({ user }, { k: items.size });
    return new Map(all.map(({ item, score }) => [item, score]));
  };
}

/** The neighbors of every id, cut by the protocol's rules. */
async function neighborsOf(
  vocabulary: Vocabulary,
  groups: Iterable<readonly number[]>,
  similarTo: (id: Id) => Promise<(readonly [Id, number])[]>,
  count: number,
): Promise<Map<Id, Neighbor[]>> {
  const order = neighborOrder(groups, vocabulary.size);
  const neighbors = new Map<Id, Neighbor[]>();
  for (const [index, id] of vocabulary.ids.entries()) {
    const inOrder = order[index]!.map((other) => vocabulary.idAt(other));
    neighbors.set(id, cut(inOrder, new Map(await similarTo(id)), count));
  }
  return neighbors;
}

function addUp(contributions: Iterable<Neighbor>): Map<Id, number> {
  const scores = new Map<Id, number>();
  for (const { id, similarity } of contributions) scores.set(id, (scores.get(id) ?? 0) + similarity);
  return scores;
}
