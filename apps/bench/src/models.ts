import { ItemCF, Popularity, Swing, UserCF } from "@funrec/cf";
import { DataError, Interactions, OptionError, type RecommenderClass } from "@funrec/core";

/** A model that the bench can train. */
export interface ModelEntry {
  /** The model's class; its options are checked by the class itself. */
  readonly modelClass: RecommenderClass;
  /** Package to install for it. */
  readonly packageName: string;
  readonly description: string;
}

const entries: readonly ModelEntry[] = [
  {
    modelClass: Popularity,
    packageName: "@funrec/cf",
    description: "the most popular items, the same for everybody",
  },
  { modelClass: ItemCF, packageName: "@funrec/cf", description: "items that the same users have" },
  { modelClass: UserCF, packageName: "@funrec/cf", description: "what similar users have" },
  {
    modelClass: Swing,
    packageName: "@funrec/cf",
    description: "items joined by pairs of users with little else in common",
  },
];

/** All models by name, in the order of the tables. */
export const models: ReadonlyMap<string, ModelEntry> = new Map(
  entries.map((entry) => [entry.modelClass.modelName, entry]),
);

/** Models that stand in every table: what a new model must beat. */
export const baselines: readonly string[] = [Popularity.modelName, ItemCF.modelName];

/** The model of a name as typed: `item-cf` is `item_cf`. @throws OptionError naming the models there are */
export function findModel(typed: string): string {
  const name = typed.toLowerCase().replaceAll("-", "_");
  if (models.has(name)) return name;
  throw new OptionError(`unknown model "${typed}", allowed: ${[...models.keys()].join(", ")}`);
}

/** Checks the options of a model without training it. @throws OptionError */
export async function checkOptions(model: string, options: Readonly<Record<string, unknown>>): Promise<void> {
  try {
    await models.get(model)!.modelClass.fit(Interactions.from([]), options);
  } catch (error) {
    // Every model looks at its options before it refuses the empty log.
    if (!(error instanceof DataError)) throw error;
  }
}
