import type { InteractionMatrix } from "../data/interaction-matrix.js";
import type { Interactions } from "../data/interactions.js";
import type { TrainingData } from "../data/training-data.js";
import type { Id } from "../data/types.js";
import { Vocabulary } from "../data/vocabulary.js";
import { OptionError, UnknownIdError } from "../errors.js";
import { ModelFileWriter } from "../files/model-file.js";
import { writeAtomically } from "../files/write-atomically.js";
import { show } from "../options.js";
import type { Ranked } from "../ranking/top-k.js";
import { CandidateFilter, type Scores } from "./candidate-filter.js";
import type { ModelState } from "./model-state.js";
import { type FitContext, Stage, type UpdateContext } from "./progress.js";
import { type HistoryEntry, type Query, type ResolvedQuery, resolveQuery } from "./query.js";
import {
  type ParsedRecommendOptions,
  parseRecommendOptions,
  parseSimilarOptions,
  type RecommendOptions,
  type SimilarOptions,
} from "./recommend-options.js";

/** An item of the user's history and how much it added to a recommendation's score. */
export interface Reason {
  readonly item: Id;
  readonly weight: number;
}

/** A recommended (or similar) item. */
export interface Recommendation {
  readonly item: Id;
  /** The model's own score: comparable within one list, not between models. */
  readonly score: number;
  /** Why, strongest reason first; only with `explain: true`, and only from models that can tell. */
  readonly because?: readonly Reason[];
  /** Which of the user's interests found it, counted from 0; only from models of several interests, such as MIND. */
  readonly interest?: number;
}

/** A model as a class: the only ways to get a model object are to fit one or to load one. */
export interface RecommenderClass<Model extends Recommender = Recommender, Options extends object = object> {
  /** Name in files and reports, such as `"item_cf"`. */
  readonly modelName: string;
  fit(data: TrainingData, options?: Options, context?: FitContext): Promise<Model>;
  load(source: string | Uint8Array): Promise<Model>;
}

/** A model that can say which items are alike. */
export interface SimilarItems {
  similarItems(item: Id, options?: SimilarOptions): Promise<Recommendation[]>;
}

/** A model that takes in new interactions without being fitted again. */
export interface Updatable<Model> {
  /**
   * The model with further interactions: exactly what a fit on all of them would give. This model stays as it is.
   * @throws DataError for an empty log, or one whose columns are not those of the fitted log; OptionError
   */
  update(log: Interactions, context?: UpdateContext): Promise<Model>;
}

/** A model that can say which rating a user would give. */
export interface RatingPredictor {
  /**
   * The rating that the user would give to the item.
   * @returns undefined when the model has nothing to go by
   * @throws UnknownIdError when the user or the item is not in the fitted log
   */
  predict(user: Id, item: Id): Promise<number | undefined>;
}

/** Scores of a block of queries held at once: 2^22 numbers. */
const SCORES_IN_MEMORY = 2 ** 22;
const LARGEST_BATCH = 256;

/**
 * What all models share: a fitted model answers queries in the caller's ids, applies the filters, and saves itself.
 * A model supplies its scores and its tensors.
 */
export abstract class Recommender<Options extends object = object> {
  /** Name in files and reports. */
  abstract readonly name: string;
  /** Version of the package that holds the model. */
  protected abstract readonly packageVersion: string;

  /** The options in force, defaults filled in. */
  readonly options: Options;
  /** Seed of the training. */
  readonly seed: number;
  /** How the training went, for models that are trained in epochs: `epochs`, `loss` and more; otherwise empty. */
  readonly training: Readonly<Record<string, number>>;
  #matrix: InteractionMatrix;

  protected constructor({ options, matrix, seed, training = {} }: ModelState<Options>) {
    this.options = options;
    this.#matrix = matrix;
    this.seed = seed;
    this.training = training;
  }

  /** The users, items and histories that the model knows. */
  protected get matrix(): InteractionMatrix {
    return this.#matrix;
  }

  /** What the model holds besides what it learnt. */
  protected get state(): ModelState<Options> {
    return { options: this.options, matrix: this.matrix, seed: this.seed, training: this.training };
  }

  /** Number of items in the catalogue: the items of the fitted log, and those that were added since. */
  get itemCount(): number {
    return this.matrix.items.size;
  }

