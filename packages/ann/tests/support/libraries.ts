import { createRequire } from "node:module";
import type { HnswLibrary } from "@funrec/ann";

const load = createRequire(__filename);

/** The libraries for graphs that are installed; says which are not. */
export function libraries(): HnswLibrary[] {
  return (["hnswlib-node", "usearch"] as const).filter((library) => {
    try {
      load(library);
      return true;
    } catch (error) {
      console.info(`indexes by ${library} were not tried: ${String(error).split("\n")[0]}`);
      return false;
    }
  });
}
