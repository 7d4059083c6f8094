import { FeatureTable, type Interactions, type InteractionsWithFeatures } from "@funrec/core";

/** Names of the features of {@link featured}. */
export const USER_FEATURES = ["parity", "groups", "size"];

/** Features of the users of the logs that the model contract is checked on, made of the number in the id. */
const users = FeatureTable.from(
  Array.from({ length: 40 }, (_, number) =>
    [number, `user ${number}`, `u${number}`].map((id) => ({
      id,
      parity: number % 2 ? "odd" : "even",
      groups: [`${number % 3}`, `${number % 5}`],
      size: number % 7 ? number : undefined,
    })),
  ).flat(),
  { parity: "categorical", groups: "multi", size: "numeric" },
);

/** The log with features of its users. */
export const featured = (interactions: Interactions): InteractionsWithFeatures => ({ interactions, users });
