import {
  differentNames,
  type Id,
  integerFrom,
  type ModelFileWriter,
  type ModelState,
  numberFrom,
  OptionError,
  positiveInteger,
  readModel,
  startTraining,
  type TrainContext,
  type TrainingData,
} from "@funrec/core";
import * as v from "valibot";
import { bookedSessions } from "./booked-sessions.js";
import { fitItemVectors } from "./fit-item-vectors.js";
import { type ItemTables, readItemTables } from "./item-tables.js";
import { ItemVectorModel } from "./item-vector-model.js";
import { Listings } from "./listings.js";
import { vectorTrainingEntries, type VectorTrainingOptions } from "./negative-sampling-options.js";
import { nextItemEntries, type NextItemOptions } from "./next-item-options.js";
import type { ItemFeatures } from "./side-information.js";
import { tokenCounts } from "./token-sequences.js";
import type { Sequences } from "./window-pairs.js";

/** Options of {@link Airbnb}. Defaults of the training: 30 epochs, negatives by count ^ 0.75, learning rate 0.05. */
export interface AirbnbOptions extends VectorTrainingOptions, NextItemOptions {
  /**
   * A session ends where more than so much time lies between two interactions, in the unit of the timestamps: at least 0,
   * default 1800 (30 minutes in seconds, as in the paper). Without timestamps a history is one session.
   */
  readonly sessionGap?: number;
  /** The event that is a booking; it ends its session. Default `"booking"`. A log without events has no bookings. */
  readonly bookingEvent?: string;
  /**
   * How much an interaction counts as a context, by its event: above 0 and at most 10. Events that are not named count 1, but
   * for bookings, which count 2.
   */
  readonly eventWeights?: Readonly<Record<string, number>>;
  /** Contexts in a session are at most so far from the center: an integer of at least 1, default 5. */
  readonly window?: number;
  /** Name of the categorical feature that is the market. Default: there are no markets. */
  readonly market?: string;
  /** Negatives of the same market, beside the others: an integer of at least 0, default 5. They need `market`. */
  readonly marketNegatives?: number;
  /** Name of the categorical feature by which, beside the market, a new listing finds those that it is like. Default: none. */
  readonly type?: string;
  /** Name of a further one, which counts less than `type` where no listing is like the new one in all. Default: none. */
  readonly priceBand?: string;
  /** Names of numeric features, such as coordinates: the Euclidean distance of them says which listings are near. */
  readonly location?: readonly string[];
  /** A new listing is the mean of so many: an integer of at least 1, default 3. */
  readonly coldNeighbors?: number;
}

const name = v.optional(v.pipe(v.string(), v.minLength(1)));

const schema = v.strictObject({
  ...vectorTrainingEntries({ epochs: 30, negativeExponent: 0.75, learningRate: 0.05 }),
  ...nextItemEntries,
  sessionGap: v.optional(numberFrom(0), 1800),
  bookingEvent: v.optional(v.pipe(v.string(), v.minLength(1)), "booking"),
  eventWeights: v.optional(v.record(v.string(), v.pipe(v.number(), v.gtValue(0), v.maxValue(10))), {}),
  window: v.optional(positiveInteger, 5),
  market: name,
  marketNegatives: v.optional(integerFrom(0), 5),
  type: name,
  priceBand: name,
  location: v.optional(v.pipe(differentNames, v.minLength(1))),
  coldNeighbors: v.optional(positiveInteger, 3),
});

type Settings = v.InferOutput<typeof schema>;

/**
 * The listing embeddings of Airbnb (Grbovic and Cheng, "Real-time Personalization using Embeddings for Search Ranking at
 * Airbnb", 2018): skip-gram on click sessions that knows what was booked in the end. For a listing l, its contexts c and
 * the booked listing l_b of its session, it maximizes
 *
 * sum over c of log sigmoid(v_c v_l) + log sigmoid(v_lb v_l) + sum over negatives n of log sigmoid(-v_n v_l)
 *
 * where negatives come from all listings and, besides, from the market of l. The booked listing is a context of all of its
 * session, however far it is.
 *
 * Threads: any number gives the same bytes.
 *
 * @example
 * ```ts
 * import { simulate } from "@funrec/core";
 * import { Airbnb } from "@funrec/i2i";
 * const data = simulate({ users: 200, items: 100 });
 * const model = await Airbnb.fit(data, { dimensions: 16, market: "market", type: "category", priceBand: "priceBand" });
 * model.addItem("brand new", { market: "north", category: "category-3", priceBand: "low" });
 * const similar = await model.similarItems("brand new", { k: 3 });
 * similar.length; // => 3
 * ```
 */
export class Airbnb extends ItemVectorModel<Settings> {
  static readonly modelName = "airbnb";
  readonly name = Airbnb.modelName;
  #listings: Listings;

  private constructor(state: ModelState<Settings>, tables: ItemTables, listings: Listings) {
    super(state, tables);
    this.#listings = listings;
  }

