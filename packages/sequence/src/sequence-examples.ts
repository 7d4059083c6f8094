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
 * The histories that have something to tell, long ones cut from the newest item on: every item but the first of a history is
 * the next item of one of the up to `maxLength` places before it, once.
 */
function historyWindows(
  { byUser, timestamps, events }: InteractionMatrix,
  maxLength: number,
): HistoryRange[] {
  const { offsets, columns: items } = byUser;
  const windows: HistoryRange[] = [];
  for (let user = 0; user + 1 < offsets.length; user++) {
    const first = offsets[user]!;
    for (let end = offsets[user + 1]!; end - first >= 2; end -= maxLength) {
      const start = Math.max(first, end - maxLength - 1);
      windows.push({ items, timestamps, events: events?.codes, start, end });
    }
  }
  return windows;
}

/**
 * Makes the examples of a training: at every place of a history but the last, the item that came next. An epoch sees every
 * place once, in windows of up to `maxLength` places, in random order.
 */
export class SequenceExamples {
  readonly #windows: readonly HistoryRange[];
  readonly #sampler: NegativeSampler;
  /** Row of each item in the part that is being made, or -1. */
  readonly #rowOf: Int32Array;

  constructor(
    matrix: InteractionMatrix,
    private readonly settings: SequenceSettings,
    private readonly seed: number,
    private readonly told: Told = {},
  ) {
    this.#windows = historyWindows(matrix, settings.maxLength);
    this.#sampler = negativeSampler(matrix.itemCounts, settings);
    this.#rowOf = new Int32Array(matrix.items.size).fill(-1);
  }

  /** Windows of an epoch. */
  get count(): number {
    return this.#windows.length;
  }

  /** The examples of an epoch: other ones in each, whatever was asked for before. @param parts into which a batch is divided */
  epoch(epoch: number, parts: number): EpochExamples {
    const random = Random.ofEpoch(this.seed, epoch);
    const order = random.shuffle(Int32Array.from(this.#windows.keys()));
    const ranges = this.#dealt(
      Array.from(order, (i) => this.#windows[i]!),
      parts,
    );
    return { count: ranges.length, input: (first, end) => this.#input(ranges.slice(first, end), random) };
  }

  /** Orders each batch so that its parts have about the same number of places. */
  #dealt(ranges: readonly HistoryRange[], partCount: number): HistoryRange[] {
    const { batchSize, maxLength } = this.settings;
    const length = ({ start, end }: HistoryRange): number => Math.min(maxLength, end - start - 1);
    const dealt: HistoryRange[] = [];
    for (let first = 0; first < ranges.length; first += batchSize) {
      const batch = ranges.slice(first, first + batchSize).sort((a, b) => length(b) - length(a));
      // As trainNetwork cuts a batch.
      const bound = (part: number): number => Math.floor((part * batch.length) / partCount);
      const parts = Array.from({ length: partCount }, (_, part) => ({
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
