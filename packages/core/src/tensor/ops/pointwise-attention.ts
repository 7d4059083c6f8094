import type { Tensor, Tensor1D, Tensor2D, Tensor4D } from "@tensorflow/tfjs-core";
import type { TensorFlow } from "../engine.js";
import type { AttentionInputs } from "./causal-attention.js";
import { hasFusedKernel, runFusedKernel, withGradient } from "./fused-kernel.js";
import { checkAttention, joinHeads, padSequences, sizesOf, splitHeads } from "./padded-sequences.js";

/** Number of {@link PointwiseAttentionInputs.timeBiases}. */
export const TIME_BUCKETS = 128;

/** What {@link pointwiseAttention} computes with. */
export interface PointwiseAttentionInputs extends AttentionInputs {
  /** Of the distances p - 1, ..., 1, 0 from a query to a key; p is at least the length of the longest sequence. */
  readonly placeBiases: Tensor1D;
  /** Of the times between a query and a key, by {@link timeBucket}: 128; none without `times`. */
  readonly timeBiases?: Tensor1D | undefined;
  /** Times of the tokens, int32, not falling within a sequence. */
  readonly times?: Tensor1D | undefined;
}

/** The bucket of a time between, from 0: quarters of the powers of 2. */
export function timeBucket(time: number): number {
  if (time < 4) return Math.max(0, time);
  const power = 31 - Math.clz32(time);
  return (power << 2) | ((time >> (power - 2)) & 3);
}

/**
 * Causal pointwise attention without a softmax (Zhai et al., "Actions Speak Louder than Words: Trillion-Parameter Sequential
 * Transducers for Generative Recommendations", 2024), in sequences of any lengths, without padding: for each token the mean
 * of the values of the tokens up to it, each times silu(query . key + bias of the distance + bias of the time between).
 *
 * @param inputs queries, keys and values: tokens x d each
 * @param offsets the first token of each sequence, from 0, and the end of the last
 * @param heads number of heads, which share the columns; the biases are the same for all
 * @returns tokens x d
 * @throws RangeError when the heads cannot share the columns, the offsets are not of these tokens, or there are fewer biases
 *   than places
 * @example
 * ```ts
 * import { openEngine, pointwiseAttention } from "@funrec/core/tensor";
 * const { tf } = await openEngine("wasm");
 * const zeros = tf.tensor2d([[0], [0]]);
 * const placeBiases = tf.tensor1d([0, 1]); // 1 for the token itself, 0 for the one before
 * const inputs = { queries: zeros, keys: zeros, values: tf.tensor2d([[1], [2]]), placeBiases };
 * const result = pointwiseAttention(tf, inputs, Int32Array.of(0, 2), 1);
 * result.arraySync().map(([number]) => number.toFixed(3)); // => ["0.731", "0.731"]
 * ```
 */
export function pointwiseAttention(
  tf: TensorFlow,
  inputs: PointwiseAttentionInputs,
  offsets: Int32Array,
  heads: number,
): Tensor2D {
  checkAttention(inputs.queries, offsets, heads);
  const { longest } = sizesOf(offsets);
  const [places] = inputs.placeBiases.shape;
  if (places < longest) throw new RangeError(`${places} biases of places, allowed: ${longest} and more`);
  if (hasFusedKernel(tf, "FunRec.PointwiseAttention")) return fused(tf, inputs, offsets, heads);
  return padded(tf, inputs, offsets, heads);
}

function fused(
  tf: TensorFlow,
  { queries, keys, values, placeBiases, timeBiases, times }: PointwiseAttentionInputs,
  offsets: Int32Array,
  heads: number,
): Tensor2D {
  const { pairs, longest } = sizesOf(offsets);
  const attributes = { heads, scoreCount: heads * pairs, longest };
  const learnt = [queries, keys, values, placeBiases, ...(times ? [timeBiases!] : [])];
  return withGradient<Tensor2D>(tf, learnt, () => {
    const starts = tf.tensor1d(offsets, "int32");
    const given = times && { timeBiases, times };
    const inputs = { queries, keys, values, placeBiases, offsets: starts, ...given };
    const [result, scores] = runFusedKernel(tf, "FunRec.PointwiseAttention", inputs, attributes);
    return {
      value: result as Tensor2D,
      saved: [queries, keys, values, placeBiases, starts, scores!, ...(times ? [timeBiases!, times] : [])],
      gradients(gradients, saved) {
        const [queries, keys, values, placeBiases, offsets, scores, timeBiases, times] = saved;
        const inputs = { queries, keys, values, placeBiases, offsets, scores, timeBiases, times, gradients };
        return runFusedKernel(tf, "FunRec.PointwiseAttentionGradient", inputs, attributes);
      },
    };
  });
}

/** The same by plain operations: the sequences are filled up to the length of the longest. */
function padded(
  tf: TensorFlow,
  { queries, keys, values, placeBiases, timeBiases, times }: PointwiseAttentionInputs,
  offsets: Int32Array,
  heads: number,
): Tensor2D {
  const sequences = padSequences(tf, offsets, queries.shape[0]);
  const { count, longest } = sequences;
  const split = (matrix: Tensor2D): Tensor4D => splitHeads(tf, matrix, sequences, heads);
  const places = placeBiases.shape[0];
  const distances = Int32Array.from({ length: longest ** 2 }, (_, pair) =>
    Math.max(0, Math.floor(pair / longest) - (pair % longest)),
  );
  const rows = tf.tensor1d(
    distances.map((distance) => places - 1 - distance),
    "int32",
  );
  let biases: Tensor = tf.reshape(tf.gather(placeBiases, rows), [1, 1, longest, longest]);
  if (times) {
    const filled = tf.gather(times, sequences.tokens).dataSync<"int32">();
    const buckets = Int32Array.from({ length: count * longest ** 2 }, (_, i) => {
      const [sequence, pair] = [Math.floor(i / longest ** 2) * longest, i % longest ** 2];
      return timeBucket(
        filled[sequence + Math.floor(pair / longest)]! - filled[sequence + (pair % longest)]!,
      );
    });
    const ofTimes = tf.gather(timeBiases!, tf.tensor1d(buckets, "int32"));
    biases = tf.add(biases, tf.reshape(ofTimes, [count, 1, longest, longest]));
  }
  const scores = tf.add(tf.matMul(split(queries), split(keys), false, true), biases);
  const isBefore = tf.linalg.bandPart(tf.ones([longest, longest]), -1, 0);
  const counts = tf.range(1, longest + 1);
  const shares = tf.div(isBefore, tf.expandDims(counts, 1));
  const weights = tf.mul(tf.mul(scores, tf.sigmoid(scores)), shares);
  return joinHeads(tf, tf.matMul(weights as Tensor4D, split(values)) as Tensor4D, sequences);
}
