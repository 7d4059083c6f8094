/** A rating as a model predicted it and as the user gave it. */
export type RatingPair = readonly [predicted: number, actual: number];
