import type { Worker } from "node:worker_threads";
import { EngineError } from "../errors.js";
import type { EngineName } from "../model/progress.js";
import type { Gradients, Values } from "./gradients.js";
import type { LossInWorkers } from "./network.js";
import type { WorkerAnswer, WorkerRequest } from "./serve-losses.js";

/** Threads that have nothing to do, by the text that they run: starting one takes as long as many small trainings. */
const idle = new Map<string, GradientWorker[]>();

/** A thread of Node that computes gradients, one after the other. */
export class GradientWorker {
  #waiting: { resolve(gradients: Gradients): void; reject(error: Error): void } | undefined;
  #end: EngineError | undefined;

  private constructor(
    private readonly worker: Worker,
    private readonly text: string,
  ) {
    worker.unref();
    worker.on("message", (answer: WorkerAnswer) => {
      if ("error" in answer) return this.#fail(answer.error);
      worker.unref();
      this.#waiting?.resolve(answer);
      this.#waiting = undefined;
    });
    worker.on("error", (error) => this.#fail(error));
    worker.on("exit", (code) => this.#fail(`it ended with ${code}`));
  }

  /** A worker for a loss; undefined where there are no threads of Node. */
  static async open(
    { script, file, loss, settings }: LossInWorkers,
    engine: EngineName,
  ): Promise<GradientWorker | undefined> {
    if (file === undefined || typeof process !== "object" || !process.versions?.node) return undefined;
    const { Worker } = await import("node:worker_threads");
    // The script is a text without a place of its own: it is given a `require` that looks from the package's file.
    const require = `require("node:module").createRequire(${JSON.stringify(file)})`;
    const text = `((require) => {${script}\n})(${require});`;
    const opened = idle.get(text)?.pop() ?? new GradientWorker(new Worker(text, { eval: true }), text);
    opened.#tell({ engine, loss, settings });
    return opened;
  }

  /** @throws EngineError when they cannot be computed */
  gradients(values: Values): Promise<Gradients> {
    return new Promise((resolve, reject) => {
      if (this.#end) return reject(this.#end);
      this.#waiting = { resolve, reject };
      this.worker.ref();
      this.#tell({ values });
    });
  }

  /** Gives the worker back, for another loss. */
  close(): void {
    if (this.#end || this.#waiting) void this.worker.terminate();
    else idle.set(this.text, [...(idle.get(this.text) ?? []), this]);
  }

  #tell(request: WorkerRequest): void {
    this.worker.postMessage(request);
  }

  #fail(cause: unknown): void {
    this.#end ??= new EngineError(`a worker thread failed: ${String(cause)}`, { cause });
    this.#waiting?.reject(this.#end);
    this.#waiting = undefined;
  }
}
