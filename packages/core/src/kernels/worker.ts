// Runs in a worker thread: calls kernels on the memory of a job. The build turns this file into text
// (tools/build-kernels.mjs), since a package in a bundle cannot say where its worker's file is.
import { instantiate } from "./instantiate.js";
import type { Answer, Request } from "./protocol.js";
import { seeMemory } from "./see-memory.js";

interface Port {
  postMessage(message: Answer): void;
}

interface Job {
  readonly memory: WebAssembly.Memory;
  readonly kernels: WebAssembly.Exports;
}

const jobs = new Map<number, Job>();

function answer(port: Port, request: Request): void {
  if (request.kind === "close") {
    jobs.delete(request.job);
    return;
  }
  if (request.kind === "open") {
    const { job, module, memory } = request;
    jobs.set(job, { memory, kernels: instantiate(module, memory).exports });
    return;
  }
  const { memory, kernels } = jobs.get(request.job)!;
  seeMemory(memory, request.memoryBytes);
  for (const { kernel, numbers } of request.calls) {
    if (Atomics.load(request.control, 0) !== 0) break;
    (kernels[kernel] as (...numbers: readonly number[]) => void)(...numbers);
    Atomics.add(request.control, 1, 1);
  }
  port.postMessage({ run: request.run });
}

function listen(port: Port, request: Request): void {
  try {
    answer(port, request);
  } catch (error) {
    port.postMessage({ run: request.kind === "run" ? request.run : -1, error: String(error) });
  }
}

if (typeof self === "object" && typeof self.postMessage === "function") {
  self.onmessage = ({ data }: MessageEvent<Request>) => listen(self as unknown as Port, data);
} else {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- in Node the text runs as a CommonJS script
  const { parentPort } = require("node:worker_threads") as typeof import("node:worker_threads");
  parentPort!.on("message", (request: Request) => listen(parentPort!, request));
}
