import type { TensorData } from "../files/safetensors.js";

/** Tensors by name. */
export type Tensors = Readonly<Record<string, TensorData>>;

/** Copies numbers into arrays of the same names. */
export function copyTensors(from: Tensors, to: Tensors): void {
  for (const [name, data] of Object.entries(to)) (data as Float64Array).set(from[name] as Float64Array);
}
