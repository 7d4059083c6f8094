import { FeatureTable, type InteractionsWithFeatures, type Interactions } from "@funrec/core";

const numbers = Array.from({ length: 40 }, (_, number) => number);

/** Features of the users and items of the logs that the model contract is checked on, made of the number in the id. */
const tableOf = (prefixes: readonly string[], tags: string): FeatureTable =>
  FeatureTable.from(
    numbers.flatMap((number) =>
      [number, ...prefixes.map((prefix) => `${prefix}${number}`)].map((id) => ({
        id,
        parity: number % 2 ? "odd" : "even",
        [tags]: [`${number % 3}`, `${number % 5}`],
        size: number % 7 ? number : undefined,
      })),
    ),
    { parity: "categorical", [tags]: "multi", size: "numeric" },
  );

const users = tableOf(["user ", "u"], "groups");
const items = tableOf(["item ", "i"], "tags");

/** The log with features of its users and items. */
export const featured = (interactions: Interactions): InteractionsWithFeatures => ({
  interactions,
  users,
  items,
});
