import type { Random } from "@funrec/core";
import {
  denseWeights,
  type EmbeddingTable,
  embeddingTable,
  glorot,
  initialNumbers,
  type Network,
  type UserProfiles,
  type Weight,
} from "@funrec/core/tensor";
import { inWorkers } from "./in-workers.js";
import { type SDMLayers, sdmLoss } from "./sdm-loss.js";

/** The sizes of the network. */
export interface SDMSizes extends Omit<SDMLayers, "features"> {
  readonly items: number;
  /** Number of categories of each feature. */
  readonly categories: readonly number[];
}

/** Name of the table with the vectors of a feature's categories. */
export function categoryTable(feature: number): string {
  return `categories.${feature}`;
}

/** The network of {@link SDM}: `history` has the vectors of items in a history, `items` those of the choice. */
export function sdmNetwork(
  { items, categories, ...sizes }: SDMSizes,
  profiles: UserProfiles,
  random: Random,
): Network {
  const { dimensions: d } = sizes;
  const table = (rows: number): EmbeddingTable => embeddingTable(rows, d, 1 / Math.sqrt(d), random);
  const tables: Record<string, EmbeddingTable> = { history: table(items), items: table(items) };
  categories.forEach((rows, feature) => (tables[categoryTable(feature)] = table(rows)));
  Object.assign(tables, profiles.tables(d, random));
  const layers = { ...sizes, features: categories.length };
  return {
    weights: {
      ...denseWeights("user", [(1 + profiles.count) * d, d], random),
      ...lstmWeights(d, random),
      "attention.queries": glorot(d, d, random),
      "attention.keys": glorot(d, d, random),
      "attention.values": glorot(d, d, random),
      "attention.outputs": glorot(d, d, random),
      ...denseWeights("long", [(1 + categories.length) * d, d], random),
      ...denseWeights("gate", [3 * d, d], random),
    },
    tables,
    loss: sdmLoss(layers),
    inWorkers: inWorkers("sdm", layers),
  };
}

/** Of the input, forget and output gates and the candidate, side by side. */
function lstmWeights(d: number, random: Random): Record<string, Weight> {
  // Of the forget gate 1, so that nothing is forgotten at first (Jozefowicz et al., 2015).
  const bias = initialNumbers(4 * d, (place) => (place >= d && place < 2 * d ? 1 : 0));
  return {
    "lstm.inputs": glorot(d, 4 * d, random),
    "lstm.states": glorot(d, 4 * d, random),
    "lstm.bias": { shape: [4 * d], data: bias },
  };
}
