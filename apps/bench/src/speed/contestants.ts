import { ItemCF, Swing, UserCF } from "@funrec/cf";
import type { Interactions, Recommendation, SimilarItems } from "@funrec/core";
import type { ImplicitPeer } from "./implicit-peer.js";
import type { Contestant } from "./measure.js";
import { type NeighborTable, readTable, toTable, writeTable } from "./neighbor-table.js";
import type { RawLog } from "./raw-log.js";
import type { SearchPeer } from "./search-peer.js";
import type { SpeedVectors } from "./speed-vectors.js";
import type { SwingReference } from "./swing-reference.js";
import type { TrainingLibrary, TrainingPeer } from "./training-peers.js";

/** How many neighbors are found, and how many items are recommended. */
export const NEIGHBORS = 20;
export const RECOMMENDATIONS = 10;

/** Smoothing of Swing: the default of FunRec. */
const ALPHA = 1;

/** A log, and who is measured on it. */
export interface Arena {
  readonly log: Interactions;
  /** Present when there is a peer to read it. */
  readonly raw: RawLog | undefined;
  /** Numbers of threads for FunRec and for the C++ program, the largest first. */
  readonly threadCounts: readonly number[];
  readonly implicit: ImplicitPeer | undefined;
  readonly swing: SwingReference | undefined;
  /** The libraries that train models, as far as they are there. */
  readonly trainers: ReadonlyMap<TrainingLibrary, TrainingPeer>;
  /** Of the loops that search for vectors, in place of a log. */
  readonly vectors?: SpeedVectors;
  /** Searches for vectors too, where it is there. */
  readonly searcher: SearchPeer | undefined;
  /** For files that the peers read and write. */
  readonly folder: string;
}

/** The nearest items of every item by cosine. */
export async function itemCF(arena: Arena): Promise<Contestant[]> {
  const { log } = arena;
  return inTurns(
    arena.threadCounts.map((threads) =>
      funRec(
        threads,
        () => ItemCF.fit(log, { neighbors: NEIGHBORS }, { threads }),
        (model) => similarItems(model, log),
      ),
    ),
    implicitFit(arena, "item_cf"),
  );
}

/** The nearest users of every user by cosine. */
export async function userCF(arena: Arena): Promise<Contestant[]> {
  const { log } = arena;
  return inTurns(
    arena.threadCounts.map((threads) =>
      funRec(
        threads,
        () => UserCF.fit(log, { neighbors: NEIGHBORS }, { threads }),
        (model) => similarUsers(model, log),
      ),
    ),
    implicitFit(arena, "user_cf"),
  );
}

/** The nearest items of every item by Swing. */
export async function swing({ log, raw, threadCounts, swing: reference }: Arena): Promise<Contestant[]> {
  const fits = threadCounts.map((threads) =>
    funRec(
      threads,
      () => Swing.fit(log, { neighbors: NEIGHBORS, alpha: ALPHA }, { threads }),
      (model) => similarItems(model, log),
    ),
  );
  if (!reference) return fits;
  const references = threadCounts.map((threads) => ({
    name: "C++",
    threads,
    isPeer: true,
    run: async () => ({
      seconds: await reference.run(raw!, { k: NEIGHBORS, alpha: ALPHA, threads }),
      neighbors: () => readTable(raw!.neighbors, NEIGHBORS),
    }),
  }));
  return inTurns(fits, references);
}

/** Recommendations to all users by a fitted {@link itemCF}; the peer is given FunRec's neighbors. */
export async function recommend({ log, raw, threadCounts, implicit }: Arena): Promise<Contestant[]> {
  const model = await ItemCF.fit(log, { neighbors: NEIGHBORS }, { threads: threadCounts[0]! });
  const queries = log.users.ids.map((user) => ({ user }));
  const own = funRec(
    1,
    () => model.recommendMany(queries, { k: RECOMMENDATIONS }),
    async (lists) => toTable(lists, log.items, RECOMMENDATIONS),
  );
  if (!implicit) return [own];
  const { neighbors: files } = raw!;
  await writeTable(files, await similarItems(model, log));
  await implicit.useNeighbors(files, NEIGHBORS);
  const ways = (["batch", "scorer"] as const).map((way) => ({
    name: `implicit (${way})`,
    threads: 1,
    isPeer: true,
    async run() {
      const { seconds } = await implicit.recommend(RECOMMENDATIONS, way);
      return { seconds, neighbors: () => implicit.recommendations(files, RECOMMENDATIONS) };
    },
  }));
  return [own, ...ways];
}

/** Times what FunRec does in this process. */
function funRec<Result>(
  threads: number,
  work: () => Promise<Result>,
  neighborsOf?: (result: Result) => Promise<NeighborTable>,
): Contestant {
  return {
    name: "FunRec",
    threads,
    isPeer: false,
    async run() {
      const start = performance.now();
      const result = await work();
      const seconds = (performance.now() - start) / 1000;
      return { seconds, ...(neighborsOf && { neighbors: () => neighborsOf(result) }) };
    },
  };
}

/** implicit on as many threads as FunRec has at most. */
function implicitFit({ raw, threadCounts, implicit }: Arena, command: "item_cf" | "user_cf"): Contestant[] {
  if (!implicit) return [];
  const threads = threadCounts[0]!;
  return [
    {
      name: "implicit",
      threads,
      isPeer: true,
      async run() {
        const { seconds, fit_seconds: fitSeconds } = await implicit.fit(command, NEIGHBORS, threads);
        return { seconds, fitSeconds, neighbors: () => implicit.neighbors(raw!.neighbors, NEIGHBORS) };
      },
    },
  ];
}

async function similarItems(model: SimilarItems, log: Interactions): Promise<NeighborTable> {
  const lists: Recommendation[][] = [];
  for (const item of log.items.ids) lists.push(await model.similarItems(item, { k: NEIGHBORS }));
  return toTable(lists, log.items, NEIGHBORS);
}

async function similarUsers(model: UserCF, log: Interactions): Promise<NeighborTable> {
  const lists: Recommendation[][] = [];
  for (const user of log.users.ids) {
    const similar = await model.similarUsers(user, { k: NEIGHBORS });
    lists.push(similar.map((near) => ({ item: near.user, score: near.score })));
  }
  return toTable(lists, log.users, NEIGHBORS);
}

/** One of the first, one of the second, and so on. */
function inTurns(first: readonly Contestant[], second: readonly Contestant[]): Contestant[] {
  const longer = Math.max(first.length, second.length);
  return Array.from({ length: longer }, (_, i) => [first[i], second[i]])
    .flat()
    .filter((contestant) => contestant !== undefined);
}
