import type { Random } from "../random/random.js";
import { WeightedChoice } from "./weighted-choice.js";

export const CATEGORY_COUNT = 20;
export const MARKETS = ["north", "center", "south"] as const;
export const PRICE_BANDS = ["low", "medium", "high", "premium"] as const;
export const STYLES = ["classic", "modern", "rustic", "playful", "minimal", "ornate"] as const;
export const BRAND_COUNT = 40;

/** A brand is at home in a few neighboring categories, so that it tells them apart only in part. */
const BRANDS_PER_CATEGORY = 6;
const CATEGORY_SKEW = 0.5;
/** Standard deviation of the logarithm of an item's popularity. */
const POPULARITY_SPREAD = 1.6;
const SUCCESSORS = 2;
const PRICE_OF_BAND = [20, 60, 150, 400] as const;

/** A thing on sale; categories, brands, markets, bands and styles by their number. */
export interface CatalogItem {
  readonly id: string;
  readonly category: number;
  readonly market: number;
  readonly brand: number;
  readonly priceBand: number;
  readonly price: number;
  readonly styles: readonly number[];
  /** How often it is looked at relative to the others of its shelf; above 0. */
  readonly popularity: number;
}

/** Items of one kind, drawn by popularity. */
export type Shelf = WeightedChoice<CatalogItem>;

/** All items, by category and market. */
export class Catalog {
  readonly items: readonly CatalogItem[];
  readonly #all: Shelf;
  readonly #shelves: ReadonlyMap<string, Shelf>;
  readonly #markets: ReadonlyMap<string, Shelf>;
  readonly #successors: ReadonlyMap<CatalogItem, readonly CatalogItem[]>;

  constructor(itemCount: number, random: Random) {
    this.items = makeItems(itemCount, random);
    this.#all = new WeightedChoice(this.items, popularityOf);
    this.#shelves = shelvesOf(this.items, shelfKey);
    this.#markets = shelvesOf(this.items, ({ market }) => String(market));
    this.#successors = new Map(
      this.items.map((item) => {
        const shelf = this.shelf(item.category, item.market);
        return [item, Array.from({ length: SUCCESSORS }, () => shelf.draw(random))];
      }),
    );
  }

  /** Any item, by popularity. */
  any(random: Random): CatalogItem {
    return this.#all.draw(random);
  }

  /** The items of a category in a market; those of the whole market where there are none. */
  shelf(category: number, market: number): Shelf {
    return this.#shelves.get(shelfKey({ category, market })) ?? this.market(market);
  }

  /** The items of a market that has some. */
  market(market: number): Shelf {
    return this.#markets.get(String(market))!;
  }

  /** An item that is often looked at right after this one: same category, same market. */
  successor(item: CatalogItem, random: Random): CatalogItem {
    return this.#successors.get(item)![random.integer(SUCCESSORS)]!;
  }
}

function makeItems(count: number, random: Random): CatalogItem[] {
  const categories = new WeightedChoice(
    Array.from({ length: CATEGORY_COUNT }, (_, category) => category),
    (category) => (category + 1) ** -CATEGORY_SKEW,
  );
  return Array.from({ length: count }, (_, index) =>
    makeItem(`i${index + 1}`, categories.draw(random), random),
  );
}

function makeItem(id: string, category: number, random: Random): CatalogItem {
  const priceBand = random.integer(PRICE_BANDS.length);
  const style = random.integer(STYLES.length);
  const otherStyle = random.integer(STYLES.length);
  return {
    id,
    category,
    market: random.integer(MARKETS.length),
    brand: (category * 2 + random.integer(BRANDS_PER_CATEGORY)) % BRAND_COUNT,
    priceBand,
    price: Math.round(PRICE_OF_BAND[priceBand]! * (0.75 + 0.5 * random.uniform())),
    styles: style === otherStyle ? [style] : [style, otherStyle],
    popularity: Math.exp(POPULARITY_SPREAD * random.normal()),
  };
}

function shelfKey({ category, market }: Pick<CatalogItem, "category" | "market">): string {
  return `${category} ${market}`;
}

const popularityOf = ({ popularity }: CatalogItem): number => popularity;

function shelvesOf(items: readonly CatalogItem[], key: (item: CatalogItem) => string): Map<string, Shelf> {
  const groups = new Map<string, CatalogItem[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return new Map(Array.from(groups, ([name, group]) => [name, new WeightedChoice(group, popularityOf)]));
}
