import { gatedRecurrence, type Loss, type TensorFlow, type TensorMap } from "@funrec/core/tensor";
import type { Tensor2D } from "@tensorflow/tfjs-core";
import { dropouts, gathered, normalized } from "./layers.js";
import { sequenceLoss, type SequenceLossSettings } from "./sequence-loss.js";

/** What the loss of GRU4Rec is made of. */
export interface GRU4RecLossSettings extends SequenceLossSettings {
  readonly layers: number;
  readonly dropout: number;
}

/** Vectors of the histories up to each of their places, n x d: layers of recurrent units, a dense layer and a norm. */
export function gru4RecEncode(
  tf: TensorFlow,
  values: TensorMap,
  { layers, dropout }: Pick<GRU4RecLossSettings, "layers" | "dropout">,
): Tensor2D {
  const offsets = values["offsets"]!.dataSync<"int32">();
  const drop = dropouts(tf, values, dropout);
  let x = drop(gathered(tf, values, "items", "inputs"));
  for (let layer = 0; layer < layers; layer++) {
    const weight = (name: string): Tensor2D => values[`layer.${layer}.${name}`] as Tensor2D;
    const inputs = tf.fused.matMul({ a: x, b: weight("input"), bias: weight("bias") }) as Tensor2D;
    x = drop(gatedRecurrence(tf, inputs, weight("recurrent"), offsets));
  }
  const outputs = tf.fused.matMul({ a: x, b: values["output"] as Tensor2D, bias: values["output.bias"]! });
  return normalized(tf, values, outputs as Tensor2D, "norm");
}

/** The mean loss over all places, of what the recurrent units make of them. */
export function gru4RecLoss(settings: GRU4RecLossSettings): Loss {
  return (tf, values) =>
    sequenceLoss(tf, values, gru4RecEncode(tf, values, settings), values["items"] as Tensor2D, settings);
}
