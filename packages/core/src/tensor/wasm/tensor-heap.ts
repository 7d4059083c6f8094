import type { DataType, TensorInfo } from "@tensorflow/tfjs-core";
import { EngineError } from "../../errors.js";
import { kernels } from "../../generated/tensor-kernels.js";
import { instantiate } from "../../kernels/instantiate.js";
import { compile } from "../../kernels/kernels.js";
import { sizeOf } from "../../shapes.js";

/** What is used of the WebAssembly backend of TensorFlow.js. */
export interface WasmBackend {
  readonly wasm: {
    /** Its memory as it is now. */
    readonly HEAPU8: Uint8Array;
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
    const { wasm } = backend;
    const memory = (wasm.asm.memory ?? wasm.wasmMemory)!;
    // Not by instanceof: the memory may come from another realm, such as that of a test.
    const isShared = String(memory.buffer) === "[object SharedArrayBuffer]";
    wasm._free(wasm._malloc(ALIGNMENT)); // Its first call replaces it by another function.
    const allocate = wasm._malloc.bind(wasm);
    wasm._malloc = (bytes) => allocated(allocate(bytes), bytes);
    const module = await compile(isShared ? kernels.shared : kernels.unshared);
    return new TensorHeap(backend, instantiate(module, memory));
  }

  /** Where the numbers of a tensor lie. */
  address({ dataId }: TensorInfo): number {
    return this.backend.dataIdMap.get(dataId).memoryOffset;
  }

  /** The addresses of tensors, in their order. */
  addresses(tensors: readonly TensorInfo[]): number[] {
    return tensors.map((tensor) => this.address(tensor));
  }

  /** The numbers of a tensor of floats as a view, which the next tensor may detach. */
  numbers(tensor: TensorInfo): Float32Array {
    const { buffer } = this.backend.wasm.HEAPU8;
    return new Float32Array(buffer, this.address(tensor), sizeOf(tensor.shape));
  }

  /** The address, or 0 for a tensor that there is not. */
  addressOrZero(tensor?: TensorInfo): number {
    return tensor ? this.address(tensor) : 0;
  }

  /** A new tensor; its numbers are anything. @throws EngineError when the memory is exhausted */
  output(shape: readonly number[], dtype: DataType = "float32"): TensorInfo {
    return this.backend.makeOutput([...shape], dtype);
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
      this.#scratch = wasm._malloc(bytes + ALIGNMENT) >>> 0;
      this.#scratchBytes = bytes;
    }
    return Math.ceil(this.#scratch / ALIGNMENT) * ALIGNMENT;
  }

  /** Calls a kernel of ours. Addresses above 2 GiB may be given as they are. */
  call(kernel: string, ...numbers: readonly number[]): number {
    return (this.#exports[kernel] as (...numbers: readonly number[]) => number)(...numbers);
  }
}

/** The backend would go on with address 0, which it gets where there is no memory. */
function allocated(address: number, bytes: number): number {
  if (address !== 0) return address;
  throw new EngineError(
    `no memory for a tensor of ${bytes} bytes, allowed: what the machine has, for all tensors of the wasm engine up to 4096 MiB`,
  );
}
