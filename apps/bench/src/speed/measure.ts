import { compareNeighbors, type NeighborComparison } from "./compare-neighbors.js";
import type { NeighborTable } from "./neighbor-table.js";

/** What one run gave. */
export interface Run {
  /** From the log in memory to the result in memory. */
  readonly seconds: number;
  /** Of these, the fit without the preparation of the data, where the two can be told apart. */
  readonly fitSeconds?: number;
  /** What was found; it must be asked for before the next run. */
  readonly neighbors?: () => Promise<NeighborTable>;
  /** How good is what was found; it must be asked for before the next run. */
  readonly quality?: () => Promise<Quality>;
}

/** Figures that tell whether contestants do the same work, such as the error of predictions. */
export type Quality = Readonly<Record<string, number>>;

/** The times of a run. */
export type Times = Pick<Run, "seconds" | "fitSeconds">;

/** One of those that are measured in turns. */
export interface Contestant {
  readonly name: string;
  readonly threads: number;
  /** True when FunRec is measured against it. */
  readonly isPeer: boolean;
  /** Number of training pairs that a run goes through, about. */
  readonly pairs?: number;
  run(): Promise<Run>;
}

/** A contestant and its times. */
export interface Timed {
  readonly contestant: Contestant;
  readonly warmUp: Times;
  /** Of the warm-up's result. */
  readonly quality?: Quality | undefined;
  readonly rounds: readonly Times[];
}

/** Whether two contestants found the same. */
export interface Check extends NeighborComparison {
  readonly of: Contestant;
  readonly against: Contestant;
}

/** What {@link measure} found. */
export interface Measurement {
  readonly timed: readonly Timed[];
  readonly checks: readonly Check[];
}

/**
 * Runs all contestants once to warm up, when what they found is compared, and then in turns, round by round.
 * @param onRound called before each round; round 0 is the warm-up
 */
export async function measure(
  contestants: readonly Contestant[],
  rounds: number,
  onRound: (round: number) => void,
): Promise<Measurement> {
  onRound(0);
  const warmUps: Pick<Timed, "warmUp" | "quality">[] = [];
  const tables: (NeighborTable | undefined)[] = [];
  for (const contestant of contestants) {
    const { neighbors, quality, ...times } = await contestant.run();
    warmUps.push({ warmUp: times, quality: await quality?.() });
    tables.push(await neighbors?.());
  }
  const checks = compareAll(contestants, tables);

  const runs: Times[][] = contestants.map(() => []);
  for (let round = 1; round <= rounds; round++) {
    onRound(round);
    for (const [i, contestant] of contestants.entries()) {
      const { seconds, fitSeconds } = await contestant.run();
      runs[i]!.push({ seconds, ...(fitSeconds !== undefined && { fitSeconds }) });
    }
  }
  return {
    timed: contestants.map((contestant, i) => ({ contestant, ...warmUps[i]!, rounds: runs[i]! })),
    checks,
  };
}

/** Each contestant against the first peer, or where there is none against the first of all. */
function compareAll(
  contestants: readonly Contestant[],
  tables: readonly (NeighborTable | undefined)[],
): Check[] {
  const reference = Math.max(
    0,
    contestants.findIndex(({ isPeer }) => isPeer),
  );
  const expected = tables[reference];
  if (!expected) return [];
  return contestants.flatMap((of, i) => {
    const table = tables[i];
    if (i === reference || !table) return [];
    return [{ of, against: contestants[reference]!, ...compareNeighbors(table, expected) }];
  });
}

/** The times of one contestant relative to those of another, round by round. */
export function ratios(of: Timed, against: Timed): number[] {
  return of.rounds.map(({ seconds }, round) => seconds / against.rounds[round]!.seconds);
}

/** The middle value; of an even number the mean of the middle two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2;
}
