import type { Random } from "@funrec/core";
import {
  constant,
  denseWeights,
  glorot,
  type Network,
  normal,
  type Weight,
  zeros,
} from "@funrec/core/tensor";
import { inWorkers } from "./in-workers.js";
import { tigerLoss, type TIGERSettings } from "./tiger-loss.js";

/** The sizes of the network of TIGER. */
export interface TIGERSizes extends TIGERSettings {
  /** Items of a history, at most. */
  readonly maxLength: number;
  /** Units of the dense layer within a layer. */
  readonly hidden: number;
}

/**
 * The network: `tokens` has a row a code of every level, for input and output alike, `begin` is what the decoder begins with,
 * `positions` has a row for every place of a history, the last item's always the last but one, and one for the next item.
 */
export function tigerNetwork(sizes: TIGERSizes, random: Random): Network {
  const { counts, dimensions, heads, encoderLayers, decoderLayers, dropout, maxLength } = sizes;
  const tokens = counts.reduce((sum, count) => sum + count, 0);
  const deviation = 1 / Math.sqrt(dimensions);
  const weights: Record<string, Weight> = {
    tokens: normal([tokens, dimensions], deviation, random),
    begin: normal([1, dimensions], deviation, random),
    // Places start alike: what they mean is learnt faster than random numbers are unlearnt.
    positions: zeros(maxLength + 1, dimensions),
    ...stack("encoder", encoderLayers, [], sizes, random),
    ...stack("decoder", decoderLayers, ["memoryKey", "memoryValue"], sizes, random),
  };
  const settings: TIGERSettings = { counts, dimensions, heads, encoderLayers, decoderLayers, dropout };
  return { weights, tables: {}, loss: tigerLoss(settings), inWorkers: inWorkers("tiger", settings) };
}

/** Layers of attention and of a dense part each, and the normalization behind them. */
function stack(
  name: string,
  layers: number,
  more: readonly string[],
  { dimensions, hidden }: TIGERSizes,
  random: Random,
): Record<string, Weight> {
  const weights: Record<string, Weight> = norm(name, dimensions);
  for (let layer = 0; layer < layers; layer++) {
    const prefix = `${name}.${layer}`;
    for (const part of ["query", "key", "value", "output", ...more]) {
      weights[`${prefix}.${part}`] = glorot(dimensions, dimensions, random);
    }
    Object.assign(
      weights,
      norm(`${prefix}.attention`, dimensions),
      norm(`${prefix}.dense`, dimensions),
      denseWeights(`${prefix}.dense`, [dimensions, hidden, dimensions], random),
    );
  }
  return weights;
}

function norm(name: string, dimensions: number): Record<string, Weight> {
  return { [`${name}.scale`]: constant(dimensions, 1), [`${name}.shift`]: constant(dimensions) };
}
