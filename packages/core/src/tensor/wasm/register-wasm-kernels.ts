import type { KernelFunc } from "@tensorflow/tfjs-core";
import type { TensorFlow } from "../engine.js";
import { matrixProduct } from "./matrix-product.js";
import { TensorHeap, type WasmBackend } from "./tensor-heap.js";

const BACKEND = "wasm";

/**
 * Replaces kernels of the WebAssembly backend of TensorFlow.js that are slow by our own, and adds those that it lacks. To
 * be called once, when the backend is the current one.
 */
export async function registerWasmKernels(tf: TensorFlow): Promise<void> {
  const heap = await TensorHeap.open(tf.backend() as unknown as WasmBackend);
  const register = (kernelName: string, kernelFunc: KernelFunc): void => {
    if (tf.getKernel(kernelName, BACKEND)) tf.unregisterKernel(kernelName, BACKEND);
    tf.registerKernel({ kernelName, backendName: BACKEND, kernelFunc });
  };
  for (const name of [tf.BatchMatMul, tf._FusedMatMul]) {
    register(name, matrixProduct(heap, tf.getKernel(name, BACKEND)));
  }
  // A copy in the stock backend. A tensor's numbers never change, so that it can be shared.
  register(tf.Identity, ({ inputs }) => heap.share(inputs.x!));
}
