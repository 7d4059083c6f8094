import { join } from "node:path";
import {
  type Interaction,
  type Interactions,
  randomHoldOut,
  type RatingPredictor,
  type Split,
} from "@funrec/core";
import { evaluateRatings, rmse } from "@funrec/metrics";
import { BiasSVD, FunkSVD } from "@funrec/mf";
import { writeArrays } from "./array-files.js";
import type { Arena } from "./contestants.js";
import type { Contestant } from "./measure.js";
import { withRatings } from "./simulated-ratings.js";
import { funRecTraining, peerTraining } from "./trainings.js";

/** What both sides are given: the defaults of Surprise but for the number of factors. */
export const SVD_SETTINGS = {
  factors: 64,
  epochs: 20,
  learningRate: 0.005,
  regularization: 0.02,
  initialDeviation: 0.1,
};

/** So that the same steps are taken: the rate stays, and ratings are learnt. */
const OWN_SETTINGS = { ...SVD_SETTINGS, learningRateDecay: 1, feedback: "explicit" } as const;

/** Predictions of ratings by the product of factors. */
export async function funkSVD(arena: Arena): Promise<Contestant[]> {
  return svds(arena, false, (train, threads) => FunkSVD.fit(train, OWN_SETTINGS, { threads }));
}

/** As {@link funkSVD}, with biases of users and items. */
export async function biasSVD(arena: Arena): Promise<Contestant[]> {
  return svds(arena, true, (train, threads) => BiasSVD.fit(train, OWN_SETTINGS, { threads }));
}

async function svds(
  arena: Arena,
  biased: boolean,
  fit: (train: Interactions, threads: number) => Promise<RatingPredictor>,
): Promise<Contestant[]> {
  const { train, test } = withKnownIds(randomHoldOut(withRatings(arena.log), { testFraction: 0.1, seed: 0 }));
  const own = arena.threadCounts.map((threads) =>
    funRecTraining(
      threads,
      () => fit(train, threads),
      async (model) => ({ rmse: (await evaluateRatings(model, test)).rmse }),
    ),
  );
  const peer = arena.trainers.get("surprise");
  if (!peer) return own;
  const rows = [...test];
  const files = await writeArrays(arena.folder, "ratings", {
    users: train.userIndices,
    items: train.itemIndices,
    values: train.values!,
    test_users: Int32Array.from(rows, ({ user }) => train.users.indexOf(user)!),
    test_items: Int32Array.from(rows, ({ item }) => train.items.indexOf(item)!),
  });
  await peer.load({
    ...files,
    scale: [train.values!.reduce((a, b) => Math.min(a, b)), train.values!.reduce((a, b) => Math.max(a, b))],
  });
  const { factors, epochs, learningRate, regularization } = SVD_SETTINGS;
  const options = {
    n_factors: factors,
    n_epochs: epochs,
    lr_all: learningRate,
    reg_all: regularization,
    biased,
  };
  const other = peerTraining(peer, "Surprise", "svd", options, 1, async () => {
    const { predictions } = await peer.learnt({ predictions: join(arena.folder, "predictions.bin") });
    return { rmse: rmse(rows.map(({ value }, row) => [predictions[row]!, value!])) };
  });
  return [...own, other];
}

/** Without the test rows of users and items that are not in training: what each side makes of them is not compared. */
function withKnownIds({ method, train, test }: Split): Split {
  const isKnown = ({ user, item }: Interaction): boolean => train.users.has(user) && train.items.has(item);
  return { method, train, test: test.filter(isKnown) };
}
