import type { Random } from "@funrec/core";
import {
  constant,
  embeddingTable,
  type Network,
  normal,
  TIME_BUCKETS,
  type Weight,
} from "@funrec/core/tensor";
import { hstuLoss, type HSTULossSettings } from "./hstu-loss.js";
import { inWorkers } from "./in-workers.js";
import { DEVIATION, OUTPUT_SCALE } from "./layers.js";

/** The sizes of the network. */
export interface HSTUSizes {
  readonly items: number;
  readonly dimensions: number;
  readonly maxLength: number;
  readonly blocks: number;
  /** Whether the network is told times. */
  readonly hasTimes: boolean;
  /** Kinds of events that the network is told of; undefined where it is told of none. */
  readonly events?: number | undefined;
}

/** The network of {@link HSTU}. */
export function hstuNetwork(sizes: HSTUSizes, settings: HSTULossSettings, random: Random): Network {
  const { items, dimensions, maxLength, blocks, hasTimes, events } = sizes;
  const table = embeddingTable(items, dimensions, DEVIATION, random);
  const weights: Record<string, Weight> = {};
  const addNorm = (name: string, scale = 1): void => {
    weights[`${name}.scale`] = constant(dimensions, scale);
    weights[`${name}.shift`] = constant(dimensions);
  };
  for (let block = 0; block < blocks; block++) {
    const name = `block.${block}`;
    addNorm(`${name}.norm`);
    for (const matrix of ["gate", "value", "query", "key", "outer"]) {
      weights[`${name}.${matrix}`] = normal([dimensions, dimensions], DEVIATION, random);
    }
    weights[`${name}.outer.bias`] = constant(dimensions);
    weights[`${name}.place_biases`] = constant(maxLength);
    if (hasTimes) weights[`${name}.time_biases`] = constant(TIME_BUCKETS);
    addNorm(`${name}.attended_norm`);
  }
  addNorm("norm", OUTPUT_SCALE);
  if (events !== undefined) {
    weights["events"] = normal([1 + events, dimensions], DEVIATION, random);
    weights["events"].data.fill(0, 0, dimensions); // what is not known says nothing
  }
  return {
    weights,
    tables: { items: table },
    loss: hstuLoss(settings),
    inWorkers: inWorkers("hstu", settings),
  };
}
