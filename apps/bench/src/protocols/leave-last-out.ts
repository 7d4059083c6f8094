import { leaveLastOut } from "@funrec/core";
import { trainModel } from "../train-model.js";
import { popularityClasses } from "./popularity-classes.js";
import { rankingProtocol } from "./ranking.js";

/** The protocol on which models are compared. */
export const leaveLastOutProtocol = rankingProtocol({
  name: "leave-last-out",
  description:
    "Each user's last interaction is the test, the second last is kept for validation, the rest is training; order by " +
    "(timestamp, row). At test time the model is told of the validation interaction too. The full catalogue is ranked, " +
    "items seen before excluded ([seen ranked]: with them); equal scores order by first appearance in the training log.",
  hasValidationRows: true,
  split: (log) => leaveLastOut(log),
  optionsOf: () => ({}),
  fit: trainModel,
  ranksSeen: true,
  partsOf: (evaluation, split, { buckets }) => popularityClasses(evaluation, split, buckets),
});
