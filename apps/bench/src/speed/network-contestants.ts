import { join } from "node:path";
import {
  type EngineName,
  InteractionMatrix,
  Interactions,
  leaveLastOut,
  type Progress,
  Random,
} from "@funrec/core";
import { countNextItems, openEngine } from "@funrec/core/tensor";
import type { VectorRecommender } from "@funrec/core/vectors";
import { DSSM, YouTubeDNN } from "@funrec/two-tower";
import { writeArrays } from "./array-files.js";
import type { Arena } from "./contestants.js";
import { hitRate } from "./factor-quality.js";
import type { Contestant, Quality } from "./measure.js";
import { funRecTraining, peerTraining } from "./trainings.js";

/** What both networks are given, on both sides. */
const TOWER_SETTINGS = {
  dimensions: 64,
  historyWindows: [1, 3, 10, 50],
  epochs: 1,
  samplesPerUser: 50,
  batchSize: 512,
  negatives: 512,
  negativeExponent: 0.5,
  learningRate: 0.002,
};

export const YOUTUBE_SETTINGS = { ...TOWER_SETTINGS, hidden: [128] };

export const DSSM_SETTINGS = {
  ...TOWER_SETTINGS,
  embeddingDimensions: 64,
  userHidden: [128],
  temperature: 0.1,
  unknownShare: 0,
};

/** Training of YouTubeDNN, on each engine there is. */
export function youTubeDNN(arena: Arena): Promise<Contestant[]> {
  const fit = (log: Interactions, context: FitContext) => YouTubeDNN.fit(log, YOUTUBE_SETTINGS, context);
  return towers(arena, fit, "youtube_dnn", YOUTUBE_SETTINGS);
}

/** Training of DSSM, on each engine there is: towers over the ids and the histories. */
export function dssm(arena: Arena): Promise<Contestant[]> {
  const fit = (log: Interactions, context: FitContext) => DSSM.fit(log, DSSM_SETTINGS, context);
  return towers(arena, fit, "dssm", { ...DSSM_SETTINGS, hidden: DSSM_SETTINGS.userHidden });
}

interface FitContext {
  readonly engine: EngineName;
  readonly threads: number | undefined;
}

/** What both networks are made of and trained by. */
type TowerSettings = typeof YOUTUBE_SETTINGS & { readonly temperature?: number };

/** Trainings of a network of two towers by FunRec, on each engine there is, and by PyTorch. */
async function towers(
  arena: Arena,
  fit: (log: Interactions, context: FitContext) => Promise<VectorRecommender>,
  network: string,
  settings: TowerSettings,
): Promise<Contestant[]> {
  const split = leaveLastOut(arena.log, { validation: false });
  const { train } = split;
  const { dimensions } = settings;
  const quality = (users: Float32Array, items: Float32Array): Quality => ({
    "hit_rate@10": hitRate({ dimensions, users, items }, split),
  });
  const [threads] = arena.threadCounts;
  const pairs = examplesOf(train, settings);
  const own = (await engines()).map((engine) => ({
    ...funRecTraining(
      threads!,
      () => fit(train, { engine, threads }),
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
    windows: settings.historyWindows,
    hidden: settings.hidden,
    epochs: settings.epochs,
    samples_per_user: settings.samplesPerUser,
    batch_size: settings.batchSize,
    negatives: settings.negatives,
    negative_exponent: settings.negativeExponent,
    learning_rate: settings.learningRate,
    temperature: settings.temperature,
  };
  const ways = ["sparse", "dense"].map((way) => ({
    ...peerTraining(peer, `PyTorch (${way} tables)`, `${network} ${way}`, options, threads!, async () => {
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

/** The catalogues that the cost of a step is compared at: their items, and how many of them histories have. */
const CATALOGS = [
  { name: "4,000 items", items: 4_000, inHistories: 4_000 },
  { name: "400,000 items", items: 400_000, inHistories: 4_000 },
  // Here a batch has several times as many different items, whose vectors are read, and moved by their gradients.
  { name: "400,000 items, all in histories", items: 400_000, inHistories: 400_000 },
];
const MOST_USERS = 2_000;
const HISTORY = 51;

/** Training of YouTubeDNN on random logs that differ in the number of items alone. */
export function youTubeCatalogs(arena: Arena): Promise<Contestant[]> {
  const [threads] = arena.threadCounts;
  const userCount = Math.min(MOST_USERS, arena.log.users.size);
  const contestants = CATALOGS.map(({ name, items, inHistories }, i) => {
    const random = new Random(1);
    const log = Interactions.from([
      // Every item once, so that all have vectors.
      ...Array.from({ length: items }, (_, item) => ({ user: "everybody", item, timestamp: item })),
      ...Array.from({ length: userCount * HISTORY }, (_, row) => ({
        user: row % userCount,
        item: random.integer(inHistories),
        timestamp: row,
      })),
    ]);
    return {
      name,
      threads: threads!,
      pairs: examplesOf(log, YOUTUBE_SETTINGS),
      isPeer: i === 0,
      run: async () => ({ seconds: await secondsOfSteps(log, threads!) }),
    };
  });
  return Promise.resolve(contestants);
}

/** Seconds of the training alone, from its first report of progress to its last. */
async function secondsOfSteps(log: Interactions, threads: number): Promise<number> {
  const reports: number[] = [];
  const onProgress = ({ stage }: Progress): void => {
    if (stage === "training") reports.push(performance.now());
  };
  await YouTubeDNN.fit(log, YOUTUBE_SETTINGS, { engine: "wasm", threads, onProgress });
  return (reports.at(-1)! - reports[0]!) / 1000;
}

function examplesOf(log: Interactions, { samplesPerUser, epochs }: typeof YOUTUBE_SETTINGS): number {
  return epochs * countNextItems(InteractionMatrix.from(log), samplesPerUser);
}

/** The fast engines that are here. */
async function engines(): Promise<EngineName[]> {
  const names: EngineName[] = ["native", "wasm"];
  const present = await Promise.allSettled(names.map((name) => openEngine(name)));
  return names.filter((_, i) => present[i]!.status === "fulfilled");
}
