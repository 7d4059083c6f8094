/**
 * The engines of tensors that `openEngine` of `@funrec/core/tensor` can open here. The native one is optional: where it
 * is missing, the log of the test says so.
 */
export function presentEngines(): ("native" | "wasm" | "cpu")[];
