import { modelTargets } from "./model-targets.mjs";
import { textTargets } from "./text-targets.mjs";
import { zipTargets } from "./zip-targets.mjs";

/** All that can be fuzzed, by name. */
export async function findTargets() {
  return new Map([...textTargets(), ...zipTargets(), ...(await modelTargets())]);
}
