import { type FeatureTable, type Id, type Interactions, simulate } from "@funrec/core";

/** A log to recommend from, and what to call its items. */
export interface Shop {
  readonly log: Interactions;
  readonly title: string;
  nameOf(item: Id): string;
}

/** What the simulator's categories sell here. */
const THINGS = [
  ...["lamp", "chair", "teapot", "rug", "mirror", "vase", "clock", "shelf", "pillow", "desk"],
  ...["bowl", "candle", "blanket", "basket", "mug", "frame", "stool", "curtain", "planter", "tray"],
];

/** The simulated shop of `@funrec/core`, with things in place of its categories. */
export function simulatedShop(): Shop {
  const { interactions, items } = simulate({ users: 1000, sessionsPerUser: 6 });
  return { log: interactions, title: "a simulated shop", nameOf: (item) => nameOf(items, item) };
}

function nameOf(items: FeatureTable, item: Id): string {
  const category = String(items.value(item, "category")).replace("category-", "");
  const [style] = items.value(item, "tags") as string[];
  return `${style} ${THINGS[Number(category) - 1]} no. ${String(item).slice(1)}`;
}
