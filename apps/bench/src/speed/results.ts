import { execFile } from "node:child_process";
import { loadavg } from "node:os";
import { promisify } from "node:util";
import { type EnvironmentSummary, summarizeEnvironment } from "../report/result-file.js";
import type { Loop } from "./loops.js";
import { type Contestant, type Measurement, median, type Quality, ratios } from "./measure.js";
import { REPOSITORY } from "./places.js";

/** The object that the benchmark writes. */
export interface SpeedResults {
  /** ISO 8601. */
  readonly date: string;
  /** Of the repository, with `-dirty` when files differed from it; null outside a repository. */
  readonly commit: string | null;
  readonly environment: EnvironmentSummary & {
    /** Average number of running programs in the minute before. */
    readonly load_before: number;
    /** Versions of the peers, by name. */
    readonly peers: Readonly<Record<string, string>>;
  };
  readonly options: Readonly<Record<string, unknown>>;
  readonly loops: readonly LoopResult[];
}

/** The log that was measured on. */
export interface LogSummary {
  readonly name: string;
  readonly source: string;
  readonly users: number;
  readonly items: number;
  readonly rows: number;
}

/** The vectors that were searched among, and how many were searched for. */
export interface VectorsSummary {
  readonly name: string;
  readonly source: string;
  readonly items: number;
  readonly queries: number;
  readonly dimensions: number;
}

export interface LoopResult {
  readonly loop: string;
  readonly description: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly data: LogSummary | VectorsSummary;
  /** In the order of the turns. */
  readonly contestants: readonly {
    readonly name: string;
    readonly threads: number;
    readonly warm_up_seconds: number;
    readonly median_seconds: number;
    /** One a round. */
    readonly seconds: readonly number[];
    /** The same without the preparation of the data, where that is known. */
    readonly fit_seconds?: readonly number[];
    /** Training pairs a second, where the number of pairs is known. */
    readonly pairs_per_second?: number;
    /** How good the result of the warm-up is, where that is told apart. */
    readonly quality?: Quality;
  }[];
  /** FunRec's time divided by the peer's in the same round: below 1 FunRec is faster. */
  readonly ratios: readonly {
    readonly of: string;
    readonly to: string;
    readonly median: number;
    readonly min: number;
    readonly max: number;
    readonly rounds: readonly number[];
  }[];
  /** Whether both found the same. */
  readonly checks: readonly {
    readonly of: string;
    readonly against: string;
    readonly rows: number;
    readonly different: number;
    readonly examples: readonly string[];
  }[];
}

/** How a contestant is called. */
export const nameOf = ({ name, threads }: Pick<Contestant, "name" | "threads">): string =>
  `${name}, ${threads} ${threads === 1 ? "thread" : "threads"}`;

/** What all loops have in common. */
export async function startResults(
  peers: Readonly<Record<string, string>>,
  options: Readonly<Record<string, unknown>>,
): Promise<Omit<SpeedResults, "loops">> {
  return {
    date: new Date().toISOString(),
    commit: await commit(),
    environment: { ...summarizeEnvironment(), load_before: loadavg()[0]!, peers },
    options,
  };
}

/** The result of one loop. */
export function toLoopResult(
  { name, description, options }: Loop,
  data: LoopResult["data"],
  { timed, checks }: Measurement,
): LoopResult {
  return {
    loop: name,
    description,
    options,
    data,
    contestants: timed.map(({ contestant, warmUp, quality, rounds }) => {
      const seconds = rounds.map((run) => run.seconds);
      const fitSeconds = rounds.flatMap((run) => run.fitSeconds ?? []);
      return {
        name: contestant.name,
        threads: contestant.threads,
        warm_up_seconds: warmUp.seconds,
        median_seconds: median(seconds),
        seconds,
        ...(fitSeconds.length > 0 && { fit_seconds: fitSeconds }),
        ...(contestant.pairs && { pairs_per_second: contestant.pairs / median(seconds) }),
        ...(quality && { quality }),
      };
    }),
    ratios: timed
      .filter(({ contestant }) => !contestant.isPeer)
      .flatMap((of) =>
        timed
          .filter(({ contestant }) => contestant.isPeer)
          .map((to) => {
            const rounds = ratios(of, to);
            return {
              of: nameOf(of.contestant),
              to: nameOf(to.contestant),
              median: median(rounds),
              min: Math.min(...rounds),
              max: Math.max(...rounds),
              rounds,
            };
          }),
      ),
    checks: checks.map(({ of, against, rows, different, examples }) => ({
      of: nameOf(of),
      against: nameOf(against),
      rows,
      different,
      examples,
    })),
  };
}

async function commit(): Promise<string | null> {
  const git = async (...args: string[]): Promise<string> =>
    (await promisify(execFile)("git", args, { cwd: REPOSITORY })).stdout.trim();
  try {
    const head = await git("rev-parse", "HEAD");
    return (await git("status", "--porcelain", "--untracked-files=no")) === "" ? head : `${head}-dirty`;
  } catch {
    return null;
  }
}
