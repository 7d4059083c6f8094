import type { Random } from "@funrec/core";
import { constant, embeddingTable, type Network, normal, type Weight } from "@funrec/core/tensor";
import { gru4RecLoss, type GRU4RecLossSettings } from "./gru4rec-loss.js";
import { inWorkers } from "./in-workers.js";

/** The sizes of the network. */
export interface GRU4RecSizes {
  readonly items: number;
  readonly dimensions: number;
  readonly units: number;
  readonly layers: number;
}

/** Deviation of the first numbers of the table. */
const DEVIATION = 0.02;

/** The network of {@link GRU4Rec}. */
export function gru4RecNetwork(sizes: GRU4RecSizes, settings: GRU4RecLossSettings, random: Random): Network {
  const { items, dimensions, units, layers } = sizes;
  const table = embeddingTable(items, dimensions, DEVIATION, random);
  const weights: Record<string, Weight> = {};
  const scaled = (rows: number, columns: number): Weight =>
    normal([rows, columns], 1 / Math.sqrt(rows), random);
  for (let layer = 0; layer < layers; layer++) {
    const name = `layer.${layer}`;
    weights[`${name}.input`] = scaled(layer === 0 ? dimensions : units, 3 * units);
    weights[`${name}.bias`] = constant(3 * units);
    weights[`${name}.recurrent`] = scaled(units, 3 * units);
  }
  weights["output"] = scaled(units, dimensions);
  weights["output.bias"] = constant(dimensions);
  weights["norm.scale"] = constant(dimensions, 1);
  weights["norm.shift"] = constant(dimensions);
  return {
    weights,
    tables: { items: table },
    loss: gru4RecLoss(settings),
    inWorkers: inWorkers("gru4Rec", settings),
  };
}
