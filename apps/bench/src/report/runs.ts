import type { ExperimentResult } from "../experiment.js";

/** The results of each model together, in the order of the models. */
export function byModel(results: readonly ExperimentResult[]): ExperimentResult[][] {
  const groups = new Map<string, ExperimentResult[]>();
  for (const result of results) {
    const { model } = result.experiment;
    groups.set(model, [...(groups.get(model) ?? []), result]);
  }
  return [...groups.values()];
}
