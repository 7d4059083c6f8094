import type { Tensor2D, Tensor4D } from "@tensorflow/tfjs-core";
import type { TensorFlow } from "../engine.js";
import { checkAttention, joinHeads, padSequences, sizesOf, splitHeads } from "./padded-sequences.js";
import { hasFusedKernel, runFusedKernel, withGradient } from "./fused-kernel.js";

/** Tokens of all sequences, one behind the other, each a row of as many columns. */
export interface AttentionInputs {
  readonly queries: Tensor2D;
  readonly keys: Tensor2D;
  readonly values: Tensor2D;
}

/**
 * Causal self-attention (Vaswani et al., 2017) in sequences of any lengths, without padding: for each token the mean of the
 * values of the tokens up to it, weighted by softmax(query . key / root of the columns of a head); each head by its own
 * columns.
 *
 * @param inputs tokens x d each
 * @param offsets the first token of each sequence, from 0, and the end of the last
 * @param heads number of heads, which share the columns
 * @returns tokens x d
 * @throws RangeError when the heads cannot share the columns, or the offsets are not of these tokens
 * @example
 * ```ts
 * import { causalAttention, openEngine } from "@funrec/core/tensor";
 * const { tf } = await openEngine("wasm");
 * const tokens = tf.tensor2d([[1], [3], [7]]);
 * const inputs = { queries: tf.zerosLike(tokens), keys: tokens, values: tokens };
 * causalAttention(tf, inputs, Int32Array.of(0, 2, 3), 1).arraySync(); // => [[1], [2], [7]]
 * ```
 */
export function causalAttention(
  tf: TensorFlow,
  inputs: AttentionInputs,
  offsets: Int32Array,
  heads: number,
): Tensor2D {
  checkAttention(inputs.queries, offsets, heads);
  if (hasFusedKernel(tf, "FunRec.CausalAttention")) return fused(tf, inputs, offsets, heads);
  return padded(tf, inputs, offsets, heads);
}

function fused(
  tf: TensorFlow,
  { queries, keys, values }: AttentionInputs,
  offsets: Int32Array,
  heads: number,
): Tensor2D {
  const { pairs, longest } = sizesOf(offsets);
  const attributes = { heads, weightCount: heads * pairs, longest };
  return withGradient<Tensor2D>(tf, [queries, keys, values], () => {
    const starts = tf.tensor1d(offsets, "int32");
    const inputs = { queries, keys, values, offsets: starts };
    const [result, weights] = runFusedKernel(tf, "FunRec.CausalAttention", inputs, attributes);
    return {
      value: result as Tensor2D,
      saved: [weights!, queries, keys, values, starts],
      gradients(gradients, [weights, queries, keys, values, offsets]) {
        const inputs = { gradients, weights, queries, keys, values, offsets };
        return runFusedKernel(tf, "FunRec.CausalAttentionGradient", inputs, attributes);
      },
    };
  });
}

const MASKED = -1e9;

/** The same by plain operations: the sequences are filled up to the length of the longest. */
function padded(
  tf: TensorFlow,
  { queries, keys, values }: AttentionInputs,
  offsets: Int32Array,
  heads: number,
): Tensor2D {
  const [tokens, columns] = queries.shape;
  const sequences = padSequences(tf, offsets, tokens);
  const { longest } = sequences;
  const split = (matrix: Tensor2D): Tensor4D => splitHeads(tf, matrix, sequences, heads);
  const scores = tf.div(tf.matMul(split(queries), split(keys), false, true), Math.sqrt(columns / heads));
  const isBehind = tf.sub(1, tf.linalg.bandPart(tf.ones([longest, longest]), -1, 0));
  const weights = tf.softmax(tf.add(scores, tf.mul(isBehind, MASKED)));
  return joinHeads(tf, tf.matMul(weights, split(values)) as Tensor4D, sequences);
}
