import type { Random } from "../random/random.js";
import {
  BRAND_COUNT,
  type Catalog,
  type CatalogItem,
  CATEGORY_COUNT,
  PRICE_BANDS,
  STYLES,
} from "./catalog.js";

export const AGE_GROUPS = ["18-29", "30-44", "45-59", "60+"] as const;

const FAVORITE_BRANDS = 8;
/** Tries to find an interest that the age group likes, then to find any that is new: a small catalog may have none. */
const AGE_GROUP_TRIES = 3;
const NEW_INTEREST_TRIES = 20;
const DRIFT_PROBABILITY = 0.12;
const KEEP_FOCUS_PROBABILITY = 0.5;
/** A drifting interest moves at most this many categories up or down. */
const DRIFT_REACH = 2;

interface Interest {
  category: number;
  /** From 0 to 1; those of one shopper sum to 1. */
  weight: number;
}

/** A user with several interests, a price range, and favorite brands and styles. The interests drift over time. */
export class Shopper {
  readonly homeMarket: number;
  readonly ageGroup: number;
  /** Sessions relative to the average shopper; above 0. */
  readonly activity: number;
  /** Items of earlier events: a shopper comes back to one only when nothing new is left. */
  readonly seen = new Set<CatalogItem>();
  readonly #interests: Interest[] = [];
  readonly #favoriteBrands = new Set<number>();
  readonly #favoriteStyle: number;
  readonly #priceBand: number;
  /** How far all ratings of this shopper lie above those of others. */
  readonly #mildness: number;
  #focus: Interest;

  constructor(
    readonly id: string,
    private readonly catalog: Catalog,
    private readonly random: Random,
  ) {
    this.homeMarket = catalog.any(random).market;
    this.ageGroup = random.integer(AGE_GROUPS.length);
    this.activity = Math.exp(0.4 * random.normal() - 0.08); // log-normal with mean 1
    this.#priceBand = random.integer(PRICE_BANDS.length);
    this.#favoriteStyle = random.integer(STYLES.length);
    for (let i = 0; i < FAVORITE_BRANDS; i++) this.#favoriteBrands.add(random.integer(BRAND_COUNT));
    this.#mildness = 0.3 * random.normal();
    const interestCount = 2 + random.integer(3);
    const weights = Array.from({ length: interestCount }, () => 0.3 + random.uniform());
    const sum = weights.reduce((a, b) => a + b);
    for (const weight of weights)
      this.#interests.push({ category: this.#newCategory(), weight: weight / sum });
    this.#focus = this.#drawInterest();
  }

  /** Moves on to the next session: now and then an interest drifts, and half the time the focus changes. */
  startSession(): void {
    const { random } = this;
    if (random.uniform() < DRIFT_PROBABILITY) {
      const interest = this.#interests[random.integer(this.#interests.length)]!;
      const step = (1 + random.integer(DRIFT_REACH)) * (random.uniform() < 0.5 ? 1 : -1);
      interest.category = (interest.category + step + CATEGORY_COUNT) % CATEGORY_COUNT;
      this.#focus = interest;
    } else if (random.uniform() >= KEEP_FOCUS_PROBABILITY) {
      this.#focus = this.#drawInterest();
    }
  }

  /** The category that this session is about. */
  get focus(): number {
    return this.#focus.category;
  }

  /** How well the item suits the shopper now: from 0 to about 4. */
  affinity(item: CatalogItem): number {
    return (
      (this.#isInterest(item.category) ? 1 : 0) +
      (1 - Math.abs(item.priceBand - this.#priceBand) / (PRICE_BANDS.length - 1)) +
      (this.#favoriteBrands.has(item.brand) ? 1 : 0) +
      (item.styles.includes(this.#favoriteStyle) ? 1 : 0)
    );
  }

  /** The shopper's rating of an item: 1 to 5 in half steps. */
  rate(item: CatalogItem): number {
    const opinion = 1.9 + 0.8 * this.affinity(item) + this.#mildness + 0.35 * this.random.normal();
    return Math.min(5, Math.max(1, Math.round(2 * opinion) / 2));
  }

  #drawInterest(): Interest {
    let rest = this.random.uniform();
    for (const interest of this.#interests) {
      rest -= interest.weight;
      if (rest < 0) return interest;
    }
    return this.#interests.at(-1)!; // rounding left a rest
  }

  /** A category, more likely one of popular items and one that the age group likes. */
  #newCategory(): number {
    let category = 0;
    for (let i = 0; i < NEW_INTEREST_TRIES; i++) {
      category = this.catalog.any(this.random).category;
      const suitsAge = i >= AGE_GROUP_TRIES || category % AGE_GROUPS.length === this.ageGroup;
      if (suitsAge && !this.#isInterest(category)) break;
    }
    return category;
  }

  #isInterest(category: number): boolean {
    return this.#interests.some((interest) => interest.category === category);
  }
}
