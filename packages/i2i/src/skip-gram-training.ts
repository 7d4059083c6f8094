import { Random, type Span } from "@funrec/core";
import type { Kernels } from "@funrec/core/kernels";
import { learningRateAt, type LearningRateOptions } from "./learning-rate.js";
import { PaddedVectors } from "./padded-vectors.js";
import { PairTraining, type PairTrainingOptions } from "./pair-training.js";
import { mixSeed } from "./seeds.js";
import { type Sequences, type WindowOptions, WindowPairs } from "./window-pairs.js";

/** How vectors are trained on sequences. */
export interface SequenceTrainingOptions
  extends
    Omit<WindowOptions, "keep">,
    Pick<PairTrainingOptions, "counts" | "negativeExponent" | "negatives" | "groups" | "seed">,
    LearningRateOptions {
  readonly dimensions: number;
  /** Threshold of sub-sampling as a share of all tokens; 0 keeps all. */
  readonly subsample: number;
}

/** Trains vectors of the tokens of sequences, an epoch at a time, on any number of threads with the same bytes. */
export class SkipGramTraining {
  readonly input: PaddedVectors;
  readonly output: PaddedVectors;
  readonly #options: SequenceTrainingOptions;
  readonly #windows: WindowPairs;
  readonly #pairs: PairTraining;

  constructor(kernels: Kernels, sequences: Sequences, options: SequenceTrainingOptions) {
    const { dimensions, counts, seed } = options;
    this.#options = options;
    this.input = new PaddedVectors(kernels.memory, counts.length, dimensions).fill(
      startVectors(dimensions, seed),
    );
    this.output = new PaddedVectors(kernels.memory, counts.length, dimensions);
    this.#windows = new WindowPairs(kernels, sequences, {
      ...options,
      keep: options.subsample > 0 ? keepProbabilities(counts, options.subsample) : undefined,
    });
    const { capacity, isWeighted } = this.#windows;
    const { input, output } = this;
    this.#pairs = new PairTraining(kernels, { ...options, input, output, capacity, isWeighted });
  }

  /** One pass over all sequences. @param epoch counts from 0 @returns the mean loss of a pair */
  async epoch(epoch: number, span?: Span): Promise<{ loss: number }> {
    const runs = this.#windows.startEpoch(epoch);
    let [sum, pairs] = [0, 0];
    for (const [i, run] of runs.entries()) {
      const step = {
        key: run.key,
        learningRate: learningRateAt(epoch + (i + 0.5) / runs.length, this.#options),
        span: span?.part(i, runs.length),
      };
      const loss = await this.#pairs.train(await this.#windows.pairsOf(run), step);
      sum += loss.sum;
      pairs += loss.pairs;
    }
    return { loss: pairs > 0 ? sum / pairs : 0 };
  }
}

/** Numbers of the vectors at the start: even from -1/2 to 1/2, divided by the length of a vector, as word2vec has it. */
export function startVectors(dimensions: number, seed: number): () => number {
  const random = new Random(mixSeed(seed));
  return () => (random.uniform() - 0.5) / dimensions;
}

/**
 * How likely each token is kept by sub-sampling: sqrt(t / f) + t / f for its share f of all tokens and the threshold t
 * (as word2vec's code has it; the paper has sqrt(t / f) alone), at most 1.
 */
export function keepProbabilities(counts: ArrayLike<number>, threshold: number): Float64Array {
  let total = 0;
  for (let token = 0; token < counts.length; token++) total += counts[token]!;
  return Float64Array.from(counts, (count) => {
    const ratio = (threshold * total) / count;
    return Math.min(1, Math.sqrt(ratio) + ratio);
  });
}
