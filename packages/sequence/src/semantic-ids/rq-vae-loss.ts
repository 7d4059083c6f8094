import { denseLayers, type Loss, type TensorFlow, type TensorMap } from "@funrec/core/tensor";
import type { Scalar, Tensor, Tensor2D } from "@tensorflow/tfjs-core";

/** How much the encoder is drawn to the codes, beside how much the codes are drawn to it (Rajput et al., 2023, section 3.1). */
const COMMITMENT = 0.25;

/** What the encoder makes of vectors: n x latent. */
export function encoded(tf: TensorFlow, values: TensorMap): Tensor2D {
  return denseLayers(tf, values, "encoder", values["vectors"] as Tensor2D, "relu");
}

/**
 * Loss of an RQ-VAE (Zeghidour et al., "SoundStream", 2021): the squared error of what the decoder makes of the codes, and for
 * every level the squared distances of the residuals from their codes. The decoder's gradient goes past the codes straight to
 * the encoder.
 */
export function rqVAELoss({ levels }: { readonly levels: number }): Loss {
  return (tf, values) => {
    const vectors = values["vectors"] as Tensor2D;
    const latent = encoded(tf, values);
    let residual = latent;
    let loss: Tensor = tf.scalar(0);
    for (let level = 0; level < levels; level++) {
      const codebook = values[`codebook.${level}`] as Tensor2D;
      const codes = nearestRows(tf, constant(tf, residual), constant(tf, codebook));
      const chosen = tf.gather(codebook, codes) as Tensor2D;
      loss = tf.add(loss, meanSquare(tf, constant(tf, residual), chosen));
      loss = tf.add(loss, tf.mul(COMMITMENT, meanSquare(tf, residual, constant(tf, chosen))));
      residual = tf.sub(residual, constant(tf, chosen));
    }
    const quantized = tf.sub(latent, constant(tf, residual)) as Tensor2D;
    const decoded = denseLayers(tf, values, "decoder", quantized, "relu");
    return tf.add(loss, meanSquare(tf, vectors, decoded)) as Scalar;
  };
}

/** The same numbers, which no gradient goes through. */
function constant<Numbers extends Tensor>(tf: TensorFlow, tensor: Numbers): Numbers {
  return tf.tensor(tensor.dataSync<"float32">().slice(), tensor.shape) as Numbers;
}

/** The row of a table nearest to each row: n, int32. */
function nearestRows(tf: TensorFlow, rows: Tensor2D, table: Tensor2D): Tensor {
  const squares = tf.sum(tf.square(table), 1);
  return tf.argMin(tf.sub(squares, tf.mul(2, tf.matMul(rows, table, false, true))), 1);
}

/** Squared distances of rows, on average. */
function meanSquare(tf: TensorFlow, a: Tensor2D, b: Tensor2D): Tensor {
  return tf.mean(tf.sum(tf.square(tf.sub(a, b)), 1));
}
