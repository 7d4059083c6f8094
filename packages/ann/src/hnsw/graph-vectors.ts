import { squareOf } from "../similarity.js";
import type { VectorStore } from "../vector-store.js";
import type { GraphOptions } from "./graph.js";

/**
 * The vectors of a store as a graph is to hold them. A graph leads to the nearest vectors by a distance, which the inner
 * product is not: vectors get one more number, which makes all of them as long as the longest (Bachrach et al. 2014,
 * "Speeding Up the Xbox Recommender System Using a Euclidean Transformation for Inner-Product Based Recommendations").
 * Then the greater inner product is the smaller distance.
 */
export class GraphVectors {
  readonly width: number;
  readonly metric: GraphOptions["metric"];

  /** @param longestSquare square of the length that vectors are brought to */
  constructor(
    private readonly store: VectorStore,
    readonly longestSquare = longestSquareOf(store),
  ) {
    this.width = store.dimensions + (this.#isExtended ? 1 : 0);
    this.metric = store.similarity === "l2" ? "l2" : "product";
  }

  get #isExtended(): boolean {
    return this.store.similarity === "inner product";
  }

  /** False when the vector of a slot is longer than the longest. */
  has(slot: number): boolean {
    return (
      !this.#isExtended || squareOf(this.store.vectors, slot, this.store.dimensions) <= this.longestSquare
    );
  }

  of(slot: number): Float32Array {
    const { dimensions, vectors } = this.store;
    const vector = new Float32Array(this.width);
    vector.set(vectors.subarray(slot * dimensions, (slot + 1) * dimensions));
    if (this.#isExtended) {
      vector[dimensions] = Math.sqrt(Math.max(0, this.longestSquare - squareOf(vectors, slot, dimensions)));
    }
    return vector;
  }

  ofQuery(query: Float32Array): Float32Array {
    if (!this.#isExtended) return query;
    const vector = new Float32Array(this.width);
    vector.set(query);
    return vector;
  }
}

function longestSquareOf({ vectors, slotCount, dimensions }: VectorStore): number {
  let longest = 0;
  for (let slot = 0; slot < slotCount; slot++)
    longest = Math.max(longest, squareOf(vectors, slot, dimensions));
  return longest;
}
