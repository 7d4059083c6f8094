import type { EngineName } from "../model/progress.js";
import { openEngine } from "./engine.js";
import type { Loss } from "./network.js";
import { type ThreadTask, TrainingThread, type TrainingMemory } from "./training-thread.js";

/** The training that a worker takes part in. */
export interface WorkerJob {
  readonly engine: EngineName;
  readonly loss: string;
  readonly settings: object;
  readonly place: TrainingMemory;
}

/** What a worker is told: the training of the next tasks, undefined when it is over; or a task, each of which it answers. */
export type WorkerRequest = { readonly job: WorkerJob | undefined } | { readonly task: ThreadTask };

/** What a worker answers: the losses of the parts of its task, or why there are none. */
export type WorkerAnswer = { readonly losses: readonly number[] } | { readonly error: string };

/**
 * Runs in a worker thread of Node: does the tasks of a training with a loss.
 * @param losses makes losses, by name, from what they are made of
 */
export function serveLosses(losses: Readonly<Record<string, (settings: never) => Loss>>): void {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the text of a worker runs as a CommonJS script
  const { parentPort } = require("node:worker_threads") as typeof import("node:worker_threads");
  const port = parentPort!;
  const answer = (message: WorkerAnswer): void => port.postMessage(message);
  const begin = async ({ engine, loss, settings, place }: WorkerJob): Promise<TrainingThread> =>
    new TrainingThread(await openEngine(engine), losses[loss]!(settings as never), place);
  let thread: Promise<TrainingThread> | undefined;
  port.on("message", (request: WorkerRequest) => {
    if ("job" in request) thread = request.job && begin(request.job);
    else {
      thread!
        .then((ready) => answer({ losses: ready.run(request.task) }))
        .catch((error: unknown) => answer({ error: String(error) }));
    }
  });
}
