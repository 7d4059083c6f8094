import { EngineError } from "../errors.js";
import { workerCode } from "../generated/worker.js";
import { isNode } from "../platform.js";
import type { Answer, Request } from "./protocol.js";
import { browserThreads, nodeThreads, type StartThread, type Thread } from "./threads.js";

type RunRequest = Extract<Request, { kind: "run" }>;

/** A worker thread that calls kernels. */
export class KernelWorker {
  readonly #thread: Thread<Request>;
  readonly #runs = new Map<number, { resolve: () => void; reject: (error: Error) => void }>();
  /** Why the thread takes no more work; undefined while it does. */
  #end: string | undefined;

  constructor(start: StartKernelThread) {
    this.#thread = start({
      onAnswer: ({ run, error }) => {
        const waiting = this.#runs.get(run);
        if (!waiting) return this.#finish(error ?? "it answered a question that nobody asked");
        this.#runs.delete(run);
        this.#thread.setBusy(this.#runs.size > 0);
        if (error === undefined) waiting.resolve();
        else waiting.reject(new EngineError(`a kernel failed: ${error}`));
      },
      onEnd: (reason) => this.#finish(reason),
    });
  }

  get isAlive(): boolean {
    return this.#end === undefined;
  }

  /** Sends what needs no answer. */
  post(request: Exclude<Request, RunRequest>): void {
    if (this.isAlive) this.#thread.postMessage(request);
  }

  /** Calls a kernel. @throws EngineError when it fails or the thread ends */
  run(request: RunRequest): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.#end !== undefined) return reject(threadEnded(this.#end));
      this.#runs.set(request.run, { resolve, reject });
      this.#thread.setBusy(true);
      this.#thread.postMessage(request);
    });
  }

  /** Ends the thread; runs in progress fail. */
  terminate(): void {
    this.#thread.terminate();
    this.#finish("it was terminated");
  }

  #finish(reason: string): void {
    this.#end ??= reason;
    for (const { reject } of this.#runs.values()) reject(threadEnded(reason));
    this.#runs.clear();
  }
}

const threadEnded = (reason: string): EngineError => new EngineError(`a worker thread ended: ${reason}`);

type StartKernelThread = StartThread<Request, Answer>;

const THREAD_NAME = "funrec-kernels";

/** The threads of this process; they are started when first needed, and then stay. */
const workers: KernelWorker[] = [];

/**
 * Some worker threads, started where there are too few. Fits that run at the same time share them.
 * @returns none where threads cannot be started, as a page's security policy may have it
 */
export async function workersOf(count: number): Promise<readonly KernelWorker[]> {
  const start = await findThreads();
  if (!start) return [];
  for (let i = workers.length - 1; i >= 0; i--) if (!workers[i]!.isAlive) workers.splice(i, 1);
  try {
    while (workers.length < count) workers.push(new KernelWorker(start));
  } catch {
    return [];
  }
  return workers.slice(0, count);
}

/** Ends all worker threads. New ones are started when they are needed; work in progress fails. */
export function terminateWorkers(): void {
  for (const worker of workers.splice(0)) worker.terminate();
}

async function findThreads(): Promise<StartKernelThread | undefined> {
  if (isNode()) return nodeThreads(workerCode, THREAD_NAME);
  // A page that is not isolated from other origins cannot share memory with its workers.
  const isIsolated = (globalThis as { crossOriginIsolated?: boolean }).crossOriginIsolated;
  return typeof Worker === "function" && isIsolated ? browserThreads(workerCode, THREAD_NAME) : undefined;
}
