import type { Progress } from "@funrec/core";

/** The figures of a training after an epoch: those that the model reports, and `score` where it may stop early. */
export type CurvePoint = Readonly<Record<string, number>> & { readonly epoch: number };

/** Gathers the figures of each epoch from the progress of a training. */
export class LearningCurve {
  readonly #epochs = new Map<number, Readonly<Record<string, number>>>();

  add({ stage, done, metrics }: Progress): void {
    if (stage !== "training") return;
    // A protocol with folds trains again and again: the last training is kept.
    if (done === 0) this.#epochs.clear();
    // Between two epochs the figures of the former are reported, the last time perhaps with the number of the latter.
    if (metrics && done > 0 && Number.isInteger(done)) this.#epochs.set(done, metrics);
  }

  /** In the order of the epochs; nothing for a model without epochs. A training that was resumed lacks the first. */
  get points(): CurvePoint[] {
    return Array.from(this.#epochs, ([epoch, metrics]) => ({ ...metrics, epoch }));
  }
}