  /** Number of users of the fitted log. */
  get userCount(): number {
    return this.matrix.users.size;
  }

  /**
   * What a user of the fitted log did, oldest first, each item once, at its latest place: with the values and times of the log,
   * and the events, for models that read them. When new events arrive, put them behind it and ask with that history.
   *
   * @throws UnknownIdError for a user who is not in the fitted log
   */
  historyOf(user: Id): Exclude<HistoryEntry, Id>[] {
    const index = this.matrix.users.require(user, "user");
    const values = this.matrix.valuesOf(index);
    const timestamps = this.matrix.timestampsOf(index);
    const events = this.usesEvents ? this.matrix.eventsOf(index) : undefined;
    return Array.from(this.matrix.itemsOf(index), (item, i) => ({
      item: this.matrix.items.idAt(item),
      ...(values && { value: values[i]! }),
      ...(timestamps && { timestamp: timestamps[i]! }),
      ...(events && { event: this.matrix.events!.names[events[i]!]! }),
    }));
  }

  /**
   * The best items for a user or a history, best first.
   * @throws UnknownIdError for an unknown user, or a history with no known item, unless `fallback` is given
   * @throws OptionError for an unknown or out-of-range option
   */
  async recommend(query: Query, options: RecommendOptions = {}): Promise<Recommendation[]> {
    const [recommendations] = await this.recommendMany([query], options);
    return recommendations!;
  }