  /**
   * Trains the vectors.
   * @param data a log with events, and the features of the items that the options name
   * @throws OptionError for a bad option, or an event or feature that the data does not have; DataError for an empty log
   */
  static async fit(
    data: TrainingData,
    options: AirbnbOptions = {},
    context: TrainContext<Airbnb> = {},
  ): Promise<Airbnb> {
    const started = startTraining(Airbnb.modelName, schema, data, options, context);
    const { interactions, items } = started.data;
    const settings = started.state.options;
    const { market, type, priceBand, location = [] } = settings;
    const categorical = [market, type, priceBand].filter((feature) => feature !== undefined);
    if (new Set(categorical).size < categorical.length) {
      throw new OptionError(
        `airbnb: options market, type and priceBand name ${categorical.join(", ")}, allowed: different features`,
      );
    }
    const listings = Listings.from(items, interactions.items.ids, { categorical, location });
    const markets = market === undefined ? undefined : listings.groupsBy(market);
    const counts = tokenCounts(interactions);
    const sequences = bookedSessions(interactions, settings);
    return fitItemVectors(started, {
      sequences,
      architecture: "skip-gram",
      training: {
        ...settings,
        counts,
        seed: started.state.seed,
        isReduced: true,
        isShuffled: false,
        subsample: 0,
        groups: markets && { ...markets, negatives: settings.marketNegatives },
      },
      popularityDiscount: settings.popularityDiscount,
      build: (state, { priors, ...tables }) =>
        new Airbnb(
          state,
          {
            ...tables,
            priors: markets ? marketPriors(priors, counts, markets, sequences, settings) : priors,
          },
          listings,
        ),
    });
  }

  /** Loads a saved model. @param source path or bytes @throws ModelFileError */
  static async load(source: string | Uint8Array): Promise<Airbnb> {
    const { state, file } = await readModel(Airbnb.modelName, schema, source);
    const items = state.matrix.items.size;
    return new Airbnb(
      state,
      readItemTables(file, items, state.options.dimensions),
      Listings.read(file, items),
    );
  }

  /**
   * Adds a listing that nobody has seen: its vectors are the mean of those of the nearest listings of the same market, type
   * and price band. Where there are none, the price band does not matter, and then the type does not. The nearest are so by
   * `location`; without it, those with the most interactions. From then on this model recommends the listing, compares it,
   * takes it in histories, and saves it. A model that is fitted anew must get it again.
   *
   * @param features categories and numbers by the name of the feature. Those that no option names are skipped
   * @throws DataError when the model knows the listing already, or none of the same market; OptionError for a feature that
   *   the trained items do not have
   */
  addItem(item: Id, features: ItemFeatures): void {
    const listings = this.#listings.with(features);
    const nearest = listings.nearest(this.options.coldNeighbors, this.matrix.itemCounts);
    const { dimensions, input, output, priors } = this.tables;
    this.addVectors(item, {
      input: meanRow(input, nearest, dimensions),
      output: meanRow(output, nearest, dimensions),
      prior: meanRow(priors, nearest, 1)[0]!,
    });
    this.#listings = listings;
  }

  protected override writeTensors(writer: ModelFileWriter): void {
    super.writeTensors(writer);
    this.#listings.write(writer);
  }
}

/**
 * Priors of items whose negatives come from all items and from the market of the center. The logarithm of how often an item
 * is drawn depends on whether the center is of its market: it is the mean over the centers next to which the market stands
 * in the sessions.
 *
 * @param priors of items whose negatives come from all items
 */
function marketPriors(
  priors: Float32Array,
  counts: Int32Array,
  { of, count }: { readonly of: Int32Array; readonly count: number },
  { offsets, tokens }: Sequences,
  { negativeExponent, negatives, marketNegatives }: Settings,
): Float32Array {
  const sizes = new Float64Array(count);
  for (const market of of) sizes[market]!++;
  const [neighbors, ownNeighbors] = [new Float64Array(count), new Float64Array(count)];
  for (let session = 0; session + 1 < offsets.length; session++) {
    for (let place = offsets[session]! + 1; place < offsets[session + 1]!; place++) {
      const [before, market] = [of[tokens[place - 1]!]!, of[tokens[place]!]!];
      neighbors[market]!++;
      if (before === market) ownNeighbors[market]!++;
    }
  }
  const weights = Float64Array.from(counts, (number) => number ** negativeExponent);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return priors.map((prior, item) => {
    const market = of[item]!;
    const ratio = marketNegatives / sizes[market]! / ((negatives * weights[item]!) / sum);
    return prior + (ownNeighbors[market]! / Math.max(1, neighbors[market]!)) * Math.log1p(ratio);
  });
}

/** The mean of some rows of a table. */
function meanRow(table: Float32Array, rows: readonly number[], width: number): Float32Array {
  return Float32Array.from({ length: width }, (_, i) => {
    const sum = rows.reduce((total, row) => total + table[row * width + i]!, 0);
    return sum / rows.length;
  });
}
