import { instantiate } from "../kernels/instantiate.js";
import type { KernelCall } from "../kernels/kernels.js";
import { seeMemory } from "../kernels/see-memory.js";
import type { Engine } from "./engine.js";
import { type InputArray, lossGradients } from "./gradients.js";
import type { Loss } from "./network.js";
import { sizeOf } from "../shapes.js";

/** A learnt value of one part of a batch, in the memory of kernels. */
export interface LearntValue {
  readonly shape: readonly number[];
  /** Address of its numbers. */
  readonly numbers: number;
  /** Address for its gradient. */
  readonly gradient: number;
}

/** One part of a batch. */
export interface PartTask {
  /** What looks up learnt values. */
  readonly lookups: readonly KernelCall[];
  /** Values by name: dense weights, and what is looked up. */
  readonly learnt: Readonly<Record<string, LearntValue>>;
  readonly given: Readonly<Record<string, InputArray>>;
}

/** What one thread does in a step. */
export interface ThreadTask {
  /** Size of the memory. */
  readonly memoryBytes: number;
  readonly parts: readonly PartTask[];
  /** What one of the threads does when the gradients of all parts are there. */
  readonly update?: readonly KernelCall[];
}

/** Where the threads of a training work. */
export interface TrainingMemory {
  readonly module: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
  /** Address of an i32: number of threads whose gradients are still missing in this step; negative when it has failed. */
  readonly missing: number;
}

const FAILED = -(2 ** 30);

/** A thread's part in the training of a network. */
export class TrainingThread {
  readonly #kernels: WebAssembly.Exports;

  constructor(
    private readonly engine: Engine,
    private readonly loss: Loss,
    private readonly place: TrainingMemory,
  ) {
    this.#kernels = instantiate(place.module, place.memory).exports;
  }

  /** Does its part of a step. @returns the losses of its parts */
  run({ memoryBytes, parts, update }: ThreadTask): number[] {
    seeMemory(this.place.memory, memoryBytes);
    const losses = parts.map((part) => this.#gradients(part));
    const missing = this.#missing();
    Atomics.sub(missing, 0, 1);
    Atomics.notify(missing, 0);
    if (!update) return losses;
    for (let count; (count = Atomics.load(missing, 0)) !== 0;) {
      if (count < 0) return losses;
      Atomics.wait(missing, 0, count);
    }
    this.#call(update);
    return losses;
  }

  /** Lets no thread wait for gradients that will never come. */
  fail(): void {
    const missing = this.#missing();
    Atomics.store(missing, 0, FAILED);
    Atomics.notify(missing, 0);
  }

  #gradients({ lookups, learnt, given }: PartTask): number {
    this.#call(lookups);
    const names = Object.keys(learnt);
    const arrays = (addressOf: (value: LearntValue) => number): Float32Array[] =>
      Object.values(learnt).map((value) => this.#floats(addressOf(value), sizeOf(value.shape)));
    const gradients = arrays(({ gradient }) => gradient);
    const numbers = arrays((value) => value.numbers);
    const values = Object.fromEntries(
      names.map((name, i) => [name, { shape: learnt[name]!.shape, data: numbers[i]! }]),
    );
    return lossGradients(
      this.engine,
      this.loss,
      { learnt: values, given },
      Object.fromEntries(names.map((name, i) => [name, gradients[i]!])),
    );
  }

  #floats(address: number, length: number): Float32Array {
    return new Float32Array(this.place.memory.buffer, address, length);
  }

  #missing(): Int32Array {
    return new Int32Array(this.place.memory.buffer, this.place.missing, 1);
  }

  #call(calls: readonly KernelCall[]): void {
    for (const { kernel, numbers } of calls) {
      (this.#kernels[kernel] as (...numbers: readonly number[]) => void)(...numbers);
    }
  }
}
