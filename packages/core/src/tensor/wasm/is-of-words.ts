import type { TensorInfo } from "@tensorflow/tfjs-core";

/** True for numbers of 4 bytes. */
export function isOfWords({ dtype }: TensorInfo): boolean {
  return dtype === "float32" || dtype === "int32";
}
