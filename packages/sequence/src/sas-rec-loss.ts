import { causalAttention, type Loss, type TensorFlow, type TensorMap } from "@funrec/core/tensor";
import type { Tensor2D } from "@tensorflow/tfjs-core";
import { dropouts, gathered, normalized } from "./layers.js";
import { sequenceLoss, type SequenceLossSettings } from "./sequence-loss.js";

/** What the loss of SASRec is made of. */
export interface SASRecLossSettings extends SequenceLossSettings {
  readonly blocks: number;
  readonly heads: number;
  readonly dropout: number;
}

/**
 * Vectors of the histories up to each of their places, n x d: blocks x + attention(norm(x)) and x + feed(norm(x)) upon the
 * vectors of items and places, and a norm at the end.
 */
export function sasRecEncode(
  tf: TensorFlow,
  values: TensorMap,
  { blocks, heads, dropout: rate }: Pick<SASRecLossSettings, "blocks" | "heads" | "dropout">,
): Tensor2D {
  const offsets = values["offsets"]!.dataSync<"int32">();
  const drop = dropouts(tf, values, rate);
  let x = drop(tf.add(gathered(tf, values, "items", "inputs"), gathered(tf, values, "positions", "places")));
  for (let block = 0; block < blocks; block++) {
    const weight = (name: string): Tensor2D => values[`block.${block}.${name}`] as Tensor2D;
    const normal = normalized(tf, values, x, `block.${block}.attention_norm`);
    const [queries, keys, heard] = ["query", "key", "value"].map((name) =>
      tf.matMul(normal, weight(name)),
    ) as [Tensor2D, Tensor2D, Tensor2D];
    x = tf.add(x, drop(causalAttention(tf, { queries, keys, values: heard }, offsets, heads)));
    const dense = (input: Tensor2D, name: string, activation: "relu" | "linear"): Tensor2D =>
      tf.fused.matMul({ a: input, b: weight(name), bias: weight(`${name}.bias`), activation }) as Tensor2D;
    const inner = drop(dense(normalized(tf, values, x, `block.${block}.feed_norm`), "inner", "relu"));
    x = tf.add(x, drop(dense(inner, "outer", "linear")));
  }
  return normalized(tf, values, x, "norm");
}

/** The mean loss over all places, of what the blocks make of them. */
export function sasRecLoss(settings: SASRecLossSettings): Loss {
  return (tf, values) =>
    sequenceLoss(tf, values, sasRecEncode(tf, values, settings), values["items"] as Tensor2D, settings);
}
