import type { Tensor1D, Tensor2D } from "@tensorflow/tfjs-core";
import type { TensorFlow } from "../engine.js";
import { hasFusedKernel, runFusedKernel, withGradient } from "./fused-kernel.js";

/**
 * Cross-entropy of each row's right column among all columns: log(sum of e^logit) - (logit of the right column).
 *
 * @param logits n x c
 * @param labels the right column of each row, int32: n
 * @returns the losses: n
 * @throws RangeError when a label is of no column
 * @example
 * ```ts
 * import { openEngine, softmaxCrossEntropy } from "@funrec/core/tensor";
 * const { tf } = await openEngine("wasm");
 * const losses = softmaxCrossEntropy(tf, tf.tensor2d([[0, 0], [9, 9]]), tf.tensor1d([0, 1], "int32"));
 * losses.arraySync().map((loss) => loss.toFixed(3)); // => ["0.693", "0.693"]
 * ```
 */
export function softmaxCrossEntropy(tf: TensorFlow, logits: Tensor2D, labels: Tensor1D): Tensor1D {
  const [rows, columns] = logits.shape;
  checkLabels(labels, rows, columns);
  if (hasFusedKernel(tf, "FunRec.SoftmaxCrossEntropy")) return fused(tf, logits, labels);
  const isRight = tf.equal(tf.expandDims(labels, 1), tf.range(0, columns, 1, "int32"));
  const right = tf.sum(tf.mul(tf.cast(isRight, "float32"), logits), 1);
  return tf.sub(tf.logSumExp(logits, 1), right);
}

function fused(tf: TensorFlow, logits: Tensor2D, labels: Tensor1D): Tensor1D {
  return withGradient<Tensor1D>(tf, [logits, labels], () => {
    const inputs = { scores: logits, labels };
    const [losses, ...kept] = runFusedKernel(tf, "FunRec.SoftmaxCrossEntropy", inputs);
    return {
      value: losses as Tensor1D,
      saved: [...kept, labels],
      gradients(gradients, [powers, shares, labels]) {
        const inputs = { gradients, powers, shares, labels };
        const [ofLogits] = runFusedKernel(tf, "FunRec.SoftmaxCrossEntropyGradient", inputs);
        return [ofLogits!, labels!]; // Nobody asks for a gradient of labels, but TensorFlow.js wants a tensor.
      },
    };
  });
}

function checkLabels(labels: Tensor1D, rows: number, columns: number): void {
  if (labels.dtype !== "int32" || labels.size !== rows) {
    throw new RangeError(`labels are ${labels.size} of ${labels.dtype}, allowed: ${rows} of int32`);
  }
  for (const label of labels.dataSync<"int32">()) {
    if (label < 0 || label >= columns) throw new RangeError(`label ${label}, allowed: 0 to ${columns - 1}`);
  }
}
