/** Kernels on a memory. Here and in the worker threads. */
export function instantiate(module: WebAssembly.Module, memory: WebAssembly.Memory): WebAssembly.Instance {
  return new WebAssembly.Instance(module, {
    env: {
      memory,
      abort: () => {
        throw new Error("the kernel stopped itself");
      },
    },
  });
}
