import type { Tensor2D, Tensor3D } from "@tensorflow/tfjs-core";
import type { TensorFlow } from "../engine.js";
import { hasFusedKernel, runFusedKernel, withGradient } from "./fused-kernel.js";
import { checkOffsets, joinHeads, padSequences, sizesOf, splitHeads } from "./padded-sequences.js";

/**
 * Gated recurrent units (Cho et al., 2014) over sequences of any lengths, without padding. With the inputs [x_r, x_z, x_n]
 * of a token and the state h before it, which is 0 at first, [u_r, u_z, u_n] = h . weights, r = sigmoid(x_r + u_r),
 * z = sigmoid(x_z + u_z), n = tanh(x_n + r u_n), and the state is (1 - z) n + z h.
 *
 * @param inputs tokens x 3u
 * @param weights u x 3u
 * @param offsets the first token of each sequence, from 0, and the end of the last
 * @returns the states: tokens x u
 * @throws RangeError when the inputs have not three columns a unit, or the offsets are not of these tokens
 * @example
 * ```ts
 * import { gatedRecurrence, openEngine } from "@funrec/core/tensor";
 * const { tf } = await openEngine("wasm");
 * const inputs = tf.tensor2d([[0, -99, 99], [0, 99, 99]]); // takes the candidate, then keeps the state
 * const states = gatedRecurrence(tf, inputs, tf.zeros([1, 3]), Int32Array.of(0, 2));
 * states.arraySync(); // => [[1], [1]]
 * ```
 */
export function gatedRecurrence(
  tf: TensorFlow,
  inputs: Tensor2D,
  weights: Tensor2D,
  offsets: Int32Array,
): Tensor2D {
  const [tokens, columns] = inputs.shape;
  const [units] = weights.shape;
  if (columns !== 3 * units) throw new RangeError(`inputs of ${columns} columns, allowed: ${3 * units}`);
  checkOffsets(offsets, tokens);
  if (hasFusedKernel(tf, "FunRec.GatedRecurrence")) return fused(tf, inputs, weights, offsets);
  return padded(tf, inputs, weights, offsets);
}

function fused(tf: TensorFlow, inputs: Tensor2D, weights: Tensor2D, offsets: Int32Array): Tensor2D {
  const attributes = { longest: sizesOf(offsets).longest };
  return withGradient<Tensor2D>(tf, [inputs, weights], () => {
    const starts = tf.tensor1d(offsets, "int32");
    const given = { inputs, weights, offsets: starts };
    const [states, kept] = runFusedKernel(tf, "FunRec.GatedRecurrence", given, attributes);
    return {
      value: states as Tensor2D,
      saved: [weights, starts, states!, kept!],
      gradients(gradients, [weights, offsets, states, kept]) {
        const given = { weights, offsets, states, kept, gradients };
        return runFusedKernel(tf, "FunRec.GatedRecurrenceGradient", given, attributes);
      },
    };
  });
}

/** The same by plain operations: the sequences are filled up to the length of the longest. */
function padded(tf: TensorFlow, inputs: Tensor2D, weights: Tensor2D, offsets: Int32Array): Tensor2D {
  const [units] = weights.shape;
  const sequences = padSequences(tf, offsets, inputs.shape[0]);
  const { count, longest } = sequences;
  const filled = tf.reshape(splitHeads(tf, inputs, sequences, 1), [count, longest, 3 * units]) as Tensor3D;
  let state = tf.zeros([count, units]) as Tensor2D;
  const states: Tensor2D[] = [];
  for (let step = 0; step < longest; step++) {
    const input = tf.reshape(tf.slice(filled, [0, step, 0], [count, 1, 3 * units]), [count, 3 * units]);
    const [resetInput, updateInput, candidateInput] = tf.split(input, 3, 1) as [Tensor2D, Tensor2D, Tensor2D];
    const [ofReset, ofUpdate, ofCandidate] = tf.split(tf.matMul(state, weights), 3, 1) as [
      Tensor2D,
      Tensor2D,
      Tensor2D,
    ];
    const reset = tf.sigmoid(tf.add(resetInput, ofReset));
    const update = tf.sigmoid(tf.add(updateInput, ofUpdate));
    const candidate = tf.tanh(tf.add(candidateInput, tf.mul(reset, ofCandidate)));
    state = tf.add(candidate, tf.mul(update, tf.sub(state, candidate)));
    states.push(state);
  }
  return joinHeads(tf, tf.reshape(tf.stack(states, 1), [count, 1, longest, units]), sequences);
}
