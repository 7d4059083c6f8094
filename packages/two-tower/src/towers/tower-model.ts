import {
  DataError,
  type Id,
  type ModelFile,
  ModelFileError,
  type ModelFileWriter,
  type ModelState,
  Random,
  type ResolvedQuery,
  show,
  type StartedFit,
  type TrainWork,
} from "@funrec/core";
import {
  clearRows,
  compute,
  type EncodedFeatures,
  EncodedFeaturesBuilder,
  type Engine,
  FeatureFields,
  type Features,
  joinHistories,
  openEngine,
  type Parameters,
  readEncoded,
  readNetwork,
  serveVectors,
  SERVING,
  trainOnNextItems,
  writeEncoded,
  writeParameters,
} from "@funrec/core/tensor";
import { VectorRecommender } from "@funrec/core/vectors";
import packageJson from "../../package.json" with { type: "json" };
import { TowerExamples } from "./tower-examples.js";
import type { TowerNetwork } from "./tower-network.js";
import type { TowerSettings } from "./tower-options.js";

/** Items whose vectors are made at once. */
const ITEMS_AT_ONCE = 4096;

/** The fields of users and items. */
export interface TowerFields {
  readonly users: FeatureFields;
  readonly items: FeatureFields;
}

/** What a model of two towers has learnt. */
export interface Towers extends TowerFields {
  readonly network: TowerNetwork;
  readonly parameters: Parameters;
  /** The users of the training. */
  readonly encodedUsers: EncodedFeatures;
  /** Vectors of the items. */
  readonly itemVectors: Float32Array;
}

/** Makes the network for such fields. */
export type MakeNetwork = (fields: TowerFields, random: Random) => TowerNetwork;

/** Trains two towers. @param make the model that has learnt them */
export async function fitTowers<Options extends TowerSettings, Model>(
  started: StartedFit<Options, TrainWork<Model>>,
  makeNetwork: MakeNetwork,
  make: (state: ModelState<Options>, towers: Towers) => Model,
): Promise<Model> {
  const { modelName, state, data } = started;
  const { options, matrix, seed } = state;
  const [userIds, itemIds] = [matrix.users.ids, matrix.items.ids];
  const fields = {
    users: FeatureFields.from(modelName, "user", data.users, options.userFeatures, userIds),
    items: FeatureFields.from(modelName, "item", data.items, options.itemFeatures, itemIds),
  };
  const users = fields.users.encodeAll(data.users, userIds);
  const items = fields.items.encodeAll(data.items, itemIds);
  const servingEngine = await openEngine(SERVING);
  const network = makeNetwork(fields, new Random(seed));
  clearRows(network.tables["users"]!, fields.users.unknownRows);
  clearRows(network.tables["items"]!, fields.items.unknownRows);
  const examples = new TowerExamples(network, { matrix, users, items }, options, seed);
  const withItemVectors = (trained: ModelState<Options>, parameters: Parameters): Model => {
    const itemVectors = vectorsOfItems(servingEngine, network, parameters, items, itemIds.length);
    return make(trained, { ...fields, network, parameters, encodedUsers: users, itemVectors });
  };
  const epoch = examples.epoch.bind(examples);
  return trainOnNextItems(started, network, epoch, withItemVectors, examples.frequency?.tensors());
}

/** Reads what {@link TowerModel} writes. @throws ModelFileError when it does not fit the users and items */
export function readTowers(file: ModelFile, { matrix }: ModelState, makeNetwork: MakeNetwork): Towers {
  const fields = {
    users: FeatureFields.read(file, "user", matrix.users.size),
    items: FeatureFields.read(file, "item", matrix.items.size),
  };
  if (fields.users.idCount < matrix.users.size) {
    throw new ModelFileError("the file has users of whom it has no features"); // users are never added
  }
  const network = readNetwork(file, (random) => makeNetwork(fields, random));
  return {
    ...fields,
    network,
    parameters: network,
    encodedUsers: readEncoded(file, "users.encoded", fields.users),
    itemVectors: file.tensor("item_vectors", Float32Array, matrix.items.size * network.dimensions),
  };
}

