import { DataError, type Id, show, UnknownIdError } from "@funrec/core";
import { unitVectors } from "@funrec/core/vectors";
import type { Similarity } from "./similarity.js";

const FEWEST_SLOTS = 64;

/** Numbers of a vector, as the caller has them. */
export type Vector = ArrayLike<number>;

/**
 * The vectors of an index and whose they are. Each has a slot, in the order of addition; the slot of one that was removed
 * stays empty until {@link compact}. 7 and "7" are one id, as everywhere in FunRec.
 */
export class VectorStore {
  /** Rows of numbers, one a slot; longer than it need be. */
  #vectors: Float32Array = new Float32Array(0);
  /** 1 for slots that were emptied; as long as there is room for slots. */
  #empty: Uint8Array = new Uint8Array(0);
  #ids: Id[] = [];
  #slots = new Map<string, number>();

  constructor(
    readonly dimensions: number,
    readonly similarity: Similarity,
  ) {}

  /** Number of vectors. */
  get size(): number {
    return this.#slots.size;
  }

  /** Number of slots, the empty ones among them. */
  get slotCount(): number {
    return this.#ids.length;
  }

  /** The rows of all slots. The next addition may replace the array. */
  get vectors(): Float32Array {
    return this.#vectors;
  }

  /** For each slot, 1 if it is empty. */
  get empty(): Uint8Array {
    return this.#empty.subarray(0, this.slotCount);
  }

  idAt(slot: number): Id {
    return this.#ids[slot]!;
  }

  slotOf(id: Id): number | undefined {
    return this.#slots.get(String(id));
  }

  /**
   * The numbers of a vector as the index compares them: by cosine, those of the vector of length 1.
   * @param whose the vector, for the message
   * @throws DataError for another number of dimensions, or a number that is not finite as a 32-bit one
   */
  prepare(vector: Vector, whose: string): Float32Array {
    const { dimensions } = this;
    if (vector?.length !== dimensions) {
      const seen = vector?.length === undefined ? show(vector) : `of ${vector.length} dimensions`;
      throw new DataError(`${whose} is ${seen}, allowed: ${dimensions} numbers`);
    }
    const prepared = new Float32Array(dimensions);
    for (let i = 0; i < dimensions; i++) {
      const number = (prepared[i] = vector[i]!);
      if (!Number.isFinite(prepared[i])) {
        throw new DataError(`${whose} has ${show(number)} at place ${i}, allowed: finite 32-bit numbers`);
      }
    }
    return this.similarity === "cosine" ? unitVectors({ dimensions, vectors: prepared }).vectors : prepared;
  }

  /** Adds vectors that were {@link prepare}d, all or none. @throws DataError for an id that is there already */
  add(ids: readonly Id[], vectors: readonly Float32Array[]): void {
    const keys = ids.map((id) => this.#keyOf(id));
    const added = new Set<string>();
    for (const [i, key] of keys.entries()) {
      if (this.#slots.has(key) || added.has(key)) {
        throw new DataError(`the index has ${show(ids[i])} already: remove it before it is added again`);
      }
      added.add(key);
    }
    const first = this.slotCount;
    this.#growTo(first + ids.length);
    for (const [i, key] of keys.entries()) {
      this.#slots.set(key, first + i);
      this.#ids.push(ids[i]!);
      this.#vectors.set(vectors[i]!, (first + i) * this.dimensions);
    }
  }

  /** Empties the slot of an id. @throws UnknownIdError */
  remove(id: Id): void {
    const slot = this.slotOf(id);
    if (slot === undefined) {
      throw new UnknownIdError(`the index has no ${show(id)}: it was never added, or is removed already`, [
        id,
      ]);
    }
    this.#slots.delete(String(id));
    this.#empty[slot] = 1;
  }

  /** The slots that are not empty, in the order of addition. */
  liveSlots(): Int32Array {
    const slots = new Int32Array(this.size);
    let count = 0;
    for (let slot = 0; slot < this.slotCount; slot++) if (this.#empty[slot] === 0) slots[count++] = slot;
    return slots;
  }

  /** The ids and vectors without the empty slots. */
  contents(): { ids: Id[]; vectors: Float32Array } {
    const { dimensions } = this;
    const slots = this.liveSlots();
    const vectors = new Float32Array(slots.length * dimensions);
    slots.forEach((slot, i) => {
      vectors.set(this.#vectors.subarray(slot * dimensions, (slot + 1) * dimensions), i * dimensions);
    });
    return { ids: Array.from(slots, (slot) => this.#ids[slot]!), vectors };
  }

  /** The rows of the empty slots, in order: what was in them before. */
  emptyVectors(): Float32Array {
    const { dimensions } = this;
    const vectors = new Float32Array((this.slotCount - this.size) * dimensions);
    let place = 0;
    for (let slot = 0; slot < this.slotCount; slot++) {
      if (this.#empty[slot] === 0) continue;
      vectors.set(this.#vectors.subarray(slot * dimensions, (slot + 1) * dimensions), place);
      place += dimensions;
    }
    return vectors;
  }

  /** Puts back what {@link emptyVectors} gave. */
  fillEmpty(vectors: Float32Array): void {
    const { dimensions } = this;
    let place = 0;
    for (let slot = 0; slot < this.slotCount; slot++) {
      if (this.#empty[slot] === 0) continue;
      this.#vectors.set(vectors.subarray(place, place + dimensions), slot * dimensions);
      place += dimensions;
    }
  }

  /** Numbers the slots anew, without the empty ones. */
  compact(): void {
    const { ids, vectors } = this.contents();
    this.replace(ids, vectors);
  }

  /**
   * Puts other vectors in the place of all, which were {@link prepare}d.
   * @param slots of the vectors, in ascending order; the others are empty. Default: 0, 1, ...
   */
  replace(
    ids: readonly Id[],
    vectors: Float32Array,
    slots: ArrayLike<number> = ids.map((_, slot) => slot),
    slotCount = ids.length,
  ): void {
    const { dimensions } = this;
    this.#ids = new Array<Id>(slotCount).fill("");
    this.#vectors = new Float32Array(slotCount * dimensions);
    this.#empty = new Uint8Array(slotCount).fill(1);
    this.#slots = new Map();
    ids.forEach((id, i) => {
      const slot = slots[i]!;
      this.#ids[slot] = id;
      this.#vectors.set(vectors.subarray(i * dimensions, (i + 1) * dimensions), slot * dimensions);
      this.#empty[slot] = 0;
      this.#slots.set(String(id), slot);
    });
  }

  #keyOf(id: Id): string {
    if (typeof id === "string" || (typeof id === "number" && Number.isFinite(id))) return String(id);
    throw new DataError(`an id is ${show(id)}, allowed: text or a finite number`);
  }

  #growTo(slots: number): void {
    if (slots <= this.#empty.length) return;
    const room = Math.max(FEWEST_SLOTS, slots, Math.ceil(this.#empty.length * 1.5));
    const vectors = new Float32Array(room * this.dimensions);
    vectors.set(this.#vectors.subarray(0, this.slotCount * this.dimensions));
    this.#vectors = vectors;
    const empty = new Uint8Array(room);
    empty.set(this.#empty);
    this.#empty = empty;
  }
}
