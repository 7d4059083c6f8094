import {
  differentNames,
  type ModelFileWriter,
  type ModelState,
  numberFrom,
  OptionError,
  positiveInteger,
  Random,
  readModel,
  type ResolvedQuery,
  rowColumns,
  startTraining,
  type TrainContext,
  type TrainingData,
} from "@funrec/core";
import {
  exampleEntries,
  type ExampleOptions,
  type Histories,
  historyExamples,
  type InputArray,
  joinHistories,
  latestItems,
  type Lookup,
  negativesEntries,
  type NegativesOptions,
  type NetworkInput,
  type Parameters,
  profileEntries,
  type ProfileOptions,
  readNetwork,
  serveVectors,
  trainOnNextItems,
  UserProfiles,
  writeParameters,
} from "@funrec/core/tensor";
import { VectorRecommender } from "@funrec/core/vectors";
import * as v from "valibot";
import packageJson from "../package.json" with { type: "json" };
import {
  categoriesOfItems,
  type ItemCategories,
  readCategories,
  writeCategories,
} from "./item-categories.js";
import { newestItems } from "./newest-items.js";
import { type SDMLayers, sdmUsers, setNames } from "./sdm-loss.js";
import { categoryTable, sdmNetwork } from "./sdm-network.js";
import { headsShareDimensions } from "./sequence-options.js";
import { sessionStarts } from "./sessions.js";

/** Options of {@link SDM}. Defaults of the training: 512 negatives by popularity ^ 0.5, 15 epochs, learning rate 0.002. */
export interface SDMOptions extends NegativesOptions, ExampleOptions, ProfileOptions {
  /** Length of the vectors: an integer of at least 1, a multiple of `heads`; default 64. */
  readonly dimensions?: number;
  /** The short term is the newest session, of at most so many items: an integer from 1 to 10000, default 10. */
  readonly sessionLength?: number;
  /**
   * Items further apart than this are of different sessions: at least 0, in the unit of the log's times, which must have some.
   * Default: without a gap; the session is the newest `sessionLength` items.
   */
  readonly sessionGap?: number | undefined;
  /** The long term is so many items before the session: an integer from 1 to 10000, default 50. */
  readonly longLength?: number;
  /** Heads of the self-attention in the session: an integer of at least 1, default 2. */
  readonly heads?: number;
  /**
   * Features of items whose categories the long term looks at, besides the items: names of columns of the data's `items`.
   * Default: all with categories but those that tell all items apart, such as a title.
   */
  readonly itemFeatures?: readonly string[] | undefined;
}

/** Every history is filled up to it, so that it must not be beyond all memory. */
const termLength = v.pipe(positiveInteger, v.maxValue(10_000));

const schema = v.pipe(
  v.strictObject({
    ...negativesEntries({ negatives: 512, negativeExponent: 0.5 }),
    dimensions: v.optional(positiveInteger, 64),
    sessionLength: v.optional(termLength, 10),
    sessionGap: v.optional(numberFrom(0)),
    longLength: v.optional(termLength, 50),
    heads: v.optional(positiveInteger, 2),
    itemFeatures: v.optional(differentNames),
    ...profileEntries,
    ...exampleEntries({ epochs: 15, learningRate: 0.002 }),
  }),
  headsShareDimensions(),
);

type Settings = v.InferOutput<typeof schema>;

