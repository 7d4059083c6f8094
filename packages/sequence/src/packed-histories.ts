import type { NetworkInput } from "@funrec/core/tensor";

/** Histories, one behind the other. */
export interface PackedHistories {
  /** Items, oldest first. */
  readonly items: Int32Array;
  /** Where each history starts, from 0, and the end of the last. */
  readonly offsets: Int32Array;
  /** Place of each item, counted so that the newest of a history has the place `maxLength - 1`. */
  readonly places: Int32Array;
}

/** A part of an array: from `start` to `end - 1`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Packs parts of an array of items; of each part, the newest `maxLength`. */
export function packHistories(
  columns: Int32Array,
  ranges: readonly Range[],
  maxLength: number,
): PackedHistories {
  const newest = ranges.map(({ start, end }) => ({ start: Math.max(start, end - maxLength), end }));
  const offsets = new Int32Array(ranges.length + 1);
  newest.forEach(({ start, end }, i) => (offsets[i + 1] = offsets[i]! + end - start));
  const items = new Int32Array(offsets.at(-1)!);
  const places = new Int32Array(items.length);
  newest.forEach(({ start, end }, i) => {
    const offset = offsets[i]!;
    items.set(columns.subarray(start, end), offset);
    for (let place = 0; place < end - start; place++)
      places[offset + place] = maxLength - (end - start) + place;
  });
  return { items, offsets, places };
}

/** What a network is told of histories: `inputs` are rows of its lookup of items. */
export function historyArrays(
  { offsets, places }: PackedHistories,
  inputs: Int32Array,
): NonNullable<NetworkInput["arrays"]> {
  return {
    inputs: { shape: [inputs.length], data: inputs },
    offsets: { shape: [offsets.length], data: offsets },
    places: { shape: [places.length], data: places },
  };
}
