import { Random } from "@funrec/core";
import type { Block, Kernels } from "@funrec/core/kernels";
import type { Pairs } from "./pair-training.js";
import { mixSeed } from "./seeds.js";

/** Sequences of tokens (items), one behind the other. */
export interface Sequences {
  /** Start of each sequence in `tokens`, and the end of the last. */
  readonly offsets: Int32Array;
  readonly tokens: Int32Array;
  /** How much each place of `tokens` counts as a context. Default: all 1. */
  readonly weights?: Float32Array | undefined;
  /** A context of every token of a sequence, however far it is (such as what was booked in the end), or -1 for none. */
  readonly globalContexts?: Int32Array | undefined;
  /** How much the global context of each sequence counts; given together with `weights`. */
  readonly globalWeights?: Float32Array | undefined;
}

/** How pairs are made of sequences. */
export interface WindowOptions {
  /** Contexts lie at most so far from the center: at least 1. */
  readonly window: number;
  /** Each center draws its window from 1 to `window` (as word2vec does), so that near contexts count more. */
  readonly isReduced: boolean;
  /** Contexts stand behind the center only. Default: on both sides. */
  readonly isForward?: boolean;
  /** Sequences are shuffled anew each time: contexts come from anywhere in them, order ignored. */
  readonly isShuffled: boolean;
  /** The center of the first pair of each window is given as its complement (`~center`). Default false. */
  readonly isMarked?: boolean;
  /** The probability with which each token is kept, each time it is met. Default: all are. */
  readonly keep?: Float64Array | undefined;
  readonly seed: number;
  /** Pairs held in memory at a time, about. Default 2^22. */
  readonly pairsAtOnce?: number;
}

/** Some sequences of an epoch. */
export interface SequenceRun {
  /** Places in the order of the epoch, cut into parts for the threads: from `first` to before `end`. */
  readonly parts: readonly { readonly first: number; readonly end: number; readonly mostPairs: number }[];
  readonly key: readonly number[];
}

/** Enough memory to keep rounds long, little enough to have it: 2^22 pairs take 64 MiB. */
const PAIRS_AT_ONCE = 2 ** 22;
/** Fixed, so that the pairs do not depend on the number of threads. */
const PARTS = 16;

/**
 * The (center, context) pairs of sequences by a sliding window, made by several threads, some at a time: the memory does
 * not grow with the data. In each epoch the sequences come in another order.
 */
export class WindowPairs {
  /** The most pairs that come at a time. */
  readonly capacity: number;
  readonly isWeighted: boolean;
  readonly #kernels: Kernels;
  readonly #sequences: Sequences;
  readonly #options: WindowOptions;
  readonly #pairsAtOnce: number;
  readonly #structure: Block<"u32">;
  readonly #order: Block<"i32">;
  readonly #centers: Block<"i32">;
  readonly #contexts: Block<"i32">;
  readonly #weights: Block<"f32"> | undefined;
  readonly #counts: Block<"i32">;
  readonly #kept: Block<"i32">;

