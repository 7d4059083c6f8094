import { join } from "node:path";
import type { Interactions } from "@funrec/core";
import { writeArrays } from "./array-files.js";
import type { NeighborFiles } from "./neighbor-table.js";

/** A log as the peers read it, without repeated pairs: files of little-endian 32-bit indices, one a row. */
export interface RawLog {
  readonly users: string;
  readonly items: string;
  readonly userCount: number;
  readonly itemCount: number;
  /** Where a peer writes its neighbors. */
  readonly neighbors: NeighborFiles;
}

/** Writes a log to a folder. */
export async function writeRawLog(folder: string, log: Interactions): Promise<RawLog> {
  const files = await writeArrays(folder, "log", { users: log.userIndices, items: log.itemIndices });
  return {
    ...files,
    userCount: log.users.size,
    itemCount: log.items.size,
    neighbors: { indices: join(folder, "neighbors.bin"), similarities: join(folder, "similarities.bin") },
  };
}
