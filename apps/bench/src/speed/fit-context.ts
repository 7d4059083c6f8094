import type { FitContext } from "@funrec/core";

/** The context of a fit on some threads. */
export function fitContext(threads: number): FitContext {
  void threads; // a fit cannot be told yet
  return {};
}