/**
 * Sequential deep matching (Lv et al., "SDM: Sequential Deep Matching Model for Online Large-scale Recommender System", 2019):
 * what a user does now and what they have liked for long, joined by a gate. The short term is the newest session: an LSTM,
 * multi-head self-attention, and the attention of the user. The long term is a few sets of what came before: the items, and
 * their categories of each feature, where the data has features of items; the attention of the user makes one vector of each.
 * The gate says, number by number, how much of both makes the vector of the user; the score of an item is its inner product
 * with the vector of the item, and sampled softmax with the log-Q correction learns both.
 *
 * The profile of the user, which the attentions and the gate ask, is made of the features of the user that are asked for, as
 * in the paper, and of the mean over the items of both terms: so a history, or features, that are not of the log need no
 * retraining. The result is the same bits for the same seed on the same engine.
 *
 * @example
 * ```ts
 * import { simulate } from "@funrec/core";
 * import { SDM } from "@funrec/sequence";
 * const data = simulate({ users: 100, items: 60 }); // { interactions, users, items }: a log and features
 * const options = { dimensions: 8, sessionLength: 5, longLength: 20, epochs: 2 };
 * const model = await SDM.fit(data, options, { engine: "wasm" });
 * const [first] = await model.recommend({ history: ["i1", "i2", "i3"] }, { k: 1 });
 * data.interactions.items.has(first!.item); // => true
 * ```
 */
export class SDM extends VectorRecommender<Settings> {
  static readonly modelName = "sdm";
  readonly name = SDM.modelName;
  protected readonly packageVersion = packageJson.version;

  private constructor(
    state: ModelState<Settings>,
    private readonly learnt: Parameters,
    private readonly categories: readonly ItemCategories[],
    private readonly profiles: UserProfiles,
  ) {
    const { dimensions, data: vectors } = learnt.tables["items"]!;
    super(state, { dimensions, vectors });
  }

  /**
   * Trains the network.
   * @param data with the features of items and users, where there are any
   * @throws OptionError for a bad option, or a feature that the data does not have; DataError for an empty log; EngineError
   *   when the engine cannot be had
   */
  static async fit(
    data: TrainingData,
    options: SDMOptions = {},
    context: TrainContext<SDM> = {},
  ): Promise<SDM> {
    const started = startTraining(SDM.modelName, schema, data, options, context);
    const { state } = started;
    const { itemFeatures, userFeatures, sessionGap } = state.options;
    if (sessionGap !== undefined && !state.matrix.timestamps) {
      throw new OptionError(
        `${SDM.modelName}: option sessionGap is ${sessionGap}, allowed: none, as the log has no times`,
      );
    }
    const categories = categoriesOfItems(SDM.modelName, started.data.items, state.matrix.items, itemFeatures);
    const profiles = UserProfiles.from(SDM.modelName, started.data, userFeatures, state.matrix.users.ids);
    const network = networkOf(state, categories, profiles, new Random(state.seed));
    const examples = historyExamples(state, profiles, (histories) =>
      inputOf(histories, state.options, categories),
    );
    return trainOnNextItems(
      started,
      network,
      examples,
      (trained, learnt) => new SDM(trained, learnt, categories, profiles),
    );
  }

  /** Loads a saved model. @param source path or bytes @throws ModelFileError */
  static async load(source: string | Uint8Array): Promise<SDM> {
    const { state, file } = await readModel(SDM.modelName, schema, source);
    const categories = readCategories(file, state.matrix.items.size);
    const profiles = UserProfiles.read(file, state.options.userFeatures, state.matrix.users.size);
    const network = readNetwork(file, (random) => networkOf(state, categories, profiles, random));
    return new SDM(state, network, categories, profiles);
  }

  protected override get usesFeatures(): boolean {
    return this.profiles.count > 0;
  }

  protected override async vectorsOf(queries: readonly ResolvedQuery[]): Promise<Float32Array[]> {
    if (queries.length === 0) return []; // engines do not like sessions of nobody
    const { learnt, options, categories, profiles } = this;
    const { arrays, lookups } = inputOf(joinHistories(queries), options, categories);
    const input = { arrays, lookups: { ...lookups, ...profiles.ofQueries(queries) } };
    const layers = layersOf(options, categories);
    return serveVectors(learnt, input, options.dimensions, (tf, values) => sdmUsers(tf, values, layers));
  }

  protected override writeTensors(writer: ModelFileWriter): void {
    writeParameters(writer, this.learnt);
    writeCategories(writer, this.categories);
    this.profiles.write(writer);
  }
}

