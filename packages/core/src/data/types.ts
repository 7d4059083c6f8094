/**
 * A user or item id as the caller writes it. Ids are compared by their text, so `1` and `"1"` are the same id;
 * answers use the form that appeared first in the log.
 */
export type Id = string | number;

/** One row of an interaction log: a user did something with an item. */
export interface Interaction {
  readonly user: Id;
  readonly item: Id;
  /** Strength of the interaction: a rating, a play count. A row without one counts as 1. */
  readonly value?: number;
  /** When it happened, in any unit that grows with time (seconds in the public data sets). */
  readonly timestamp?: number;
  /** What was done, such as `"click"` or `"booking"`. */
  readonly event?: string;
}
