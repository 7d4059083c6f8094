import {
  comparedItems,
  denseLayers,
  longShortTermMemory,
  type Loss,
  sampledSoftmaxLoss,
  type TensorFlow,
  type TensorMap,
  USER_FEATURES,
} from "@funrec/core/tensor";
import type { Tensor, Tensor1D, Tensor2D, Tensor3D, Tensor4D } from "@tensorflow/tfjs-core";
import { NEVER } from "./layers.js";

/** What the layers of SDM are made of. */
export interface SDMLayers {
  readonly dimensions: number;
  readonly heads: number;
  /** Items before the session. */
  readonly longLength: number;
  /** Number of features that items have categories of. */
  readonly features: number;
}

/** Names of the sets of the long term: the items themselves, and the categories of each feature. */
export function setNames(features: number): string[] {
  return Array.from({ length: features + 1 }, (_, set) => `set.${set}`);
}

/**
 * Vectors of users, one an example: o = (1 - G) p + G s, where the gate G = sigmoid(W1 e + W2 s + W3 p + b) tells how much the
 * long term p and the short term s count, and e stands for the profile of the user.
 *
 * @param values `profile`: n x d, the mean of the items, which the vectors of the user's features follow where the network is
 * told those; `session`: vectors of the items of all sessions, oldest first, one session behind the other
 * from `session_offsets`; `session_places`: which of them stand at each place of a session; the sets of {@link setNames}: vectors,
 * as many a user; `session_mask` and those of the sets: n x places, 1 where there is something
 */
export function sdmUsers(tf: TensorFlow, values: TensorMap, layers: SDMLayers): Tensor2D {
  const profile = tf.tanh(denseLayers(tf, values, "user", profileInput(tf, values), "linear"));
  const short = shortTerm(tf, values, profile, layers);
  const long = longTerm(tf, values, profile, layers);
  const gate = tf.sigmoid(denseLayers(tf, values, "gate", tf.concat([profile, short, long], 1), "linear"));
  return tf.add(long, tf.mul(gate, tf.sub(short, long)));
}

/** The mean of the items, and the features of the user beside it, where the network is told those. */
function profileInput(tf: TensorFlow, values: TensorMap): Tensor2D {
  const mean = values["profile"] as Tensor2D;
  const features = values[USER_FEATURES];
  return features ? tf.concat([mean, tf.reshape(features, [mean.shape[0], -1])], 1) : mean;
}

/** Sampled softmax of the own item of each example among the negatives. */
export function sdmLoss(layers: SDMLayers): Loss {
  return (tf, values) =>
    sampledSoftmaxLoss(tf, comparedItems(values, sdmUsers(tf, values, layers), values["items"] as Tensor2D));
}

/** s: the session through an LSTM, multi-head self-attention, and the attention of the user. */
function shortTerm(tf: TensorFlow, values: TensorMap, profile: Tensor2D, layers: SDMLayers): Tensor2D {
  const inputs = tf.fused.matMul({
    a: values["session"] as Tensor2D,
    b: values["lstm.inputs"] as Tensor2D,
    bias: values["lstm.bias"]!,
  }) as Tensor2D;
  const offsets = values["session_offsets"]!.dataSync<"int32">();
  const states = longShortTermMemory(tf, inputs, values["lstm.states"] as Tensor2D, offsets);
  const mask = values["session_mask"] as Tensor2D;
  return userAttention(tf, selfAttention(tf, values, states, mask, layers), profile, mask);
}

/**
 * W_O [head_1, ..., head_h], head = softmax(Q K^T) V: without the division by the square root of the size, as in the paper.
 * @param states of all sessions, one behind the other
 * @param mask n x places
 * @returns n x places x dimensions
 */
function selfAttention(
  tf: TensorFlow,
  values: TensorMap,
  states: Tensor2D,
  mask: Tensor2D,
  { dimensions: d, heads }: SDMLayers,
): Tensor3D {
  const [n, places] = mask.shape;
  const filled = tf.gather(states, values["session_places"] as Tensor1D) as Tensor2D;
  const byHead = (name: string): Tensor4D => {
    const product = tf.matMul(filled, values[`attention.${name}`] as Tensor2D);
    return tf.transpose(tf.reshape(product, [n, places, heads, d / heads]), [0, 2, 1, 3]) as Tensor4D;
  };
  const scores = tf.matMul(byHead("queries"), byHead("keys"), false, true);
  const shares = tf.softmax(tf.add(scores, hidden(tf, tf.reshape(mask, [n, 1, 1, places]))));
  const joined = tf.transpose(tf.matMul(shares, byHead("values")), [0, 2, 1, 3]);
  const rows = tf.reshape(joined, [n * places, d]) as Tensor2D;
  return tf.reshape(tf.matMul(rows, values["attention.outputs"] as Tensor2D), [n, places, d]);
}

/** p = tanh(W [z_1, ..., z_f] + b): for each set of the long term what the attention of the user makes of it. */
function longTerm(
  tf: TensorFlow,
  values: TensorMap,
  profile: Tensor2D,
  { dimensions, longLength, features }: SDMLayers,
): Tensor2D {
  const sets = setNames(features).map((name) => {
    const vectors = tf.reshape(values[name]!, [-1, longLength, dimensions]) as Tensor3D;
    return userAttention(tf, vectors, profile, values[`${name}_mask`] as Tensor2D);
  });
  return tf.tanh(denseLayers(tf, values, "long", tf.concat(sets, 1), "linear"));
}

/** The mean of the rows of each example, each counting by softmax(row . profile); zero where all are masked and zeros. */
function userAttention(tf: TensorFlow, rows: Tensor3D, profile: Tensor2D, mask: Tensor2D): Tensor2D {
  const [n, , d] = rows.shape;
  const scores = tf.matMul(tf.expandDims(profile, 1), rows, false, true);
  const shares = tf.softmax(tf.add(scores, hidden(tf, tf.expandDims(mask, 1)))) as Tensor3D;
  return tf.reshape(tf.matMul(shares, rows), [n, d]);
}

/** 0 where the mask is 1, and so little that a softmax never chooses it where the mask is 0. */
function hidden(tf: TensorFlow, mask: Tensor): Tensor {
  return tf.mul(tf.sub(1, mask), NEVER);
}
