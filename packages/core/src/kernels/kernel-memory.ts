import { offsetsFromCounts } from "../data/compressed-rows.js";
import { EngineError } from "../errors.js";

const PAGE_BYTES = 2 ** 16;
/** A 32-bit WebAssembly memory ends at 4 GiB. */
const MAXIMUM_PAGES = 2 ** 16;
/** Nothing stands at the first bytes, so that no block's address is 0; blocks start at multiples of it. */
const ALIGNMENT = 64;

const ARRAY_TYPES = {
  i8: Int8Array,
  u8: Uint8Array,
  i16: Int16Array,
  u16: Uint16Array,
  i32: Int32Array,
  u32: Uint32Array,
  f32: Float32Array,
  f64: Float64Array,
};

/** Type of the numbers of a block, as kernels name them. */
export type NumberType = keyof typeof ARRAY_TYPES;
type ArrayOf<Type extends NumberType> = InstanceType<(typeof ARRAY_TYPES)[Type]>;

/** Some numbers in the memory of kernels. */
export interface Block<Type extends NumberType = NumberType> {
  /** Address of the first number, which kernels are told. */
  readonly address: number;
  readonly length: number;
  /** The numbers as a view (no copy). The next allocation may detach it: ask again after one. */
  readonly array: ArrayOf<Type>;
}

/**
 * The memory that kernels work on. It grows as blocks are allocated and is freed as a whole when nobody holds it any
 * longer.
 */
export class KernelMemory {
  readonly memory: WebAssembly.Memory;
  #end = ALIGNMENT;
  /** Bytes behind this have never been used. */
  #usedEnd = ALIGNMENT;

  /**
   * @param isShared true for a memory that several threads use
   * @throws EngineError when the process may not reserve 4 GiB of addresses
   */
  constructor(readonly isShared: boolean) {
    try {
      this.memory = new WebAssembly.Memory({ initial: 1, maximum: MAXIMUM_PAGES, shared: isShared });
    } catch (cause) {
      throw new EngineError("no memory for kernels: the process needs 4 GiB of address space for each", {
        cause,
      });
    }
  }

  /**
   * Allocates numbers, all 0.
   * @throws EngineError when the memory is exhausted: 4 GiB, or what the machine has
   */
  allocate<Type extends NumberType>(type: Type, length: number): Block<Type> {
    const usedEnd = this.#usedEnd;
    const block = this.reserve(type, length);
    const { address } = block;
    if (address < usedEnd) new Uint8Array(this.memory.buffer).fill(0, address, Math.min(this.#end, usedEnd));
    return block;
  }

  /** Allocates numbers, which are anything at first. @throws EngineError as {@link allocate} does */
  reserve<Type extends NumberType>(type: Type, length: number): Block<Type> {
    const ArrayType = ARRAY_TYPES[type];
    const address = this.#end;
    const end = address + length * ArrayType.BYTES_PER_ELEMENT;
    this.#growTo(end);
    const { memory } = this;
    this.#end = Math.ceil(end / ALIGNMENT) * ALIGNMENT;
    this.#usedEnd = Math.max(this.#usedEnd, this.#end);
    return {
      address,
      length,
      get array() {
        return new ArrayType(memory.buffer, address, length) as ArrayOf<Type>;
      },
    };
  }

  /** A block with a copy of the numbers. @throws EngineError as {@link allocate} does */
  copy<Type extends NumberType>(type: Type, numbers: ArrayLike<number>): Block<Type> {
    const block = this.reserve(type, numbers.length);
    block.array.set(numbers);
    return block;
  }

  /**
   * Blocks with rows of numbers, one behind the other: where each row starts, and the end of the last; and the numbers.
   * @throws EngineError as {@link allocate} does
   */
  copyRows<Type extends NumberType>(
    type: Type,
    rows: readonly ArrayLike<number>[],
  ): [offsets: Block<"i32">, numbers: Block<Type>] {
    const offsets = offsetsFromCounts(Int32Array.from(rows, ({ length }) => length));
    const starts = this.copy("i32", offsets);
    const numbers = this.allocate(type, offsets[rows.length]!);
    const { array } = numbers;
    rows.forEach((row, i) => array.set(row, offsets[i]));
    return [starts, numbers];
  }

  /** Remembers what is allocated, for {@link release}. */
  mark(): number {
    return this.#end;
  }

  /** Gives back all that was allocated since the mark was made; these blocks must not be used any more. */
  release(mark: number): void {
    this.#end = mark;
  }

  #growTo(bytes: number): void {
    const missing = Math.ceil((bytes - this.memory.buffer.byteLength) / PAGE_BYTES);
    if (missing <= 0) return;
    try {
      this.memory.grow(missing);
    } catch (cause) {
      throw new EngineError(
        `the kernels need ${Math.ceil(bytes / 2 ** 20)} MiB of memory, allowed: what the machine has, up to 4096 MiB`,
        { cause },
      );
    }
  }
}