  /**
   * As {@link recommend} for many queries, in their order; faster than one by one.
   * @throws UnknownIdError that names every unknown user, unless `fallback` is given
   */
  async recommendMany(
    queries: readonly Query[],
    options: RecommendOptions = {},
  ): Promise<Recommendation[][]> {
    const parsed = parseRecommendOptions(options);
    if (!Array.isArray(queries)) {
      throw new OptionError(`recommendMany: queries is ${show(queries)}, allowed: an array of queries`);
    }
    const filter = new CandidateFilter(this.matrix.items, parsed);
    const resolved = this.#resolveAll(queries, parsed.fallback);
    const results: Recommendation[][] = [];
    const batchSize = Math.max(1, Math.min(LARGEST_BATCH, Math.floor(SCORES_IN_MEMORY / this.itemCount)));
    const stage = new Stage({}, "recommend", resolved.length); // lets other requests run between batches
    for (let start = 0; start < resolved.length; start += batchSize) {
      const batch = resolved.slice(start, start + batchSize);
      const known = batch.filter((query): query is ResolvedQuery => query !== undefined);
      const lists = known.length > 0 ? await this.rank(known, filter, parsed.excludeSeen) : [];
      const ranked = lists.values();
      for (const query of batch) {
        if (query) results.push(this.#withIds(ranked.next().value!, parsed.explain ? query : undefined));
        else results.push(this.#withIds(filter.select({ scores: this.matrix.itemCounts }, [])));
      }
      await stage.advance(start + batch.length);
    }
    return results;
  }

  /** The model as the bytes of a `.funrec` file; `load` takes them back. */
  async toBytes(): Promise<Uint8Array> {
    const writer = new ModelFileWriter();
    writer.vocabulary("users", this.matrix.users);
    writer.vocabulary("items", this.matrix.items);
    writer.compressedRows("history", this.matrix.byUser);
    if (this.matrix.timestamps) writer.tensor("history.timestamps", this.matrix.timestamps);
    if (this.matrix.events && this.usesEvents) {
      writer.vocabulary("events", Vocabulary.of(this.matrix.events.names));
      writer.tensor("history.events", this.matrix.events.codes);
    }
    this.writeTensors(writer);
    return writer.finish({
      model: this.name,
      packageVersion: this.packageVersion,
      options: this.options,
      training: {
        seed: this.seed,
        users: this.userCount,
        items: this.itemCount,
        interactions: this.matrix.byUser.columns.length,
        ...this.training,
      },
    });
  }

  /**
   * Writes the model to one file, whole or not at all.
   * @throws ModelFileError when the file cannot be written
   */
  async save(path: string): Promise<void> {
    await writeAtomically(path, await this.toBytes());
  }

  /**
   * The best items for each query, in order. A model that ranks many queries faster than by their scores one by one
   * does so here, with the same result.
   *
   * @param filter what may come back, and how much
   * @param excludeSeen true when {@link ResolvedQuery.seen} must not come back
   */
  protected async rank(
    queries: readonly ResolvedQuery[],
    filter: CandidateFilter,
    excludeSeen: boolean,
  ): Promise<readonly Ranked[]> {
    const scores = await this.score!(queries);
    return queries.map((query, i) => filter.select(scores[i]!, excludeSeen ? query.seen : []));
  }

  /** Scores of the candidates for each query, in order. A model supplies it unless it overrides {@link rank}. */
  protected score?(queries: readonly ResolvedQuery[]): Promise<readonly Scores[]> | readonly Scores[];

  /** True for a model that was trained with features of users, and answers to those of a query. */
  protected get usesFeatures(): boolean {
    return false;
  }

  /** True for a model that was trained with the events of the log: its file keeps those of the histories. */
  protected get usesEvents(): boolean {
    return false;
  }

  /** Adds what the model learnt to its file. */
  protected abstract writeTensors(writer: ModelFileWriter): void;

  /** How much each item of the history adds to the score of `item`; their sum is the score. Absent where the model cannot tell. */
  protected explain?(query: ResolvedQuery, item: number): Iterable<readonly [item: number, weight: number]>;

  /** A query in the model's indices. @throws UnknownIdError as {@link recommend} does */
  protected resolve(query: Query): ResolvedQuery {
    const [resolved] = this.#resolveAll([query], undefined);
    return resolved!;
  }

  /** Adds an item, which nobody has had, to the end of the catalogue. @throws DataError when the model knows it already */
  protected addToCatalog(item: Id): void {
    this.#matrix = this.#matrix.withItem(item);
  }

  /** Ranks the items that a model finds similar to one; the item itself never comes back. */
  protected async rankSimilar(
    item: Id,
    options: SimilarOptions,
    scoresOf: (item: number) => Scores,
  ): Promise<Recommendation[]> {
    const index = this.matrix.items.require(item, "item");
    const filter = new CandidateFilter(this.matrix.items, parseSimilarOptions(options));
    return this.#withIds(filter.select(scoresOf(index), [index]));
  }

  /** Resolves every query; `undefined` stands for an unknown user who gets the fallback. */
  #resolveAll(
    queries: readonly Query[],
    fallback: ParsedRecommendOptions["fallback"],
  ): (ResolvedQuery | undefined)[] {
    const unknown: string[] = [];
    const unknownIds: Id[] = [];
    const resolved = queries.map((query) => {
      const answer = resolveQuery(query, this.matrix, this.usesFeatures);
      if (!answer && query.history !== undefined) {
        unknown.push(`a history with no item that the model knows: ${show(query.history)}`);
      } else if (!answer && query.user !== undefined) {
        unknown.push(`user ${show(query.user)}`);
        unknownIds.push(query.user);
      } else if (!answer) {
        unknown.push("features alone, of which this model has learnt none");
      }
      return answer;
    });
    if (unknown.length > 0 && fallback === undefined) {
      const sample = this.matrix.users.ids.slice(0, 3).map(show).join(", ");
      throw new UnknownIdError(
        `unknown: ${unknown.slice(0, 5).join("; ")}${unknown.length > 5 ? `; and ${unknown.length - 5} more` : ""}. ` +
          `The fitted log has ${this.userCount} users, such as ${sample}. Ask for fallback: "popular" to get popular items instead`,
        unknownIds,
      );
    }
    return resolved;
  }

  #withIds({ indices, scores, interests }: Ranked, explained?: ResolvedQuery): Recommendation[] {
    const { items } = this.matrix;
    const list: Recommendation[] = [];
    for (let place = 0; place < indices.length; place++) {
      const index = indices[place]!;
      const recommendation = {
        item: items.idAt(index),
        score: scores[place]!,
        ...(interests && { interest: interests[place]! }),
      };
      const isExplained = explained !== undefined && this.explain !== undefined;
      list.push(
        isExplained ? { ...recommendation, because: this.#reasons(explained, index) } : recommendation,
      );
    }
    return list;
  }

  #reasons(query: ResolvedQuery, item: number): Reason[] {
    return [...this.explain!(query, item)]
      .sort(([itemA, weightA], [itemB, weightB]) => weightB - weightA || itemA - itemB)
      .map(([index, weight]) => ({ item: this.matrix.items.idAt(index), weight }));
  }
}
