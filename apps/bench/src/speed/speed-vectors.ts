import { Random } from "@funrec/core";
import { unitVectors } from "@funrec/core/vectors";

/** Vectors to search among, and to search for: rows of numbers, each of length 1. */
export interface SpeedVectors {
  readonly dimensions: number;
  readonly items: Float32Array;
  readonly queries: Float32Array;
}

/** Generated vectors as many as a mid-sized catalogue has. */
export const VECTORS_100K = "vectors-100k";

/** Those that take their place with `--quick`. */
export const VECTORS_SMALL = "vectors-small";

const SIZES: ReadonlyMap<string, { items: number; queries: number; dimensions: number }> = new Map([
  [VECTORS_100K, { items: 100_000, queries: 2048, dimensions: 64 }],
  [VECTORS_SMALL, { items: 1500, queries: 40, dimensions: 16 }],
]);

const SEED = 0;
/** Directions in which the vectors differ most, as those of a trained model do. */
const LATENT = 16;
/** Standard deviation of a number beyond them. */
const NOISE = 0.3;

export const SPEED_VECTORS_SOURCE = `generated, seed ${SEED}: ${LATENT} latent normal numbers each, mapped at random, and noise of ${NOISE}`;

/** True for the name of generated vectors. */
export const isVectors = (dataset: string): boolean => SIZES.has(dataset);

/** Generates vectors. @param dataset one of their names */
export function speedVectors(dataset: string): SpeedVectors {
  const { items, queries, dimensions } = SIZES.get(dataset)!;
  const random = new Random(SEED);
  const map = Float64Array.from({ length: LATENT * dimensions }, () => random.normal());
  const rows = (count: number): Float32Array => {
    const vectors = new Float32Array(count * dimensions);
    for (let row = 0; row < count; row++) {
      const latent = Float64Array.from({ length: LATENT }, () => random.normal());
      for (let i = 0; i < dimensions; i++) {
        let sum = NOISE * random.normal();
        for (let j = 0; j < LATENT; j++) sum += latent[j]! * map[j * dimensions + i]!;
        vectors[row * dimensions + i] = sum;
      }
    }
    return unitVectors({ dimensions, vectors }).vectors;
  };
  return { dimensions, items: rows(items), queries: rows(queries) };
}
