import { FunRecError } from "@funrec/core";
import { type Experiment, runExperiment, UnreadableDataError } from "./experiment.js";
import type { Message } from "./messages.js";

// One experiment in a process of its own: its peak memory is its own, and a crash ends nothing else.
const tell = (message: Message): Promise<void> =>
  new Promise((resolve, reject) => {
    process.send!(message, (error: Error | null) => (error ? reject(error) : resolve()));
  });

// Nobody waits for the result of a parent that is gone.
process.once("disconnect", () => process.exit());

process.once("message", async (experiment: Experiment) => {
  try {
    const result = await runExperiment(
      experiment,
      (progress) => void tell({ kind: "progress", progress }).catch(() => process.exit()),
    );
    await tell({ kind: "result", result });
  } catch (error) {
    const isOfData = error instanceof UnreadableDataError;
    const reason = (isOfData ? error.cause : error) as Error;
    // The stack of a FunRecError is noise: its message says what to do.
    const stack = reason instanceof FunRecError ? "" : (reason.stack ?? "");
    await tell({ kind: "failure", message: reason.message, stack, isOfData });
  }
  process.disconnect();
});
