import {
  causalAttention,
  denseLayers,
  type Loss,
  softmaxCrossEntropy,
  type TensorFlow,
  type TensorMap,
} from "@funrec/core/tensor";
import type { Scalar, Tensor, Tensor1D, Tensor2D } from "@tensorflow/tfjs-core";
import { dropouts, normalized } from "./layers.js";

/** What the network of TIGER computes with, besides its weights. */
export interface TIGERSettings {
  /** How many values the codes of each level have; the last level is that of collisions. */
  readonly counts: readonly number[];
  readonly dimensions: number;
  readonly heads: number;
  readonly encoderLayers: number;
  readonly decoderLayers: number;
  /** Probability that a number becomes 0 in training. */
  readonly dropout: number;
}

/** Leaves numbers out while the network learns; see {@link dropouts}. */
type Drop = (input: Tensor2D) => Tensor2D;

/** Histories: the tokens of all, one behind the other. */
export interface HistoryTokens {
  /** Row of each token in the table of tokens. */
  readonly tokens: Tensor1D;
  /** Place of each token's item in its history. */
  readonly places: Tensor1D;
  /** The first token of each history, from 0, and the end of the last. */
  readonly offsets: Int32Array;
}

/** The first row of the tokens of each level in the table of tokens. */
export function firstTokens(counts: readonly number[]): number[] {
  let first = 0;
  return counts.map((count) => (first += count) - count);
}

/** Tokens and the places of their items as vectors. @param rows of the table @param places rows of the positions */
export function embed(tf: TensorFlow, values: TensorMap, rows: Tensor2D, places: Tensor1D): Tensor2D {
  // The table is that of the output, too, whose rows are of length about 1: the input wants numbers of about 1.
  const scaled = tf.mul(rows, Math.sqrt(rows.shape[1]));
  return tf.add(scaled, tf.gather(values["positions"]!, places));
}

/**
 * The encoder: layers of self-attention in which a token hears those before it and itself, so that one pass serves as
 * many next items of a history as are to be told: that of the t-th item reads the first t - 1.
 * @returns tokens x d
 */
export function encode(
  tf: TensorFlow,
  values: TensorMap,
  { tokens, places, offsets }: HistoryTokens,
  { encoderLayers, heads }: TIGERSettings,
  drop: Drop,
): Tensor2D {
  const rows = tf.gather(values["tokens"] as Tensor2D, tokens);
  let state = drop(embed(tf, values, rows, places));
  for (let layer = 0; layer < encoderLayers; layer++) {
    const name = `encoder.${layer}`;
    const input = normalized(tf, values, state, `${name}.attention`);
    const [queries, keys, own] = ["query", "key", "value"].map((part) =>
      project(tf, values, `${name}.${part}`, input),
    ) as [Tensor2D, Tensor2D, Tensor2D];
    const heard = causalAttention(tf, { queries, keys, values: own }, offsets, heads);
    state = tf.add(state, drop(project(tf, values, `${name}.output`, heard)));
    state = feedForward(tf, values, name, state, drop);
  }
  return normalized(tf, values, state, "encoder");
}

/** How decoder tokens hear the history and one another. @param layer its name @param input tokens x d, normalized @returns tokens x d */
export type DecoderAttention = (layer: string, input: Tensor2D) => Tensor2D;

/** The decoder: layers over the tokens of codes. */
export function decode(
  tf: TensorFlow,
  values: TensorMap,
  input: Tensor2D,
  attention: DecoderAttention,
  { decoderLayers }: TIGERSettings,
  drop: Drop,
): Tensor2D {
  let state = drop(input);
  for (let layer = 0; layer < decoderLayers; layer++) {
    const name = `decoder.${layer}`;
    const heard = attention(name, normalized(tf, values, state, `${name}.attention`));
    state = tf.add(state, drop(project(tf, values, `${name}.output`, heard)));
    state = feedForward(tf, values, name, state, drop);
  }
  return normalized(tf, values, state, "decoder");
}

/** Scores of all codes of a level: n x codes. @param state what the decoder makes of the codes before it, n x d */
export function codeScores(
  tf: TensorFlow,
  values: TensorMap,
  state: Tensor2D,
  level: number,
  counts: readonly number[],
): Tensor2D {
  const tokens = values["tokens"] as Tensor2D;
  const table = tf.slice(tokens, [firstTokens(counts)[level]!, 0], [counts[level]!, tokens.shape[1]]);
  return tf.matMul(state, table, false, true);
}

/** Columns of a matrix: rows times a weight. */
export function project(tf: TensorFlow, values: TensorMap, name: string, input: Tensor2D): Tensor2D {
  return tf.matMul(input, values[name] as Tensor2D);
}

function feedForward(tf: TensorFlow, values: TensorMap, name: string, state: Tensor2D, drop: Drop): Tensor2D {
  const input = normalized(tf, values, state, `${name}.dense`);
  return tf.add(state, drop(denseLayers(tf, values, `${name}.dense`, input, "relu")));
}

/**
 * The loss: the sum over the levels of the mean cross-entropy of the code of the next item among all of its level, given the
 * history and the codes before it (teacher forcing). What the values are is said where they are made, in tiger-examples.ts.
 */
export function tigerLoss(settings: TIGERSettings): Loss {
  const { counts, heads } = settings;
  const depth = counts.length;
  return (tf, values) => {
    const integers = (name: string): Int32Array => values[name]!.dataSync<"int32">();
    const drop = dropouts(tf, values, settings.dropout);
    const indices = (name: string): Tensor1D => values[name] as Tensor1D;
    const history = {
      tokens: indices("history.tokens"),
      places: indices("history.places"),
      offsets: integers("history.offsets"),
    };
    const memory = encode(tf, values, history, settings, drop);
    const heardOffsets = integers("heard.offsets");
    const attention: DecoderAttention = (name, input) => {
      const gathered = (memoryPart: string, ownPart: string): Tensor2D => {
        const ofMemory = project(tf, values, `${name}.${memoryPart}`, memory);
        const own = project(tf, values, `${name}.${ownPart}`, input);
        return tf.gather(tf.concat([ofMemory, own]), indices("heard.rows"));
      };
      const queries = project(tf, values, `${name}.query`, input);
      const inputs = {
        queries: tf.gather(queries, indices("heard.askers")),
        keys: gathered("memoryKey", "key"),
        values: gathered("memoryValue", "value"),
      };
      const heard = causalAttention(tf, inputs, heardOffsets, heads);
      return tf.gather(heard, indices("heard.answers"));
    };
    const table = tf.concat([values["tokens"] as Tensor2D, values["begin"] as Tensor2D]);
    const given = tf.gather(table, indices("target.inputs"));
    const state = decode(
      tf,
      values,
      embed(tf, values, given, indices("target.places")),
      attention,
      settings,
      drop,
    );
    const [rows, dimensions] = state.shape;
    const targets = rows / depth;
    const losses = counts.map((_, level): Tensor => {
      const ofLevel = tf.slice(state, [level * targets, 0], [targets, dimensions]);
      const scores = codeScores(tf, values, ofLevel, level, counts);
      return tf.mean(softmaxCrossEntropy(tf, scores, indices(`target.codes.${level}`)));
    });
    return tf.addN(losses) as Scalar;
  };
}
