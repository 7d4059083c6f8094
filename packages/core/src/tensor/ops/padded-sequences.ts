import type { Tensor1D, Tensor2D, Tensor4D } from "@tensorflow/tfjs-core";
import type { TensorFlow } from "../engine.js";

/** @throws RangeError unless the offsets rise from 0 to the number of tokens */
export function checkOffsets(offsets: Int32Array, tokens: number): void {
  const areRising = offsets.every((offset, i) => i === 0 || offset >= offsets[i - 1]!);
  if (offsets[0] === 0 && offsets.at(-1) === tokens && areRising) return;
  throw new RangeError(
    `offsets [${offsets.join(", ")}], allowed: from 0 to ${tokens}, none less than one before`,
  );
}

/** Checks what an attention is asked for. @throws RangeError unless the heads share the columns and the offsets the tokens */
export function checkAttention(queries: Tensor2D, offsets: Int32Array, heads: number): void {
  const [tokens, columns] = queries.shape;
  if (columns % heads !== 0) throw new RangeError(`${heads} heads, allowed: a divisor of ${columns} columns`);
  checkOffsets(offsets, tokens);
}

/** How many pairs of tokens of one sequence there are, and the length of the longest. */
export function sizesOf(offsets: Int32Array): { pairs: number; longest: number } {
  let [pairs, longest] = [0, 0];
  for (let sequence = 0; sequence + 1 < offsets.length; sequence++) {
    const length = offsets[sequence + 1]! - offsets[sequence]!;
    pairs += length * length;
    longest = Math.max(longest, length);
  }
  return { pairs, longest };
}

/** Sequences that are filled up to the length of the longest, for plain operations. */
export interface PaddedSequences {
  /** Those that are not empty. */
  readonly count: number;
  readonly longest: number;
  /** The token at each place, int32: count * longest. */
  readonly tokens: Tensor1D;
  /** The place of each token, int32. */
  readonly places: Tensor1D;
}

export function padSequences(tf: TensorFlow, offsets: Int32Array, tokens: number): PaddedSequences {
  const sequences = Array.from(offsets.subarray(1), (end, i) => ({
    start: offsets[i]!,
    length: end - offsets[i]!,
  })).filter(({ length }) => length > 0);
  const { longest } = sizesOf(offsets);
  const tokenAt = new Int32Array(sequences.length * longest);
  const placeOf = new Int32Array(tokens);
  sequences.forEach(({ start, length }, sequence) => {
    for (let i = 0; i < longest; i++) {
      const place = sequence * longest + i;
      // What stands behind the end is attended by no token of the sequence, and not taken back.
      tokenAt[place] = start + Math.min(i, length - 1);
      if (i < length) placeOf[start + i] = place;
    }
  });
  return {
    count: sequences.length,
    longest,
    tokens: tf.tensor1d(tokenAt, "int32"),
    places: tf.tensor1d(placeOf, "int32"),
  };
}

/** tokens x columns to sequences x heads x places x columns of a head. */
export function splitHeads(
  tf: TensorFlow,
  matrix: Tensor2D,
  { count, longest, tokens }: PaddedSequences,
  heads: number,
): Tensor4D {
  const filled = tf.reshape(tf.gather(matrix, tokens), [count, longest, heads, matrix.shape[1] / heads]);
  return tf.transpose(filled as Tensor4D, [0, 2, 1, 3]);
}

/** The way back of {@link splitHeads}. */
export function joinHeads(tf: TensorFlow, split: Tensor4D, { places }: PaddedSequences): Tensor2D {
  const [, heads, , size] = split.shape;
  const joined = tf.reshape(tf.transpose(split, [0, 2, 1, 3]), [-1, heads * size]);
  return tf.gather(joined, places) as Tensor2D;
}
