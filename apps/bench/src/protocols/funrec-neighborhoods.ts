import type { Id, Interactions } from "@funrec/core";

/**
 * Who stands beside whom in the order in which the reference project's code fills its neighbor maps.
 *
 * It walks groups (users for items, items for users) and, in each, every ordered pair of members; a member that meets
 * another for the first time appends it to its list. Similarities are then computed member by member in the order of
 * first meeting, each pair once, from the member with the smaller index, and entered for both sides: that order decides
 * which of equally similar neighbors stay within the cut.
 *
 * @param groups members of each group, groups and members in the order of first appearance in the log
 * @param memberCount number of members; they are numbered by first appearance
 * @returns for each member the others in that order
 */
export function neighborOrder(groups: Iterable<readonly number[]>, memberCount: number): number[][] {
  const meetings: Set<number>[] = Array.from({ length: memberCount }, () => new Set());
  const firstMeetings: number[] = [];
  for (const group of groups) {
    for (const member of group) {
      if (group.length > 1 && meetings[member]!.size === 0) firstMeetings.push(member);
      for (const other of group) if (other !== member) meetings[member]!.add(other);
    }
  }
  const order: number[][] = Array.from({ length: memberCount }, () => []);
  for (const member of firstMeetings) {
    for (const other of meetings[member]!) {
      if (member >= other) continue;
      order[member]!.push(other);
      order[other]!.push(member);
    }
  }
  return order;
}

/** A neighbor and its similarity. */
export interface Neighbor {
  readonly id: Id;
  readonly similarity: number;
}

/** The most similar neighbors of one member; among equals, those that come first in the order. */
export function cut(order: readonly Id[], similarityOf: ReadonlyMap<Id, number>, count: number): Neighbor[] {
  return order
    .filter((id) => similarityOf.has(id))
    .map((id) => ({ id, similarity: similarityOf.get(id)! }))
    .sort((a, b) => b.similarity - a.similarity) // stable
    .slice(0, count);
}

/** Items of each user and users of each item, in the order of the rows. */
export function groupRows(log: Interactions): { itemsOfUser: number[][]; usersOfItem: number[][] } {
  const itemsOfUser: number[][] = Array.from({ length: log.users.size }, () => []);
  const usersOfItem: number[][] = Array.from({ length: log.items.size }, () => []);
  for (let row = 0; row < log.length; row++) {
    itemsOfUser[log.userIndices[row]!]!.push(log.itemIndices[row]!);
    usersOfItem[log.itemIndices[row]!]!.push(log.userIndices[row]!);
  }
  return { itemsOfUser, usersOfItem };
}
