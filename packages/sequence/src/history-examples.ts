import { type ModelState, Random } from "@funrec/core";
import {
  compareWithDrawn,
  drawNextItems,
  type EpochExamples,
  type ExampleSettings,
  negativeSampler,
  type NegativesOptions,
  type NetworkInput,
  type ProfileSettings,
  type UserProfiles,
} from "@funrec/core/tensor";
import type { Histories } from "./newest-items.js";

type Settings = ExampleSettings & ProfileSettings & Required<NegativesOptions>;

/**
 * The examples of each epoch: histories, the features of their users where these count, the item that came next in each, and
 * negatives.
 * @param inputOf what the network needs of histories
 */
export function historyExamples(
  { options, matrix, seed }: ModelState<Settings>,
  profiles: UserProfiles,
  inputOf: (histories: Histories) => NetworkInput,
): (epoch: number) => EpochExamples {
  const sampler = negativeSampler(matrix.itemCounts, options);
  const { columns } = matrix.byUser;
  return (epoch) => {
    const random = Random.ofEpoch(seed, epoch);
    const { users, starts, places } = drawNextItems(matrix, options.samplesPerUser, random);
    return {
      count: places.length,
      input(first, end) {
        const ends = places.subarray(first, end);
        const own = Int32Array.from(ends, (place) => columns[place]!);
        const compared = compareWithDrawn(own, options.negatives, sampler, random);
        const shown = profiles.startsOfShown(starts.subarray(first, end), ends, options.unknownShare, random);
        const histories = { items: columns, starts: shown, ends, times: matrix.timestamps };
        const { arrays, lookups } = inputOf(histories);
        return {
          examples: own.length,
          arrays: { ...arrays, ...compared.arrays },
          lookups: {
            ...lookups,
            ...profiles.ofUsers(users.subarray(first, end)),
            items: { table: "items", rows: compared.items },
          },
        };
      },
    };
  };
}
