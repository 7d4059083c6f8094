import { EngineError } from "../errors.js";
import type { Steps } from "../model/progress.js";
import { instantiate } from "./instantiate.js";
import { KernelMemory } from "./kernel-memory.js";
import { processorCount } from "./threads.js";
import { type KernelWorker, workersOf } from "./worker-pool.js";

/** Compiled kernels as a package's build inlines them: WebAssembly in base64. */
export interface KernelCode {
  /** For a memory that threads share. */
  readonly shared: string;
  /** For a memory of one thread, which needs no isolated page in a browser. */
  readonly unshared: string;
}

/** One call of a kernel. */
export interface KernelCall {
  readonly kernel: string;
  /** Its arguments: numbers and addresses. */
  readonly numbers: readonly number[];
}

/** Where kernels are called. */
export interface KernelsOptions {
  /** Number of threads, at least 1. Default: one a processor, at most 16. */
  readonly threads?: number | undefined;
  /** True: threads of the caller's own can work on the memory, too. Default: it is shared where `threads` needs it. */
  readonly isShared?: boolean;
}

const MOST_THREADS_BY_DEFAULT = 16;
/** How long progress may stand still before it is looked at again. */
const POLL_MS = 50;

let jobs = 0;
let runs = 0;

/**
 * The kernels of a package, ready to be called on one memory, by one or several threads.
 *
 * With one thread calls run right here, and other work gets its turn between them. With more they run in worker
 * threads, call c on thread c modulo the number of threads: who does what never depends on who is faster. Where there
 * are no threads to be had everything runs here.
 *
 * A package keeps its kernels in `assembly/`; the build compiles them to `src/generated/kernels.ts`.
 */
export class Kernels {
  readonly memory: KernelMemory;
  /** Number of threads that calls are spread over. */
  readonly threads: number;
  readonly #job = ++jobs;
  readonly #instance: WebAssembly.Instance;
  readonly #workers: readonly KernelWorker[];

  private constructor(
    /** The compiled kernels, for threads of the caller's own. */
    readonly module: WebAssembly.Module,
    memory: KernelMemory,
    workers: readonly KernelWorker[],
  ) {
    this.memory = memory;
    this.threads = Math.max(1, workers.length);
    this.#workers = workers;
    this.#instance = instantiate(module, memory.memory);
    for (const worker of workers) {
      worker.post({ kind: "open", job: this.#job, module, memory: memory.memory });
    }
  }

  /**
   * Makes kernels ready on a memory of their own. Close them when the work is done.
   * @throws EngineError where WebAssembly or its memory cannot be had
   */
  static async open(code: KernelCode, options: KernelsOptions = {}): Promise<Kernels> {
    const { threads } = options;
    const count = threads ?? Math.min(await processorCount(), MOST_THREADS_BY_DEFAULT);
    const workers = count > 1 ? await workersOf(count) : [];
    const isShared = Boolean(options.isShared) || workers.length > 0;
    const memory = new KernelMemory(isShared);
    try {
      return new Kernels(await compile(isShared ? code.shared : code.unshared), memory, workers);
    } catch (cause) {
      throw new EngineError("WebAssembly with SIMD is needed: Node 20 or a browser of 2023 and later", {
        cause,
      });
    }
  }

  /** Calls a kernel once, here. @throws EngineError when it fails */
  call(kernel: string, ...numbers: readonly number[]): number {
    const exported = this.#instance.exports[kernel];
    if (typeof exported !== "function") throw new EngineError(`there is no kernel ${kernel}`);
    try {
      return exported(...numbers) as number;
    } catch (cause) {
      throw new EngineError(`a kernel failed: ${String(cause)}`, { cause });
    }
  }

  /**
   * Calls kernels: call c by thread c modulo `threads`, each thread in order.
   *
   * @param steps told how many calls are finished; stops the work when it is aborted
   * @throws EngineError when a call fails or a thread ends; the signal's reason once aborted
   */
  async run(calls: readonly KernelCall[], steps?: Steps): Promise<void> {
    if (this.#workers.length === 0) {
      for (const [done, { kernel, numbers }] of calls.entries()) {
        this.call(kernel, ...numbers);
        await steps?.advance(done + 1);
      }
      return;
    }
    const control = new Int32Array(new SharedArrayBuffer(8));
    const memoryBytes = this.memory.memory.buffer.byteLength;
    const finished = this.#workers.map((worker, thread) =>
      worker.run({
        kind: "run",
        job: this.#job,
        run: ++runs,
        memoryBytes,
        calls: calls.filter((_, number) => number % this.threads === thread),
        control,
      }),
    );
    try {
      await watch(Promise.all(finished), async () => steps?.advance(Atomics.load(control, 1)));
      await steps?.advance(calls.length);
    } finally {
      // Nothing works on the memory any more when this returns, whatever happened.
      Atomics.store(control, 0, 1);
      await Promise.allSettled(finished);
    }
  }

  /** Lets the threads forget the memory. */
  close(): void {
    for (const worker of this.#workers) worker.post({ kind: "close", job: this.#job });
  }
}

const modules = new Map<string, Promise<WebAssembly.Module>>();

/** Compiles once what is used again and again. @param base64 WebAssembly */
export function compile(base64: string): Promise<WebAssembly.Module> {
  let module = modules.get(base64);
  if (!module) {
    module = WebAssembly.compile(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));
    modules.set(base64, module);
  }
  return module;
}

/** Waits for the work, looking after it now and then. */
async function watch(work: Promise<unknown>, look: () => Promise<void>): Promise<void> {
  let isDone = false;
  const end = work.then(() => {
    isDone = true;
  });
  while (!isDone) {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const pause = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, POLL_MS);
    });
    await Promise.race([end, pause]).finally(() => clearTimeout(timer));
    if (!isDone) await look();
  }
}
