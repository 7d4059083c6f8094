import type { NetworkInput } from "@funrec/core/tensor";

/** Histories, one behind the other. */
export interface PackedHistories {
  /** Items, oldest first. */
  readonly items: Int32Array;
  /** Where each history starts, from 0, and the end of the last. */
  readonly offsets: Int32Array;
  /** Place of each item, counted so that the newest of a history has the place `maxLength - 1`. */
  readonly places: Int32Array;
  /** Time of each item since the first of its history, in the units of {@link timeUnit}; undefined without times. */
  readonly times: Int32Array | undefined;
  /** What was done with each item, counted from 1, or 0 where it is not known; undefined for models that do not ask. */
  readonly events: Int32Array | undefined;
}

/** What a network is told of a history besides its items and their order. */
export interface Told {
  /** The unit of times, where the network is told those. */
  readonly timeUnit?: number | undefined;
  /** Whether the network is told what was done with each item. Default false. */
  readonly events?: boolean;
}

/** Part of a list of items: from `start` to `end - 1`. */
export interface HistoryRange {
  readonly items: ArrayLike<number>;
  readonly timestamps?: ArrayLike<number> | undefined;
  /** What was done with each item, counted from 0, or -1 where it is not known. */
  readonly events?: ArrayLike<number> | undefined;
  readonly start: number;
  readonly end: number;
}

/** Packs the newest `maxLength` items of each range. */
export function packHistories(
  ranges: readonly HistoryRange[],
  maxLength: number,
  { timeUnit: unit, events: asksForEvents = false }: Told = {},
): PackedHistories {
  const offsets = new Int32Array(ranges.length + 1);
  ranges.forEach(({ start, end }, i) => (offsets[i + 1] = offsets[i]! + Math.min(maxLength, end - start)));
  const items = new Int32Array(offsets.at(-1)!);
  const places = new Int32Array(items.length);
  const times = unit === undefined ? undefined : new Int32Array(items.length);
  const events = asksForEvents ? new Int32Array(items.length) : undefined;
  ranges.forEach(({ items: from, timestamps, events: codes, end }, i) => {
    const offset = offsets[i]!;
    const length = offsets[i + 1]! - offset;
    for (let place = 0; place < length; place++) {
      const source = end - length + place;
      items[offset + place] = from[source]!;
      places[offset + place] = maxLength - length + place;
      if (times && timestamps) {
        times[offset + place] = Math.min(LATEST, (timestamps[source]! - timestamps[end - length]!) / unit!);
      }
      if (events && codes) events[offset + place] = codes[source]! + 1;
    }
  });
  return { items, offsets, places, times, events };
}

const LATEST = 2 ** 31 - 1;

/** A unit of time, 1 or more, in which the time from the first to the last of a log is far from the end of 32 bits. */
export function timeUnit(timestamps: ArrayLike<number>): number {
  let [first, last] = [Infinity, -Infinity];
  for (let i = 0; i < timestamps.length; i++) {
    first = Math.min(first, timestamps[i]!);
    last = Math.max(last, timestamps[i]!);
  }
  return Math.max(1, (last - first) / 2 ** 30);
}

/** What a network is told of histories. @param inputs the rows of its lookup of items */
export function historyArrays(
  { offsets, places, times, events }: PackedHistories,
  inputs: Int32Array,
): NonNullable<NetworkInput["arrays"]> {
  const vector = (data: Int32Array) => ({ shape: [data.length], data });
  return {
    inputs: vector(inputs),
    offsets: vector(offsets),
    places: vector(places),
    ...(times && { times: vector(times) }),
    ...(events && { event_types: vector(events) }),
  };
}
