import type { Random } from "@funrec/core";
import { constant, embeddingTable, type Network, normal, type Weight, zeros } from "@funrec/core/tensor";
import { inWorkers } from "./in-workers.js";
import { DEVIATION, OUTPUT_SCALE } from "./layers.js";
import { sasRecLoss, type SASRecLossSettings } from "./sas-rec-loss.js";

/** The sizes of the network. */
export interface SASRecSizes {
  readonly items: number;
  readonly dimensions: number;
  readonly maxLength: number;
  readonly blocks: number;
  readonly heads: number;
}

/** The network of {@link SASRec}. */
export function sasRecNetwork(sizes: SASRecSizes, settings: SASRecLossSettings, random: Random): Network {
  const { items, dimensions, maxLength, blocks } = sizes;
  const table = embeddingTable(items, dimensions, DEVIATION, random);
  // Places start alike: what they mean is learnt faster than random numbers are unlearnt.
  const weights: Record<string, Weight> = { positions: zeros(maxLength, dimensions) };
  for (let block = 0; block < blocks; block++) {
    const add = (name: string, weight: Weight): void => void (weights[`block.${block}.${name}`] = weight);
    const square = (): Weight => normal([dimensions, dimensions], DEVIATION, random);
    add("attention_norm.scale", constant(dimensions, 1));
    add("attention_norm.shift", constant(dimensions));
    for (const name of ["query", "key", "value"]) add(name, square());
    add("feed_norm.scale", constant(dimensions, 1));
    add("feed_norm.shift", constant(dimensions));
    for (const name of ["inner", "outer"]) {
      add(name, square());
      add(`${name}.bias`, constant(dimensions));
    }
  }
  weights["norm.scale"] = constant(dimensions, OUTPUT_SCALE);
  weights["norm.shift"] = constant(dimensions);
  return {
    weights,
    tables: { items: table },
    loss: sasRecLoss(settings),
    inWorkers: inWorkers("sasRec", settings),
  };
}
