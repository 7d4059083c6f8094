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
    /** True when the user stopped it with Ctrl-C. */
    readonly isInterrupt = false,
  ) {
    super(`${experiment.model} on ${experiment.dataset}: ${message}`);
  }
}

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
    child.on("message", (message: Message) => {
      if (message.kind === "progress") onProgress(message.progress);
      if (message.kind === "result") resolve(message.result);
      if (message.kind === "failure") reject(new ExperimentError(experiment, message.message, message.stack));
    });
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      const isInterrupt = signal === "SIGINT";
      const message = isInterrupt ? "stopped" : `its process ended early (${signal ?? `exit code ${code}`})`;
      reject(new ExperimentError(experiment, message, "", isInterrupt));
    });
    child.send(experiment);
  });
}
