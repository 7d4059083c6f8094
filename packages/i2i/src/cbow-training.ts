import type { Span } from "@funrec/core";
import type { Block, Kernels } from "@funrec/core/kernels";
import { learningRateAt } from "./learning-rate.js";
import { PaddedVectors } from "./padded-vectors.js";
import { ALIAS_ENTRY_BYTES } from "./noise-tables.js";
import { mixSeed } from "./seeds.js";
import { keepProbabilities, type SequenceTrainingOptions, startVectors } from "./skip-gram-training.js";
import { type Sequences, WindowPairs } from "./window-pairs.js";

/**
 * Trains a continuous bag of words (CBOW): as `SkipGramTraining`, but the mean of the vectors of a window predicts its
 * center. A window touches many input vectors, so that there are no blocks for threads to work on alone: the pairs are
 * made by all threads, the vectors trained by one.
 */
export class CbowTraining {
  /** Vectors of tokens as contexts, and as what is predicted. */
  readonly input: PaddedVectors;
  readonly output: PaddedVectors;
  readonly #kernels: Kernels;
  readonly #options: SequenceTrainingOptions;
  readonly #windows: WindowPairs;
  readonly #sampler: { readonly table: number; readonly size: number };
  readonly #model: Block<"u32">;
  readonly #losses: Block<"f64">;

  constructor(kernels: Kernels, sequences: Sequences, options: SequenceTrainingOptions) {
    const { memory } = kernels;
    const { dimensions, counts, seed, negatives } = options;
    this.#kernels = kernels;
    this.#options = options;
    this.input = new PaddedVectors(memory, counts.length, dimensions).fill(startVectors(dimensions, seed));
    this.output = new PaddedVectors(memory, counts.length, dimensions);
    this.#windows = new WindowPairs(kernels, sequences, {
      ...options,
      isMarked: true,
      keep: options.subsample > 0 ? keepProbabilities(counts, options.subsample) : undefined,
    });
    const { width } = this.input;
    this.#sampler = this.#makeSampler();
    this.#losses = memory.allocate("f64", 2);
    const mean = memory.allocate("f32", width);
    const scratch = memory.allocate("u8", kernels.call("scratchBytes", 1 + negatives, width));
    this.#model = memory.allocate("u32", 10);
    this.#model.array.set([
      this.input.block.address,
      this.output.block.address,
      width,
      0, // of the pairs, see below
      0,
      negatives,
      this.#sampler.table,
      this.#sampler.size,
      mean.address,
      scratch.address,
    ]);
  }

  /** One pass over all sequences. @param epoch counts from 0 @returns the mean loss of a window */
  async epoch(epoch: number, span?: Span): Promise<{ loss: number }> {
    const runs = this.#windows.startEpoch(epoch);
    const losses = this.#losses.array.fill(0);
    for (const [i, run] of runs.entries()) {
      const { centers, contexts, parts } = await this.#windows.pairsOf(run);
      this.#model.array.set([centers.address, contexts.address], 3);
      const learningRate = learningRateAt(epoch + (i + 0.5) / runs.length, this.#options);
      for (const [part, { first, end }] of parts.entries()) {
        const seed = mixSeed(this.#options.seed, ...run.key, part);
        const numbers = [first, end, this.#model.address, seed, learningRate, this.#losses.address];
        const steps = span?.part(i, runs.length).part(part, parts.length).steps(1);
        await this.#kernels.run([{ kernel: "trainCbow", numbers }], steps); // alone: parts share vectors
      }
    }
    const [sum, windows] = losses as unknown as [number, number];
    return { loss: windows > 0 ? sum / windows : 0 };
  }

  /** The alias table of the tokens that occur. */
  #makeSampler(): { table: number; size: number } {
    const { memory } = this.#kernels;
    const { counts, negativeExponent } = this.#options;
    const tokens = Int32Array.from(counts, (_, token) => token).filter((token) => counts[token]! > 0);
    const table = memory.allocate("u8", ALIAS_ENTRY_BYTES * tokens.length).address;
    const mark = memory.mark();
    this.#kernels.call(
      "fillAlias",
      tokens.length,
      memory.copy("i32", tokens).address,
      memory.copy(
        "f64",
        Float64Array.from(counts, (count) => (count > 0 ? count ** negativeExponent : 0)),
      ).address,
      table,
      memory.allocate("f64", tokens.length).address,
      memory.allocate("i32", tokens.length).address,
    );
    memory.release(mark);
    return { table, size: tokens.length };
  }
}
