import { modelTargets } from "./model-targets.mjs";
import { textTargets } from "./text-targets.mjs";

/** All that can be fuzzed, by name. */
export async function findTargets() {
  return new Map([...textTargets(), ...(await modelTargets())]);
}
