import { type Loss, pointwiseAttention, type TensorFlow, type TensorMap } from "@funrec/core/tensor";
import type { Tensor1D, Tensor2D } from "@tensorflow/tfjs-core";
import { dropouts, gathered, normalized } from "./layers.js";
import { sequenceLoss, type SequenceLossSettings } from "./sequence-loss.js";

/** What the loss of HSTU is made of. */
export interface HSTULossSettings extends SequenceLossSettings {
  readonly blocks: number;
  readonly heads: number;
  readonly dropout: number;
}

/**
 * Vectors of the histories up to each of their places, n x d. A block is x + dense(norm(attention(q, k, v)) * u) with
 * u, v, q, k = silu(dense(norm(x))), with a norm at the end. The first x is the vector of the item, and that of
 * what was done with it where the network is told.
 */
export function hstuEncode(
  tf: TensorFlow,
  values: TensorMap,
  { blocks, heads, dropout }: Omit<HSTULossSettings, keyof SequenceLossSettings>,
): Tensor2D {
  const offsets = values["offsets"]!.dataSync<"int32">();
  const times = values["times"] as Tensor1D | undefined;
  const drop = dropouts(tf, values, dropout);
  const items = gathered(tf, values, "items", "inputs");
  let x = drop(values["events"] ? tf.add(items, gathered(tf, values, "events", "event_types")) : items);
  for (let block = 0; block < blocks; block++) {
    const weight = (name: string): Tensor2D => values[`block.${block}.${name}`] as Tensor2D;
    const bias = (name: string): Tensor1D => values[`block.${block}.${name}`] as Tensor1D;
    const normal = normalized(tf, values, x, `block.${block}.norm`);
    const [gate, heard, queries, keys] = ["gate", "value", "query", "key"].map((name) => {
      const dense = tf.matMul(normal, weight(name));
      return tf.mul(dense, tf.sigmoid(dense));
    }) as [Tensor2D, Tensor2D, Tensor2D, Tensor2D];
    const attended = pointwiseAttention(
      tf,
      {
        queries,
        keys,
        values: heard,
        placeBiases: bias("place_biases"),
        ...(times && { timeBiases: bias("time_biases"), times }),
      },
      offsets,
      heads,
    );
    const gated = drop(tf.mul(normalized(tf, values, attended, `block.${block}.attended_norm`), gate));
    x = tf.add(x, tf.add(tf.matMul(gated, weight("outer")), bias("outer.bias")));
  }
  return normalized(tf, values, x, "norm");
}

/** The mean loss over all places, of what the blocks make of them. */
export function hstuLoss(settings: HSTULossSettings): Loss {
  return (tf, values) =>
    sequenceLoss(tf, values, hstuEncode(tf, values, settings), values["items"] as Tensor2D, settings);
}