function layersOf(options: Settings, { length: features }: readonly ItemCategories[]): SDMLayers {
  const { dimensions, heads, longLength } = options;
  return { dimensions, heads, longLength, features };
}

function networkOf(
  { options, matrix }: ModelState<Settings>,
  categories: readonly ItemCategories[],
  profiles: UserProfiles,
  random: Random,
) {
  const { dimensions, heads, longLength } = options;
  const sizes = {
    dimensions,
    heads,
    longLength,
    items: matrix.items.size,
    categories: categories.map(({ rows }) => rows.columnCount),
  };
  return sdmNetwork(sizes, profiles, random);
}

/** What the network needs of histories. */
function inputOf(
  histories: Histories,
  options: Settings,
  categories: readonly ItemCategories[],
): Required<NetworkInput> {
  const { sessionLength, longLength } = options;
  const middles = sessionStarts(histories, options);
  const before = { ...histories, ends: middles };
  const sets = [
    newestItems(before, longLength, "history"),
    ...categories.map(({ rows }, feature) =>
      newestItems(before, longLength, categoryTable(feature), (item) => rowColumns(rows, item)),
    ),
  ];
  const session = latestItems({ ...histories, starts: middles }, sessionLength);
  const profile = latestItems(histories, sessionLength + longLength);
  const places = placesOf(session.offsets);
  const arrays: Record<string, InputArray> = sessionArrays(places.offsets, session.offsets, sessionLength);
  const lookups: Record<string, Lookup> = {
    session: { table: "history", rows: session.rows, ...(places.bags && { offsets: places.bags }) },
    profile: { table: "history", ...profile }, // the mean over a history
  };
  setNames(categories.length).forEach((name, set) => {
    lookups[name] = sets[set]!;
    arrays[`${name}_mask`] = maskOf(sets[set]!.offsets, longLength);
  });
  return { arrays, lookups };
}

/**
 * Sessions have at least one place, as layers cannot do without: where a session has no item, an empty bag stands there, of zeros.
 * @param offsets of the items of the sessions
 * @returns offsets of the places of the sessions, and of the items of each place, where there is not one in each
 */
function placesOf(offsets: Int32Array): { offsets: Int32Array; bags?: Int32Array } {
  if (offsets.every((offset, i) => i === 0 || offset > offsets[i - 1]!)) return { offsets };
  const bags = [0];
  const starts = offsets.map((end, i) => {
    for (let item = bags.at(-1)!; item < end; item++) bags.push(item + 1);
    if (i > 0 && end === offsets[i - 1]) bags.push(end);
    return bags.length - 1;
  });
  return { offsets: starts, bags: Int32Array.from(bags) };
}

/**
 * Where sessions start, and what stands at each of their places; behind the end of a session, its last place, masked.
 * @param items where the items of the sessions start: a session may have a place without one
 */
function sessionArrays(
  offsets: Int32Array,
  items: Int32Array,
  sessionLength: number,
): Record<string, InputArray> {
  const count = offsets.length - 1;
  const places = new Int32Array(count * sessionLength);
  const mask = new Float32Array(places.length);
  for (let session = 0; session < count; session++) {
    const last = offsets[session + 1]! - 1;
    const length = items[session + 1]! - items[session]!;
    for (let place = 0; place < sessionLength; place++) {
      const i = session * sessionLength + place;
      places[i] = Math.min(offsets[session]! + place, last);
      mask[i] = place < length ? 1 : 0;
    }
  }
  return {
    session_offsets: { shape: [offsets.length], data: offsets },
    session_places: { shape: [places.length], data: places },
    session_mask: { shape: [count, sessionLength], data: mask },
  };
}

/** 1 for each bag that has rows, 0 for each that is empty: so many places a row. */
function maskOf(offsets: Int32Array, places: number): InputArray {
  const data = Float32Array.from({ length: offsets.length - 1 }, (_, bag) =>
    offsets[bag + 1]! > offsets[bag]! ? 1 : 0,
  );
  return { shape: [data.length / places, places], data };
}
