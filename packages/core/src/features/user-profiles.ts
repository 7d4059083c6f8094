import * as v from "valibot";
import type { InteractionsWithFeatures } from "../data/training-data.js";
import type { Id } from "../data/types.js";
import type { ModelFile, ModelFileWriter } from "../files/model-file.js";
import type { ResolvedQuery } from "../model/query.js";
import { differentNames } from "../option-checks.js";
import type { Random } from "../random/random.js";
import { clearRows, type EmbeddingTable, embeddingTable, type Lookup } from "../tensor/embedding-table.js";
import { type EncodedFeatures, EncodedFeaturesBuilder, lookUpEachField } from "./encoded-features.js";
import { FeatureFields, readEncoded, writeEncoded } from "./feature-fields.js";

/** Options of models that see a user by the history, and by features where they are asked to. */
export interface ProfileOptions {
  /** Names of the features of users that count: columns of the data's `users`, each once. Default none. */
  readonly userFeatures?: readonly string[];
  /**
   * In such a share of the examples the history is hidden, so that the features learn to do without, as they must for strangers
   * without one: from 0 to below 1, default 0.05. Without features no history is hidden.
   */
  readonly unknownShare?: number;
}

/** Checks of {@link ProfileOptions}. */
export const profileEntries = {
  userFeatures: v.optional(differentNames, []),
  unknownShare: v.optional(v.pipe(v.number(), v.minValue(0), v.ltValue(1)), 0.05),
};

/** The options once all defaults are filled in. */
export interface ProfileSettings {
  readonly userFeatures: readonly string[];
  readonly unknownShare: number;
}

/** Name of the table of {@link UserProfiles}, and of what is looked up in it. */
export const USER_FEATURES = "user_features";

/**
 * Who the users are, for models that know them by their histories otherwise: the features that were asked for, and no ids.
 * Every feature of a user becomes a vector, by {@link FeatureFields}.
 */
export class UserProfiles {
  private constructor(
    private readonly fields: FeatureFields,
    /** The users of the training. */
    private readonly users: EncodedFeatures,
  ) {}

  /**
   * @param names of the features
   * @param ids of the users of the training
   * @throws OptionError for a name that the users do not have
   */
  static from(
    model: string,
    { users }: Pick<InteractionsWithFeatures, "users">,
    names: readonly string[],
    ids: readonly Id[],
  ): UserProfiles {
    const fields = FeatureFields.from(model, "user", users, names, ids, false);
    return new UserProfiles(fields, fields.encodeAll(users, ids));
  }

  /** Number of features; 0 where none was asked for: there is nothing to look up then. */
  get count(): number {
    return this.fields.count;
  }

  /** The table of the vectors, named {@link USER_FEATURES}; no table without features. */
  tables(dimensions: number, random: Random): Readonly<Record<string, EmbeddingTable>> {
    if (this.count === 0) return {};
    const table = embeddingTable(this.fields.rowCount, dimensions, 1 / Math.sqrt(dimensions), random);
    clearRows(table, this.fields.unknownRows);
    return { [USER_FEATURES]: table };
  }

  /** The vectors of users of the training, so many a user as there are features; no lookup without features. */
  ofUsers(users: ArrayLike<number>): Readonly<Record<string, Lookup>> {
    return this.#lookups(this.users, users);
  }

  /** As {@link ofUsers}, for queries: by the features that they give, else by those of the training. */
  ofQueries(queries: readonly Pick<ResolvedQuery, "user" | "features">[]): Readonly<Record<string, Lookup>> {
    const builder = new EncodedFeaturesBuilder(this.count);
    for (const { user, features } of queries) {
      if (user !== undefined && !features) builder.addEntity(this.users, user);
      else this.fields.encode(builder, user, features ?? {});
    }
    return this.#lookups(builder.finish(), Int32Array.from(queries.keys()));
  }

  /**
   * Where the histories of some examples start that hide such a share of them: a hidden one starts at its end. Without features
   * none is hidden.
   */
  startsOfShown(starts: Int32Array, ends: Int32Array, hiddenShare: number, random: Random): Int32Array {
    if (this.count === 0) return starts;
    return starts.map((start, i) => (random.uniform() < hiddenShare ? ends[i]! : start));
  }

  /** Adds the profiles to a model's file; {@link UserProfiles.read} takes them back. */
  write(writer: ModelFileWriter): void {
    if (this.count === 0) return;
    this.fields.write(writer);
    writeEncoded(writer, "users.encoded", this.users);
  }

  /** @param names that the profiles were made with @param users number of users of the model @throws ModelFileError */
  static read(file: ModelFile, names: readonly string[], users: number): UserProfiles {
    if (names.length === 0) return UserProfiles.from("", {}, [], []);
    const fields = FeatureFields.read(file, "user", users, false);
    return new UserProfiles(fields, readEncoded(file, "users.encoded", fields));
  }

  #lookups(encoded: EncodedFeatures, entities: ArrayLike<number>): Readonly<Record<string, Lookup>> {
    return this.count === 0 ? {} : { [USER_FEATURES]: lookUpEachField(encoded, USER_FEATURES, entities) };
  }
}
