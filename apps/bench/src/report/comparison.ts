import { comparePaired } from "@funrec/metrics";
import type { ExperimentResult } from "../experiment.js";
import type { RankedUsers } from "../protocols/protocol.js";
import { newTable } from "./new-table.js";
import { byModel } from "./runs.js";
import { mean } from "./statistics.js";

/** A model's figures of each user. */
export interface Contender extends Pick<RankedUsers, "users" | "perUser"> {
  readonly model: string;
}

/**
 * Each model against the first by paired randomisation tests: on ndcg at the largest cutoff, and on the hit rate of the
 * rarest test items. Nothing where no items were ranked or one model stands alone.
 */
export function comparisonTables(results: readonly ExperimentResult[]): string {
  const contenders = byModel(results).flatMap(toContender);
  const [first] = contenders;
  if (!first || contenders.length < 2) return "";
  const k = Math.max(...results[0]!.experiment.k);
  const rarest = Object.keys(first.perUser).find((name) => name.startsWith(`hit_rate@${k}[`));
  return ["\nPaired randomisation test over users:", comparisonTable(contenders, `ndcg@${k}`)]
    .concat(rarest === undefined ? [] : comparisonTable(contenders, rarest))
    .join("\n");
}

/** The means over the runs of one model; nothing where no items were ranked. */
export function toContender(runs: readonly ExperimentResult[]): Contender[] {
  const rankings = runs.flatMap(({ measurement: { ranking } }) => ranking ?? []);
  if (rankings.length === 0) return [];
  const { users, perUser } = rankings[0]!;
  const meanOf = (name: string): Float64Array =>
    Float64Array.from(users, (_, user) => mean(rankings.map((ranking) => ranking.perUser[name]![user]!)));
  return [
    {
      model: runs[0]!.experiment.model,
      users,
      perUser: Object.fromEntries(Object.keys(perUser).map((name) => [name, meanOf(name)])),
    },
  ];
}

function comparisonTable([reference, ...others]: readonly Contender[], metric: string): string {
  const table = newTable(["model", `${metric} against ${reference!.model}`, "95% interval", "p"]);
  for (const other of others) {
    const { difference, interval, pValue } = comparePaired(other, reference!, metric);
    const [low, high] = interval;
    table.push([other.model, signed(difference), `${signed(low)} to ${signed(high)}`, pValue.toFixed(4)]);
  }
  return table.toString();
}

const signed = (value: number): string => `${value < 0 ? "" : "+"}${value.toFixed(4)}`;
