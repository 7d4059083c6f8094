type NumericArray = Int32Array | Uint8Array | Float32Array | Float64Array;

/** A typed array that grows by half when it is full. */
export class GrowingArray<T extends NumericArray> {
  readonly #type: new (length: number) => T;
  #array: T;
  #length = 0;

  constructor(type: new (length: number) => T) {
    this.#type = type;
    this.#array = new type(16);
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#array.length) {
      const larger = new this.#type(Math.ceil(this.#length * 1.5));
      larger.set(this.#array);
      this.#array = larger;
    }
    this.#array[this.#length++] = value;
  }

  /** A copy of exactly the values pushed. */
  finish(): T {
    return this.#array.slice(0, this.#length) as T;
  }
}
