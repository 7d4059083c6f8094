import type { Random } from "@funrec/core";
import { constant, denseWeights, embeddingTable, type Network, normal } from "@funrec/core/tensor";
import { inWorkers } from "./in-workers.js";
import { type MINDLayers, mindLoss } from "./mind-loss.js";

/** The sizes of the network. */
export interface MINDSizes extends MINDLayers {
  readonly items: number;
  readonly hidden: readonly number[];
}

/** The network of {@link MIND}: one table has the vectors of items, in histories and to choose from. */
export function mindNetwork({ items, hidden, ...layers }: MINDSizes, random: Random): Network {
  const { dimensions, maxLength } = layers;
  const deviation = 1 / Math.sqrt(dimensions);
  return {
    weights: {
      bilinear: normal([dimensions, dimensions], deviation, random),
      recency: constant(maxLength, 1),
      ...(hidden.length > 0 && denseWeights("interest", [dimensions, ...hidden, dimensions], random)),
    },
    tables: { items: embeddingTable(items, dimensions, deviation, random) },
    loss: mindLoss(layers),
    inWorkers: inWorkers("mind", layers),
  };
}
