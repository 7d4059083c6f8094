import type { Random } from "@funrec/core";
import {
  denseWeights,
  embeddingTable,
  initialNumbers,
  type Network,
  normal,
  type UserProfiles,
  type Weight,
} from "@funrec/core/tensor";
import { inWorkers } from "./in-workers.js";
import { type MINDLayers, mindLoss } from "./mind-loss.js";

/** The sizes of the network. */
export interface MINDSizes extends MINDLayers {
  readonly items: number;
  readonly hidden: readonly number[];
}

/** The network of {@link MIND}: one table has the vectors of items, in histories and to choose from. */
export function mindNetwork(
  { items, hidden, ...layers }: MINDSizes,
  profiles: UserProfiles,
  random: Random,
): Network {
  const { dimensions, maxLength } = layers;
  const inputs = (1 + profiles.count) * dimensions;
  const hasLayers = hidden.length > 0 || profiles.count > 0;
  return {
    weights: {
      bilinear: nearIdentity(dimensions, random),
      // The place counted from 1: the newest item counts most from the beginning.
      recency: { shape: [maxLength], data: initialNumbers(maxLength, (place) => 1 / (place + 1)) },
      ...(hasLayers && denseWeights("interest", [inputs, ...hidden, dimensions], random)),
    },
    tables: {
      items: embeddingTable(items, dimensions, 1 / Math.sqrt(dimensions), random),
      ...profiles.tables(dimensions, random),
    },
    loss: mindLoss(layers),
    inWorkers: inWorkers("mind", layers),
  };
}

/** At first an interest is near to the items that it is made of: from there the training needs a fraction of the steps. */
function nearIdentity(dimensions: number, random: Random): Weight {
  const weight = normal([dimensions, dimensions], 0.1 / Math.sqrt(dimensions), random);
  for (let i = 0; i < dimensions; i++) weight.data[i * dimensions + i]! += 1;
  return weight;
}
