import {
  type Id,
  InteractionMatrix,
  type ModelState,
  positiveInteger,
  readModel,
  startTraining,
  type TrainContext,
  type TrainingData,
} from "@funrec/core";
import * as v from "valibot";
import { fitItemVectors } from "./fit-item-vectors.js";
import { type ItemTables, readItemTables } from "./item-tables.js";
import { ItemVectorModel } from "./item-vector-model.js";
import { negativeSamplingEntries, type NegativeSamplingOptions } from "./negative-sampling-options.js";
import {
  directionEntries,
  type DirectionOptions,
  nextItemEntries,
  type NextItemOptions,
} from "./next-item-options.js";
import { frequentRows, logOf, sequencesOf, tokenCounts } from "./token-sequences.js";

/** Options of {@link Word2Vec}. */
export interface Word2VecOptions extends NegativeSamplingOptions, NextItemOptions, DirectionOptions {
  /**
   * - `"skip-gram"` (default): a token predicts each token of its window. Better for rare tokens.
   * - `"cbow"`: the mean of a window predicts the token in its midst. The vectors are trained by one thread.
   */
  readonly architecture?: "skip-gram" | "cbow";
  /** The window of each token is drawn from 1 to this, so that near tokens count more: an integer of at least 1, default 5. */
  readonly window?: number;
}

const schema = v.strictObject({
  ...negativeSamplingEntries({ epochs: 5, subsample: 1e-3, negativeExponent: 0.75, learningRate: 0.025 }),
  ...nextItemEntries,
  ...directionEntries,
  architecture: v.optional(v.picklist(["skip-gram", "cbow"]), "skip-gram"),
  window: v.optional(positiveInteger, 5),
});

type Settings = v.InferOutput<typeof schema>;

/**
 * Word2vec (Mikolov et al., "Distributed Representations of Words and Phrases and their Compositionality", 2013): vectors
 * of the tokens of sequences, trained so that a token tells its neighbors from noise. Sequences are any lists of ids, such
 * as words or products, or the histories of a log, oldest first; repeated tokens stay. Tokens that predict one another
 * come to be alike ({@link similarItems}), and a history predicts what comes next ({@link recommend}). Its users are the
 * sequences, by number from 0, or the users of the log.
 *
 * Threads: any number gives the same bytes.
 *
 * @example
 * ```ts
 * import { Word2Vec } from "@funrec/i2i";
 * const days = [..."abcdefgh"].map((day) => [`${day}:wake`, `${day}:work`, `${day}:sleep`]);
 * const sequences = Array.from({ length: 40 }, () => days).flat();
 * const model = await Word2Vec.fit(sequences, { dimensions: 16, epochs: 30, learningRate: 0.1, subsample: 0 }, { seed: 1 });
 * const [next] = await model.recommend({ history: ["c:wake"] }, { k: 1 });
 * next!.item; // => "c:work"
 * const [header] = new TextDecoder().decode(model.toText()).split("\n");
 * header; // => "24 16"
 * ```
 */
export class Word2Vec extends ItemVectorModel<Settings> {
  static readonly modelName = "word2vec";
  readonly name = Word2Vec.modelName;

  private constructor(state: ModelState<Settings>, tables: ItemTables) {
    super(state, tables);
  }

  /**
   * Trains the vectors.
   * @param data a log, or sequences of tokens
   * @throws OptionError for a bad option; DataError for an empty log, malformed sequences, or when no token is frequent enough
   */
  static async fit(
    data: TrainingData | Iterable<readonly Id[]>,
    options: Word2VecOptions = {},
    context: TrainContext<Word2Vec> = {},
  ): Promise<Word2Vec> {
    const log = logOf(Word2Vec.modelName, data);
    const started = startTraining(Word2Vec.modelName, schema, log, options, context);
    const settings = started.state.options;
    const frequent = frequentRows(Word2Vec.modelName, started.data.interactions, settings.minCount);
    const state = { ...started.state, matrix: InteractionMatrix.from(frequent) };
    return fitItemVectors(
      { ...started, state },
      {
        sequences: sequencesOf(frequent),
        architecture: settings.architecture,
        training: {
          ...settings,
          counts: tokenCounts(frequent),
          seed: state.seed,
          isForward: settings.direction === "forward",
          isReduced: true,
          isShuffled: false,
        },
        popularityDiscount: settings.popularityDiscount,
        build: (trained, tables) => new Word2Vec(trained, tables),
      },
    );
  }

  /** Loads a saved model. @param source path or bytes @throws ModelFileError */
  static async load(source: string | Uint8Array): Promise<Word2Vec> {
    const { state, file } = await readModel(Word2Vec.modelName, schema, source);
    return new Word2Vec(state, readItemTables(file, state.matrix.items.size, state.options.dimensions));
  }
}
