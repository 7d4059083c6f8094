import type { DataType, TensorInfo } from "@tensorflow/tfjs-core";
import { EngineError } from "../../errors.js";
import { kernels } from "../../generated/tensor-kernels.js";
import { instantiate } from "../../kernels/instantiate.js";
import { compile } from "../../kernels/kernels.js";

/** What is used of the WebAssembly backend of TensorFlow.js. */
export interface WasmBackend {
  readonly wasm: {
    /** What its module exports. */
    readonly asm: { readonly memory?: WebAssembly.Memory };
    /** The memory of the module with threads, which imports it. */
    readonly wasmMemory?: WebAssembly.Memory;
    _malloc(bytes: number): number;
    _free(address: number): void;
  };
  readonly dataIdMap: { get(dataId: object): { readonly memoryOffset: number } };
  makeOutput(shape: number[], dtype: DataType): TensorInfo;
  incRef(dataId: object): void;
  disposeData(dataId: object): void;
}

/** Vectors of numbers are loaded faster from multiples of it. */
const ALIGNMENT = 64;

/**
 * The memory of the WebAssembly backend of TensorFlow.js, in which its tensors lie, with kernels of ours on it. The
 * backend allocates and grows it (up to 4 GiB); addresses stay, so tensors are never moved.
 */
export class TensorHeap {
  readonly #exports: WebAssembly.Exports;
  #scratch = 0;
  #scratchBytes = 0;

  private constructor(
    private readonly backend: WasmBackend,
    instance: WebAssembly.Instance,
  ) {
    this.#exports = instance.exports;
  }

  /** Puts our kernels on the memory of the backend. */
  static async open(backend: WasmBackend): Promise<TensorHeap> {
    const { asm, wasmMemory } = backend.wasm;
    const memory = (asm.memory ?? wasmMemory)!;
    // Not by instanceof: the memory may come from another realm, such as that of a test.
    const isShared = String(memory.buffer) === "[object SharedArrayBuffer]";
    const module = await compile(isShared ? kernels.shared : kernels.unshared);
    return new TensorHeap(backend, instantiate(module, memory));
  }

  /** Where the numbers of a tensor lie. */
  address({ dataId }: TensorInfo): number {
    return this.backend.dataIdMap.get(dataId).memoryOffset;
  }

  /** The same, or 0 for a tensor that there is not. */
  addressOrZero(tensor?: TensorInfo): number {
    return tensor ? this.address(tensor) : 0;
  }

  /** A new tensor; its numbers are anything. @throws EngineError when the memory is exhausted */
  output(shape: readonly number[], dtype: DataType = "float32"): TensorInfo {
    const tensor = this.backend.makeOutput([...shape], dtype);
    allocated(this.address(tensor), `a tensor of ${shape.join(" x ")}`);
    return tensor;
  }

  /** A tensor on the same numbers, without copying them. */
  share({ dataId, shape, dtype }: TensorInfo): TensorInfo {
    this.backend.incRef(dataId);
    return { dataId, shape, dtype };
  }

  /** Frees a tensor that is not returned. */
  dispose({ dataId }: TensorInfo): void {
    this.backend.disposeData(dataId);
  }

  /** Memory for the time of one call of a kernel. @returns its address @throws EngineError when it is exhausted */
  scratch(bytes: number): number {
    const { wasm } = this.backend;
    if (bytes > this.#scratchBytes) {
      if (this.#scratchBytes > 0) wasm._free(this.#scratch);
      this.#scratchBytes = 0;
      this.#scratch = allocated(wasm._malloc(bytes + ALIGNMENT) >>> 0, `${bytes} bytes`);
      this.#scratchBytes = bytes;
    }
    return Math.ceil(this.#scratch / ALIGNMENT) * ALIGNMENT;
  }

  /** Calls a kernel of ours. Addresses above 2 GiB may be given as they are. */
  call(kernel: string, ...numbers: readonly number[]): number {
    return (this.#exports[kernel] as (...numbers: readonly number[]) => number)(...numbers);
  }
}

/** The backend returns address 0 for memory that it could not get. */
function allocated(address: number, what: string): number {
  if (address > 0) return address;
  throw new EngineError(`no memory for ${what}: the wasm engine has what the machine has, up to 4096 MiB`);
}
