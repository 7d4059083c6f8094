import {
  comparedItems,
  denseLayers,
  type Loss,
  sampledSoftmaxLoss,
  type TensorFlow,
  type TensorMap,
  USER_FEATURES,
} from "@funrec/core/tensor";
import type { Tensor, Tensor1D, Tensor2D, Tensor3D } from "@tensorflow/tfjs-core";

/** What the layers of MIND are made of. */
export interface MINDLayers {
  readonly dimensions: number;
  readonly maxLength: number;
  readonly interests: number;
  readonly routingRounds: number;
  readonly attention: number | "hard";
}

/**
 * The interests of users, by dynamic routing of behavior to interests (B2I): n x interests x dimensions. Those that a user
 * does not have are to be ignored. Dense layers make them of the capsules, each with the vectors of the user's features beside it.
 *
 * @param values `history`: vectors of the newest items, newest first, zeros where there is none; `recency`: how much each
 * place counts; `routing_logits`: 1 x places x interests; `absent_interests`: n x 1 x interests, 0 or `NEVER`
 */
export function mindInterests(tf: TensorFlow, values: TensorMap, layers: MINDLayers): Tensor3D {
  const { dimensions, maxLength, interests } = layers;
  const places = tf.reshape(values["history"]!, [-1, maxLength, dimensions]);
  const behavior = tf.mul(places, tf.reshape(values["recency"]!, [1, maxLength, 1])) as Tensor3D;
  const bilinear = values["bilinear"] as Tensor2D;
  const weights = withoutGradient(tf, [behavior, bilinear], () =>
    routingWeights(tf, values, behavior, bilinear, layers.routingRounds),
  );
  const capsules = squash(tf, candidates(tf, weights, behavior, bilinear));
  if (!values["interest.0"]) return capsules;
  const inputs = withFeatures(tf, values, capsules);
  const flat = tf.reshape(inputs, [-1, inputs.shape[2]]) as Tensor2D;
  return tf.reshape(denseLayers(tf, values, "interest", flat, "relu"), [-1, interests, dimensions]);
}

/** Capsules with the features of their users beside them, where the network is told those. */
function withFeatures(tf: TensorFlow, values: TensorMap, capsules: Tensor3D): Tensor3D {
  const features = values[USER_FEATURES];
  if (!features) return capsules;
  const [n, interests] = capsules.shape;
  // Multiplied with ones, the features of a user stand beside each capsule.
  const ofUsers = tf.mul(tf.reshape(features, [n, 1, -1]), tf.ones([1, interests, 1])) as Tensor3D;
  return tf.concat([capsules, ofUsers], 2);
}

/** How much each place of a history belongs to each interest, in the last of so many rounds: n x places x interests. */
function routingWeights(
  tf: TensorFlow,
  values: TensorMap,
  behavior: Tensor3D,
  bilinear: Tensor2D,
  rounds: number,
): Tensor3D {
  let logits = tf.add(values["routing_logits"]!, values["absent_interests"]!) as Tensor3D;
  for (let round = 1; round < rounds; round++) {
    const capsules = squash(tf, candidates(tf, tf.softmax(logits), behavior, bilinear));
    // u S e for all places: S is applied to the few interests, not to the many items.
    const agreement = tf.matMul(behavior, rowsTimes(tf, capsules, bilinear, true), false, true);
    logits = tf.add(logits, agreement);
  }
  return tf.softmax(logits);
}

/** z_j = sum of w_ij S e_i = S (sum of w_ij e_i): n x interests x dimensions. */
function candidates(tf: TensorFlow, weights: Tensor3D, behavior: Tensor3D, bilinear: Tensor2D): Tensor3D {
  return rowsTimes(tf, tf.matMul(weights, behavior, true, false), bilinear, false);
}

function rowsTimes(tf: TensorFlow, rows: Tensor3D, matrix: Tensor2D, transpose: boolean): Tensor3D {
  const flat = tf.reshape(rows, [-1, rows.shape[2]]) as Tensor2D;
  return tf.reshape(tf.matMul(flat, matrix, false, transpose), rows.shape);
}

/** Keeps the direction, and takes the length from [0, infinity) to [0, 1): |z|^2 / (1 + |z|^2) z / |z|. */
function squash(tf: TensorFlow, vectors: Tensor3D): Tensor3D {
  const squares = tf.sum(tf.square(vectors), 2, true);
  // The small number keeps the slope finite where the vector is zero.
  return tf.mul(vectors, tf.div(tf.sqrt(tf.add(squares, 1e-9)), tf.add(squares, 1)));
}

/** Sampled softmax of the own item of each example among the negatives, seen by the interests that the own item is near to. */
export function mindLoss(layers: MINDLayers): Loss {
  return (tf, values) => {
    const interests = mindInterests(tf, values, layers);
    const [n, , d] = interests.shape;
    const items = values["items"] as Tensor2D;
    const own = tf.gather(items, values["compared.own"] as Tensor1D);
    const attention = labelAttention(tf, values, interests, own, layers.attention);
    const users = tf.reshape(tf.matMul(attention, interests), [n, d]) as Tensor2D;
    return sampledSoftmaxLoss(tf, comparedItems(values, users, items));
  };
}

/** Label-aware attention: how much each interest counts in telling an item, n x 1 x interests. */
export function labelAttention(
  tf: TensorFlow,
  values: TensorMap,
  interests: Tensor3D,
  items: Tensor2D,
  power: number | "hard",
): Tensor3D {
  const absent = values["absent_interests"]!;
  const similarity = (): Tensor3D => tf.matMul(tf.expandDims(items, 1), interests, false, true) as Tensor3D;
  if (power !== "hard") return tf.softmax(tf.add(signedPower(tf, similarity(), power), absent) as Tensor3D);
  return withoutGradient(tf, [interests, items], () => {
    const best = tf.argMax(tf.add(similarity(), absent), 2);
    const isBest = tf.equal(tf.expandDims(best, 2), tf.range(0, interests.shape[1], 1, "int32"));
    return tf.cast(isBest, "float32") as Tensor3D;
  });
}

/** x^p for x of at least 0, and -|x|^p below: so what is unlike never counts more than what is alike. */
function signedPower(tf: TensorFlow, numbers: Tensor3D, power: number): Tensor3D {
  if (power === 1) return numbers;
  const compute = tf.customGrad<Tensor3D>((x, save) => {
    const slope = tf.pow(tf.abs(x as Tensor), power - 1);
    (save as (tensors: Tensor[]) => void)([slope]);
    return {
      value: tf.mul(x as Tensor, slope) as Tensor3D,
      gradFunc: (gradient: Tensor, [slope]: Tensor[]) => tf.mul(gradient, tf.mul(slope!, power)),
    };
  });
  return compute(numbers);
}

/** Computes from tensors as if the result were given, not computed: no gradient flows back through it. */
function withoutGradient(tf: TensorFlow, inputs: readonly Tensor[], compute: () => Tensor3D): Tensor3D {
  const constant = tf.customGrad<Tensor3D>((...inputsAndSave) => {
    const save = inputsAndSave.at(-1) as unknown as (tensors: Tensor[]) => void;
    save([]);
    return { value: compute(), gradFunc: () => inputs.map(({ shape }) => tf.zeros(shape)) };
  });
  return constant(...inputs);
}
