import type * as tensorflow from "@tensorflow/tfjs-core";
import { EngineError } from "../errors.js";
import { registerGradients } from "../generated/gradients.js";
import type { EngineName } from "../model/progress.js";
import { registerWasmKernels } from "./wasm/register-wasm-kernels.js";

/** The operations of TensorFlow.js. */
export type TensorFlow = typeof tensorflow;

/** Computes tensors. */
export class Engine {
  constructor(
    readonly name: EngineName,
    readonly tf: TensorFlow,
    private readonly backend: string,
  ) {}

  /**
   * Runs operations and frees all their tensors but those returned. The operations run on this engine whatever other
   * engines are open: the function must not be asynchronous.
   */
  tidy<Result extends tensorflow.TensorContainer>(compute: (tf: TensorFlow) => Result): Result {
    const { tf, backend } = this;
    if (tf.getBackend() !== backend) tf.setBackend(backend);
    return tf.tidy(() => compute(tf));
  }
}

const opened = new Map<EngineName, Promise<Engine>>();

/** Opens an engine; the same one every time. @throws EngineError when it cannot be had */
export async function openEngine(name: EngineName | "auto" = "auto"): Promise<Engine> {
  if (name === "auto") return openEngine("wasm");
  if (!opened.has(name)) opened.set(name, open(name));
  return opened.get(name)!;
}

async function open(name: EngineName): Promise<Engine> {
  try {
    const tf = await import("@tensorflow/tfjs-core");
    if (name === "wasm") await import("@tensorflow/tfjs-backend-wasm");
    else if (name === "cpu") await import("@tensorflow/tfjs-backend-cpu");
    else throw new Error("not yet");
    registerGradients();
    await tf.setBackend(name);
    if (name === "wasm") await registerWasmKernels(tf);
    return new Engine(name, tf, name);
  } catch (cause) {
    throw new EngineError(`the engine ${name} cannot be opened: ${String(cause)}`, { cause });
  }
}
