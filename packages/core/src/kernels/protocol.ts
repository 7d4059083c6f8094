import type { KernelCall } from "./kernels.js";

/** What the main thread asks of a worker. */
export type Request =
  | {
      readonly kind: "open";
      readonly job: number;
      readonly module: WebAssembly.Module;
      readonly memory: WebAssembly.Memory;
    }
  | { readonly kind: "close"; readonly job: number }
  | {
      readonly kind: "run";
      readonly job: number;
      /** Number of the run, which the answer repeats. */
      readonly run: number;
      /** Size of the memory. */
      readonly memoryBytes: number;
      /** What to call, in order. */
      readonly calls: readonly KernelCall[];
      /** [1 when the run is to stop, number of calls finished by all workers], in shared memory. */
      readonly control: Int32Array;
    };

/** A worker's answer to a run: finished (or stopped when asked to), or what went wrong. */
export interface Answer {
  readonly run: number;
  readonly error?: string;
}
