import { isNode, nodeModule } from "../platform.js";

/** What Node's Worker and the browser's have in common, as far as it is needed here. */
export interface Thread<Request> {
  /** @param handedOver memory of the request that is not copied, and no longer this thread's */
  postMessage(request: Request, handedOver?: ArrayBuffer[]): void;
  /** An idle thread does not keep the process alive. */
  setBusy(isBusy: boolean): void;
  terminate(): void;
}

/** What a thread tells. */
export interface ThreadEvents<Answer> {
  onAnswer(answer: Answer): void;
  onEnd(reason: string): void;
}

/** Starts a thread. */
export type StartThread<Request, Answer> = (events: ThreadEvents<Answer>) => Thread<Request>;

/** The number of threads that the machine runs at a time. */
export async function processorCount(): Promise<number> {
  return isNode()
    ? (await nodeModule("node:os")).availableParallelism()
    : (navigator.hardwareConcurrency ?? 1);
}

/** Threads of Node that run a text. @param name what tools that look at the process call them */
export async function nodeThreads<Request, Answer>(
  code: string,
  name: string,
): Promise<StartThread<Request, Answer>> {
  const { Worker } = await nodeModule("node:worker_threads");
  return ({ onAnswer, onEnd }) => {
    const worker = new Worker(code, { eval: true, execArgv: [], name });
    worker.on("message", onAnswer);
    worker.on("error", (error) => onEnd(String(error)));
    worker.on("exit", (exitCode) => onEnd(`it left with exit code ${exitCode}`));
    worker.unref();
    return {
      postMessage: (request, handedOver = []) => worker.postMessage(request, handedOver),
      setBusy: (isBusy) => (isBusy ? worker.ref() : worker.unref()),
      terminate: () => void worker.terminate(),
    };
  };
}

/** Threads of a browser that run a text. */
export function browserThreads<Request, Answer>(code: string, name: string): StartThread<Request, Answer> {
  return ({ onAnswer, onEnd }) => {
    const address = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
    const worker = new Worker(address, { name });
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      onAnswer(data);
    };
    worker.onerror = ({ message }) => onEnd(message);
    return {
      postMessage: (request, handedOver = []) => worker.postMessage(request, handedOver),
      setBusy: () => {},
      terminate: () => worker.terminate(),
    };
  };
}
