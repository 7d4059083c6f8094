/** How long steps are in the course of a training. */
export interface LearningRateSettings {
  readonly learningRate: number;
  /** Share of all steps in which the rate climbs from 0 to the learning rate. */
  readonly warmup: number;
  /** How it falls afterwards: not at all, or to 0 in a straight line or half a wave of the cosine. */
  readonly decay: "none" | "linear" | "cosine";
}

/** The learning rate after so many steps. */
export function learningRateSchedule(
  { learningRate, warmup, decay }: LearningRateSettings,
  totalSteps: number,
): (step: number) => number {
  const climb = Math.round(warmup * totalSteps);
  return (step) => {
    if (step < climb) return (learningRate * (step + 1)) / climb;
    const done = Math.min(1, (step - climb) / Math.max(1, totalSteps - climb));
    if (decay === "none") return learningRate;
    return learningRate * (decay === "linear" ? 1 - done : (1 + Math.cos(Math.PI * done)) / 2);
  };
}
