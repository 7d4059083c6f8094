import { ItemCF, Popularity, Swing, UserCF } from "@funrec/cf";
import { DataError, didYouMean, Interactions, OptionError, type RecommenderClass } from "@funrec/core";
import { Airbnb, EGES, Item2Vec, Word2Vec } from "@funrec/i2i";
import { BiasSVD, BPR, EASE, FunkSVD, IALS } from "@funrec/mf";
import { GRU4Rec, HSTU, MIND, SASRec, SDM, TIGER } from "@funrec/sequence";
import { DSSM, FM, YouTubeDNN } from "@funrec/two-tower";

/** A model that the bench can train. */
export interface ModelEntry {
  /** The model's class; its options are checked by the class itself. */
  readonly modelClass: RecommenderClass;
  /** Package to install for it. */
  readonly packageName: string;
  readonly description: string;
  /** Whether its training draws random numbers: a model without any is run once, whatever the seeds. */
  readonly isRandom: boolean;
  /** Whether its training can stop early and keep checkpoints. */
  readonly hasEpochs: boolean;
}

type ClassAndDescription = readonly [modelClass: RecommenderClass, description: string];

/** Models that count: without random numbers, without epochs. */
const countingModels: readonly ClassAndDescription[] = [
  [Popularity, "the most popular items, the same for everybody"],
  [ItemCF, "items that the same users have"],
  [UserCF, "what similar users have"],
  [Swing, "items joined by pairs of users with little else in common"],
];

const matrixFactorizations: readonly ClassAndDescription[] = [
  [FunkSVD, "by the product of a user's and an item's factors"],
  [BiasSVD, "the same, with biases of users and items"],
  [BPR, "the same, learnt by ranking what users have above the rest"],
  [IALS, "factors by least squares over all users and items, in turns"],
];

/** Solved at once. */
const linearModels: readonly ClassAndDescription[] = [
  [EASE, "items that together tell best what users have"],
];

const itemEmbeddings: readonly ClassAndDescription[] = [
  [Word2Vec, "what follows the items of a history, which is read as a sentence"],
  [Item2Vec, "items that stand in the same histories"],
  [EGES, "items that are visited one after the other, and those like them"],
  [Airbnb, "items of the same sessions, with an eye to what is booked in the end"],
];

const towers: readonly ClassAndDescription[] = [
  [FM, "by pairs of features of a user, the latest items among them, and of an item"],
  [DSSM, "by the cosine of what two networks make of a user and of an item"],
  [YouTubeDNN, "what a network tells to come next after the latest items"],
];

const sequenceModels: readonly ClassAndDescription[] = [
  [MIND, "by the nearest of several vectors of a user, one an interest"],
  [SDM, "by the newest session and what was before it, joined by a gate"],
  [GRU4Rec, "what recurrent units that read a history tell to come next"],
  [SASRec, "what attention to the latest items tells to come next"],
  [HSTU, "the same by attention that counts, and knows places and times"],
  [TIGER, "what a network spells as the codes of the next item"],
];

const entriesOf = (
  packageName: string,
  models: readonly ClassAndDescription[],
  training: Pick<ModelEntry, "isRandom" | "hasEpochs">,
): ModelEntry[] =>
  models.map(([modelClass, description]) => ({ modelClass, packageName, description, ...training }));

/** All models by name, in the order of the tables. */
export const models: ReadonlyMap<string, ModelEntry> = new Map(
  [
    ...entriesOf("@funrec/cf", countingModels, { isRandom: false, hasEpochs: false }),
    ...entriesOf("@funrec/mf", matrixFactorizations, { isRandom: true, hasEpochs: true }),
    ...entriesOf("@funrec/mf", linearModels, { isRandom: false, hasEpochs: false }),
    ...entriesOf("@funrec/i2i", itemEmbeddings, { isRandom: true, hasEpochs: true }),
    ...entriesOf("@funrec/two-tower", towers, { isRandom: true, hasEpochs: true }),
    ...entriesOf("@funrec/sequence", sequenceModels, { isRandom: true, hasEpochs: true }),
  ].map((entry) => [entry.modelClass.modelName, entry]),
);

/** The model of a name as typed: `item-cf` is `item_cf`. @throws OptionError naming the models there are */
export function findModel(typed: string): string {
  const name = typed.toLowerCase().replaceAll("-", "_");
  if (models.has(name)) return name;
  const names = [...models.keys()];
  throw new OptionError(`unknown model "${typed}", allowed: ${names.join(", ")}${didYouMean(typed, names)}`);
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
