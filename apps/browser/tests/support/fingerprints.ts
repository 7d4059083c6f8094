import { FlatIndex, HnswIndex, indexFor } from "@funrec/ann";
import { ItemCF, Popularity, Swing, UserCF } from "@funrec/cf";
import { type FitContext, leaveLastOut, type Recommender, simulate } from "@funrec/core";
import { Airbnb, EGES, Item2Vec, Word2Vec } from "@funrec/i2i";
import { evaluate } from "@funrec/metrics";
import { BiasSVD, BPR, EASE, FunkSVD, IALS } from "@funrec/mf";

/** Something that was computed, by its name: the SHA-256 of a model's file, or figures. */
export type Fingerprints = Record<string, unknown>;

/** Trains, saves and loads every model that can do without a network, in Node or in a browser. */
export async function fingerprints(context: FitContext): Promise<Fingerprints> {
  const data = simulate({ users: 120, items: 80, sessionsPerUser: 4, seed: 3 });
  const { train, validation, test } = leaveLastOut(data.interactions);
  const log = { ...data, interactions: train };
  const inEpochs = { ...context, seed: 7 };
  const small = { dimensions: 16, epochs: 2 };
  const models: Recommender<object>[] = [
    await Popularity.fit(train, {}, context),
    await ItemCF.fit(train, {}, context),
    await UserCF.fit(train, {}, context),
    await Swing.fit(train, {}, context),
    await FunkSVD.fit(train, { factors: 8, epochs: 2 }, inEpochs),
    await BiasSVD.fit(train, { factors: 8, epochs: 2 }, inEpochs),
    await BPR.fit(train, { factors: 8, epochs: 2 }, inEpochs),
    await IALS.fit(train, { factors: 8, epochs: 2 }, inEpochs),
    await EASE.fit(train, {}, context),
    await Word2Vec.fit(train, small, inEpochs),
    await Item2Vec.fit(train, small, inEpochs),
    await EGES.fit(log, { ...small, itemFeatures: ["category", "brand"] }, inEpochs),
    await Airbnb.fit(log, { ...small, market: "market", type: "category", priceBand: "priceBand" }, inEpochs),
  ];
  const found: Fingerprints = {};
  for (const model of models) found[model.name] = await sha256(await model.toBytes());

  const itemCf = await ItemCF.load(await models[1]!.toBytes());
  found["recommend"] = await itemCf.recommend({ user: train.users.ids[0]! }, { k: 3, explain: true });
  found["evaluate"] = (
    await evaluate(itemCf, { train, test, ...(validation && { validation }) }, { k: 10 })
  ).metrics;

  const vectors = models[6] as BPR;
  const query = await vectors.userVector({ user: train.users.ids[0]! });
  for (const [kind, Index] of Object.entries({ flat: FlatIndex, hnsw: HnswIndex })) {
    const bytes = await (await indexFor(vectors, { kind: kind as "flat" | "hnsw" })).toBytes();
    found[kind] = [await sha256(bytes), await (await Index.load(bytes)).search(query, { k: 3 })];
  }
  return found;
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
