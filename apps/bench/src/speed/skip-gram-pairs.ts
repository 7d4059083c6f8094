import { type Interactions, Random, rowsByUser } from "@funrec/core";

/**
 * About how many pairs of center and context skip-gram makes in one pass over the histories: each center draws its window
 * from 1 to `window`, each token is kept with the probability sqrt(t / f) + t / f for its share f and the threshold t.
 */
export function skipGramPairs(log: Interactions, window: number, subsample: number): number {
  const random = new Random(0);
  const counts = new Float64Array(log.items.size);
  for (const item of log.itemIndices) counts[item]!++;
  const keep = counts.map((count) => {
    const ratio = (subsample * log.length) / count;
    return Math.sqrt(ratio) + ratio;
  });
  const { offsets, rows } = rowsByUser(log);
  let pairs = 0;
  for (let user = 0; user < log.users.size; user++) {
    const own = rows.subarray(offsets[user], offsets[user + 1]);
    const length = own.filter((row) => random.uniform() < keep[log.itemIndices[row]!]!).length;
    for (let place = 0; place < length; place++) {
      const reach = 1 + random.integer(window);
      pairs += Math.min(reach, place) + Math.min(reach, length - 1 - place);
    }
  }
  return pairs;
}
