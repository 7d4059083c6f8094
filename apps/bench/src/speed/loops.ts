import { OptionError } from "@funrec/core";
import { type Arena, itemCF, NEIGHBORS, recommend, RECOMMENDATIONS, swing, userCF } from "./contestants.js";
import { gpuModes } from "./gpu-modes.js";
import type { Contestant } from "./measure.js";
import { bpr, BPR_SETTINGS, ials, IALS_SETTINGS } from "./factorization-contestants.js";
import { dssm, DSSM_SETTINGS, YOUTUBE_SETTINGS, youTubeCatalogs, youTubeDNN } from "./network-contestants.js";
import { biasSVD, funkSVD, SVD_SETTINGS } from "./rating-contestants.js";
import {
  ADMITTED,
  CANDIDATES,
  filteredSearch,
  filteredSettings,
  FLAT_SETTINGS,
  flatSearch,
  hnswSearch,
  hnswSettings,
} from "./search-contestants.js";
import { sasRec, SASREC_SETTINGS } from "./sequence-contestants.js";
import { POWER_LAW_20M } from "./speed-logs.js";
import { VECTORS_100K } from "./speed-vectors.js";
import type { TrainingLibrary } from "./training-peers.js";
import { word2vec, WORD2VEC_SETTINGS } from "./word2vec-contestants.js";

/** One thing that is measured. */
export interface Loop {
  readonly name: string;
  readonly description: string;
  /** Data set, or the name of a generated log. */
  readonly dataset: string;
  /** Number of rounds unless another is asked for. */
  readonly rounds: number;
  readonly options: Readonly<Record<string, unknown>>;
  /** The library that trains what FunRec trains. */
  readonly trainer?: TrainingLibrary;
  contestants(arena: Arena): Promise<Contestant[]>;
}

const neighbors = { similarity: "cosine", neighbors: NEIGHBORS };

/** All loops, those on one log together. */
export const loops: readonly Loop[] = [
  {
    name: "item_cf",
    description: "nearest items of every item by cosine",
    dataset: "ml-1m",
    rounds: 7,
    options: neighbors,
    contestants: itemCF,
  },
  {
    name: "user_cf",
    description: "nearest users of every user by cosine",
    dataset: "ml-1m",
    rounds: 7,
    options: neighbors,
    contestants: userCF,
  },
  {
    name: "recommend",
    description: "items for every user by a fitted item_cf, seen items left out",
    dataset: "ml-1m",
    rounds: 7,
    options: { ...neighbors, k: RECOMMENDATIONS },
    contestants: recommend,
  },
  {
    name: "swing",
    description: "nearest items of every item by Swing over all pairs of users",
    dataset: "ml-1m",
    rounds: 7,
    options: { neighbors: NEIGHBORS },
    contestants: swing,
  },
  {
    name: "swing_small",
    description: "as swing, FunRec alone",
    dataset: "ml-latest-small",
    rounds: 7,
    options: { neighbors: NEIGHBORS },
    contestants: (arena) => swing({ ...arena, swing: undefined }),
  },
  {
    name: "gpu",
    description: "common users of the 512 most popular items, by gpu.js",
    dataset: "ml-1m",
    rounds: 5,
    options: {},
    contestants: gpuModes,
  },
  {
    name: "word2vec",
    description: "vectors of items by skip-gram with negative sampling",
    dataset: "ml-1m",
    rounds: 5,
    options: WORD2VEC_SETTINGS,
    trainer: "gensim",
    contestants: word2vec,
  },
  {
    name: "bpr",
    description: "factors by Bayesian personalized ranking",
    dataset: "ml-1m",
    rounds: 5,
    options: BPR_SETTINGS,
    trainer: "implicit",
    contestants: bpr,
  },
  {
    name: "ials",
    description: "factors by implicit alternating least squares with conjugate gradients",
    dataset: "ml-1m",
    rounds: 5,
    options: IALS_SETTINGS,
    trainer: "implicit",
    contestants: ials,
  },
  {
    name: "funk_svd",
    description: "factors that predict ratings; the library has one thread",
    dataset: "ml-1m",
    rounds: 3,
    options: SVD_SETTINGS,
    trainer: "surprise",
    contestants: funkSVD,
  },
  {
    name: "bias_svd",
    description: "as funk_svd, with biases of users and items",
    dataset: "ml-1m",
    rounds: 3,
    options: SVD_SETTINGS,
    trainer: "surprise",
    contestants: biasSVD,
  },
  {
    name: "funk_svd_100k",
    description: "as funk_svd, on a small data set that comes with ratings",
    dataset: "ml-100k",
    rounds: 5,
    options: SVD_SETTINGS,
    trainer: "surprise",
    contestants: funkSVD,
  },
  {
    name: "bias_svd_100k",
    description: "as funk_svd_100k, with biases of users and items",
    dataset: "ml-100k",
    rounds: 5,
    options: SVD_SETTINGS,
    trainer: "surprise",
    contestants: biasSVD,
  },
  {
    name: "youtube_dnn",
    description: "a network of two towers by sampled softmax",
    dataset: "ml-1m",
    rounds: 5,
    options: YOUTUBE_SETTINGS,
    trainer: "torch",
    contestants: youTubeDNN,
  },
  {
    name: "dssm",
    description: "as youtube_dnn, with a tower of items and cosines",
    dataset: "ml-1m",
    rounds: 5,
    options: DSSM_SETTINGS,
    trainer: "torch",
    contestants: dssm,
  },
  {
    name: "youtube_dnn_items",
    description: "youtube_dnn with 400,000 items against 4,000, FunRec alone",
    dataset: "ml-1m",
    rounds: 5,
    options: YOUTUBE_SETTINGS,
    contestants: youTubeCatalogs,
  },
  {
    name: "sasrec",
    description: "a Transformer over histories by sampled softmax",
    dataset: "ml-1m",
    rounds: 5,
    options: SASREC_SETTINGS,
    trainer: "torch_sequence",
    contestants: sasRec,
  },
  {
    name: "item_cf_20m",
    description: "as item_cf, on a log of the shape of MovieLens 20M",
    dataset: POWER_LAW_20M,
    rounds: 3,
    options: neighbors,
    contestants: itemCF,
  },
  {
    name: "flat_search",
    description: "the nearest of 100 000 vectors to 2048 others, all compared",
    dataset: VECTORS_100K,
    rounds: 7,
    options: FLAT_SETTINGS,
    contestants: flatSearch,
  },
  ...CANDIDATES.map((candidates): Loop => ({
    name: `hnsw_${candidates}`,
    description: `as flat_search, by a graph, with ${candidates} candidates`,
    dataset: VECTORS_100K,
    rounds: 7,
    options: hnswSettings(candidates),
    contestants: (arena) => hnswSearch(arena, candidates),
  })),
  ...ADMITTED.map((percent): Loop => ({
    name: `hnsw_filter_${percent}`,
    description: `as hnsw_150, where a filter admits ${percent}% of the vectors`,
    dataset: VECTORS_100K,
    rounds: 3,
    options: filteredSettings(percent),
    contestants: (arena) => filteredSearch(arena, percent),
  })),
];

/** The loops of some names, or all. @throws OptionError for a name that is none */
export function findLoops(names: readonly string[] | undefined): readonly Loop[] {
  if (!names) return loops;
  const unknown = names.find((name) => !loops.some((loop) => loop.name === name));
  if (unknown === undefined) return loops.filter(({ name }) => names.includes(name));
  const allowed = loops.map(({ name }) => name).join(", ");
  throw new OptionError(`--loop is "${unknown}", allowed: ${allowed}`);
}
