// What the pages show of the bench's result files.

/** How good a model was on a data set under a protocol. */
export interface Figures {
  readonly model: string;
  readonly dataset: string;
  readonly protocol: string;
  readonly file: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly metrics: Readonly<Record<string, Figure>>;
  readonly seeds: number;
  /** Mean over the seeds. */
  readonly fitSeconds: number;
  /** Largest of the seeds. */
  readonly memoryMb: number;
}

/** A mean, and the sample standard deviation over seeds or folds where there are several. */
export interface Figure {
  readonly mean: number;
  readonly spread?: number;
}

/** FunRec's time divided by another's. */
export interface Ratio {
  readonly loop: string;
  readonly data: string;
  readonly of: string;
  readonly to: string;
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly file: string;
}

const shownMetrics = ["hit_rate@10", "ndcg@10", "hit_rate@10[drawn]", "rmse", "mae"];

interface Run {
  readonly metrics: Record<string, number>;
  readonly fit_seconds: number;
  readonly peak_memory_mb: number;
}

interface ResultFile {
  readonly dataset: string;
  readonly protocol: string;
  /** Files of the first version have one run a model, in the place of `mean` and `runs`. */
  readonly results: readonly ({
    readonly model: string;
    readonly options: Record<string, unknown>;
    readonly mean?: Record<string, number>;
    readonly spread?: Record<string, number>;
    readonly runs?: readonly Run[];
  } & Partial<Run>)[];
}

interface SpeedFile {
  readonly loops: readonly {
    readonly loop: string;
    readonly data: { readonly name: string };
    readonly ratios: readonly (Omit<Ratio, "loop" | "data" | "file"> & object)[];
  }[];
}

/** The figures of a result file, a row a model. */
export function figuresOf({ dataset, protocol, results }: ResultFile, file: string): Figures[] {
  return results.map(({ model, options, runs, mean, spread, ...single }) => {
    const all = runs ?? [single as Run];
    const means = mean ?? all[0]!.metrics;
    const names = shownMetrics.filter((name) => means[name] !== undefined);
    return {
      model,
      dataset,
      protocol,
      file,
      options,
      metrics: Object.fromEntries(
        names.map((name) => [name, { mean: means[name]!, ...(spread && { spread: spread[name] }) }]),
      ),
      seeds: all.length,
      fitSeconds: all.reduce((sum, run) => sum + run.fit_seconds, 0) / all.length,
      memoryMb: Math.max(...all.map((run) => run.peak_memory_mb)),
    };
  });
}

/** The ratios of a file of the speed benchmark. */
export function ratiosOf({ loops }: SpeedFile, file: string): Ratio[] {
  return loops.flatMap(({ loop, data, ratios }) =>
    ratios.map(({ of, to, median, min, max }) => ({ loop, data: data.name, of, to, median, min, max, file })),
  );
}

/** 0.2234 ± 0.0012 */
export function showFigure(figure: Figure | undefined): string {
  if (!figure) return "";
  const spread = figure.spread === undefined ? "" : ` ± ${figure.spread.toFixed(4)}`;
  return `${figure.mean.toFixed(4)}${spread}`;
}

/** 0.3 s, 12 s, 19 min */
export function showSeconds(seconds: number): string {
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  return seconds < 120 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`;
}

/** dimensions: 128, loss: "full" */
export function showOptions(options: Readonly<Record<string, unknown>>): string {
  return Object.entries(options)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
    .join(", ");
}
