import type { Kernels } from "@funrec/core/kernels";
import type { Pairs } from "../../src/pair-training.js";

export interface Pair {
  readonly center: number;
  readonly context: number;
  readonly weight?: number;
}

/** Pairs in the memory of kernels, in two parts. */
export function copyPairs({ memory }: Kernels, pairs: readonly Pair[]): Pairs {
  const middle = Math.floor(pairs.length / 2);
  return {
    centers: memory.copy(
      "i32",
      pairs.map(({ center }) => center),
    ),
    contexts: memory.copy(
      "i32",
      pairs.map(({ context }) => context),
    ),
    weights:
      pairs[0]?.weight === undefined
        ? undefined
        : memory.copy(
            "f32",
            pairs.map(({ weight }) => weight!),
          ),
    parts: [
      { first: 0, end: middle },
      { first: middle, end: pairs.length },
    ],
  };
}

/** The pairs of all parts. */
export function readPairs({ centers, contexts, weights, parts }: Pairs): Pair[] {
  return parts.flatMap(({ first, end }) =>
    Array.from({ length: end - first }, (_, i) => ({
      center: centers.array[first + i]!,
      context: contexts.array[first + i]!,
      ...(weights && { weight: weights.array[first + i]! }),
    })),
  );
}
