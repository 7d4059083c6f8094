import type { Tensor2D, Tensor3D } from "@tensorflow/tfjs-core";
import type { TensorFlow } from "../engine.js";
import { hasFusedKernel, runFusedKernel, withGradient } from "./fused-kernel.js";
import { checkOffsets, joinHeads, padSequences, sizesOf, splitHeads } from "./padded-sequences.js";

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
  const [tokens, columns] = inputs.shape;
  const [units] = weights.shape;
  if (columns !== 4 * units) throw new RangeError(`inputs of ${columns} columns, allowed: ${4 * units}`);
  checkOffsets(offsets, tokens);
  if (hasFusedKernel(tf, "FunRec.LongShortTermMemory")) return fused(tf, inputs, weights, offsets);
  return padded(tf, inputs, weights, offsets);
}

function fused(tf: TensorFlow, inputs: Tensor2D, weights: Tensor2D, offsets: Int32Array): Tensor2D {
  const attributes = { longest: sizesOf(offsets).longest };
  return withGradient<Tensor2D>(tf, [inputs, weights], () => {
    const starts = tf.tensor1d(offsets, "int32");
    const given = { inputs, weights, offsets: starts };
    const [states, kept] = runFusedKernel(tf, "FunRec.LongShortTermMemory", given, attributes);
    return {
      value: states as Tensor2D,
      saved: [weights, starts, states!, kept!],
      gradients(gradients, [weights, offsets, states, kept]) {
        const given = { weights, offsets, states, kept, gradients };
        return runFusedKernel(tf, "FunRec.LongShortTermMemoryGradient", given, attributes);
      },
    };
  });
}

/** The same by plain operations: the sequences are filled up to the length of the longest. */
function padded(tf: TensorFlow, inputs: Tensor2D, weights: Tensor2D, offsets: Int32Array): Tensor2D {
  const [units] = weights.shape;
  const sequences = padSequences(tf, offsets, inputs.shape[0]);
  const { count, longest } = sequences;
  const filled = tf.reshape(splitHeads(tf, inputs, sequences, 1), [count, longest, 4 * units]) as Tensor3D;
  let state = tf.zeros([count, units]) as Tensor2D;
  let cell = state;
  const states: Tensor2D[] = [];
  for (let step = 0; step < longest; step++) {
    const input = tf.reshape(tf.slice(filled, [0, step, 0], [count, 1, 4 * units]), [count, 4 * units]);
    const sum = tf.add(input, tf.matMul(state, weights)) as Tensor2D;
    const [i, f, o, g] = tf.split(sum, 4, 1) as [Tensor2D, Tensor2D, Tensor2D, Tensor2D];
    cell = tf.add(tf.mul(tf.sigmoid(f), cell), tf.mul(tf.sigmoid(i), tf.tanh(g)));
    state = tf.mul(tf.sigmoid(o), tf.tanh(cell));
    states.push(state);
  }
  return joinHeads(tf, tf.reshape(tf.stack(states, 1), [count, 1, longest, units]), sequences);
}
