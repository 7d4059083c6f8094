import {
  checkFeatureNames,
  DataError,
  type FeatureTable,
  type Id,
  type ModelFile,
  type ModelFileWriter,
  OptionError,
  show,
  Vocabulary,
} from "@funrec/core";
import type { ItemFeatures } from "./side-information.js";

/** What listings have in common with a new one, in the order of importance, and where they are. */
export interface ListingFeatures {
  /** Names of categorical features, such as market, type and price band. */
  readonly categorical: readonly string[];
  /** Names of numeric features whose Euclidean distance says how far two listings are apart, such as coordinates. */
  readonly location: readonly string[];
}

/** The features of all listings by which a new one finds those that it is like. */
export class Listings {
  /**
   * @param others names of the features that are not used; a new listing may have them
   * @param codes of each listing for each categorical feature, -1 where it is missing
   * @param locations of each listing, NaN where it is missing
   */
  private constructor(
    readonly features: ListingFeatures,
    private readonly others: readonly string[],
    private readonly vocabularies: readonly Vocabulary[],
    private readonly codes: readonly (readonly number[])[],
    private readonly locations: readonly (readonly number[])[],
  ) {}

  /** @throws OptionError for a feature that the items do not have, or of another kind */
  static from(table: FeatureTable | undefined, items: readonly Id[], features: ListingFeatures): Listings {
    const kinds = { categorical: "categorical", location: "numeric" } as const;
    for (const part of ["categorical", "location"] as const) {
      for (const name of features[part]) {
        if (table?.columns.get(name)?.kind === kinds[part]) continue;
        const allowed = [...(table?.columns ?? [])].filter(([, { kind }]) => kind === kinds[part]);
        throw new OptionError(
          `airbnb: an option names the feature ${show(name)}, allowed: a ${kinds[part]} feature of the items ` +
            `(${allowed.map(([known]) => known).join(", ") || "there is none"})`,
        );
      }
    }
    const vocabularies = features.categorical.map(() => new Vocabulary());
    const codes = items.map((item) =>
      features.categorical.map((name, feature) => {
        const value = table!.value(item, name);
        return value === undefined ? -1 : vocabularies[feature]!.add(value as string);
      }),
    );
    const locations = items.map((item) =>
      features.location.map((name) => (table!.value(item, name) as number | undefined) ?? NaN),
    );
    const used = [...features.categorical, ...features.location];
    const others = [...(table?.columns.keys() ?? [])].filter((name) => !used.includes(name));
    return new Listings(features, others, vocabularies, codes, locations);
  }

  /** The group of each listing by a categorical feature; listings without one are a group of their own. */
  groupsBy(name: string): { readonly of: Int32Array; readonly count: number } {
    const feature = this.features.categorical.indexOf(name);
    const none = this.vocabularies[feature]!.size;
    const of = Int32Array.from(this.codes, (codes) => (codes[feature] === -1 ? none : codes[feature]!));
    return { of, count: none + 1 };
  }

  /** These and one more. @throws OptionError for a feature that the others do not have, or no number where one is needed */
  with(item: ItemFeatures): Listings {
    const { categorical, location } = this.features;
    checkFeatureNames("item", item, [...categorical, ...location, ...this.others]);
    const codes = categorical.map((name, feature) => {
      const value = item[name];
      return value === undefined ? -1 : (this.vocabularies[feature]!.indexOf(String(value)) ?? -1);
    });
    const own = location.map((name) => {
      const value = item[name];
      if (value === undefined || typeof value === "number") return value ?? NaN;
      throw new OptionError(`the feature ${name} of the item is ${show(value)}, allowed: a number`);
    });
    const all = { codes: [...this.codes, codes], locations: [...this.locations, own] };
    return new Listings(this.features, this.others, this.vocabularies, all.codes, all.locations);
  }

  /**
   * Listings that share all categorical features with the last one; where there are none, those that share all but the
   * last feature, and so on. Of these the nearest; without locations, those with the most interactions.
   *
   * @param counts interactions of each listing
   * @throws DataError when none shares the first feature, or there are no features
   */
  nearest(most: number, counts: Int32Array): number[] {
    const last = this.codes.length - 1;
    const [own, place] = [this.codes[last]!, this.locations[last]!];
    const distance = (listing: number): number => {
      const between = Math.hypot(...this.locations[listing]!.map((number, i) => number - place[i]!));
      return Number.isNaN(between) ? Infinity : between;
    };
    for (let shared = own.length; shared > 0; shared--) {
      const alike: number[] = [];
      for (let listing = 0; listing < last; listing++) {
        const theirs = this.codes[listing]!;
        if (own.every((code, feature) => feature >= shared || (code !== -1 && code === theirs[feature])))
          alike.push(listing);
      }
      if (alike.length === 0) continue;
      const distances = new Map(alike.map((listing) => [listing, distance(listing)]));
      const further = (a: number, b: number): number => {
        const [toA, toB] = [distances.get(a)!, distances.get(b)!];
        return toA === toB ? 0 : toA - toB;
      };
      return alike.sort((a, b) => further(a, b) || counts[b]! - counts[a]! || a - b).slice(0, most);
    }
    const [first] = this.features.categorical;
    throw new DataError(
      first === undefined
        ? "no listing can be added: the model was trained without a market, type or price band"
        : `no listing has the same ${first} as the new one`,
    );
  }

  /** Adds the features to a model file. */
  write(writer: ModelFileWriter): void {
    const { categorical, location } = this.features;
    writer.vocabulary("listings.categorical", Vocabulary.of(categorical));
    writer.vocabulary("listings.location", Vocabulary.of(location));
    writer.vocabulary("listings.unused", Vocabulary.of(this.others));
    categorical.forEach((name, i) => writer.vocabulary(`listings.categories.${name}`, this.vocabularies[i]!));
    writer.tensor("listings.codes", Int32Array.from(this.codes.flat()));
    writer.tensor("listings.locations", Float64Array.from(this.locations.flat()));
  }

  /** @throws ModelFileError */
  static read(file: ModelFile, items: number): Listings {
    const categorical = file.vocabulary("listings.categorical").ids.map(String);
    const location = file.vocabulary("listings.location").ids.map(String);
    const codes = file.tensor("listings.codes", Int32Array, items * categorical.length);
    const locations = file.tensor("listings.locations", Float64Array, items * location.length);
    const row = (numbers: Int32Array | Float64Array, width: number) => (_: unknown, item: number) =>
      Array.from(numbers.subarray(item * width, (item + 1) * width));
    return new Listings(
      { categorical, location },
      file.vocabulary("listings.unused").ids.map(String),
      categorical.map((name) => file.vocabulary(`listings.categories.${name}`)),
      Array.from({ length: items }, row(codes, categorical.length)),
      Array.from({ length: items }, row(locations, location.length)),
    );
  }
}
