import { join } from "node:path";
import { InteractionMatrix, leaveLastOut } from "@funrec/core";
import { SASRec } from "@funrec/sequence";
import { writeArrays } from "./array-files.js";
import type { Arena } from "./contestants.js";
import { hitRate } from "./factor-quality.js";
import type { Contestant, Quality } from "./measure.js";
import { userVectors } from "./network-contestants.js";
import { funRecTraining, peerTraining } from "./trainings.js";

/** What both sides are given. */
export const SASREC_SETTINGS = {
  dimensions: 64,
  maxLength: 200,
  blocks: 2,
  heads: 2,
  dropout: 0.2,
  loss: "sampled",
  epochs: 1,
  batchSize: 128,
  negatives: 256,
  negativeExponent: 0.5,
  learningRate: 0.002,
} as const;

/** Training of SASRec on WebAssembly, the fastest engine for histories of different lengths. */
export async function sasRec(arena: Arena): Promise<Contestant[]> {
  const split = leaveLastOut(arena.log, { validation: false });
  const { train } = split;
  const { dimensions } = SASREC_SETTINGS;
  const quality = (users: Float32Array, items: Float32Array): Quality => ({
    "hit_rate@10": hitRate({ dimensions, users, items }, split),
  });
  const [threads] = arena.threadCounts;
  const own = {
    ...funRecTraining(
      threads!,
      () => SASRec.fit(train, SASREC_SETTINGS, { engine: "wasm", threads }),
      async (model) => quality(await userVectors(model, train), model.itemVectors().vectors),
    ),
    name: "FunRec (wasm)",
  };
  const peer = arena.trainers.get("torch_sequence");
  if (!peer) return [own];
  const { byUser, items } = InteractionMatrix.from(train);
  const files = await writeArrays(arena.folder, "sequences", {
    offsets: byUser.offsets,
    columns: byUser.columns,
  });
  await peer.load({ ...files, item_count: items.size });
  const { maxLength, batchSize, negativeExponent, learningRate, ...same } = SASREC_SETTINGS;
  const options = {
    ...same,
    max_length: maxLength,
    batch_size: batchSize,
    negative_exponent: negativeExponent,
    learning_rate: learningRate,
  };
  const torch = peerTraining(peer, "PyTorch", "sasrec", options, threads!, async () => {
    const learnt = await peer.learnt({
      users: join(arena.folder, "sequences-users.bin"),
      items: join(arena.folder, "sequences-items.bin"),
    });
    return quality(learnt.users, learnt.items);
  });
  return [own, torch];
}
