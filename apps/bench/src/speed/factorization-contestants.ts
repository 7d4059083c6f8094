import { join } from "node:path";
import { type Interactions, leaveLastOut } from "@funrec/core";
import type { VectorRecommender } from "@funrec/core/vectors";
import { BPR, IALS } from "@funrec/mf";
import { writeArrays } from "./array-files.js";
import type { Arena } from "./contestants.js";
import { type FactorTables, hitRate } from "./factor-quality.js";
import type { Contestant } from "./measure.js";
import { funRecTraining, peerTraining } from "./trainings.js";

/** What both sides are given. */
export const BPR_SETTINGS = { factors: 64, epochs: 20, learningRate: 0.05, regularization: 0.01 };

export const IALS_SETTINGS = {
  factors: 64,
  epochs: 15,
  cgSteps: 3,
  unobservedWeight: 0.1,
  regularization: 10,
  regularizationExponent: 0,
};

/** Factors by Bayesian personalized ranking. */
export async function bpr(arena: Arena): Promise<Contestant[]> {
  const { factors, epochs, learningRate, regularization } = BPR_SETTINGS;
  return factorizations(arena, "bpr", (train, threads) => BPR.fit(train, BPR_SETTINGS, { threads }), {
    factors,
    iterations: epochs,
    learning_rate: learningRate,
    regularization,
  });
}

/** Factors by implicit alternating least squares, by steps of conjugate gradients. */
export async function ials(arena: Arena): Promise<Contestant[]> {
  const { factors, epochs, unobservedWeight, regularization } = IALS_SETTINGS;
  // Pairs that were not met weigh 1 in implicit; FunRec's loss is implicit's times unobservedWeight.
  const own = { ...IALS_SETTINGS, solver: "cg", regularization: regularization * unobservedWeight } as const;
  return factorizations(arena, "ials", (train, threads) => IALS.fit(train, own, { threads }), {
    factors,
    iterations: epochs,
    regularization,
    alpha: 1 + 1 / unobservedWeight,
    use_cg: true, // 3 steps unless told otherwise
  });
}

async function factorizations(
  arena: Arena,
  model: "bpr" | "ials",
  fit: (train: Interactions, threads: number) => Promise<VectorRecommender>,
  options: Readonly<Record<string, unknown>> & { readonly factors: number },
): Promise<Contestant[]> {
  const split = leaveLastOut(arena.log, { validation: false });
  const { train } = split;
  const threads = arena.threadCounts[0]!;
  const own = funRecTraining(
    threads,
    () => fit(train, threads),
    async (fitted) => ({ "hit_rate@10": hitRate(await tablesOf(fitted, train), split) }),
  );
  const peer = arena.trainers.get("implicit");
  if (!peer) return [own];
  const files = await writeArrays(arena.folder, "train", {
    users: train.userIndices,
    items: train.itemIndices,
  });
  await peer.load({ ...files, user_count: train.users.size, item_count: train.items.size });
  const other = peerTraining(peer, peer.name, model, options, threads, async () => {
    const tables = await peer.learnt({
      users: join(arena.folder, "user-factors.bin"),
      items: join(arena.folder, "item-factors.bin"),
    });
    const dimensions = tables.items.length / train.items.size; // bpr has one more for the biases
    return { "hit_rate@10": hitRate({ dimensions, ...tables }, split) };
  });
  return [own, other];
}

async function tablesOf(model: VectorRecommender, train: Interactions): Promise<FactorTables> {
  const { dimensions, vectors: items } = model.itemVectors();
  const users = new Float32Array(train.users.size * dimensions);
  for (const [row, user] of train.users.ids.entries()) {
    users.set(await model.userVector({ user }), row * dimensions);
  }
  return { dimensions, users, items };
}
