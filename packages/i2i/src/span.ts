import type { Stage } from "@funrec/core";

/** Part of an epoch's progress. */
export interface Span {
  /** The i-th of n equal parts. */
  part(i: number, n: number): Span;
  /** What `Kernels.run` wants for so many calls. */
  steps(total: number): Stage;
}
