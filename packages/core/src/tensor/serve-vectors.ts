import type { Tensor2D } from "@tensorflow/tfjs-core";
import { openEngine, type TensorFlow } from "./engine.js";
import { compute, type NetworkInput, type Parameters, type TensorMap } from "./network.js";

/** Makes vectors once the training is over: so they have the same bits whatever is installed, whatever was trained by, and whatever else is asked for at once. */
export const SERVING = "wasm";

/** Vectors of users, as many as the input has. @param dimensions of a vector */
export async function serveVectors(
  parameters: Parameters,
  input: NetworkInput,
  dimensions: number,
  apply: (tf: TensorFlow, values: TensorMap) => Tensor2D,
): Promise<Float32Array[]> {
  const vectors = compute(await openEngine(SERVING), parameters, input, apply);
  return Array.from({ length: vectors.length / dimensions }, (_, i) =>
    vectors.slice(i * dimensions, (i + 1) * dimensions),
  );
}
