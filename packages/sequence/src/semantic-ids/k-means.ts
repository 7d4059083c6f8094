import type { Random, Steps } from "@funrec/core";
import type { VectorTable } from "@funrec/core/vectors";

/** How clusters are found. */
export interface KMeansSettings {
  /** Clusters wanted; there are fewer when fewer points are different. */
  readonly clusters: number;
  /** Most rounds of Lloyd's algorithm; it ends before when no point changes its cluster. */
  readonly rounds: number;
}

/** Rounds that are enough for codes: later ones move few points. */
export const ROUNDS = 12;

/**
 * Centres of clusters: the algorithm of Lloyd (1982) from the seeds of k-means++ (Arthur and Vassilvitskii, 2007). A cluster
 * that loses all its points begins anew at the point that is farthest from its centre. Plain arithmetic in a fixed order: the
 * same seed gives the same bits on every machine.
 *
 * @param points at least one
 * @param steps told the share of the work that is done, from 0 to 1
 */
export async function kMeans(
  points: VectorTable,
  { clusters, rounds }: KMeansSettings,
  random: Random,
  steps?: Steps,
): Promise<VectorTable> {
  const { dimensions, vectors } = points;
  const centres = seeds(points, clusters, random);
  const count = vectors.length / dimensions;
  const clusterOf = new Int32Array(count).fill(-1);
  const distances = new Float64Array(count);
  for (let round = 0; round < rounds; round++) {
    await steps?.advance(round / rounds);
    let hasMoved = false;
    const index = new NearestCentre(centres);
    for (let point = 0; point < count; point++) {
      const cluster = index.find(vectors, point * dimensions);
      distances[point] = index.distance;
      hasMoved ||= clusterOf[point] !== cluster;
      clusterOf[point] = cluster;
    }
    if (!hasMoved) break;
    moveToMeans(points, centres, clusterOf, distances);
  }
  await steps?.advance(1);
  return centres;
}

/** Finds the nearest of some centres; of several that are as near, the first. */
export class NearestCentre {
  readonly #halfSquares: Float64Array;
  /** Squared distance of the centre that was found last. */
  distance = 0;

  constructor(private readonly centres: VectorTable) {
    const { dimensions, vectors } = centres;
    this.#halfSquares = new Float64Array(vectors.length / dimensions);
    for (let i = 0; i < vectors.length; i++) {
      this.#halfSquares[Math.floor(i / dimensions)]! += vectors[i]! ** 2 / 2;
    }
  }

  /** The centre nearest to the vector that starts at a place. */
  find(from: Float32Array, start: number): number {
    const { dimensions, vectors } = this.centres;
    const halfSquares = this.#halfSquares;
    let [nearest, best] = [0, Infinity];
    for (let centre = 0; centre < halfSquares.length; centre++) {
      // |x - c|^2 / 2 without |x|^2 / 2, which is the same for all centres.
      const half = halfSquares[centre]! - dot(from, start, vectors, centre * dimensions, dimensions);
      if (half < best) {
        best = half;
        nearest = centre;
      }
    }
    let square = 0;
    for (let i = 0; i < dimensions; i++) square += from[start + i]! ** 2;
    this.distance = Math.max(0, square + 2 * best);
    return nearest;
  }
}

/** Inner product, by four sums that need not wait for one another. */
function dot(a: Float32Array, startA: number, b: Float32Array, startB: number, length: number): number {
  let sum0 = 0;
  let sum1 = 0;
  let sum2 = 0;
  let sum3 = 0;
  let i = 0;
  for (; i + 3 < length; i += 4) {
    sum0 += a[startA + i]! * b[startB + i]!;
    sum1 += a[startA + i + 1]! * b[startB + i + 1]!;
    sum2 += a[startA + i + 2]! * b[startB + i + 2]!;
    sum3 += a[startA + i + 3]! * b[startB + i + 3]!;
  }
  for (; i < length; i++) sum0 += a[startA + i]! * b[startB + i]!;
  return sum0 + sum1 + (sum2 + sum3);
}

/** Centres of k-means++: each is a point, drawn by the square of its distance from the centres before it. */
function seeds({ dimensions, vectors }: VectorTable, clusters: number, random: Random): VectorTable {
  const count = vectors.length / dimensions;
  const chosen = [random.integer(count)];
  const distances = new Float64Array(count).fill(Infinity);
  for (;;) {
    const start = chosen.at(-1)! * dimensions;
    let sum = 0;
    for (let point = 0, place = 0; point < count; point++) {
      let distance = 0;
      for (let i = 0; i < dimensions; i++) distance += (vectors[place++]! - vectors[start + i]!) ** 2;
      distances[point] = Math.min(distances[point]!, distance);
      sum += distances[point]!;
    }
    if (chosen.length === clusters || sum === 0) break;
    chosen.push(drawByWeight(distances, sum * random.uniform()));
  }
  const centres = new Float32Array(chosen.length * dimensions);
  chosen.forEach((point, i) => {
    centres.set(vectors.subarray(point * dimensions, (point + 1) * dimensions), i * dimensions);
  });
  return { dimensions, vectors: centres };
}

/** The first index at which the sum of the weights exceeds a number; never one without weight. */
function drawByWeight(weights: Float64Array, number: number): number {
  let last = 0;
  for (let i = 0, sum = 0; i < weights.length; i++) {
    if (weights[i] === 0) continue;
    last = i;
    sum += weights[i]!;
    if (sum > number) break;
  }
  return last;
}

function moveToMeans(
  { dimensions, vectors }: VectorTable,
  centres: VectorTable,
  clusterOf: Int32Array,
  distances: Float64Array,
): void {
  const sums = new Float64Array(centres.vectors.length);
  const sizes = new Int32Array(centres.vectors.length / dimensions);
  clusterOf.forEach((cluster, point) => {
    sizes[cluster]!++;
    for (let i = 0; i < dimensions; i++) sums[cluster * dimensions + i]! += vectors[point * dimensions + i]!;
  });
  sizes.forEach((size, cluster) => {
    const to = cluster * dimensions;
    if (size > 0) {
      for (let i = to; i < to + dimensions; i++) centres.vectors[i] = sums[i]! / size;
      return;
    }
    const farthest = distances.reduce((most, distance, i) => (distance > distances[most]! ? i : most), 0);
    distances[farthest] = 0; // another empty cluster takes another point
    centres.vectors.set(vectors.subarray(farthest * dimensions, (farthest + 1) * dimensions), to);
  });
}
