import type { Random, Steps } from "@funrec/core";
import type { VectorTable } from "@funrec/core/vectors";
import { kMeans, NearestCentre, ROUNDS } from "./k-means.js";

/** How many codes describe a vector, and how many values a code may have. */
export interface CodeSettings {
  readonly levels: number;
  readonly codebookSize: number;
}

/**
 * Codebooks of residual quantization (Juang and Gray, 1982) by k-means: the first has centres of the vectors, each further
 * one centres of what the codebooks before it leave over.
 *
 * @param points at least one
 * @returns a codebook a level, each of `codebookSize` vectors or fewer, where fewer are different
 */
export async function residualKMeans(
  points: VectorTable,
  { levels, codebookSize }: CodeSettings,
  random: Random,
  steps?: Steps,
): Promise<VectorTable[]> {
  const residuals = { ...points, vectors: points.vectors.slice() };
  const codebooks: VectorTable[] = [];
  for (let level = 0; level < levels; level++) {
    const ofLevel = steps && { advance: (share: number) => steps.advance((level + share) / levels) };
    const codebook = await kMeans(residuals, { clusters: codebookSize, rounds: ROUNDS }, random, ofLevel);
    quantizeLevel(residuals.vectors, codebook);
    codebooks.push(codebook);
  }
  return codebooks;
}

/** The codes of vectors, one a level: the nearest of each codebook to what the codes before it leave over. @returns vectors x levels */
export function quantize(
  { dimensions, vectors }: VectorTable,
  codebooks: readonly VectorTable[],
): Int32Array {
  const residuals = vectors.slice();
  const codes = new Int32Array((vectors.length / dimensions) * codebooks.length);
  codebooks.forEach((codebook, level) => {
    quantizeLevel(residuals, codebook).forEach((code, i) => (codes[i * codebooks.length + level] = code));
  });
  return codes;
}

/** Codes of one level; leaves in `residuals` what the codebook's vectors do not say. */
function quantizeLevel(residuals: Float32Array, codebook: VectorTable): Int32Array {
  const { dimensions, vectors } = codebook;
  const nearest = new NearestCentre(codebook);
  const codes = new Int32Array(residuals.length / dimensions);
  for (let i = 0; i < codes.length; i++) {
    const code = (codes[i] = nearest.find(residuals, i * dimensions));
    for (let j = 0; j < dimensions; j++) residuals[i * dimensions + j]! -= vectors[code * dimensions + j]!;
  }
  return codes;
}
