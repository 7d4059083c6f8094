import { type ModelState, Random } from "@funrec/core";
import {
  compareWithDrawn,
  drawNextItems,
  type EpochExamples,
  type ExampleSettings,
  negativeSampler,
  type NegativesOptions,
  type NetworkInput,
} from "@funrec/core/tensor";
import type { Histories } from "./newest-items.js";

type Settings = ExampleSettings & Required<NegativesOptions>;

/**
 * The examples of each epoch: histories, the item that came next in each, and negatives.
 * @param inputOf what the network needs of histories
 */
export function historyExamples(
  { options, matrix, seed }: ModelState<Settings>,
  inputOf: (histories: Histories) => NetworkInput,
): (epoch: number) => EpochExamples {
  const sampler = negativeSampler(matrix.itemCounts, options);
  const { columns } = matrix.byUser;
  return (epoch) => {
    const random = Random.ofEpoch(seed, epoch);
    const { starts, places } = drawNextItems(matrix, options.samplesPerUser, random);
    return {
      count: places.length,
      input(first, end) {
        const ends = places.subarray(first, end);
        const own = Int32Array.from(ends, (place) => columns[place]!);
        const compared = compareWithDrawn(own, options.negatives, sampler, random);
        const histories = {
          items: columns,
          starts: starts.subarray(first, end),
          ends,
          times: matrix.timestamps,
        };
        const { arrays, lookups } = inputOf(histories);
        return {
          examples: own.length,
          arrays: { ...arrays, ...compared.arrays },
          lookups: { ...lookups, items: { table: "items", rows: compared.items } },
        };
      },
    };
  };
}
