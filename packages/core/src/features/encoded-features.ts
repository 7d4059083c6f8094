import { GrowingArray } from "../data/growing-array.js";
import type { Lookup } from "../tensor/embedding-table.js";

/**
 * Users or items as rows of an embedding table: field f of entity e has the rows at the places `offsets[e * fields + f]` to
 * `offsets[e * fields + f + 1] - 1`, each with how much it counts (the x of a factorization machine).
 */
export interface EncodedFeatures {
  readonly fieldCount: number;
  readonly offsets: Int32Array;
  readonly rows: Int32Array;
  readonly weights: Float32Array;
}

/** The row of an id that was not trained. */
export const UNKNOWN_ID = 0;

/** Fields from `first` to `end - 1` of each of some entities, as one bag an entity. */
export interface BagsOfFields {
  readonly entities: ArrayLike<number>;
  /** Default: the first field. */
  readonly first?: number;
  /** Default: all fields from the first on. */
  readonly end?: number;
  /** Entities with a 1 here have the row of unknown ids in the place of their own. Default: none. */
  readonly hidden?: Uint8Array;
}

/** A lookup of fields of entities in a table: the sum of their rows, each times how much it counts. */
export function lookUpFields(
  { fieldCount, offsets, rows, weights }: EncodedFeatures,
  table: string,
  { entities, first = 0, end = fieldCount, hidden }: BagsOfFields,
): Lookup & Required<Pick<Lookup, "offsets" | "weights">> {
  const bagOffsets = new Int32Array(entities.length + 1);
  for (let i = 0; i < entities.length; i++) {
    const place = entities[i]! * fieldCount;
    bagOffsets[i + 1] = bagOffsets[i]! + offsets[place + end]! - offsets[place + first]!;
  }
  const bagRows = new Int32Array(bagOffsets[entities.length]!);
  const bagWeights = new Float32Array(bagRows.length);
  for (let i = 0; i < entities.length; i++) {
    const place = entities[i]! * fieldCount;
    const [from, to] = [offsets[place + first]!, bagOffsets[i]!];
    for (let j = 0; j < offsets[place + end]! - from; j++) {
      bagRows[to + j] = rows[from + j]!;
      bagWeights[to + j] = weights[from + j]!;
    }
    if (first === 0 && hidden?.[i]) bagRows[to] = UNKNOWN_ID;
  }
  return { table, rows: bagRows, offsets: bagOffsets, weights: bagWeights, pooling: "sum" };
}

/** A lookup of the fields of entities in a table, one bag a field: all of the first entity, then all of the second. */
export function lookUpEachField(
  { fieldCount, offsets, rows, weights }: EncodedFeatures,
  table: string,
  entities: ArrayLike<number>,
): Lookup {
  const bagOffsets = new Int32Array(entities.length * fieldCount + 1);
  for (let i = 0; i < entities.length; i++) {
    const [place, bag] = [entities[i]! * fieldCount, i * fieldCount];
    for (let field = 1; field <= fieldCount; field++) {
      bagOffsets[bag + field] = bagOffsets[bag]! + offsets[place + field]! - offsets[place]!;
    }
  }
  const bagRows = new Int32Array(bagOffsets.at(-1)!);
  const bagWeights = new Float32Array(bagRows.length);
  for (let i = 0; i < entities.length; i++) {
    const place = entities[i]! * fieldCount;
    const [from, end, to] = [offsets[place]!, offsets[place + fieldCount]!, bagOffsets[i * fieldCount]!];
    bagRows.set(rows.subarray(from, end), to);
    bagWeights.set(weights.subarray(from, end), to);
  }
  return { table, rows: bagRows, offsets: bagOffsets, weights: bagWeights, pooling: "sum" };
}

/** Collects entities field by field. */
export class EncodedFeaturesBuilder {
  readonly #offsets = new GrowingArray(Int32Array);
  readonly #rows = new GrowingArray(Int32Array);
  readonly #weights = new GrowingArray(Float32Array);

  constructor(private readonly fieldCount: number) {
    this.#offsets.push(0);
  }

  /** Adds the next field: rows, of which each counts so much. */
  addField(rows: readonly number[], weight: number): void {
    for (const row of rows) {
      this.#rows.push(row);
      this.#weights.push(weight);
    }
    this.#offsets.push(this.#rows.length);
  }

  /** Adds an entity as it stands among others. */
  addEntity({ fieldCount, offsets, rows, weights }: EncodedFeatures, entity: number): void {
    for (let field = entity * fieldCount; field < (entity + 1) * fieldCount; field++) {
      for (let place = offsets[field]!; place < offsets[field + 1]!; place++) {
        this.#rows.push(rows[place]!);
        this.#weights.push(weights[place]!);
      }
      this.#offsets.push(this.#rows.length);
    }
  }

  finish(): EncodedFeatures {
    return {
      fieldCount: this.fieldCount,
      offsets: this.#offsets.finish(),
      rows: this.#rows.finish(),
      weights: this.#weights.finish(),
    };
  }
}
