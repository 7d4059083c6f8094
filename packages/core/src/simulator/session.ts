import type { Interaction } from "../data/types.js";
import type { Random } from "../random/random.js";
import type { Catalog, CatalogItem, Shelf } from "./catalog.js";
import type { Shopper } from "./shopper.js";

const HOME_PROBABILITY = 0.65;
const NEXT_CLICK_PROBABILITY = 0.72;
const MAX_CLICKS = 12;
const BOOKING_PROBABILITY = 0.25;
const SUCCESSOR_PROBABILITY = 0.3;
const STRAY_PROBABILITY = 0.1;
/** A shopper compares this many items and takes the one they like best. */
const CANDIDATES = 3;
const DRAWS = 8;
const SHORTEST_PAUSE = 10;
const LONGEST_PAUSE = 300;

/**
 * One session of a shopper in one market: clicks, sometimes with a booking at the end. An item leads to its successor,
 * or to another of the category that the session is about, seldom to one of any category.
 *
 * @param start timestamp of the first event in seconds
 */
export function simulateSession(
  shopper: Shopper,
  catalog: Catalog,
  start: number,
  random: Random,
): Interaction[] {
  shopper.startSession();
  const market = random.uniform() < HOME_PROBABILITY ? shopper.homeMarket : catalog.any(random).market;
  const marketShelf = catalog.market(market);
  const shelf = catalog.shelf(shopper.focus, market);
  const rows: Interaction[] = [];
  const clicked: CatalogItem[] = [];
  let timestamp = start;

  const act = (event: string, item: CatalogItem): void => {
    rows.push({ user: shopper.id, item: item.id, value: shopper.rate(item), timestamp, event });
    shopper.seen.add(item);
    timestamp += SHORTEST_PAUSE + random.integer(LONGEST_PAUSE - SHORTEST_PAUSE + 1);
  };
  const nextClick = (): CatalogItem => {
    const last = clicked.at(-1);
    if (last && random.uniform() < SUCCESSOR_PROBABILITY) {
      const successor = catalog.successor(last, random);
      if (!shopper.seen.has(successor)) return successor;
    }
    const from = random.uniform() < STRAY_PROBABILITY ? marketShelf : shelf;
    return chooseFrom(from, shopper, random) ?? chooseFrom(marketShelf, shopper, random) ?? from.draw(random);
  };

  do {
    const item = nextClick();
    act("click", item);
    clicked.push(item);
  } while (clicked.length < MAX_CLICKS && random.uniform() < NEXT_CLICK_PROBABILITY);

  if (random.uniform() < BOOKING_PROBABILITY) {
    const model = clicked[random.integer(clicked.length)]!;
    const alternatives = catalog.shelf(model.category, market);
    act("booking", chooseFrom(alternatives, shopper, random, catalog.successor(model, random)) ?? model);
  }
  return rows;
}

/** The best liked of a few new items from the shelf, and of one more; `undefined` when no new one turned up. */
function chooseFrom(
  shelf: Shelf,
  shopper: Shopper,
  random: Random,
  more?: CatalogItem,
): CatalogItem | undefined {
  const candidates: CatalogItem[] = more && !shopper.seen.has(more) ? [more] : [];
  for (let draw = 0; draw < DRAWS && candidates.length < CANDIDATES; draw++) {
    const item = shelf.draw(random);
    if (!shopper.seen.has(item)) candidates.push(item);
  }
  let best: CatalogItem | undefined;
  for (const item of candidates) if (!best || shopper.affinity(item) > shopper.affinity(best)) best = item;
  return best;
}
