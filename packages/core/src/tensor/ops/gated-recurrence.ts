import type { Tensor2D } from "@tensorflow/tfjs-core";
import type { TensorFlow } from "../engine.js";
import { recurrence } from "./recurrence.js";

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
  return recurrence(tf, inputs, weights, offsets, {
    name: "FunRec.GatedRecurrence",
    columns: 3,
    step(input, state) {
      type Parts = [Tensor2D, Tensor2D, Tensor2D];
      const [resetInput, updateInput, candidateInput] = tf.split(input, 3, 1) as Parts;
      const [ofReset, ofUpdate, ofCandidate] = tf.split(tf.matMul(state, weights), 3, 1) as Parts;
      const reset = tf.sigmoid(tf.add(resetInput, ofReset));
      const update = tf.sigmoid(tf.add(updateInput, ofUpdate));
      const candidate: Tensor2D = tf.tanh(tf.add(candidateInput, tf.mul(reset, ofCandidate)));
      return tf.add(candidate, tf.mul(update, tf.sub(state, candidate)));
    },
  });
}
