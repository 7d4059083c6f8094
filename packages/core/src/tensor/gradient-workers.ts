import { EngineError } from "../errors.js";
import { nodeThreads, type StartThread, type Thread } from "../kernels/threads.js";
import type { EngineName } from "../model/progress.js";
import { isNode } from "../platform.js";
import { buffersOf, type Gradients, type Values } from "./gradients.js";
import type { LossInWorkers } from "./network.js";
import type { WorkerAnswer, WorkerRequest } from "./serve-losses.js";

/** Threads that have nothing to do, by the text that they run: starting one takes as long as many small trainings. */
const idle = new Map<string, GradientWorker[]>();

/** A thread of Node that computes gradients, one after the other. */
export class GradientWorker {
  readonly #thread: Thread<WorkerRequest>;
  #waiting: { resolve(gradients: Gradients): void; reject(error: Error): void } | undefined;
  #end: EngineError | undefined;

  private constructor(
    start: StartThread<WorkerRequest, WorkerAnswer>,
    private readonly text: string,
  ) {
    this.#thread = start({
      onAnswer: (answer) => {
        if ("error" in answer) return this.#fail(answer.error);
        this.#thread.setBusy(false);
        this.#waiting?.resolve(answer);
        this.#waiting = undefined;
      },
      onEnd: (reason) => this.#fail(reason),
    });
  }

  /** A worker for a loss; undefined where there are no threads of Node. */
  static async open(
    { script, file, loss, settings }: LossInWorkers,
    engine: EngineName,
  ): Promise<GradientWorker | undefined> {
    if (file === undefined || !isNode()) return undefined;
    // The script is a text without a place of its own: it is given a `require` that looks from the package's file.
    const require = `require("node:module").createRequire(${JSON.stringify(file)})`;
    const text = `((require) => {${script}\n})(${require});`;
    const start = await nodeThreads<WorkerRequest, WorkerAnswer>(text, "funrec-gradients");
    const opened = idle.get(text)?.pop() ?? new GradientWorker(start, text);
    opened.#thread.postMessage({ engine, loss, settings });
    return opened;
  }

  /** @param values whose learnt arrays are the worker's from now on @throws EngineError when they cannot be computed */
  gradients(values: Values): Promise<Gradients> {
    return new Promise((resolve, reject) => {
      if (this.#end) return reject(this.#end);
      this.#waiting = { resolve, reject };
      this.#thread.setBusy(true);
      this.#thread.postMessage({ values }, buffersOf(Object.values(values.learnt).map(({ data }) => data)));
    });
  }

  /** Gives the worker back, for another loss. */
  close(): void {
    if (this.#end || this.#waiting) this.#thread.terminate();
    else idle.set(this.text, [...(idle.get(this.text) ?? []), this]);
  }

  #fail(reason: string): void {
    this.#end ??= new EngineError(`a worker thread failed: ${reason}`);
    this.#waiting?.reject(this.#end);
    this.#waiting = undefined;
  }
}
