import { FunRecError } from "@funrec/core";

/** A peer of the benchmark failed. */
export class PeerError extends FunRecError {
  override readonly name = "PeerError";
}
