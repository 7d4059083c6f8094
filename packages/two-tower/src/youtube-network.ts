import type { Random } from "@funrec/core";
import { denseWeights, embeddingTable, type Network, type UserProfiles } from "@funrec/core/tensor";
import { inWorkers } from "./in-workers.js";
import { youTubeLoss, type YouTubeSizes } from "./youtube-loss.js";

/** The network of {@link YouTubeDNN}: `history` has the vectors of items in a history, `items` those of the choice. */
export function youTubeNetwork(sizes: YouTubeSizes, profiles: UserProfiles, random: Random): Network {
  const { items, dimensions, historyWindows, hidden, exampleAge, userFeatures } = sizes;
  const inputs = (historyWindows.length + userFeatures) * dimensions + (exampleAge ? 1 : 0);
  const deviation = 1 / Math.sqrt(dimensions);
  return {
    weights: denseWeights("user", [inputs, ...hidden, dimensions], random),
    tables: {
      history: embeddingTable(items, dimensions, deviation, random),
      items: embeddingTable(items, dimensions, deviation, random),
      ...profiles.tables(dimensions, random),
    },
    loss: youTubeLoss(sizes),
    inWorkers: inWorkers("youTube", sizes),
  };
}
