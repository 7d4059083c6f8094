import { type InteractionMatrix, Random } from "@funrec/core";
import {
  comparisonArrays,
  type EpochExamples,
  type NegativeSampler,
  negativeSampler,
  type TrainingInput,
} from "@funrec/core/tensor";
import { type HistoryRange, historyArrays, packHistories, type Told } from "./packed-histories.js";
import type { SequenceSettings } from "./sequence-options.js";

/**
 * Makes the examples of a training: at every place of a history but the last, the item that came next. An epoch sees every
 * history once, in random order; of a long one the newest `maxLength` places.
 */
export class SequenceExamples {
  /** Histories that have something to tell. */
  readonly #ranges: readonly HistoryRange[];
  readonly #sampler: NegativeSampler;
  /** Row of each item in the part that is being made, or -1. */
  readonly #rowOf: Int32Array;

  /** @param parts into which a batch is divided */
  constructor(
    matrix: InteractionMatrix,
    private readonly settings: SequenceSettings,
    private readonly seed: number,
    private readonly parts: number,
    private readonly told: Told = {},
  ) {
    const { offsets, columns: items } = matrix.byUser;
    const { timestamps, events } = matrix;
    this.#ranges = Array.from({ length: offsets.length - 1 }, (_, user) => ({
      items,
      timestamps,
      events: events?.codes,
      start: offsets[user]!,
      end: offsets[user + 1]!,
    })).filter(({ start, end }) => end - start >= 2);
    this.#sampler = negativeSampler(matrix.itemCounts, settings);
    this.#rowOf = new Int32Array(matrix.items.size).fill(-1);
  }

  /** The examples of an epoch: other ones in each, whatever was asked for before. */
  epoch(epoch: number): EpochExamples {
    const random = Random.ofEpoch(this.seed, epoch);
    const order = random.shuffle(Int32Array.from(this.#ranges.keys()));
    const ranges = this.#dealt(Array.from(order, (i) => this.#ranges[i]!));
    return { count: ranges.length, input: (first, end) => this.#input(ranges.slice(first, end), random) };
  }

  /** Orders each batch so that its parts have about the same number of places. */
  #dealt(ranges: readonly HistoryRange[]): HistoryRange[] {
    const { batchSize, maxLength } = this.settings;
    const length = ({ start, end }: HistoryRange): number => Math.min(maxLength, end - start - 1);
    const dealt: HistoryRange[] = [];
    for (let first = 0; first < ranges.length; first += batchSize) {
      const batch = ranges.slice(first, first + batchSize).sort((a, b) => length(b) - length(a));
      // As trainNetwork cuts a batch.
      const bound = (part: number): number => Math.floor((part * batch.length) / this.parts);
      const parts = Array.from({ length: this.parts }, (_, part) => ({
        room: bound(part + 1) - bound(part),
        places: 0,
        ranges: [] as HistoryRange[],
      }));
      for (const range of batch) {
        const open = parts.filter((part) => part.ranges.length < part.room);
        const least = open.reduce((least, part) => (part.places < least.places ? part : least));
        least.ranges.push(range);
        least.places += length(range);
      }
      for (const part of parts) dealt.push(...part.ranges);
    }
    return dealt;
  }

  #input(ranges: readonly HistoryRange[], random: Random): TrainingInput {
    const { maxLength, loss, negatives } = this.settings;
    const known = packHistories(
      ranges.map((range) => ({ ...range, end: range.end - 1 })),
      maxLength,
      this.told,
    );
    const next = packHistories(
      ranges.map((range) => ({ ...range, start: range.start + 1 })),
      maxLength,
    );
    const examples = next.items.length;
    const isFull = loss === "full";
    const isShared = loss === "sampled";
    const drawn = isFull
      ? this.#rowOf.map((_, item) => item)
      : this.#sampler.draw(isShared ? negatives : negatives * examples, random);
    const items = isFull ? drawn : this.#distinct(known.items, next.items, drawn);
    const rows = (of: Int32Array): Int32Array => (isFull ? of : of.map((item) => this.#rowOf[item]!));
    const logExpected = isShared
      ? this.#sampler.logExpected(items, negatives)
      : new Float32Array(items.length);
    const input = {
      examples,
      arrays: {
        ...historyArrays(known, rows(known.items)),
        ...comparisonArrays(items, logExpected, rows(next.items), rows(drawn)),
        seed: { shape: [1], data: Int32Array.of(random.uint32() | 0) },
      },
      lookups: { items: { table: "items", rows: items } },
    };
    for (const item of items) this.#rowOf[item] = -1;
    return input;
  }

  /** Each item once, and its row noted. */
  #distinct(...lists: readonly Int32Array[]): Int32Array {
    const items: number[] = [];
    for (const list of lists) {
      for (const item of list) {
        if (this.#rowOf[item]! >= 0) continue;
        this.#rowOf[item] = items.length;
        items.push(item);
      }
    }
    return Int32Array.from(items);
  }
}
