import type { ProfileSettings, UserProfiles } from "../../features/user-profiles.js";
import type { ModelState } from "../../model/model-state.js";
import { Random } from "../../random/random.js";
import type { NetworkInput } from "../network.js";
import type { EpochExamples } from "../network-training.js";
import { compareWithDrawn } from "./compared-items.js";
import type { ExampleSettings } from "./example-options.js";
import type { Histories } from "./histories.js";
import { negativeSampler, type NegativesOptions } from "./negatives-options.js";
import { drawNextItems } from "./next-item-samples.js";

type Settings = ExampleSettings & ProfileSettings & Required<NegativesOptions>;

/**
 * The examples of each epoch: histories, the features of their users where these count, the item that came next in each, and
 * negatives.
 * @param inputOf what the network needs of histories; the item that came next stands right behind each
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
        const own = ends.map((place) => columns[place]!);
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
