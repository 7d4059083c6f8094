import { loadData, type LoadedData } from "../data-sets.js";
import { ML_20M_SIZE, powerLawLog } from "./power-law-log.js";

/** The generated log of the size of MovieLens 20M. */
export const POWER_LAW_20M = "power-law-20m";

/** The generated log that takes the place of every other with `--quick`. */
export const POWER_LAW_SMALL = "power-law-small";

const SEED = 0;

const generated: ReadonlyMap<string, { users: number; items: number; interactions: number }> = new Map([
  [POWER_LAW_20M, ML_20M_SIZE],
  [POWER_LAW_SMALL, { users: 400, items: 1500, interactions: 20_000 }],
]);

/** Generates a log, or reads a data set. @throws DataError when it cannot be had */
export async function loadSpeedLog(name: string): Promise<LoadedData> {
  const size = generated.get(name);
  if (!size) return loadData({ dataset: name });
  return { interactions: powerLawLog({ ...size, seed: SEED }), source: `generated, seed ${SEED}`, notes: [] };
}
