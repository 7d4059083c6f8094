import type { Tensor2D } from "@tensorflow/tfjs-core";
import type { TensorFlow } from "../engine.js";
import { recurrence } from "./recurrence.js";

/**
 * Long short-term memory (Hochreiter and Schmidhuber, 1997; with the forget gate of Gers et al., 2000) over sequences of any
 * lengths, without padding. With the inputs [x_i, x_f, x_o, x_g] of a token, and the state h and cell c before it, which are
 * 0 at first, [u_i, u_f, u_o, u_g] = h . weights, the gates i, f and o are sigmoid(x + u), the candidate g is tanh(x + u), the
 * cell is f c + i g, and the state is o tanh(cell).
 *
 * @param inputs tokens x 4u
 * @param weights u x 4u
 * @param offsets the first token of each sequence, from 0, and the end of the last
 * @returns the states: tokens x u
 * @throws RangeError when the inputs have not four columns a unit, or the offsets are not of these tokens
 * @example
 * ```ts
 * import { longShortTermMemory, openEngine } from "@funrec/core/tensor";
 * const { tf } = await openEngine("wasm");
 * const inputs = tf.tensor2d([[99, -99, 99, 99], [-99, 99, 99, 0]]); // takes the candidate, then keeps the cell
 * const states = longShortTermMemory(tf, inputs, tf.zeros([1, 4]), Int32Array.of(0, 2));
 * states.arraySync().map(([state]) => state.toFixed(3)); // => ["0.762", "0.762"]
 * ```
 */
export function longShortTermMemory(
  tf: TensorFlow,
  inputs: Tensor2D,
  weights: Tensor2D,
  offsets: Int32Array,
): Tensor2D {
  let cell: Tensor2D | undefined;
  return recurrence(tf, inputs, weights, offsets, {
    name: "FunRec.LongShortTermMemory",
    columns: 4,
    step(input, state) {
      const sum = tf.add(input, tf.matMul(state, weights)) as Tensor2D;
      const [i, f, o, g] = tf.split(sum, 4, 1) as [Tensor2D, Tensor2D, Tensor2D, Tensor2D];
      cell = tf.add(tf.mul(tf.sigmoid(f), cell ?? tf.zerosLike(state)), tf.mul(tf.sigmoid(i), tf.tanh(g)));
      return tf.mul(tf.sigmoid(o), tf.tanh(cell));
    },
  });
}
