import type { Tensor2D } from "@tensorflow/tfjs-core";
import type { TensorFlow } from "../engine.js";
import { hasFusedKernel, runFusedKernel, withGradient } from "./fused-kernel.js";

const LEAST_SQUARE = 1e-12;

/**
 * Rows divided by their lengths. Rows shorter than 1e-6 are divided by 1e-6, so that zeros stay zeros.
 *
 * @example
 * ```ts
 * import { openEngine, unitRows } from "@funrec/core/tensor";
 * const { tf } = await openEngine("wasm");
 * const [[x, y]] = unitRows(tf, tf.tensor2d([[3, 4]])).arraySync();
 * [x.toFixed(3), y.toFixed(3)]; // => ["0.600", "0.800"]
 * ```
 */
export function unitRows(tf: TensorFlow, rows: Tensor2D): Tensor2D {
  if (hasFusedKernel(tf, "FunRec.UnitRows")) return fused(tf, rows);
  const squares = tf.sum(tf.square(rows), 1, true);
  return tf.div(rows, tf.sqrt(tf.maximum(squares, LEAST_SQUARE)));
}

function fused(tf: TensorFlow, rows: Tensor2D): Tensor2D {
  return withGradient<Tensor2D>(tf, [rows], () => {
    const [units, factors] = runFusedKernel(tf, "FunRec.UnitRows", { rows }, { leastSquare: LEAST_SQUARE });
    return {
      value: units as Tensor2D,
      saved: [units!, factors!],
      gradients: (gradients, [units, factors]) =>
        runFusedKernel(tf, "FunRec.UnitRowsGradient", { gradients, units, factors }),
    };
  });
}
