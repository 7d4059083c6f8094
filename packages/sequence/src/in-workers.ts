import type { LossInWorkers } from "@funrec/core/tensor";
import { lossWorker } from "./generated/loss-worker.js";

/** How worker threads make one of the losses of loss-worker.ts. */
export function inWorkers(loss: string, settings: object): LossInWorkers {
  // Undefined in a bundle for browsers, which have one thread here.
  const file = typeof __filename === "string" ? __filename : undefined;
  return { script: lossWorker, file, loss, settings };
}
