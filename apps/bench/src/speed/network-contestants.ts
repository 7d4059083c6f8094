import { join } from "node:path";
import {
  type EngineName,
  InteractionMatrix,
  Interactions,
  leaveLastOut,
  type Progress,
  Random,
} from "@funrec/core";
import { openEngine } from "@funrec/core/tensor";
import type { VectorRecommender } from "@funrec/core/vectors";
import { YouTubeDNN } from "@funrec/two-tower";
import { writeArrays } from "./array-files.js";
import type { Arena } from "./contestants.js";
import { hitRate } from "./factor-quality.js";
import type { Contestant, Quality } from "./measure.js";
import { funRecTraining, peerTraining } from "./trainings.js";

/** What both sides are given. */
export const YOUTUBE_SETTINGS = {
  dimensions: 64,
  historyWindows: [1, 3, 10, 50],
  hidden: [128],
  epochs: 1,
  samplesPerUser: 50,
  batchSize: 512,
  negatives: 512,
  negativeExponent: 0.5,
  learningRate: 0.002,
};

/** Training of YouTubeDNN, on each engine there is. */
export async function youTubeDNN(arena: Arena): Promise<Contestant[]> {
  const split = leaveLastOut(arena.log, { validation: false });
  const { train } = split;
  const { dimensions } = YOUTUBE_SETTINGS;
  const quality = (users: Float32Array, items: Float32Array): Quality => ({
    "hit_rate@10": hitRate({ dimensions, users, items }, split),
  });
  const [threads] = arena.threadCounts;
  const pairs = examplesOf(train);
  const own = (await engines()).map((engine) => ({
    ...funRecTraining(
      threads!,
      () => YouTubeDNN.fit(train, YOUTUBE_SETTINGS, { engine, threads }),
      async (model) => quality(await userVectors(model, train), model.itemVectors().vectors),
    ),
    name: `FunRec (${engine})`,
    pairs,
  }));
  const peer = arena.trainers.get("torch");
  if (!peer) return own;
  const { byUser, items, timestamps } = InteractionMatrix.from(train);
  const files = await writeArrays(arena.folder, "network", {
    offsets: byUser.offsets,
    columns: byUser.columns,
    // Without times no example has an age.
    times: Float32Array.from(timestamps ?? byUser.columns.map(() => 0)),
  });
  await peer.load({ ...files, item_count: items.size });
  const options = {
    dimensions,
    windows: YOUTUBE_SETTINGS.historyWindows,
    hidden: YOUTUBE_SETTINGS.hidden,
    epochs: YOUTUBE_SETTINGS.epochs,
    samples_per_user: YOUTUBE_SETTINGS.samplesPerUser,
    batch_size: YOUTUBE_SETTINGS.batchSize,
    negatives: YOUTUBE_SETTINGS.negatives,
    negative_exponent: YOUTUBE_SETTINGS.negativeExponent,
    learning_rate: YOUTUBE_SETTINGS.learningRate,
  };
  const ways = ["sparse", "dense"].map((way) => ({
    ...peerTraining(peer, `PyTorch (${way} tables)`, way, options, threads!, async () => {
      const learnt = await peer.learnt({
        users: join(arena.folder, "network-users.bin"),
        items: join(arena.folder, "network-items.bin"),
      });
      return quality(learnt.users, learnt.items);
    }),
    pairs,
  }));
  return [...own, ...ways];
}

/** The vectors of all users of a log, one behind the other. */
export async function userVectors(model: VectorRecommender, log: Interactions): Promise<Float32Array> {
  const vectors = [];
  for (const user of log.users.ids) vectors.push(...(await model.userVector({ user })));
  return Float32Array.from(vectors);
}

/** Numbers of items that the cost of a step is compared at. */
const CATALOGS = [4_000, 400_000];
const MOST_USERS = 2_000;
const HISTORY = 51;

/** Training of YouTubeDNN on random logs that differ in the number of items alone. */
export async function youTubeCatalogs(arena: Arena): Promise<Contestant[]> {
  const [threads] = arena.threadCounts;
  const [engine] = await engines();
  const userCount = Math.min(MOST_USERS, arena.log.users.size);
  return CATALOGS.map((itemCount, i) => {
    const random = new Random(1);
    const log = Interactions.from([
      // Every item once, so that all have vectors.
      ...Array.from({ length: itemCount }, (_, item) => ({ user: "everybody", item, timestamp: item })),
      ...Array.from({ length: userCount * HISTORY }, (_, row) => ({
        user: row % userCount,
        item: random.integer(itemCount),
        timestamp: row,
      })),
    ]);
    return {
      name: `${itemCount} items`,
      threads: threads!,
      pairs: examplesOf(log),
      isPeer: i === 0,
      run: async () => ({ seconds: await secondsOfSteps(log, engine!, threads!) }),
    };
  });
}

/** Seconds of the training alone, from its first report of progress to its last. */
async function secondsOfSteps(log: Interactions, engine: EngineName, threads: number): Promise<number> {
  const reports: number[] = [];
  const onProgress = ({ stage }: Progress): void => {
    if (stage === "training") reports.push(performance.now());
  };
  await YouTubeDNN.fit(log, YOUTUBE_SETTINGS, { engine, threads, onProgress });
  return (reports.at(-1)! - reports[0]!) / 1000;
}

function examplesOf(log: Interactions): number {
  const { offsets } = InteractionMatrix.from(log).byUser;
  let count = 0;
  for (let user = 0; user + 1 < offsets.length; user++) {
    count += Math.min(YOUTUBE_SETTINGS.samplesPerUser, Math.max(0, offsets[user + 1]! - offsets[user]! - 1));
  }
  return YOUTUBE_SETTINGS.epochs * count;
}

/** The fast engines that are here. */
export async function engines(): Promise<EngineName[]> {
  const names: EngineName[] = ["native", "wasm"];
  const present = await Promise.allSettled(names.map((name) => openEngine(name)));
  return names.filter((_, i) => present[i]!.status === "fulfilled");
}
