import { SingleBar } from "cli-progress";
import type { Progress } from "@funrec/core";

/** Shows how far an experiment has come. */
export interface ProgressView {
  update(progress: Progress): void;
  stop(isDone: boolean): void;
}

/** A bar on a terminal; plain lines, one a stage, elsewhere. Both go to standard error. */
export function showProgress(label: string): ProgressView {
  return process.stderr.isTTY ? new ProgressBar(label) : new ProgressLines(label);
}

class ProgressBar implements ProgressView {
  readonly #bar: SingleBar;

  constructor(label: string) {
    this.#bar = new SingleBar({
      format: `${label} {stage} [{bar}] {percentage}% {eta_formatted} {figures}`,
      stream: process.stderr,
      hideCursor: true,
      clearOnComplete: true,
      gracefulExit: true, // shows the cursor again after Ctrl-C
    });
    this.#bar.start(1, 0, { stage: "loading", figures: "" });
  }

  update({ stage, done, total, metrics = {} }: Progress): void {
    const figures = Object.entries(metrics).map(([name, value]) => `${name} ${value.toPrecision(4)}`);
    this.#bar.setTotal(total);
    this.#bar.update(done, { stage, figures: figures.join(", ") });
  }

  stop(): void {
    this.#bar.stop();
  }
}

class ProgressLines implements ProgressView {
  #stage = "";

  constructor(private readonly label: string) {}

  update({ stage }: Progress): void {
    if (stage === this.#stage) return;
    this.#stage = stage;
    process.stderr.write(`${this.label}: ${stage}\n`);
  }

  stop(isDone: boolean): void {
    process.stderr.write(`${this.label}: ${isDone ? "done" : "failed"}\n`);
  }
}
