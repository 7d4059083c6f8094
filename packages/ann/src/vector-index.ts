import {
  DataError,
  type Id,
  ModelFileWriter,
  OptionError,
  parseOptions,
  type Ranked,
  type Recommendation,
  show,
  Stage,
  Vocabulary,
  type WorkContext,
  workContextEntries,
  writeAtomically,
} from "@funrec/core";
import type { ItemVectors } from "@funrec/core/vectors";
import * as v from "valibot";
import packageJson from "../package.json" with { type: "json" };
import {
  type ParsedSearchOptions,
  parseSearchOptions,
  type SearchOptions,
  type VectorQuery,
} from "./search-options.js";
import { scoreByDistance, type Similarity } from "./similarity.js";
import { mergeByMaximum, topScores } from "./top-scores.js";
import { type Vector, VectorStore } from "./vector-store.js";

/** A query in the slots of the store. */
export interface SlotQuery {
  /** As the store has {@link VectorStore.prepare}d it. */
  readonly vector: Float32Array;
  /** Slots that must not come back, in ascending order. */
  readonly hidden: Int32Array;
}

/** What a search admits. */
export interface SlotFilter {
  readonly k: number;
  readonly minScore: number;
  /** For each slot, 1 if no query gets it; empty slots among them. */
  readonly blocked: Uint8Array;
  /** How many slots are not blocked. */
  readonly admitted: number;
}

/** Empty slots are given back once they are so many times as many as the others. */
const MOST_EMPTY = 1;
const QUERIES_AT_ONCE = 1024;

const contextSchema = v.strictObject(workContextEntries);

/**
 * Vectors by the caller's ids, and the search for those nearest to a query. Operations that overlap in time take place in
 * the order in which they were begun.
 */
export abstract class VectorIndex {
  /** Name in files, such as `"flat_index"`. */
  abstract readonly name: string;
  protected readonly store: VectorStore;
  #last: Promise<unknown> = Promise.resolve();

  protected constructor(store: VectorStore) {
    this.store = store;
  }

  /** Numbers of a vector. */
  get dimensions(): number {
    return this.store.dimensions;
  }

  /** What scores are. */
  get similarity(): Similarity {
    return this.store.similarity;
  }

  /** Number of vectors. */
  get size(): number {
    return this.store.size;
  }

  /** True when the index has a vector of the id. */
  has(id: Id): boolean {
    return this.store.slotOf(id) !== undefined;
  }

  /** Adds a vector. @throws DataError as {@link addMany} does */
  async add(id: Id, vector: Vector): Promise<void> {
    return this.addMany([id], [vector]);
  }

