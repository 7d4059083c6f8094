import { type InteractionMatrix, Random } from "@funrec/core";
import {
  compareWithDrawn,
  type Comparison,
  drawNextItems,
  type EncodedFeatures,
  type EpochExamples,
  negativeSampler,
  type NextItemSamples,
  type TrainingInput,
} from "@funrec/core/tensor";
import { ItemFrequency } from "./item-frequency.js";
import { ownItemsAsNegatives } from "./own-items-as-negatives.js";
import type { TowerNetwork } from "./tower-network.js";
import type { TowerSettings } from "./tower-options.js";

/** What examples are made of. */
export interface TowerData {
  readonly matrix: InteractionMatrix;
  readonly users: EncodedFeatures;
  readonly items: EncodedFeatures;
}

/** Makes the examples of a training: what is known of a user, and the item that came next. */
export class TowerExamples {
  /** How probable items are; only the in-batch loss asks. */
  readonly frequency: ItemFrequency | undefined;
  readonly #compare: (own: Int32Array, random: Random) => Comparison;

  constructor(
    private readonly network: TowerNetwork,
    private readonly data: TowerData,
    private readonly settings: TowerSettings,
    private readonly seed: number,
  ) {
    const { matrix } = data;
    if (settings.loss === "in-batch") {
      const frequency = new ItemFrequency(expectedIntervals(matrix));
      this.frequency = frequency;
      this.#compare = (own) => ownItemsAsNegatives(own, frequency.next(own));
    } else {
      const sampler = negativeSampler(matrix.itemCounts, settings);
      this.#compare = (own, random) => compareWithDrawn(own, settings.negatives, sampler, random);
    }
  }

  /** The examples of an epoch: other ones in each, whatever was asked for before. */
  epoch(epoch: number): EpochExamples {
    const random = Random.ofEpoch(this.seed, epoch);
    const { users, starts, places } = drawNextItems(this.data.matrix, this.settings.samplesPerUser, random);
    const samples = (first: number, end: number): NextItemSamples => ({
      users: users.subarray(first, end),
      starts: starts.subarray(first, end),
      places: places.subarray(first, end),
    });
    return { count: places.length, input: (first, end) => this.#input(samples(first, end), random) };
  }

  #input({ users, starts, places }: NextItemSamples, random: Random): TrainingInput {
    const { network, data, settings } = this;
    const { columns } = data.matrix.byUser;
    const own = places.map((place) => columns[place]!);
    const { items, arrays } = this.#compare(own, random);
    const hidden = (length: number): Uint8Array =>
      new Uint8Array(length).map(() => (random.uniform() < settings.unknownShare ? 1 : 0));
    const hasNoHistory = hidden(own.length);
    const histories = {
      items: columns,
      starts: starts.map((s, i) => (hasNoHistory[i] ? places[i]! : s)),
      ends: places,
    };
    return {
      examples: own.length,
      arrays,
      lookups: {
        ...network.userInput(
          { encoded: data.users, entities: users, hidden: hidden(users.length) },
          histories,
        ),
        ...network.itemInput({ encoded: data.items, entities: items, hidden: hidden(items.length) }),
      },
    };
  }
}

/** Steps between two examples of an item, were they drawn from all interactions alike. */
function expectedIntervals({ itemCounts, byUser: { columns } }: InteractionMatrix): Float64Array {
  return Float64Array.from(itemCounts, (count) => columns.length / Math.max(1, count));
}
