import type * as tensorflow from "@tensorflow/tfjs-core";
import { EngineError } from "../errors.js";
import { registerGradients } from "../generated/gradients.js";
import type { EngineName } from "../model/progress.js";
import { loadNativeBackend } from "./native-backend.js";
import { registerWasmKernels } from "./wasm/register-wasm-kernels.js";
import type { TensorHeap } from "./wasm/tensor-heap.js";

/** The operations of TensorFlow.js: the package `@tensorflow/tfjs-core`. */
export type TensorFlow = typeof tensorflow;

/** Computes tensors, by one of the backends of TensorFlow.js. {@link openEngine} makes it. */
export class Engine {
  constructor(
    readonly name: EngineName,
    /** For what computes nothing, such as `tf.memory()`; operations belong into {@link Engine.tidy}. */
    readonly tf: TensorFlow,
    private readonly backend: string,
    /** Where tensors lie that need not be copied to be looked at. */
    private readonly heap?: TensorHeap,
  ) {}

  /**
   * Runs operations on this engine, whatever other engines are open, and frees all tensors that they make but those
   * returned.
   * @param compute must not be asynchronous: other work could run on another engine while it waits
   * @returns what `compute` returns
   *
   * @example
   * ```ts
   * import { openEngine } from "@funrec/core/tensor";
   * const engine = await openEngine("wasm");
   * engine.tidy((tf) => tf.matMul([[1, 2]], [[3], [4]]).dataSync()[0]!); // => 11
   * ```
   */
  tidy<Result extends tensorflow.TensorContainer>(compute: (tf: TensorFlow) => Result): Result {
    const { tf, backend } = this;
    if (tf.getBackend() !== backend) void tf.setBackend(backend);
    return tf.tidy(() => compute(tf));
  }

  /** Copies the numbers of a tensor of floats into an array of their number; to be called within {@link tidy}. */
  copy(tensor: tensorflow.Tensor, to: Float32Array): void {
    to.set(this.heap ? this.heap.numbers(tensor) : tensor.dataSync());
  }
}

interface Backend {
  /** What TensorFlow.js calls it. */
  readonly name: string;
  /** What has to be installed. */
  readonly package: string;
  /** Loads the package, which registers the backend. */
  readonly load: () => Promise<unknown>;
}

/** In the order in which they are tried. */
const BACKENDS: Readonly<Record<EngineName, Backend>> = {
  native: { name: "tensorflow", package: "@tensorflow/tfjs-node", load: loadNativeBackend },
  wasm: {
    name: "wasm",
    package: "@tensorflow/tfjs-backend-wasm",
    load: () => import("@tensorflow/tfjs-backend-wasm"),
  },
  cpu: {
    name: "cpu",
    package: "@tensorflow/tfjs-backend-cpu",
    load: () => import("@tensorflow/tfjs-backend-cpu"),
  },
};

const opened = new Map<EngineName, Promise<Engine>>();

/**
 * Opens an engine, or gives the one that is open already.
 *
 * @param name
 * `"native"`: TensorFlow, by the package `@tensorflow/tfjs-node`; `"wasm"`: WebAssembly, by
 * `@tensorflow/tfjs-backend-wasm`; `"cpu"`: plain JavaScript, slow, by `@tensorflow/tfjs-backend-cpu`. `"auto"` (default):
 * the first of them that can be had; it says nothing about those that cannot.
 * @throws EngineError when the engine cannot be had, with what to install; its `cause` is the error of loading it
 *
 * @example
 * ```ts
 * import { openEngine } from "@funrec/core/tensor";
 * (await openEngine("cpu")).name; // => "cpu"
 * ```
 */
export async function openEngine(name: EngineName | "auto" = "auto"): Promise<Engine> {
  if (name === "auto") return openFirst();
  if (!opened.has(name)) opened.set(name, open(name));
  return opened.get(name)!;
}

async function openFirst(): Promise<Engine> {
  const errors: unknown[] = [];
  for (const name of Object.keys(BACKENDS) as EngineName[]) {
    try {
      return await openEngine(name);
    } catch (error) {
      errors.push(error);
    }
  }
  const reasons = errors.map((error) => (error as Error).message).join("; ");
  throw new EngineError(`no engine of tensors can be opened: ${reasons}`, {
    cause: new AggregateError(errors),
  });
}

async function open(name: EngineName): Promise<Engine> {
  const { name: backend, package: packageName, load } = BACKENDS[name];
  try {
    const tf = await import("@tensorflow/tfjs-core");
    await load();
    registerGradients();
    await start(tf, backend);
    // This one would print that another engine is faster, at its first tensor.
    if (name === "cpu") Object.assign(tf.findBackend(backend), { firstUse: false });
    void tf.setBackend(backend); // at once, for it has started
    const heap = name === "wasm" ? await registerWasmKernels(tf) : undefined;
    return new Engine(name, tf, backend, heap);
  } catch (cause) {
    throw new EngineError(`the engine "${name}" cannot be opened: ${reasonOf(cause, packageName)}`, {
      cause,
    });
  }
}

/** Starts a backend unless it runs: while TensorFlow.js starts one itself, it refuses to compute on any other. */
async function start(tf: TensorFlow, backend: string): Promise<void> {
  const running = tf.engine().registry;
  if (backend in running) return;
  const started = await tf.findBackendFactory(backend)();
  if (backend in running) return; // somebody else's was faster
  tf.removeBackend(backend);
  tf.registerBackend(backend, () => started);
}

function reasonOf(cause: unknown, packageName: string): string {
  const { code, message } = cause as NodeJS.ErrnoException;
  const isMissing = code === "ERR_MODULE_NOT_FOUND" || code === "MODULE_NOT_FOUND";
  return isMissing ? `it needs ${packageName} (npm install ${packageName}@4)` : message;
}
