import type { Kernels, NumberType } from "@funrec/core/kernels";

/** Numbers of each thread's own, such as counters, all 0. @returns the address of a thread's */
export function perThread(kernels: Kernels, type: NumberType, length: number): (thread: number) => number {
  const block = kernels.memory.allocate(type, kernels.threads * length);
  const bytes = length * block.array.BYTES_PER_ELEMENT;
  return (thread) => block.address + thread * bytes;
}