/** What models share that have a tower of users and a tower of items. */
export abstract class TowerModel<Options extends TowerSettings> extends VectorRecommender<Options> {
  protected readonly packageVersion = packageJson.version;
  #towers: Towers;

  protected constructor(state: ModelState<Options>, towers: Towers) {
    super(state, { dimensions: towers.network.dimensions, vectors: towers.itemVectors });
    this.#towers = towers;
  }

  /**
   * Adds an item that nobody has interacted with: the tower of items makes its vector of its features. From then on this
   * model recommends it, compares it and saves it; in histories it does not count. A model that is fitted anew must get it again.
   *
   * @param features values by the names of the features of the trained items; some may be missing, and unknown categories
   *   count as missing. Those that the model does not use are skipped
   * @throws DataError when the model knows the item already, was trained without features of items, or can use none of these;
   *   OptionError for a feature that the trained items do not have, or a value of the wrong kind
   */
  async addItem(item: Id, features: Features): Promise<void> {
    const { items, network, parameters } = this.#towers;
    if (items.fields.length === 0) {
      throw new DataError(
        `item ${show(item)} cannot be added: the model was trained without features of items`,
      );
    }
    const builder = new EncodedFeaturesBuilder(items.count);
    items.encode(builder, undefined, features);
    if (!items.knows(features)) {
      throw new DataError(
        `item ${show(item)} has no feature that was trained: its features are ${show(features)}`,
      );
    }
    const vector = vectorsOfItems(await openEngine(SERVING), network, parameters, builder.finish(), 1);
    this.addToCatalog(item);
    const { itemVectors } = this.#towers; // as it is now: other items may have been added meanwhile
    const vectors = new Float32Array(itemVectors.length + vector.length);
    vectors.set(itemVectors);
    vectors.set(vector, itemVectors.length);
    this.#towers = { ...this.#towers, itemVectors: vectors };
    this.replaceTable({ dimensions: network.dimensions, vectors });
  }

  protected override get usesFeatures(): boolean {
    return this.#towers.users.fields.length > 0;
  }

  protected override async vectorsOf(queries: readonly ResolvedQuery[]): Promise<Float32Array[]> {
    const { users, items, encodedUsers, network, parameters } = this.#towers;
    const builder = new EncodedFeaturesBuilder(users.count);
    for (const { user, features } of queries) {
      if (user !== undefined && !features) builder.addEntity(encodedUsers, user);
      else users.encode(builder, user, features ?? {});
    }
    const entities = Int32Array.from(queries.keys());
    const trained = queries.map((query) => ({ items: query.items.filter((item) => item < items.idCount) }));
    const lookups = network.userInput({ encoded: builder.finish(), entities }, joinHistories(trained));
    return serveVectors(parameters, { lookups }, network.dimensions, (tf, values) =>
      network.users(tf, values),
    );
  }

  protected override writeTensors(writer: ModelFileWriter): void {
    const { users, items, parameters, encodedUsers, itemVectors, network } = this.#towers;
    users.write(writer);
    items.write(writer);
    writeEncoded(writer, "users.encoded", encodedUsers);
    writeParameters(writer, parameters);
    writer.tensor("item_vectors", itemVectors, [this.itemCount, network.dimensions]);
  }
}

/** The vectors of the first so many encoded items. */
function vectorsOfItems(
  engine: Engine,
  network: TowerNetwork,
  parameters: Parameters,
  encoded: EncodedFeatures,
  count: number,
): Float32Array {
  const vectors = new Float32Array(count * network.dimensions);
  for (let first = 0; first < count; first += ITEMS_AT_ONCE) {
    const length = Math.min(ITEMS_AT_ONCE, count - first);
    const entities = Int32Array.from({ length }, (_, i) => first + i);
    const lookups = network.itemInput({ encoded, entities });
    const chunk = compute(engine, parameters, { lookups }, (tf, values) => network.items(tf, values));
    vectors.set(chunk, first * network.dimensions);
  }
  return vectors;
}
