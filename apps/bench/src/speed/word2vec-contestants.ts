import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { leaveLastOut } from "@funrec/core";
import { Word2Vec } from "@funrec/i2i";
import type { Arena } from "./contestants.js";
import { hitRate, withMeanUsers } from "./factor-quality.js";
import type { Contestant, Quality } from "./measure.js";
import { skipGramPairs } from "./skip-gram-pairs.js";
import { funRecTraining, peerTraining } from "./trainings.js";

/** What both sides are given; all else is the same by default: skip-gram, negatives by count^0.75, the learning rate. */
export const WORD2VEC_SETTINGS = { dimensions: 64, window: 5, negatives: 5, subsample: 1e-3, epochs: 3 };

/** Vectors of items by skip-gram with negative sampling, from the histories of all users. */
export async function word2vec(arena: Arena): Promise<Contestant[]> {
  const { dimensions, window, negatives, subsample, epochs } = WORD2VEC_SETTINGS;
  const split = leaveLastOut(arena.log, { validation: false });
  const { train } = split;
  const pairs = epochs * skipGramPairs(train, window, subsample);
  const quality = (items: Float32Array): Quality => ({
    "hit_rate@10": hitRate(withMeanUsers(train, items, dimensions), split),
  });
  const threads = arena.threadCounts[0]!;
  const own = funRecTraining(
    threads,
    () => Word2Vec.fit(train, WORD2VEC_SETTINGS, { threads }),
    async (model) => quality(model.embeddings().vectors),
  );
  const peer = arena.trainers.get("gensim");
  if (!peer) return [{ ...own, pairs }];
  const corpus = join(arena.folder, "corpus.txt");
  const lines = train.users.ids.map((user) =>
    train
      .history(user)
      .map((item) => train.items.indexOf(item))
      .join(" "),
  );
  await writeFile(corpus, `${lines.join("\n")}\n`);
  await peer.load({ corpus, item_count: train.items.size });
  const options = {
    vector_size: dimensions,
    window,
    negative: negatives,
    sample: subsample,
    epochs,
    sg: 1,
    min_count: 1,
  };
  const ways = ["corpus_file", "sentences"].map((way) =>
    peerTraining(peer, `gensim (${way})`, way, options, threads, async () => {
      const { items } = await peer.learnt({ items: join(arena.folder, "item-vectors.bin") });
      return quality(items);
    }),
  );
  return [own, ...ways].map((contestant) => ({ ...contestant, pairs }));
}
