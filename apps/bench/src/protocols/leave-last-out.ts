import { leaveLastOut } from "@funrec/core";
import type { Protocol } from "./protocol.js";

/** The protocol on which models are compared. */
export const leaveLastOutProtocol: Protocol = {
  name: "leave-last-out",
  description:
    "Each user's last interaction is the test, the second last is kept for validation, the rest is training; order by " +
    "(timestamp, row). At test time the model is told of the validation interaction too. The full catalogue is ranked, " +
    "items seen before excluded; equal scores order by first appearance in the training log.",
  split: (log) => leaveLastOut(log),
  optionsOf: () => ({}),
  fit: ({ modelClass }, train, options, context) => modelClass.fit(train, options, context),
};
