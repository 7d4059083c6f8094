import { type Id, Random, rowsByUser, type Split } from "@funrec/core";
import type { RankingModel } from "@funrec/metrics";

/** How many users are looked at, and the seed by which they are drawn: the same for every model. */
const SAMPLE = { users: 5, seed: 0 };
/** So many of the latest items of a user are told. */
const LATEST = 20;
/** So many of the items that a model ranked first are told. */
const LIST_LENGTH = 10;

/** A test user as the reader of a result sees them. */
export interface SampleUser {
  readonly user: Id;
  /** The latest items that the model was told of, newest last. */
  readonly history: readonly Id[];
  /** Number of all of them. */
  readonly historyLength: number;
  /** The items to be found. */
  readonly test: readonly Id[];
}

/** A few test users, and what one model recommends to each. */
export interface Samples {
  readonly users: readonly SampleUser[];
  /** The first items for each of the users, best first. */
  readonly recommended: readonly (readonly Id[])[];
}

/** Notes what a model answers for some users while it is measured, so that what is shown is what was measured. */
export class SampleRecorder {
  readonly users: readonly SampleUser[];
  readonly #lists = new Map<Id, readonly Id[]>();

  /** @param split the users are drawn from those of its test part who are in its training part */
  constructor(split: Split) {
    this.users = drawUsers(split);
  }

  /** A model that answers as another does. */
  record(model: RankingModel): RankingModel {
    const sampled = new Set(this.users.map(({ user }) => user));
    return {
      recommendMany: async (queries, options) => {
        const lists = await model.recommendMany(queries, options);
        for (const [place, { user }] of queries.entries()) {
          const list = lists[place];
          if (sampled.has(user) && list) {
            this.#lists.set(
              user,
              list.slice(0, LIST_LENGTH).map(({ item }) => item),
            );
          }
        }
        return lists;
      },
    };
  }

  /** Once the model is measured. */
  get samples(): Samples {
    return { users: this.users, recommended: this.users.map(({ user }) => this.#lists.get(user) ?? []) };
  }
}

function drawUsers({ train, validation, test }: Split): SampleUser[] {
  const itemsOf = new Map<Id, Id[]>();
  for (const { user, item } of test) {
    const index = train.users.indexOf(user);
    if (index === undefined) continue;
    const known = train.users.idAt(index);
    itemsOf.set(known, [...(itemsOf.get(known) ?? []), item]);
  }
  const users = [...itemsOf.keys()];
  const places = new Random(SAMPLE.seed).shuffle(Int32Array.from(users.keys())).subarray(0, SAMPLE.users);
  const partsBefore = [train, validation].filter((part) => part !== undefined).map(itemsByUser);
  return Array.from(places, (place) => {
    const user = users[place]!;
    const history = partsBefore.flatMap((items) => items(user));
    return {
      user,
      history: history.slice(-LATEST),
      historyLength: history.length,
      test: itemsOf.get(user)!,
    };
  });
}

/** The items of a user, oldest first. */
function itemsByUser(log: Split["train"]): (user: Id) => Id[] {
  const { offsets, rows } = rowsByUser(log);
  return (user) => {
    const index = log.users.indexOf(user);
    if (index === undefined) return [];
    return Array.from(rows.subarray(offsets[index], offsets[index + 1]), (row) =>
      log.items.idAt(log.itemIndices[row]!),
    );
  };
}
