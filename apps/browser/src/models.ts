import type { FitContext, Interactions, Recommender } from "@funrec/core";
import { ItemCF, Swing } from "@funrec/cf";
import { Item2Vec } from "@funrec/i2i";
import { BPR, EASE } from "@funrec/mf";

/** What the page offers: names, and how to train. */
export const models: Readonly<
  Record<string, (log: Interactions, context: FitContext) => Promise<Recommender<object>>>
> = {
  ItemCF: (log, context) => ItemCF.fit(log, {}, context),
  Swing: (log, context) => Swing.fit(log, {}, context),
  EASE: (log, context) => EASE.fit(log, {}, context),
  BPR: (log, context) => BPR.fit(log, { factors: 32 }, context),
  Item2Vec: (log, context) => Item2Vec.fit(log, { dimensions: 32 }, context),
};
