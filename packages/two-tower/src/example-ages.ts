import type { InteractionMatrix } from "@funrec/core";

/** How old examples are: 0 at the end of the log, 1 at its beginning; 0 for all where the log has no times. */
export class ExampleAges {
  readonly #end: number;
  readonly #span: number;

  constructor(private readonly matrix: InteractionMatrix) {
    let [first, last] = [Infinity, -Infinity];
    for (const time of matrix.timestamps ?? []) {
      first = Math.min(first, time);
      last = Math.max(last, time);
    }
    this.#end = last;
    this.#span = last > first ? last - first : 1;
  }

  /** Ages of the interactions at some places of the matrix. */
  of(places: Int32Array): Float32Array {
    const { timestamps } = this.matrix;
    const ages = new Float32Array(places.length);
    if (timestamps) ages.forEach((_, i) => (ages[i] = (this.#end - timestamps[places[i]!]!) / this.#span));
    return ages;
  }
}
