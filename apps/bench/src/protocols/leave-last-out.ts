import { leaveLastOut } from "@funrec/core";
import { trainModel } from "../train-model.js";
import { popularityClasses } from "./popularity-classes.js";
import { rankingProtocol, type RankingRules } from "./ranking.js";

const RULES = {
  optionsOf: () => ({}),
  fit: trainModel,
  ranksSeen: true,
  partsOf: (evaluation, split, { buckets }) => popularityClasses(evaluation, split, buckets),
} satisfies Partial<RankingRules>;

const RANKED =
  "The full catalogue is ranked, items seen before excluded ([seen ranked]: with them); equal scores order by first " +
  "appearance in the training log.";

/** The protocol on which models are compared. */
export const leaveLastOutProtocol = rankingProtocol({
  ...RULES,
  name: "leave-last-out",
  description:
    "Each user's last interaction is the test, the second last is kept for validation, the rest is training; order by " +
    `(timestamp, row). At test time the model is told of the validation interaction too. ${RANKED}`,
  hasValidationRows: true,
  split: (log) => leaveLastOut(log),
});

/**
 * As a model would be trained before it serves: what was chosen by the validation rows is chosen, and they are training rows too.
 * Many published figures are of such a training, or of one that keeps the validation rows of few users.
 */
export const leaveLastOutFinalProtocol = rankingProtocol({
  ...RULES,
  name: "leave-last-out-final",
  description:
    "Each user's last interaction is the test, all others are training, as for a model whose options and number of epochs were " +
    `chosen before, under leave-last-out; order by (timestamp, row). ${RANKED}`,
  hasValidationRows: false,
  split: (log) => leaveLastOut(log, { validation: false }),
});