  /**
   * Adds vectors, all or none.
   * @param vectors one for each id, or the numbers of all of them, one vector behind the other
   * @param context is told of the progress, and can stop the work: before it begins, nothing is added; later all vectors
   *   are, and what is left to do for them is done by the next search or addition
   * @throws DataError for an id that the index has already, a vector of another number of dimensions, or a number that is
   *   not finite; nothing is added then
   */
  async addMany(
    ids: readonly Id[],
    vectors: Float32Array | readonly Vector[],
    context: WorkContext = {},
  ): Promise<void> {
    const work = parseOptions("addMany", contextSchema, context) as WorkContext;
    const prepared = this.#prepareRows(ids, vectors);
    return this.#inTurn(async () => {
      const stage = new Stage(work, "index", ids.length);
      this.store.add(ids, prepared);
      await this.added(stage, ids.length);
    });
  }

  /** Removes a vector; its id may be added again. @throws UnknownIdError when the index has none of the id */
  async remove(id: Id): Promise<void> {
    return this.#inTurn(async () => {
      this.store.remove(id);
      if (this.store.slotCount - this.size > MOST_EMPTY * this.size + 1024) {
        this.store.compact();
        await this.compacted();
      }
    });
  }

  /**
   * The vectors nearest to one, best first; equal scores in the order of addition.
   * @throws DataError for a query of another number of dimensions, or a number that is not finite; OptionError
   */
  async search(query: Vector, options: SearchOptions = {}): Promise<Recommendation[]> {
    const [found] = await this.searchMany([query], options);
    return found!;
  }

  /** As {@link search} for many queries, in their order; faster than one by one. */
  async searchMany(
    queries: readonly (Vector | VectorQuery)[],
    options: SearchOptions = {},
  ): Promise<Recommendation[][]> {
    const parsed = parseSearchOptions(options);
    if (!Array.isArray(queries)) throw new OptionError("searchMany: queries is no array of queries");
    return this.#inTurn(async () => {
      const filter = this.#filterOf(parsed);
      const results: Recommendation[][] = [];
      const stage = new Stage({}, "search", queries.length); // lets other work run between batches
      for (let start = 0; start < queries.length; start += QUERIES_AT_ONCE) {
        const batch = queries.slice(start, start + QUERIES_AT_ONCE).map(toVectorQuery);
        const slotQueries = batch.flatMap((query, i) => this.#slotQueriesOf(query, start + i));
        const ranked = filter.admitted > 0 ? await this.#rank(slotQueries, filter) : [];
        let next = 0;
        for (const { vectors } of batch) {
          const own = ranked.slice(next, (next += vectors.length));
          results.push(this.#withIds(mergeByMaximum(own, filter.k)));
        }
        await stage.advance(start + batch.length);
      }
      return results;
    });
  }

  /** A copy of the vectors, in the order of addition; by `"cosine"`, they have length 1. */
  itemVectors(): ItemVectors {
    return { dimensions: this.dimensions, ...this.store.contents() };
  }

  /** The index as the bytes of a `.funrec` file; `load` takes them back. */
  async toBytes(): Promise<Uint8Array> {
    return this.#inTurn(async () => {
      const { ids, vectors } = this.store.contents();
      const writer = new ModelFileWriter();
      writer.vocabulary("ids", Vocabulary.of(ids));
      writer.tensor("vectors", vectors, [ids.length, this.dimensions]);
      await this.writeTensors?.(writer);
      return writer.finish({
        model: this.name,
        packageVersion: packageJson.version,
        options: this.fileOptions(),
        training: { vectors: ids.length },
      });
    });
  }

  /** Writes the index to one file, whole or not at all. @throws ModelFileError when it cannot be written */
  async save(path: string): Promise<void> {
    await writeAtomically(path, await this.toBytes());
  }

  /** The best admitted slots for each query, in order; at least one is admitted. By `"l2"` the scores need not be exact. */
  protected abstract rank(queries: readonly SlotQuery[], filter: SlotFilter): Promise<readonly Ranked[]>;

  /** The options to write to the file. */
  protected abstract fileOptions(): object;

  /** Takes in the slots that the store has got. @param stage is told how many of the `count` new ones are finished */
  protected async added(stage: Stage, count: number): Promise<void> {
    await stage.advance(count);
  }

  /** Takes note of new numbers of all slots. */
  protected abstract compacted(): Promise<void>;

  /** Adds to the file what is not made anew from the vectors. */
  protected writeTensors?(writer: ModelFileWriter): Promise<void>;

  /** Does something once all that was begun before is finished. */
  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#last.then(work);
    this.#last = result.catch(() => {});
    return result;
  }

  /** Squares of distances lose digits in 32-bit numbers: the scores of what was found are computed again. */
  async #rank(queries: readonly SlotQuery[], filter: SlotFilter): Promise<readonly Ranked[]> {
    if (this.similarity !== "l2") return this.rank(queries, filter);
    const found = await this.rank(queries, { ...filter, minScore: -Infinity });
    const { vectors } = this.store;
    return queries.map(({ vector }, i) =>
      topScores(found[i]!.indices, (slot) => scoreByDistance(vector, vectors, slot), filter),
    );
  }

  #prepareRows(ids: readonly Id[], vectors: Float32Array | readonly Vector[]): Float32Array[] {
    const { dimensions } = this;
    const isFlat = vectors instanceof Float32Array;
    const expected = isFlat ? ids.length * dimensions : ids.length;
    if (vectors.length !== expected) {
      throw new DataError(
        isFlat
          ? `there are ${vectors.length} numbers for ${ids.length} ids, allowed: ${expected}`
          : `there are ${vectors.length} vectors for ${ids.length} ids, allowed: as many`,
      );
    }
    const rowAt = (i: number): Vector =>
      isFlat ? vectors.subarray(i * dimensions, (i + 1) * dimensions) : vectors[i]!;
    return ids.map((id, i) => this.store.prepare(rowAt(i), `the vector of ${show(id)}`));
  }

  #slotQueriesOf({ vectors, exclude = [] }: VectorQuery, number: number): SlotQuery[] {
    const slots = [];
    for (const id of exclude) slots.push(this.store.slotOf(id) ?? -1);
    const hidden = Int32Array.from(slots.filter((slot) => slot >= 0)).sort();
    return vectors.map((vector) => ({
      vector: this.store.prepare(vector, `the vector of query ${number}`),
      hidden,
    }));
  }

  #filterOf({ k, minScore, filter = {} }: ParsedSearchOptions): SlotFilter {
    const { store } = this;
    const blocked = store.empty.slice();
    if (typeof filter === "function") {
      for (let slot = 0; slot < blocked.length; slot++) {
        if (blocked[slot] === 0 && !filter(store.idAt(slot))) blocked[slot] = 1;
      }
    } else {
      if (filter.allow) {
        blocked.fill(1);
        for (const id of filter.allow) {
          const slot = store.slotOf(id);
          if (slot !== undefined) blocked[slot] = 0;
        }
      }
      for (const id of filter.exclude ?? []) {
        const slot = store.slotOf(id);
        if (slot !== undefined) blocked[slot] = 1;
      }
    }
    let admitted = blocked.length;
    for (let slot = 0; slot < blocked.length; slot++) admitted -= blocked[slot]!;
    return { k, minScore, blocked, admitted };
  }

  #withIds({ indices, scores }: Ranked): Recommendation[] {
    return Array.from(indices, (slot, place) => ({ item: this.store.idAt(slot), score: scores[place]! }));
  }
}

const toVectorQuery = (query: Vector | VectorQuery): VectorQuery =>
  query !== null && typeof query === "object" && "vectors" in query ? query : { vectors: [query] };
