import { AliasTable, Interactions, Random, Vocabulary } from "@funrec/core";
import { userActivity } from "./activity.js";

/** Size of a log and what is in it. */
export interface PowerLawLogOptions {
  readonly users: number;
  readonly items: number;
  /** Number of rows: from 20 to 0.35 times `items` a user. */
  readonly interactions: number;
  /** An integer from 0 to 2^32 - 1. */
  readonly seed: number;
  /** Adds ratings from 0.5 to 5. */
  readonly values?: boolean;
  /** Adds times in whole seconds, ascending within a user. */
  readonly timestamps?: boolean;
}

/** The size of MovieLens 20M. */
export const ML_20M_SIZE = { users: 138_493, items: 26_744, interactions: 20_000_263 };

/** The popularity of the item of rank r is (r + offset)^-exponent (Zipf and Mandelbrot), as in MovieLens 20M. */
const POPULARITY_EXPONENT = 2.16;
const POPULARITY_OFFSET = 165;

/** Users with a larger share of all items get them by exponential races, which take the same time for any number. */
const SHARE_FOR_RACES = 1 / 16;

/** How often MovieLens 20M has each rating: 0.5, 1, ... 5. */
const RATING_WEIGHTS = Float64Array.of(1.2, 3.4, 1.4, 7.2, 4.4, 21.5, 11, 27.8, 7.7, 14.5);

/** The times of MovieLens 20M, and the longest pause between two ratings of a user. */
const [FIRST_TIME, LAST_TIME] = [789_652_009, 1_427_784_002];
const LONGEST_PAUSE = 60;

/**
 * A log of the shape of MovieLens 20M: the popularity of items follows a power law, the activity of users a log-normal
 * one. The rows of a user stand together, in random order; no pair is repeated; every item occurs. The same options
 * give the same log.
 * @throws RangeError when so many interactions do not fit
 */
export function powerLawLog(options: PowerLawLogOptions): Interactions {
  const { users, items, interactions, seed } = options;
  const random = new Random(seed);
  const counts = userActivity(users, items, interactions, random);
  const ranks = drawItems(counts, items, random);
  addMissingItems(ranks, items, random);
  // The id of an item says nothing of its popularity; its index is the place of its first row, as in every log.
  const idOfRank = random.shuffle(Int32Array.from({ length: items }, (_, rank) => rank + 1));
  const order = indexByFirstRow(ranks, items);
  return new Interactions({
    users: Vocabulary.of(Array.from({ length: users }, (_, user) => user + 1)).close(),
    items: Vocabulary.of(Array.from(order, (rank) => idOfRank[rank]!)).close(),
    userIndices: repeat(counts, interactions),
    itemIndices: ranks,
    ...(options.values && { values: drawRatings(interactions, new Random(seed + 1)) }),
    ...(options.timestamps && { timestamps: drawTimes(counts, interactions, new Random(seed + 2)) }),
  });
}

/** For each user, one after the other, different items, drawn in proportion to their popularity. */
function drawItems(counts: Int32Array, items: number, random: Random): Int32Array {
  const weights = Float64Array.from(
    { length: items },
    (_, rank) => (rank + 1 + POPULARITY_OFFSET) ** -POPULARITY_EXPONENT,
  );
  const table = new AliasTable(weights);
  const lastUser = new Int32Array(items).fill(-1);
  const drawn = new Int32Array(counts.reduce((sum, count) => sum + count, 0));
  let row = 0;
  counts.forEach((count, user) => {
    const own = drawn.subarray(row, row + count);
    row += count;
    if (count > SHARE_FOR_RACES * items) {
      raceItems(own, weights, random);
    } else {
      for (let place = 0; place < count; place++) {
        let item: number;
        do item = table.draw(random);
        while (lastUser[item] === user);
        lastUser[item] = user;
        own[place] = item;
      }
    }
    random.shuffle(own);
  });
  return drawn;
}

/**
 * Fills an array with different items. Each item arrives after an exponential time whose rate is its weight; those that
 * arrive first are distributed like draws one by one without repetition.
 */
function raceItems(own: Int32Array, weights: Float64Array, random: Random): void {
  const times = weights.map((weight) => -Math.log(1 - random.uniform()) / weight);
  const last = times.slice().sort()[own.length - 1]!;
  let place = 0;
  for (let item = 0; place < own.length; item++) if (times[item]! <= last) own[place++] = item;
}

/** Puts every item that nobody has in the place of one that several users have. */
function addMissingItems(drawn: Int32Array, items: number, random: Random): void {
  const counts = new Int32Array(items);
  for (const item of drawn) counts[item]!++;
  counts.forEach((count, missing) => {
    if (count > 0) return;
    let row: number;
    do row = random.integer(drawn.length);
    while (counts[drawn[row]!]! < 2);
    counts[drawn[row]!]!--;
    drawn[row] = missing;
    counts[missing] = 1;
  });
}

/** Replaces items by the places of their first rows. @returns the former item at each place */
function indexByFirstRow(drawn: Int32Array, items: number): Int32Array {
  const indices = new Int32Array(items).fill(-1);
  const order = new Int32Array(items);
  let size = 0;
  for (let row = 0; row < drawn.length; row++) {
    const item = drawn[row]!;
    if (indices[item] === -1) {
      order[size] = item;
      indices[item] = size++;
    }
    drawn[row] = indices[item]!;
  }
  return order;
}

/** Every index as often as its count says. */
function repeat(counts: Int32Array, total: number): Int32Array {
  const indices = new Int32Array(total);
  let row = 0;
  counts.forEach((count, index) => {
    indices.fill(index, row, row + count);
    row += count;
  });
  return indices;
}

function drawRatings(total: number, random: Random): Float32Array {
  const table = new AliasTable(RATING_WEIGHTS);
  return new Float32Array(total).map(() => (table.draw(random) + 1) / 2);
}

/** Each user begins at any time and goes on with short pauses. */
function drawTimes(counts: Int32Array, total: number, random: Random): Uint32Array {
  const times = new Uint32Array(total);
  let row = 0;
  for (const count of counts) {
    let time = FIRST_TIME + random.integer(LAST_TIME - FIRST_TIME);
    for (let end = row + count; row < end; row++) {
      times[row] = time;
      time += random.integer(LONGEST_PAUSE + 1);
    }
  }
  return times;
}
