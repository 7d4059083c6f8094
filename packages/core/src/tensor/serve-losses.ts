import type { EngineName } from "../model/progress.js";
import { type Engine, openEngine } from "./engine.js";
import { buffersOf, type Gradients, lossGradients, type Values } from "./gradients.js";
import type { Loss } from "./network.js";

/** What a worker is told: the loss that the next values are for, and the values, each of which it answers. */
export type WorkerRequest =
  | { readonly engine: EngineName; readonly loss: string; readonly settings: object }
  | { readonly values: Values };

/** What a worker answers: gradients, or why there are none. */
export type WorkerAnswer = Gradients | { readonly error: string };

/**
 * Runs in a worker thread of Node: answers values with the gradients of a loss.
 * @param losses makes losses, by name, from what they are made of
 */
export function serveLosses(losses: Readonly<Record<string, (settings: never) => Loss>>): void {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the text of a worker runs as a CommonJS script
  const { parentPort } = require("node:worker_threads") as typeof import("node:worker_threads");
  const port = parentPort!;
  const answer = (message: WorkerAnswer, handedOver: ArrayBuffer[] = []): void =>
    port.postMessage(message, handedOver);
  let job: Promise<{ engine: Engine; loss: Loss }> | undefined;
  port.on("message", (request: WorkerRequest) => {
    if ("loss" in request) {
      const loss = losses[request.loss]!(request.settings as never);
      job = openEngine(request.engine).then((engine) => ({ engine, loss }));
      return;
    }
    job!
      .then(({ engine, loss }) => {
        const gradients = lossGradients(engine, loss, request.values);
        answer(gradients, buffersOf(Object.values(gradients.gradients)));
      })
      .catch((error: unknown) => answer({ error: String(error) }));
  });
}
