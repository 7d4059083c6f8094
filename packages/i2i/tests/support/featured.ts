import { FeatureTable, type InteractionsWithFeatures, type Interactions } from "@funrec/core";

/** Features of the items of the logs that the model contract is checked on: the parity of the number in the id, and more. */
const items = FeatureTable.from(
  Array.from({ length: 40 }, (_, number) => [number, `item ${number}`, `i${number}`])
    .flat()
    .map((id) => {
      const number = Number(/\d+/.exec(String(id))![0]);
      return { id, parity: number % 2 ? "odd" : "even", tags: [`${number % 3}`, `${number % 5}`] };
    }),
  { parity: "categorical", tags: "multi" },
);

/** The log with features of its items. */
export const featured = (interactions: Interactions): InteractionsWithFeatures => ({ interactions, items });
