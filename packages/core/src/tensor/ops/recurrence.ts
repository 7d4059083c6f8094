import type { Tensor2D, Tensor3D } from "@tensorflow/tfjs-core";
import type { TensorFlow } from "../engine.js";
import { hasFusedKernel, runFusedKernel, withGradient } from "./fused-kernel.js";
import { checkOffsets, joinHeads, padSequences, sizesOf, splitHeads } from "./padded-sequences.js";

/** A recurrence over sequences of tokens. */
export interface Recurrence {
  /** Of the fused kernel. */
  readonly name: "FunRec.GatedRecurrence" | "FunRec.LongShortTermMemory";
  /** Columns of the inputs, a unit. */
  readonly columns: number;
  /** One step of all sequences by plain operations; what it remembers of them it keeps itself. */
  step(input: Tensor2D, state: Tensor2D): Tensor2D;
}

/**
 * The states of a recurrence over sequences of any lengths, without padding where there is a kernel for it; they start with
 * zeros.
 *
 * @param inputs tokens x (columns u)
 * @param weights u x (columns u)
 * @param offsets the first token of each sequence, from 0, and the end of the last
 * @returns tokens x u
 * @throws RangeError when the inputs have other columns, or the offsets are not of these tokens
 */
export function recurrence(
  tf: TensorFlow,
  inputs: Tensor2D,
  weights: Tensor2D,
  offsets: Int32Array,
  kind: Recurrence,
): Tensor2D {
  const [tokens, columns] = inputs.shape;
  const allowed = kind.columns * weights.shape[0];
  if (columns !== allowed) throw new RangeError(`inputs of ${columns} columns, allowed: ${allowed}`);
  checkOffsets(offsets, tokens);
  if (hasFusedKernel(tf, kind.name)) return fused(tf, inputs, weights, offsets, kind);
  return padded(tf, inputs, weights, offsets, kind);
}

function fused(
  tf: TensorFlow,
  inputs: Tensor2D,
  weights: Tensor2D,
  offsets: Int32Array,
  { name }: Recurrence,
): Tensor2D {
  const attributes = { longest: sizesOf(offsets).longest };
  return withGradient<Tensor2D>(tf, [inputs, weights], () => {
    const starts = tf.tensor1d(offsets, "int32");
    const [states, kept] = runFusedKernel(tf, name, { inputs, weights, offsets: starts }, attributes);
    return {
      value: states as Tensor2D,
      saved: [weights, starts, states!, kept!],
      gradients(gradients, [weights, offsets, states, kept]) {
        const given = { weights, offsets, states, kept, gradients };
        return runFusedKernel(tf, `${name}Gradient`, given, attributes);
      },
    };
  });
}

/** The same by plain operations: the sequences are filled up to the length of the longest. */
function padded(
  tf: TensorFlow,
  inputs: Tensor2D,
  weights: Tensor2D,
  offsets: Int32Array,
  { step }: Recurrence,
): Tensor2D {
  const [units] = weights.shape;
  const [tokens, columns] = inputs.shape;
  const sequences = padSequences(tf, offsets, tokens);
  const { count, longest } = sequences;
  const filled = tf.reshape(splitHeads(tf, inputs, sequences, 1), [count, longest, columns]) as Tensor3D;
  let state = tf.zeros([count, units]) as Tensor2D;
  const states: Tensor2D[] = [];
  for (let place = 0; place < longest; place++) {
    const input = tf.slice(filled, [0, place, 0], [count, 1, columns]);
    state = step(tf.reshape(input, [count, columns]), state);
    states.push(state);
  }
  return joinHeads(tf, tf.reshape(tf.stack(states, 1), [count, 1, longest, units]), sequences);
}
