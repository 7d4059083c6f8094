import { fork } from "node:child_process";
import type { Progress } from "@funrec/core";
import type { Experiment, ExperimentResult } from "./experiment.js";
import type { Message } from "./messages.js";

/** An experiment failed; the message is the model's or the data's own. */
export class ExperimentError extends Error {
  override readonly name = "ExperimentError";

  constructor(
    experiment: Experiment,
    message: string,
    /** Stack of the failure where it was not foreseen. */
    readonly details: string,
    /** What would end every other experiment, too: a signal of the user, such as that of Ctrl-C, or the data. */
    readonly endedBy?: StopSignal | "data",
  ) {
    const { model, dataset } = experiment;
    super(`${endedBy === "data" ? dataset : `${model} on ${dataset}`}: ${message}`);
  }
}

type StopSignal = (typeof STOP_SIGNALS)[number];
const STOP_SIGNALS = ["SIGINT", "SIGTERM"] as const;

const processFile = new URL("./experiment-process.js", import.meta.url);

/**
 * Runs an experiment in a process of its own.
 * @throws ExperimentError when it fails, or its process dies
 */
export function runInProcess(
  experiment: Experiment,
  onProgress: (progress: Progress) => void,
): Promise<ExperimentResult> {
  return new Promise((resolve, reject) => {
    const child = fork(processFile, { serialization: "advanced" });
    // The first signal ends the experiment, a second one everything.
    const stop = (signal: NodeJS.Signals): void => void child.kill(signal);
    for (const signal of STOP_SIGNALS) process.once(signal, stop);
    child.on("message", (message: Message) => {
      if (message.kind === "progress") onProgress(message.progress);
      if (message.kind === "result") resolve(message.result);
      if (message.kind === "failure") {
        const endedBy = message.isOfData ? "data" : undefined;
        reject(new ExperimentError(experiment, message.message, message.stack, endedBy));
      }
    });
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      for (const name of STOP_SIGNALS) process.off(name, stop);
      const stoppedBy = STOP_SIGNALS.find((name) => name === signal);
      const message = stoppedBy
        ? `stopped${experiment.checkpoint === undefined ? "" : "; the same command goes on from its checkpoint"}`
        : `its process ended early (${signal ?? `exit code ${code}`})`;
      reject(new ExperimentError(experiment, message, "", stoppedBy));
    });
    child.send(experiment);
  });
}
