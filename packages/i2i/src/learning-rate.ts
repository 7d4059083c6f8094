/** A learning rate that falls evenly over all epochs. */
export interface LearningRateOptions {
  readonly learningRate: number;
  readonly minLearningRate: number;
  readonly epochs: number;
}

/** The learning rate when so many epochs (and a part of one) are done. */
export function learningRateAt(
  epochsDone: number,
  { learningRate, minLearningRate, epochs }: LearningRateOptions,
): number {
  return learningRate - (learningRate - minLearningRate) * Math.min(1, epochsDone / epochs);
}
