import * as v from "valibot";
import { FeatureTable } from "../data/feature-table.js";
import { Interactions } from "../data/interactions.js";
import type { Interaction } from "../data/types.js";
import { parseOptions } from "../options.js";
import { Random } from "../random/random.js";
import { Catalog, MARKETS, PRICE_BANDS, STYLES } from "./catalog.js";
import { simulateSession } from "./session.js";
import { AGE_GROUPS, Shopper } from "./shopper.js";
import { numberFrom, positiveInteger, seedNumber } from "../option-checks.js";

export interface SimulateOptions {
  /** Number of users, at least 1, default 1000. */
  readonly users?: number;
  /** Number of items in the catalog, at least 1, default 800. Unpopular ones may have no row. */
  readonly items?: number;
  /** Average number of sessions of a user, at least 1, default 12. A session has about four rows. */
  readonly sessionsPerUser?: number;
  /** Integer from 0 to 2^32 - 1, default 0. Same seed and sizes: same rows. */
  readonly seed?: number;
}

/** A simulated log with the side information of its users and items. */
export interface Simulation {
  /** Rows by time; each has a value (rating 1 to 5 in half steps), a timestamp in seconds and an event. */
  readonly interactions: Interactions;
  /** `homeMarket` and `ageGroup` (categorical), `activity` (numeric: sessions relative to the average user). */
  readonly users: FeatureTable;
  /** `category`, `brand`, `priceBand` and `market` (categorical), `tags` (multi), `price` (numeric). */
  readonly items: FeatureTable;
}

const schema = v.strictObject({
  users: v.optional(positiveInteger, 1000),
  items: v.optional(positiveInteger, 800),
  sessionsPerUser: v.optional(numberFrom(1), 12),
  seed: v.optional(seedNumber, 0),
});

const DAY = 86_400;
const FIRST_DAY = 1_704_067_200; // 2024-01-01, UTC
const JOINING_DAYS = 60;
const SHORTEST_BREAK = DAY / 4;
const AVERAGE_FURTHER_BREAK = 5 * DAY;

/**
 * Simulates the log of a marketplace, so that everything runs without a real data set (`funrec-sim`).
 *
 * - Users have two to four interests among 20 categories, which drift over time; one market, price range, and brands
 *   and styles that they like. A rating (`value`) says how well the item suits the user.
 * - Items have a category, brand, price band, market and tags; a few items of each category and market are far more
 *   popular than the rest.
 * - Events come in sessions of one market and mostly one category, at most 5 minutes between events and at least
 *   6 hours between sessions. An item often leads to the same next one. A quarter of the sessions end with a
 *   `"booking"` after the `"click"`s: of a new item like one of those clicked.
 * - A user returns to an item only when nothing new is left to look at.
 *
 * @throws OptionError for an unknown or out-of-range option
 *
 * @example
 * ```ts
 * import { simulate } from "@funrec/core";
 * const { interactions, items } = simulate({ users: 20, items: 50, seed: 1 });
 * interactions.users.size; // => 20
 * interactions.events?.names; // => ["click", "booking"]
 * items.size; // => 50
 * ```
 */
export function simulate(options: SimulateOptions = {}): Simulation {
  const { users, items, sessionsPerUser, seed } = parseOptions("simulate", schema, options);
  const random = new Random(seed);
  const catalog = new Catalog(items, random);
  const shoppers = Array.from({ length: users }, (_, index) => new Shopper(`u${index + 1}`, catalog, random));
  const rows: Interaction[] = [];
  for (const shopper of shoppers) {
    const sessions = Math.max(1, Math.round(sessionsPerUser * shopper.activity));
    let time = FIRST_DAY + random.integer(JOINING_DAYS * DAY);
    for (let session = 0; session < sessions; session++) {
      for (const row of simulateSession(shopper, catalog, time, random)) {
        rows.push(row);
        time = row.timestamp!;
      }
      time += SHORTEST_BREAK + Math.round(-Math.log(1 - random.uniform()) * AVERAGE_FURTHER_BREAK);
    }
  }
  rows.sort((a, b) => a.timestamp! - b.timestamp!);
  return {
    interactions: Interactions.from(rows),
    users: userFeatures(shoppers),
    items: itemFeatures(catalog),
  };
}

function userFeatures(shoppers: readonly Shopper[]): FeatureTable {
  const rows = shoppers.map(({ id, homeMarket, ageGroup, activity }) => ({
    id,
    homeMarket: MARKETS[homeMarket],
    ageGroup: AGE_GROUPS[ageGroup],
    activity: Math.round(activity * 100) / 100,
  }));
  return FeatureTable.from(rows, { homeMarket: "categorical", ageGroup: "categorical", activity: "numeric" });
}

function itemFeatures({ items }: Catalog): FeatureTable {
  const rows = items.map(({ id, category, brand, priceBand, market, styles, price }) => ({
    id,
    category: `category-${category + 1}`,
    brand: `brand-${brand + 1}`,
    priceBand: PRICE_BANDS[priceBand],
    market: MARKETS[market],
    tags: styles.map((style) => STYLES[style]),
    price,
  }));
  return FeatureTable.from(rows, {
    category: "categorical",
    brand: "categorical",
    priceBand: "categorical",
    market: "categorical",
    tags: "multi",
    price: "numeric",
  });
}