  constructor(kernels: Kernels, sequences: Sequences, options: WindowOptions) {
    const { memory } = kernels;
    const { offsets, tokens, weights, globalContexts, globalWeights } = sequences;
    this.#kernels = kernels;
    this.#sequences = sequences;
    this.#options = options;
    let [longest, most, all] = [0, 0, 0];
    for (let sequence = 0; sequence + 1 < offsets.length; sequence++) {
      longest = Math.max(longest, offsets[sequence + 1]! - offsets[sequence]!);
      most = Math.max(most, this.#mostPairs(sequence));
      all += this.#mostPairs(sequence);
    }
    this.#pairsAtOnce = options.pairsAtOnce ?? PAIRS_AT_ONCE;
    this.capacity = Math.max(most, Math.min(all, this.#pairsAtOnce));
    this.isWeighted = weights !== undefined;
    this.#order = memory.allocate("i32", offsets.length - 1);
    this.#centers = memory.allocate("i32", this.capacity);
    this.#contexts = memory.allocate("i32", this.capacity);
    this.#weights = weights && memory.allocate("f32", this.capacity);
    this.#counts = memory.allocate("i32", PARTS);
    this.#kept = memory.allocate("i32", PARTS * longest);
    const { keep } = options;
    this.#structure = memory.copy("u32", [
      memory.copy("i32", offsets).address,
      memory.copy("i32", tokens).address,
      this.#order.address,
      keep
        ? memory.copy(
            "u32",
            keep.map((share) => Math.min(1, share) * (2 ** 32 - 1)),
          ).address
        : 0,
      options.window,
      Number(options.isReduced),
      Number(options.isForward ?? false),
      Number(options.isShuffled),
      Number(options.isMarked ?? false),
      globalContexts ? memory.copy("i32", globalContexts).address : 0,
      weights ? memory.copy("f32", weights).address : 0,
      globalWeights ? memory.copy("f32", globalWeights).address : 0,
    ]);
  }

  /** Draws the order of an epoch and cuts it into runs, whose pairs can be held in memory. */
  startEpoch(epoch: number): SequenceRun[] {
    const order = this.#order.array;
    for (let i = 0; i < order.length; i++) order[i] = i;
    new Random(mixSeed(this.#options.seed, epoch)).shuffle(order);
    const runs: SequenceRun[] = [];
    for (let first = 0; first < order.length;) {
      const end = this.#endOfRun(order, first, this.#pairsAtOnce);
      runs.push({ parts: this.#cut(order, first, end), key: [epoch, runs.length] });
      first = end;
    }
    return runs;
  }

  /** The pairs of a run of the epoch; they stay until the next are asked for. */
  async pairsOf({ parts, key }: SequenceRun): Promise<Pairs> {
    const longest = this.#kept.length / PARTS;
    let start = 0;
    const starts = parts.map(({ mostPairs }) => (start += mostPairs) - mostPairs);
    const calls = parts.map(({ first, end }, part) => ({
      kernel: "windowPairs",
      numbers: [
        first,
        end,
        this.#structure.address,
        mixSeed(this.#options.seed, ...key, part),
        this.#kept.address + 4 * part * longest,
        this.#centers.address + 4 * starts[part]!,
        this.#contexts.address + 4 * starts[part]!,
        this.#weights ? this.#weights.address + 4 * starts[part]! : 0,
        this.#counts.address + 4 * part,
      ],
    }));
    await this.#kernels.run(calls);
    const counts = this.#counts.array;
    return {
      centers: this.#centers,
      contexts: this.#contexts,
      weights: this.#weights,
      parts: starts.map((first, part) => ({ first, end: first + counts[part]! })),
    };
  }

  /** Cuts a run into parts of about equal work. */
  #cut(order: Int32Array, first: number, end: number): SequenceRun["parts"] {
    let left = 0;
    for (let place = first; place < end; place++) left += this.#mostPairs(order[place]!);
    const parts = [];
    for (let part = 0; part < PARTS && first < end; part++) {
      const stop = part === PARTS - 1 ? end : this.#endOfRun(order, first, left / (PARTS - part), end);
      let mostPairs = 0;
      for (let place = first; place < stop; place++) mostPairs += this.#mostPairs(order[place]!);
      parts.push({ first, end: stop, mostPairs });
      left -= mostPairs;
      first = stop;
    }
    return parts;
  }

  /** Where a run of sequences ends that makes so many pairs at most; it has one sequence at least. */
  #endOfRun(order: Int32Array, first: number, mostPairs: number, limit = order.length): number {
    let pairs = this.#mostPairs(order[first]!);
    let end = first + 1;
    while (end < limit && (pairs += this.#mostPairs(order[end]!)) <= mostPairs) end++;
    return end;
  }

  /** No sequence makes more pairs. */
  #mostPairs(sequence: number): number {
    const { offsets, globalContexts } = this.#sequences;
    const length = offsets[sequence + 1]! - offsets[sequence]!;
    return length * (Math.min(length - 1, 2 * this.#options.window) + (globalContexts ? 1 : 0));
  }
}
