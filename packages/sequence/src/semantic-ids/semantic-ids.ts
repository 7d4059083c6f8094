import type { ItemCodes } from "./code-tree.js";

/**
 * Codes of items with one more code behind them, which tells those apart that have the same (Rajput et al., 2023, section
 * 3.1): 0 for the first of them in the order of the items, 1 for the second, and so on.
 */
export function withCollisionCodes({ depth, codes }: ItemCodes): ItemCodes {
  const used = new Map<string, number>();
  const all = new Int32Array((codes.length / depth) * (depth + 1));
  for (let item = 0; item * depth < codes.length; item++) {
    const own = codes.subarray(item * depth, (item + 1) * depth);
    const key = own.join();
    const collisions = used.get(key) ?? 0;
    used.set(key, collisions + 1);
    all.set(own, item * (depth + 1));
    all[item * (depth + 1) + depth] = collisions;
  }
  return { depth: depth + 1, codes: all };
}

/** How many values the codes of each level have. */
export function codeCounts({ depth, codes }: ItemCodes): number[] {
  const counts = new Array<number>(depth).fill(0);
  codes.forEach((code, i) => (counts[i % depth] = Math.max(counts[i % depth]!, code + 1)));
  return counts;
}
