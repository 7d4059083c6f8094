import { EngineError } from "../errors.js";
import { nodeThreads, type StartThread, type Thread } from "../kernels/threads.js";
import { isNode } from "../platform.js";
import type { LossInWorkers } from "./network.js";
import type { WorkerAnswer, WorkerJob, WorkerRequest } from "./serve-losses.js";
import type { ThreadTask } from "./training-thread.js";

/** Threads that have nothing to do, by the text that they run: starting one takes as long as many small trainings. */
const idle = new Map<string, GradientWorker[]>();

/** A thread of Node that takes part in trainings, one after the other. */
export class GradientWorker {
  readonly #thread: Thread<WorkerRequest>;
  #waiting: { resolve(losses: readonly number[]): void; reject(error: Error): void } | undefined;
  #end: EngineError | undefined;

  private constructor(
    start: StartThread<WorkerRequest, WorkerAnswer>,
    private readonly text: string,
  ) {
    this.#thread = start({
      onAnswer: (answer) => {
        if ("error" in answer) return this.#fail(answer.error);
        this.#thread.setBusy(false);
        this.#waiting?.resolve(answer.losses);
        this.#waiting = undefined;
      },
      onEnd: (reason) => this.#fail(reason),
    });
  }

  /** A worker that can make a loss; undefined where there are no threads of Node. */
  static async open({ script, file }: LossInWorkers): Promise<GradientWorker | undefined> {
    if (file === undefined || !isNode()) return undefined;
    // The script is a text without a place of its own: it is given a `require` that looks from the package's file.
    const require = `require("node:module").createRequire(${JSON.stringify(file)})`;
    const text = `((require) => {${script}\n})(${require});`;
    const start = await nodeThreads<WorkerRequest, WorkerAnswer>(text, "funrec-gradients");
    return idle.get(text)?.pop() ?? new GradientWorker(start, text);
  }

  /** Tells it which training the next tasks are of. */
  begin(job: WorkerJob): void {
    this.#thread.postMessage({ job });
  }

  /** Does its part of a step. @returns the losses of its parts @throws EngineError when they cannot be computed */
  run(task: ThreadTask): Promise<readonly number[]> {
    return new Promise((resolve, reject) => {
      if (this.#end) return reject(this.#end);
      this.#waiting = { resolve, reject };
      this.#thread.setBusy(true);
      this.#thread.postMessage({ task });
    });
  }

  /** Gives the worker back, for another training. */
  close(): void {
    if (this.#end || this.#waiting) return this.#thread.terminate();
    this.#thread.postMessage({ job: undefined }); // so that it holds no memory
    idle.set(this.text, [...(idle.get(this.text) ?? []), this]);
  }

  #fail(reason: string): void {
    this.#end ??= new EngineError(`a worker thread failed: ${reason}`);
    this.#waiting?.reject(this.#end);
    this.#waiting = undefined;
  }
}
